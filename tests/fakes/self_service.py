"""Accounts and payments of a hub that a test plays: real messages of the contract, no hub."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from kiosk.contract.accounts import AccountHistory, AccountView, ClerkAsked, CodeSent, Opened, WhatIfView
from kiosk.contract.bank import AskBankSlip, BankSlip
from kiosk.contract.payments import (
    CarryAccounts,
    OpenPayment,
    PayByCode,
    PayItem,
    PaymentState,
    PaymentView,
    ReceiptView,
    channel_of,
)
from kiosk.errors import KioskError
from kiosk.paper import enqueue
from kiosk.payment_number import called, in_fours
from kiosk.store import Database
from tests.fakes.households import NOW, history
from tests.fakes.receipts import SLIP, FakeReceipts
from tests.fakes.refusals import AccountUnknown, NotAStatement, VerificationFailed, VerificationNeeded


class FakeSelfService:
    """`accounts` by number. `drawn`: the ids under which payments were asked for. `proved` by visit: which accounts it
    may see; a test opens one as a clerk does.

    A payment stands as a test says with `turn`.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.ways = FakeWays()
        self.accounts: dict[str, AccountView] = {}
        self.refuse_with: KioskError | None = None
        self.slip_fault: KioskError | None = None
        self.opened: list[OpenPayment] = []
        self.drawn: list[UUID] = []
        self.carried: list[tuple[UUID, list[PayItem]]] = []
        self.closed: list[UUID] = []
        self.state: dict[str, Any] = {}
        self.receipts = FakeReceipts(self)
        self.code = "246810"
        self.sent: list[str] = []
        self.proved: set[tuple[UUID, str]] = set()
        self.asked: list[tuple[UUID, str]] = []
        self.left: list[UUID] = []
        self.told_of: list[tuple[str, str, int]] = []
        self.cards: dict[str, list[str]] = {}
        self.printed: list[str] = []
        self.histories: dict[str, AccountHistory] = {}

    def hold(self, *accounts: AccountView) -> None:
        self.accounts |= {one.account_no: one for one in accounts}

    def told(self, account_no: str, announcement_id: str, version: int) -> None:
        self._door()
        self.told_of.append((account_no, announcement_id, version))

    def look_up(self, number: str) -> AccountView:
        self._door()
        if number not in self.accounts:
            raise AccountUnknown("no such number")
        return self.accounts[number]

    def find_by_statement(self, code: str) -> AccountView:
        """Of the first account; a made-up code is none."""
        self._door()
        if not code.endswith(".genuine"):
            raise NotAStatement("no such code")
        return next(iter(self.accounts.values()))

    def send_code(self, visit_id: UUID, account_no: str, *, patience: int = 1) -> CodeSent:
        self._door()
        self.sent.append(account_no)
        return CodeSent(phone="138****5678", minutes=5 * patience, again_in_seconds=60)

    def prove_by_code(self, visit_id: UUID, account_no: str, code: str, *, patience: int = 1) -> Opened:
        self._door()
        if code != self.code:
            raise VerificationFailed("wrong", tries_left=4, seconds=0)
        return self._opened(visit_id, [account_no])

    def prove_by_card(self, visit_id: UUID, id_sha256: str, *, patience: int = 1) -> Opened:
        self._door()
        if id_sha256 not in self.cards:
            raise AccountUnknown("no account of this holder")
        return self._opened(visit_id, self.cards[id_sha256])

    def ask_clerk(self, visit_id: UUID, account_no: str, *, patience: int = 1) -> ClerkAsked:
        self._door()
        self.asked.append((visit_id, account_no))
        return ClerkAsked(code="135790", until=datetime.now(UTC) + timedelta(minutes=5 * patience))

    def clerk_opens(self) -> None:
        """The visit that asked last."""
        self.proved.add(self.asked[-1])

    def history(self, visit_id: UUID, account_no: str) -> AccountHistory:
        self._door()
        if (visit_id, account_no) not in self.proved:
            raise VerificationNeeded("no proof")
        return self.histories.get(account_no) or history(self.accounts[account_no])

    def what_if(self, visit_id: UUID, account_no: str, share_percent: int | None) -> WhatIfView:
        self._door()
        share = 40 if share_percent is None else share_percent
        return WhatIfView(basis="registers" if share_percent is None else "stated_share", share_percent=share_percent,
                          months=10, without_fen=108976, with_fen=108976 + 4000 - share * 200, night="22:00–08:00",
                          on_tou=False)

    def leave(self, visit_id: UUID) -> None:
        self.left.append(visit_id)

    def print_statement(self, visit_id: UUID, history: AccountHistory, period: str, language: str) -> UUID:
        self.printed.append(period)
        with self.database.write() as work:
            paper = {"period": period, "qr": f"HKB1.{period}.genuine"}
            job = enqueue(work, "statement", paper, subject=f"statement:{period}")
            work.commit()
        return job

    def _opened(self, visit_id: UUID, numbers: list[str]) -> Opened:
        self.proved |= {(visit_id, number) for number in numbers}
        return Opened(accounts=[self.accounts[number] for number in numbers], until=NOW + timedelta(minutes=15))

    def open_payment(
        self, payment_id: UUID, channel: str, items: Sequence[PayItem], *, patience: int,
    ) -> PaymentView:
        self.drawn.append(payment_id)
        self._door()
        if not self.opened or self.opened[-1].payment_id != payment_id:  # asked again it opens none twice
            self.opened.append(OpenPayment.model_validate(
                {"payment_id": payment_id, "channel": channel, "items": list(items), "patience": patience}))
            self.state = {"state": PaymentState.OPENING}
        return self.payment(payment_id)

    def pay_by_code(self, payment_id: UUID, items: Sequence[PayItem], code: str, *, patience: int) -> PaymentView:
        self._door()
        if not self.opened or self.opened[-1].payment_id != payment_id:
            self.opened.append(PayByCode.model_validate({
                "payment_id": payment_id, "channel": channel_of(code), "items": list(items), "patience": patience,
                "code": code}))
            self.state = {"state": PaymentState.OPEN}
        return self.payment(payment_id)

    def bank_slip(self, slip_id: UUID, items: Sequence[PayItem], language: str) -> tuple[BankSlip, UUID]:
        self._door()
        asked = AskBankSlip.model_validate({"slip_id": slip_id, "items": list(items)})
        slip = BankSlip(
            reference="DF261123000013", amount_fen=sum(one.amount_fen for one in asked.items), bank="示范银行青石支行",
            holder="示范供电公司", number="6200 0000 0000 0001", made_at=NOW, until=NOW)
        with self.database.write() as work:
            job = enqueue(work, "bank_slip", {"reference": slip.reference}, subject="bank_slip")
            work.commit()
        return slip, job

    def doubt_slip(self, payment: PaymentView, language: str) -> UUID:
        if self.slip_fault is not None:
            raise self.slip_fault
        with self.database.write() as work:
            job = enqueue(work, "doubt_slip", {"number": in_fours(called(payment.payment_id)), "qr": payment.slip},
                          subject="doubt_slip")
            work.commit()
        return job

    def carry(self, ticket_id: UUID, items: Sequence[PayItem]) -> None:
        self._door()
        self.carried.append((ticket_id, CarryAccounts.model_validate({"ticket_id": ticket_id, "items": items}).items))

    def payment(self, payment_id: UUID) -> PaymentView:
        self._door()
        asked = self.opened[-1]
        return PaymentView(**{
            "payment_id": payment_id, "channel": asked.channel, "amount_fen": asked.amount_fen, "now": NOW,
            "slip": SLIP if self.state["state"] is PaymentState.UNKNOWN else None, **self.state})

    def close_payment(self, payment_id: UUID) -> None:
        self.closed.append(payment_id)
        self.state = {"state": PaymentState.CLOSED, "reason": "cancelled"}

    # What a test makes of the payment

    def show_code(self, seconds: int = 120) -> None:
        self.state = {"state": PaymentState.OPEN, "code": "weixin://wxpay/bizpayurl?pr=8GmWUSqzz",
                      "code_until": NOW + timedelta(seconds=seconds)}

    def receive(self, state: PaymentState = PaymentState.CAPTURED) -> None:
        asked, receipts = self.opened[-1], []
        for number, account_no in enumerate(dict.fromkeys(item.account_no for item in asked.items), 1):
            amount = sum(item.amount_fen for item in asked.items if item.account_no == account_no)
            receipts.append(ReceiptView(
                number=f"20261123-{number:05d}", account_no=account_no, amount_fen=amount, bills=[], balance_fen=0,
                at=NOW, qr=f"HKR1.{number}.c2lnbmF0dXJl",
                reconnect_by=NOW + timedelta(hours=24) if self._cut(account_no) else None))
        self.state = {"state": state, "captured_fen": asked.amount_fen, "captured_at": NOW, "receipts": receipts}

    def _cut(self, account_no: str) -> bool:
        return account_no in self.accounts and self.accounts[account_no].supply == "cut"

    def _door(self) -> None:
        error, self.refuse_with = self.refuse_with, None
        if error is not None:
            raise error


class FakeWays:
    """Which ways to pay the hub calls away, told as its publication comes: from a thread."""

    def __init__(self) -> None:
        self.away: frozenset[str] = frozenset()
        self._listeners: list[Callable[[], None]] = []

    def on_change(self, call: Callable[[], None]) -> None:
        self._listeners.append(call)

    def turn(self, *away: str) -> None:
        self.away = frozenset(away)
        for call in self._listeners:
            thread = threading.Thread(target=call)
            thread.start()
            thread.join()
