"""The sheet of a clerk who works without the hub: who stands at the window, since when, and who was served.

Pure: every function gives a new sheet, or raises NotNow. Times are the hub's, as far as this machine knows them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from kiosk.errors import Refused

UNDO_SECONDS = 10
"""As long as at the hub."""


class NotNow(Refused):
    """The step does not fit what is in hand; `details` has the `reason`: a code of `kiosk.counter.allowed`."""

    code = "not_now"

    def __init__(self, reason: str) -> None:
        super().__init__(f"not now: {reason}", reason=reason)
        self.reason = reason


class Stage(StrEnum):
    """How far the customer at the window is; the words are those of the hub's ticket states."""

    CALLED = "called"
    SERVING = "serving"
    FINISHED = "finished"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Hand:
    """The ticket at the window. `changed`: something of it was done by hand, and the hub must be told.

    `ticket_id` is None where only the number was typed. `version` is the hub's, 0 where it never said one.
    The service has lasted `served_seconds` before `started_at`.
    """

    number: str
    window: str
    stage: Stage
    called_at: datetime
    ticket_id: UUID | None = None
    service_id: str = ""
    issued_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    served_seconds: int = 0
    calls: int = 1
    priority: str = ""
    version: int = 0
    changed: bool = False

    @property
    def began(self) -> datetime | None:
        """When the service would have begun had it never been interrupted."""
        return None if self.started_at is None else self.started_at - timedelta(seconds=self.served_seconds)


@dataclass(frozen=True, slots=True)
class Undo:
    """The step that may be taken back until `until`, and the sheet's state before it."""

    step: str
    number: str
    until: datetime
    hand: Hand | None
    done: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """`done` waits for the hub, in order; `hand` is at the window now."""

    hand: Hand | None = None
    done: tuple[Hand, ...] = ()
    undo: Undo | None = None

    @property
    def unmerged(self) -> tuple[Hand, ...]:
        """What the hub does not know, in order."""
        return self.done + ((self.hand,) if self.hand is not None and self.hand.changed else ())


Step = Callable[[Sheet, datetime], Sheet]


def call(
    sheet: Sheet, number: str, at: datetime, *, window: str, ticket_id: UUID | None = None, service_id: str = "",
) -> Sheet:
    """Whoever came when the clerk asked for the next number aloud."""
    if sheet.hand is not None:
        raise NotNow("in_hand")
    if any(done.number == number and done.stage is Stage.FINISHED for done in sheet.done):
        raise NotNow("served_by_hand")
    hand = Hand(number, window, Stage.CALLED, at, ticket_id=ticket_id, service_id=service_id, changed=True)
    return replace(sheet, hand=hand, undo=_before(sheet, "call", number, at))


def recall(sheet: Sheet, at: datetime) -> Sheet:
    hand = _at(sheet, Stage.CALLED, "not_called")
    return _with(sheet, "recall", replace(hand, calls=hand.calls + 1, changed=True), at)


def start(sheet: Sheet, at: datetime) -> Sheet:
    hand = _at(sheet, Stage.CALLED, "not_called")
    return _with(sheet, "start", replace(hand, stage=Stage.SERVING, started_at=at, changed=True), at)


def finish(sheet: Sheet, at: datetime) -> Sheet:
    hand = _at(sheet, Stage.SERVING, "not_serving")
    return _away(sheet, "finish", replace(hand, stage=Stage.FINISHED, finished_at=at, changed=True), at)


def no_show(sheet: Sheet, at: datetime, *, calls_needed: int) -> Sheet:
    hand = _at(sheet, Stage.CALLED, "not_called")
    if hand.calls < calls_needed:
        raise NotNow("calls_needed")
    return _away(sheet, "no_show", replace(hand, stage=Stage.NO_SHOW, changed=True), at)


def undo(sheet: Sheet, at: datetime) -> Sheet:
    """As it was before the last step, if that is no longer ago than UNDO_SECONDS."""
    last = sheet.undo
    if last is None or at > last.until:
        raise NotNow("nothing_to_undo")
    return Sheet(hand=last.hand, done=sheet.done[:last.done])


def _at(sheet: Sheet, stage: Stage, otherwise: str) -> Hand:
    if sheet.hand is None:
        raise NotNow("nothing_in_hand")
    if sheet.hand.stage is not stage:
        raise NotNow(otherwise)
    return sheet.hand


def _with(sheet: Sheet, step: str, hand: Hand, at: datetime) -> Sheet:
    return replace(sheet, hand=hand, undo=_before(sheet, step, hand.number, at))


def _away(sheet: Sheet, step: str, hand: Hand, at: datetime) -> Sheet:
    return Sheet(done=(*sheet.done, hand), undo=_before(sheet, step, hand.number, at))


def _before(sheet: Sheet, step: str, number: str, at: datetime) -> Undo:
    return Undo(step, number, at + timedelta(seconds=UNDO_SECONDS), sheet.hand, len(sheet.done))
