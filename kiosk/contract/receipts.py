"""Receipts over the contract: printed now, found by their code, listed for a visit that has shown whose account it is.

Asked by POST and never by a command, as accounts are.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from kiosk.contract.accounts import AccountView, OfVisit
from kiosk.contract.messages import Message
from kiosk.contract.payments import DoubtCodeText

MOST_LISTED = 36

ReceiptCodeText = Annotated[
    str, StringConstraints(pattern=r"^HKR1\.[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{86}$")]
ReceiptNo = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}-[0-9]{5,9}$")]
ReceiptState = Literal["posting", "posted", "refunding", "refunded"]


class _Private(Message):
    """What it holds is in no error's text."""

    model_config = ConfigDict(hide_input_in_errors=True)


class FindReceipt(_Private):
    """Body of `POST /v1/receipts/find`: the text of the code on paper or in a photo. Answer: ReceiptFound."""

    code: ReceiptCodeText = Field(repr=False)


class ReceiptLine(Message):
    """`periods` (YYYYMM) were paid by it, `balance_fen` went to the balance. `printed`: its original has been given.

    `left_fen`: what stayed due of the last period, where it was paid in part; else 0. `refused_fen`: what the billing
    system did not take, for `refused_periods`, and goes, or has gone (`returned`), back; `amount_fen` is without it,
    unless all was refused.
    """

    number: str
    at: datetime
    channel: str
    state: ReceiptState
    amount_fen: int
    periods: list[str]
    balance_fen: int
    printed: bool
    left_fen: int = 0
    refused_fen: int = 0
    refused_periods: list[str] = Field(default_factory=list)
    returned: bool = False


class ReceiptFound(_Private):
    """Whoever holds the code may see its receipt, and of its account what the number alone shows."""

    receipt: ReceiptLine
    account: AccountView


class ReceiptList(_Private):
    """Answer of `POST /v1/receipts/list` (body OfVisit): of an account that this visit may see, the newest first."""

    receipts: list[ReceiptLine]


class PrintReceipts(_Private):
    """Body of `POST /v1/receipts/print`: paper is owed from now on. Answer: ReceiptPapers.

    One of four says which: `payment_id`, all receipts of a payment that this app opened, or its `receipt_no`; `slip`,
    the same of the payment that was in doubt and whose slip's code it is; `code`, the receipt that it proves;
    `receipt_no` of an account that the `visit` may see. The same `print_id` again is the same print.
    """

    print_id: UUID
    payment_id: UUID | None = None
    code: ReceiptCodeText | None = Field(None, repr=False)
    slip: DoubtCodeText | None = Field(None, repr=False)
    visit: OfVisit | None = Field(None, repr=False)
    receipt_no: ReceiptNo | None = None

    @model_validator(mode="after")
    def _one_way(self) -> PrintReceipts:
        if sum(one is not None for one in (self.payment_id, self.slip, self.code, self.visit)) != 1:
            raise ValueError("one of payment_id, slip, code and visit says which receipt")
        numbered = self.receipt_no is not None
        if (self.visit is not None and not numbered) or (self.code is not None and numbered):
            raise ValueError("receipt_no goes with a visit or a payment")
        return self


class PaidBill(Message):
    """`left_fen`: what stayed due of it after this payment; 0 for one that was paid off."""

    billing_period: str
    total_wh: int
    amount_fen: int
    left_fen: int = 0


class ReceiptPaper(_Private):
    """All that its paper says, masked as it is printed. `original`: the only one; every other says that it is a copy.

    `print_id` is what the fact `ReceiptPrinted` names: an original of which nothing was sent to the printer is free
    again. `reconnect_by`: until when a supply that this payment paid off is on again. What was refused: as of
    ReceiptLine. `qr` is signed over all that was taken.
    """

    print_id: UUID
    number: str
    original: bool
    at: datetime
    paid_at: datetime
    channel: str
    state: ReceiptState
    trade_no: str | None = None
    holder: str = Field(repr=False)
    account: str
    village: str = Field(repr=False)
    amount_fen: int
    bills: list[PaidBill]
    penalty_fen: int
    balance_fen: int
    refused_fen: int = 0
    refused_periods: list[str] = Field(default_factory=list)
    returned: bool = False
    reconnect_by: datetime | None = None
    qr: str


class ReceiptPapers(_Private):
    papers: list[ReceiptPaper]

