"""Accounts and payments of a hub that a test plays: real messages of the contract, no hub."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from kiosk.contract.accounts import AccountView, BillView
from kiosk.contract.payments import (
    OpenPayment,
    PayByCode,
    PayItem,
    PaymentState,
    PaymentView,
    ReceiptView,
    channel_of,
)
from kiosk.contract.receipts import ReceiptFound, ReceiptLine
from kiosk.errors import KioskError, Refused
from kiosk.ids import new_id
from kiosk.paper import enqueue
from kiosk.store import Database
from kiosk.terminal.receipts import OwedReceipt

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def bill(period: str, due_fen: int, *, wh: int = 0, penalty_fen: int = 0) -> BillView:
    return BillView(bill_no=f"B{period}", billing_period=period, due_on=date(2026, 11, 30), total_wh=wh,
                    billed_fen=due_fen - penalty_fen, penalty_fen=penalty_fen, due_fen=due_fen)


def account(number: str = "4103200001", *bills: BillView, **more: Any) -> AccountView:
    known = {"name": "*三", "village": "张庄村3组", "mode": "postpaid", "supply": "on", "balance_fen": 0, **more}
    return AccountView(account_no=number, as_of=NOW, due_fen=sum(one.due_fen for one in bills), bills=list(bills),
                       **known)


class FakeSelfService:
    """`accounts` by number. A payment stands as a test says with `turn`."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.accounts: dict[str, AccountView] = {}
        self.refuse_with: KioskError | None = None
        self.opened: list[OpenPayment] = []
        self.closed: list[UUID] = []
        self.state: dict[str, Any] = {}
        self.receipts = FakeReceipts(self)

    def hold(self, *accounts: AccountView) -> None:
        self.accounts |= {one.account_no: one for one in accounts}

    def look_up(self, number: str) -> AccountView:
        self._door()
        if number not in self.accounts:
            raise AccountUnknown("no such number")
        return self.accounts[number]

    def open_payment(
        self, payment_id: UUID, channel: str, items: Sequence[PayItem], *, patience: int,
    ) -> PaymentView:
        self._door()
        self.opened.append(OpenPayment.model_validate(
            {"payment_id": payment_id, "channel": channel, "items": list(items), "patience": patience}))
        self.state = {"state": PaymentState.OPENING}
        return self.payment(payment_id)

    def pay_by_code(self, payment_id: UUID, items: Sequence[PayItem], code: str, *, patience: int) -> PaymentView:
        self._door()
        self.opened.append(PayByCode.model_validate({
            "payment_id": payment_id, "channel": channel_of(code), "items": list(items), "patience": patience,
            "code": code}))
        self.state = {"state": PaymentState.OPEN}
        return self.payment(payment_id)

    def payment(self, payment_id: UUID) -> PaymentView:
        self._door()
        asked = self.opened[-1]
        return PaymentView(**{
            "payment_id": payment_id, "channel": asked.channel, "amount_fen": asked.amount_fen, "now": NOW,
            **self.state})

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
                at=NOW, qr=f"HKR1.{number}.c2lnbmF0dXJl"))
        self.state = {"state": state, "captured_fen": asked.amount_fen, "captured_at": NOW, "receipts": receipts}

    def _door(self) -> None:
        error, self.refuse_with = self.refuse_with, None
        if error is not None:
            raise error


class FakeReceipts:
    """Receipts of the payments that were received. The first print of a number is its original."""

    def __init__(self, hub: FakeSelfService) -> None:
        self._hub = hub
        self.printed: list[str] = []
        self.asked: list[UUID] = []
        self.refuse_with: KioskError | None = None

    def find(self, code: str) -> ReceiptFound:
        self._hub._door()
        receipt = self._of(code)
        line = ReceiptLine(
            number=receipt.number, at=receipt.at, channel="wechat", state="posted", amount_fen=receipt.amount_fen,
            periods=["202609", "202610"], balance_fen=0, printed=receipt.number in self.printed)
        return ReceiptFound(receipt=line, account=self._hub.accounts[receipt.account_no])

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


class ReceiptUnknown(Refused):
    code = "receipt_unknown"


class AccountUnknown(Refused):
    code = "account_unknown"
