"""An app's questions about receipts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pydantic import ValidationError

from kiosk.contract.accounts import OfVisit
from kiosk.contract.client import HubClient
from kiosk.contract.payments import FindPayment, PaymentOutcome
from kiosk.contract.receipts import (
    FindReceipt,
    PrintReceipts,
    ReceiptFound,
    ReceiptLine,
    ReceiptList,
    ReceiptPaper,
    ReceiptPapers,
)
from kiosk.errors import BadInput


class ReceiptClient:
    """Every method raises HubUnavailable, and Refused with the hub's code; BadInput for what cannot be such a code.

    Codes: not_a_receipt, receipt_unknown, not_a_doubt_slip, payment_not_found, account_unknown, verification_needed,
    rate_limited.
    """

    def __init__(self, client: HubClient) -> None:
        self._client = client

    def find(self, code: str) -> ReceiptFound:
        try:
            asked = FindReceipt(code=code)
        except ValidationError:
            raise BadInput("this is no receipt's code", field="code") from None
        return self._client.ask_privately("receipts/find", asked, ReceiptFound)

    def outcome(self, code: str) -> PaymentOutcome:
        """What became of the payment whose slip this is."""
        try:
            asked = FindPayment(code=code)
        except ValidationError:
            raise BadInput("this is no such slip's code", field="code") from None
        return self._client.ask_privately("payments/find", asked, PaymentOutcome)

    def of_visit(self, visit_id: UUID, account_no: str) -> list[ReceiptLine]:
        asked = OfVisit(visit_id=visit_id, account_no=account_no)
        return self._client.ask_privately("receipts/list", asked, ReceiptList).receipts

    def take(self, print_id: UUID, **which: Any) -> list[ReceiptPaper]:
        """`payment_id` or `slip`, `code`, or `visit` and `receipt_no`. Safe to ask again with the same `print_id`."""
        asked = PrintReceipts.model_validate({"print_id": print_id, **which})
        return self._client.ask_privately("receipts/print", asked, ReceiptPapers).papers
