"""What of payments wants people, over the contract: why, since when, what comes next, and what somebody may do."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.counter import Reason
from kiosk.contract.messages import Message, Name
from kiosk.contract.payments import DoubtCodeText
from kiosk.contract.transfers import TransferSide
from kiosk.payment_number import called, in_fours

Kind = Literal["doubt", "refund", "posting", "transfer", "reconnection", "difference", "bank", "payment"]
Deed = Literal["retry", "close", "approve", "refuse", "reconnected"]
_OF_PAYMENTS: frozenset[Kind] = frozenset({"doubt", "refund", "posting", "payment"})
ItemKey = Annotated[str, StringConstraints(pattern=r"^[a-z]+:[!-~]{1,200}$")]


class Closing(Message):
    by: Name
    reason: str
    at: datetime


class WorkItem(Message):
    """`what` by `kind`:

    - doubt: `silent` (the gateway does not answer), `overdue` (it answers and comes to no end).
    - refund: `due`, `processing` (both go on by themselves), `short` (NOT_ENOUGH), `failed`.
    - posting: `late` (the billing system does not answer), `rejected` (of moved money).
    - transfer: `requested`. reconnection: `open`, `late`.
    - difference: `ours_only`, `theirs_only`, `amount_differs`: `amount_fen` is ours, `other_fen` theirs.
    - bank: why a line fits no slip. payment: its state; only where it was searched for.

    `number` is the order's, receipt's or the bank's own. `next_at`: when the hub asks again by itself, or when a supply
    is to be on. `urgent`: nothing goes on without people. `may`: what whoever asks may do now; closing needs a reason.
    """

    model_config = ConfigDict(hide_input_in_errors=True)

    key: ItemKey
    kind: Kind
    what: str
    since: datetime
    urgent: bool
    amount_fen: int | None = None
    other_fen: int | None = None
    channel: str = ""
    number: str = ""
    account: TransferSide | None = Field(default=None, repr=False)
    right_account: TransferSide | None = Field(default=None, repr=False)
    asked_by: str = ""
    detail: str = ""
    next_at: datetime | None = None
    may: list[Deed] = Field(default_factory=list)
    closed: Closing | None = None

    @property
    def called(self) -> str:
        """What people call its payment, in fours; empty for an item of none, and of a bank transfer, which they call by
        its reference."""
        one_of_ours = self.kind in _OF_PAYMENTS and self.channel != "transfer"
        return in_fours(called(UUID(self.number))) if one_of_ours else ""


class AskWorkList(Message):
    """Body of `POST /v1/payments/worklist`. `find`: a whole number: a payment's own (kiosk.payment_number), an
    order's, a trade's, a receipt's or an account's. `slip`: instead of it, the code on the slip of a payment in doubt,
    which must prove itself.
    """

    model_config = ConfigDict(hide_input_in_errors=True)

    find: Annotated[str, StringConstraints(max_length=64, strip_whitespace=True)] = Field(default="", repr=False)
    slip: DoubtCodeText | None = Field(default=None, repr=False)


class WorkList(Message):
    """Answer of `POST /v1/payments/worklist`: all that is open, what was closed lately, and what was found."""

    model_config = ConfigDict(hide_input_in_errors=True)

    open: list[WorkItem]
    closed: list[WorkItem]
    found: list[WorkItem]


class RetryWorkItem(Message):
    """Payload of `retry_work_item`: the hub asks again now."""

    key: ItemKey


class CloseWorkItem(Message):
    """Payload of `close_work_item`: people have settled it otherwise, and the hub does nothing more about it."""

    key: ItemKey
    reason: Reason


class WorkItemDone(Message):
    key: ItemKey


class CloseReconnection(Message):
    """Payload of `close_reconnection`: the supply is on again."""

    reconnection_id: UUID


class ReconnectionDone(Message):
    reconnection_id: UUID
