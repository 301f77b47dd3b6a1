"""Accounts and payments of a hub that a test plays: real messages of the contract, no hub."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from kiosk.contract.accounts import (
    AccountHistory,
    AccountView,
    BillView,
    ClerkAsked,
    CodeSent,
    FullBill,
    Insight,
    LateView,
    LineView,
    MeterView,
    MonthView,
    Opened,
    ReadingView,
    TierView,
    WhatIfView,
    WhyView,
    YearView,
)
from kiosk.contract.bank import AskBankSlip, BankSlip
from kiosk.contract.payments import (
    CarryAccounts,
    OpenPayment,
    PayByCode,
    PayItem,
    PaymentOutcome,
    PaymentState,
    PaymentView,
    ReceiptView,
    channel_of,
)
from kiosk.contract.receipts import ReceiptFound, ReceiptLine
from kiosk.errors import KioskError
from kiosk.ids import new_id
from kiosk.paper import enqueue
from kiosk.store import Database
from kiosk.terminal.receipts import OwedReceipt
from tests.fakes.refusals import (
    AccountUnknown,
    NotADoubtSlip,
    NotAStatement,
    ReceiptUnknown,
    VerificationFailed,
    VerificationNeeded,
)

SLIP = f"HKD1.{'A' * 22}.{'B' * 11}.{'C' * 86}"
"""The code of a payment in doubt, of which there is one."""
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def bill(period: str, due_fen: int, *, wh: int = 0, penalty_fen: int = 0) -> BillView:
    return BillView(bill_no=f"B{period}", billing_period=period, due_on=date(2026, 11, 30), total_wh=wh,
                    billed_fen=due_fen - penalty_fen, penalty_fen=penalty_fen, due_fen=due_fen)


def account(number: str = "4103200001", *bills: BillView, **more: Any) -> AccountView:
    known = {"name": "*三", "village": "张庄村3组", "mode": "postpaid", "supply": "on", "balance_fen": 0,
             "customer_kind": "lv_residential", **more}
    return AccountView(account_no=number, as_of=NOW, due_fen=sum(one.due_fen for one in bills), bills=list(bills),
                       **known)


def history(of: AccountView, *, late: bool = True, last_block: bool = False) -> AccountHistory:
    """24 months of a household, the newest October 2026, with all that explains them."""
    months: list[MonthView] = []
    for n in range(24):
        year, number = 2024 + (n + 10) // 12, (n + 10) % 12 + 1
        wh = (142 + 17 * ((n * 5) % 11)) * 1000
        then = months[n - 12] if n >= 12 else None
        month = MonthView(billing_period=f"{year}{number:02d}", total_wh=wh, billed_fen=wh * 56 // 1000, days=31,
                          kwh_per_day=f"{wh / 31000:.2f}", fen_per_day=wh * 56 // 31000)
        if then is not None:
            month = month.model_copy(update={"last_year": WhyView(
                billing_period=then.billing_period, total_wh=then.total_wh, billed_fen=then.billed_fen,
                kwh_per_day=then.kwh_per_day, fen_per_day=then.fen_per_day,
                percent=round(100 * (wh - then.total_wh) / then.total_wh), use_fen=month.billed_fen - then.billed_fen,
                price_fen=0)})
        months.append(month)
    bills = [FullBill(
        bill_no=f"B{one.billing_period}", billing_period=one.billing_period, due_on=date(2026, 11, 25),
        total_wh=one.total_wh, billed_fen=one.billed_fen, penalty_fen=0, due_fen=0, issued_on=date(2026, 11, 1),
        paid_fen=one.billed_fen,
        lines=[LineView(
            label="第一档电量", kind="tier1", quantity_wh=one.total_wh, price="0.56", amount_fen=one.billed_fen)],
    ) for one in months]
    tiers = [TierView(tier=1, low="0", high="2160", price="0.56", used="1946"),
             TierView(tier=2, low="2160", high="3120", price="0.61", used="0"),
             TierView(tier=3, low="3120", price="0.86", used="0")]
    overdue = LateView(
        bill_no="B202608", billing_period="202608", due_on=date(2026, 9, 25), unpaid_fen=14444, days=59,
        penalty_fen=852, arithmetic=["144.44 × 0.001 × 59 = 8.52196 → 8.52"])
    return AccountHistory(
        account=of, customer_name="张三", service_address="张庄村3组9号", customer_kind="lv_residential",
        tariff_code="HN-RES-TIER", on_tou=False, low_income=False,
        meters=[MeterView(meter_no="41M0000000001", multiplier=1, digits=5)],
        readings=[ReadingView(billing_period=one.billing_period, meter_no="41M0000000001", read_on=date(2026, 11, 1),
                              prev_wh=18734000, curr_wh=18734000 + one.total_wh, total_wh=one.total_wh)
                  for one in months],
        bills=bills, insight=Insight(
            on=date(2026, 11, 23), months=months, late=[overdue] if late else [], year=YearView(
                year=2026, used="3300" if last_block else "1946", left=None if last_block else "214",
                price="0.86" if last_block else "0.56", tiers=tiers)))


class FakeSelfService:
    """`accounts` by number. `proved` by visit: which accounts it may see; a test opens one as a clerk does.

    A payment stands as a test says with `turn`.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.ways = FakeWays()
        self.accounts: dict[str, AccountView] = {}
        self.refuse_with: KioskError | None = None
        self.slip_fault: KioskError | None = None
        self.opened: list[OpenPayment] = []
        self.carried: list[tuple[UUID, list[PayItem]]] = []
        self.closed: list[UUID] = []
        self.state: dict[str, Any] = {}
        self.receipts = FakeReceipts(self)
        self.code = "246810"
        self.sent: list[str] = []
        self.proved: set[tuple[UUID, str]] = set()
        self.asked: list[tuple[UUID, str]] = []
        self.left: list[UUID] = []
        self.told_of: list[tuple[str, str]] = []
        self.cards: dict[str, list[str]] = {}
        self.printed: list[str] = []
        self.histories: dict[str, AccountHistory] = {}

    def hold(self, *accounts: AccountView) -> None:
        self.accounts |= {one.account_no: one for one in accounts}

    def told(self, account_no: str, announcement_id: str) -> None:
        self._door()
        self.told_of.append((account_no, announcement_id))

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

    def send_code(self, visit_id: UUID, account_no: str) -> CodeSent:
        self._door()
        self.sent.append(account_no)
        return CodeSent(phone="138****5678", minutes=5, again_in_seconds=60)

    def prove_by_code(self, visit_id: UUID, account_no: str, code: str) -> Opened:
        self._door()
        if code != self.code:
            raise VerificationFailed("wrong", tries_left=4, seconds=0)
        return self._opened(visit_id, [account_no])

    def prove_by_card(self, visit_id: UUID, id_sha256: str) -> Opened:
        self._door()
        if id_sha256 not in self.cards:
            raise AccountUnknown("no account of this holder")
        return self._opened(visit_id, self.cards[id_sha256])

    def ask_clerk(self, visit_id: UUID, account_no: str) -> ClerkAsked:
        self._door()
        self.asked.append((visit_id, account_no))
        return ClerkAsked(code="135790", until=datetime.now(UTC) + timedelta(minutes=5))

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
            job = enqueue(work, "doubt_slip", {"number": payment.payment_id.hex, "qr": payment.slip},
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


class FakeReceipts:
    """Receipts of the payments that were received. The first print of a number is its original."""

    def __init__(self, hub: FakeSelfService) -> None:
        self._hub = hub
        self.printed: list[str] = []
        self.listed: list[int] = []
        self.asked: list[UUID] = []
        self.refuse_with: KioskError | None = None

    def find(self, code: str) -> ReceiptFound:
        self._hub._door()
        receipt = self._of(code)
        return ReceiptFound(receipt=self._line(receipt), account=self._hub.accounts[receipt.account_no])

    def outcome(self, code: str) -> PaymentOutcome:
        self._hub._door()
        if code != SLIP:
            raise NotADoubtSlip("no such code")
        asked, state = self._hub.opened[-1], self._hub.state
        return PaymentOutcome(
            state=state["state"], channel=asked.channel, amount_fen=asked.amount_fen, opened_at=NOW,
            refund_fen=state.get("refund_fen", 0), refunded_fen=state.get("refunded_fen", 0),
            receipts=[one.number for one in state.get("receipts", [])])

    def print_slip(self, print_id: UUID, language: str, code: str, number: str | None = None) -> list[OwedReceipt]:
        self._hub._door()
        return [self._owe(one) for one in self._hub.state["receipts"] if number in (None, one.number)]

    def of_visit(self, visit_id: UUID, account_no: str) -> list[ReceiptLine]:
        self._hub._door()
        self._seen(visit_id, account_no)
        return [self._line(one) for one in self._hub.state.get("receipts", []) if one.account_no == account_no]

    def print_paid(
        self, print_id: UUID, language: str, payment_id: UUID, number: str | None = None,
    ) -> list[OwedReceipt]:
        self.asked.append(print_id)
        error, self.refuse_with = self.refuse_with, None
        if error is not None:
            raise error
        return [self._owe(one) for one in self._hub.state["receipts"] if number in (None, one.number)]

    def print_code(self, print_id: UUID, language: str, code: str) -> list[OwedReceipt]:
        self._hub._door()
        return [self._owe(self._of(code))]

    def print_of_visit(
        self, print_id: UUID, language: str, visit_id: UUID, account_no: str, number: str,
    ) -> list[OwedReceipt]:
        self._seen(visit_id, account_no)
        return [self._owe(one) for one in self._hub.state["receipts"] if one.number == number]

    def print_list(self, account: AccountView, receipts: Sequence[ReceiptLine], language: str) -> UUID:
        self.listed.append(len(receipts))
        with self._hub.database.write() as work:
            job = enqueue(work, "payments_list", {}, subject="payments_list")
            work.commit()
        return job

    def _seen(self, visit_id: UUID, account_no: str) -> None:
        if (visit_id, account_no) not in self._hub.proved:
            raise VerificationNeeded("no proof")

    def _line(self, receipt: ReceiptView) -> ReceiptLine:
        return ReceiptLine(
            number=receipt.number, at=receipt.at, channel="wechat", state="posted", amount_fen=receipt.amount_fen,
            periods=["202609", "202610"], balance_fen=0, printed=receipt.number in self.printed)

    def _of(self, code: str) -> ReceiptView:
        for receipt in self._hub.state.get("receipts", []):
            if receipt.qr == code:
                return receipt
        raise ReceiptUnknown("no such receipt")

    def _owe(self, receipt: ReceiptView) -> OwedReceipt:
        original = receipt.number not in self.printed
        self.printed.append(receipt.number)
        with self._hub.database.write() as work:
            job = enqueue(work, "receipt", {"receipt_no": receipt.number}, subject=f"receipt:{new_id()}",
                          original=original)
            work.commit()
        return OwedReceipt(receipt.number, job, original)
