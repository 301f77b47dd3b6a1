"""All that a counter's screen shows, of one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.counter.by_hand import Hand, Stage, Undo
from kiosk.counter.journal import Mismatch

if TYPE_CHECKING:
    from kiosk.contract.counter import CounterView, QueuedTicket


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in; after `idle_seconds` without work the hub signs them out."""

    number: str
    name: str
    roles: tuple[str, ...]
    idle_seconds: int


@dataclass(frozen=True, slots=True)
class Desk:
    """`view` is the hub's last word, which may be old: `online` says whether it still holds.

    `hand` is at the window now, `others` are in hand there besides; `by_hand` counts what the hub is still to be told.
    `left` says why nobody is signed in any more: `ended` (idle too long, or signed in elsewhere). Without a deed that
    happens at `idle_until`.
    """

    online: bool
    person: Person | None
    window: str
    clerk: str = ""
    working: bool = False
    view: CounterView | None = None
    hand: Hand | None = None
    others: tuple[Hand, ...] = ()
    undo: Undo | None = None
    by_hand: int = 0
    mismatches: tuple[Mismatch, ...] = ()
    left: str = ""
    idle_until: datetime | None = None


def hand_of(ticket: QueuedTicket, window: str) -> Hand:
    """A ticket that the hub says is at this window."""
    return Hand(
        number=ticket.number, window=window, stage=Stage(ticket.state), called_at=ticket.called_at or ticket.issued_at,
        ticket_id=ticket.ticket_id, service_id=ticket.service_id, issued_at=ticket.issued_at,
        started_at=ticket.started_at, served_seconds=ticket.served_seconds, calls=ticket.calls,
        priority=ticket.priority or "", version=ticket.version)


def undo_of(view: CounterView) -> Undo | None:
    return None if view.undo is None else Undo(view.undo.step, view.undo.number, view.undo.until, None, 0)
