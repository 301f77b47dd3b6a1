"""Shifts over the contract: what a terminal or a cashier took since it was handed over last, and who signs for it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from kiosk.contract.counter import Reason
from kiosk.contract.messages import Message, Name
from kiosk.contract.staff import Pin, StaffNumber

Place = Literal["terminal", "cashier"]
CountedFen = Annotated[int, Field(ge=-100_000_000_000, le=100_000_000_000)]


class ShiftLine(Message):
    """One channel: payments that came, refunds that arrived."""

    channel: str
    payments: int
    captured_fen: int
    refunds: int
    refunded_fen: int


class TillView(Message):
    """What is not handed over yet. `label`: a terminal's code, a cashier's name; `since`: of its oldest payment."""

    place: Place
    till_id: UUID
    label: Name
    since: datetime
    lines: list[ShiftLine]
    net_fen: int


class HandOverShift(Message):
    """Payload of `hand_over_shift`: whoever is signed in signs for `net_fen`, as the screen showed it.

    `counted_fen` is what they count themselves; where it is another, the reason is needed.
    """

    shift_id: UUID
    place: Place
    till_id: UUID
    net_fen: CountedFen
    counted_fen: CountedFen
    reason: Reason | None = None


class DecideShift(Message):
    """Payload of `take_shift` and `decline_shift`, by another person; to decline needs a reason."""

    shift_id: UUID
    reason: Reason | None = None


class CountersignShift(DecideShift):
    """Body of `POST /v1/payments/shifts/countersign`: the other person signs where the first is signed in.

    `take` or decline. Never a command: a PIN is short enough to be guessed from a command's hash.
    """

    model_config = ConfigDict(hide_input_in_errors=True)

    take: bool
    number: StaffNumber
    pin: Pin = Field(repr=False)


class ShiftView(Message):
    """A shift that was handed over. `mine`: by whoever asks. `difference_fen` = counted − net."""

    shift_id: UUID
    place: Place
    label: Name
    since: datetime
    until: datetime
    lines: list[ShiftLine]
    net_fen: int
    counted_fen: int
    difference_fen: int
    reason: str | None
    state: Literal["handed", "taken", "declined"]
    handed_by: Name
    decided_by: Name | None = None
    decided_at: datetime | None = None
    decided_because: str | None = None
    mine: bool


class ListShifts(Message):
    """Body of `POST /v1/payments/shifts`."""


class Shifts(Message):
    """Answer of `POST /v1/payments/shifts`: what can be handed over, what waits to be taken, what was taken last."""

    tills: list[TillView]
    handed: list[ShiftView]
    taken: list[ShiftView]
