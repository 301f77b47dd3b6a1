"""Money that was paid for the wrong account, over the contract. Asked by POST: accounts are in no command's record."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.accounts import AccountNo
from kiosk.contract.counter import Reason
from kiosk.contract.messages import Message, Name

ReceiptNo = Annotated[str, StringConstraints(pattern=r"^[0-9]{8}-[0-9]{5,7}$")]


class _Private(Message):
    """What it holds is in no error's text."""

    model_config = ConfigDict(hide_input_in_errors=True)


class RequestTransfer(_Private):
    """Body of `POST /v1/payments/transfers/request`. Its id is the counter's: the same again asks for it once."""

    transfer_id: UUID
    receipt_no: ReceiptNo
    to_account: AccountNo = Field(repr=False)
    reason: Reason


class DecideTransfer(_Private):
    """Body of `POST /v1/payments/transfers/decide`, by another person than who asked for it."""

    transfer_id: UUID
    approve: bool
    reason: Reason | None = None


class ListTransfers(Message):
    """Body of `POST /v1/payments/transfers`."""


class TransferSide(_Private):
    account_no: AccountNo = Field(repr=False)
    name: str = Field(repr=False)
    village: str = Field(repr=False)


class TransferView(_Private):
    """`new_receipt_no` is the right account's receipt, once it was approved."""

    transfer_id: UUID
    receipt_no: str
    amount_fen: int
    wrong: TransferSide
    right: TransferSide
    reason: str
    state: Literal["requested", "approved", "refused"]
    requested_at: datetime
    requested_by: Name
    mine: bool
    decided_at: datetime | None = None
    new_receipt_no: str | None = None


class Transfers(_Private):
    """Answer of `POST /v1/payments/transfers`: those that wait for a decision, the oldest first."""

    open: list[TransferView]
