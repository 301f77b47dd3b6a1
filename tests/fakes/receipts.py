"""Receipts of a hub that a test plays, and what a slip of a payment in doubt says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.contract.accounts import AccountView
from kiosk.contract.payments import PaymentOutcome, ReceiptView
from kiosk.contract.receipts import ReceiptFound, ReceiptLine
from kiosk.errors import KioskError
from kiosk.ids import new_id
from kiosk.paper import enqueue
from kiosk.payment_number import called
from kiosk.terminal.receipts import OwedReceipt
from tests.fakes.households import NOW
from tests.fakes.refusals import NotADoubtSlip, ReceiptUnknown, VerificationNeeded

if TYPE_CHECKING:
    from tests.fakes.self_service import FakeSelfService

SLIP = f"HKD1.{'A' * 22}.{'B' * 11}.{'C' * 86}"
"""The code of a payment in doubt, of which there is one."""


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
            number=called(asked.payment_id), refund_fen=state.get("refund_fen", 0),
            refunded_fen=state.get("refunded_fen", 0),
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
        """As of two bills, of which the first is what was refused, where anything was."""
        whole = receipt.refused_fen == receipt.amount_fen
        back = ["202609"] if receipt.refused_fen else []
        return ReceiptLine(
            number=receipt.number, at=receipt.at, channel="wechat",
            state="posted" if not whole else "refunded" if receipt.returned else "refunding",
            amount_fen=receipt.amount_fen, periods=[] if whole else ["202610"] if back else ["202609", "202610"],
            balance_fen=0, printed=receipt.number in self.printed, refused_fen=receipt.refused_fen,
            refused_periods=back, returned=receipt.returned)

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
