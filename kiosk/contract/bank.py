"""Bank transfers for what is more than a code can take, over the contract. Asked by POST: accounts are in no record."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field

from kiosk.contract.accounts import AccountNo
from kiosk.contract.messages import Message
from kiosk.contract.payments import MOST_BILLS, BillNo

MOST_TRANSFER_FEN = 10_000_000_000


class BankItem(Message):
    """As PayItem, for larger sums."""

    account_no: AccountNo = Field(repr=False)
    bill_no: BillNo | None = None
    amount_fen: Annotated[int, Field(ge=1, le=MOST_TRANSFER_FEN)]


class AskBankSlip(Message):
    """Body of `POST /v1/payments/bank-slip`; the same id again is the same slip."""

    model_config = ConfigDict(hide_input_in_errors=True)

    slip_id: UUID
    items: Annotated[list[BankItem], Field(min_length=1, max_length=MOST_BILLS, repr=False)]


class BankSlip(Message):
    """Answer: what to transfer to whom, and the reference that says what for. It is told from others by that alone."""

    reference: str
    amount_fen: int
    bank: str
    holder: str
    number: str
    made_at: datetime
    until: datetime
