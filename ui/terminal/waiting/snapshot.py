"""The queue and a scanned ticket as the waiting pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from kiosk.standards.public import PublicPack
from ui.catalogue.words import category_name, error_key, find

if TYPE_CHECKING:
    from kiosk.contract.messages import QueueSummary, TicketView


RANGE = "tickets.ahead_range"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """`waiting` customers of one category, -1 when nobody knows."""

    letter: str
    name: str
    waiting: int


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is known of one scanned ticket.

    `step`: ready, looking, found, failed, cancelling, cancelled, returning, returned.
    """

    step: str = "ready"
    ticket: TicketView | None = None
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingSnapshot:
    """`as_of` is the hall's HH:MM of the queue shown, empty without one; `stale` when the hub is away.

    `state` is the ticket's own: requested, waiting, called, serving, held, finished, no_show, cancelled, void.
    Between `ahead` and `ahead_most` are before it; -1 when nobody knows, or when it is one number. `returnable`:
    missed, and may be brought back once, to be called after the next `return_after`.
    """

    as_of: str = ""
    stale: bool = False
    step: str = "ready"
    number: str = ""
    category: str = ""
    service: str = ""
    state: str = ""
    window: str = ""
    to_window: str = ""
    transferred: bool = False
    ahead: int = -1
    ahead_most: int = -1
    priority: bool = False
    returnable: bool = False
    return_after: int = 0
    cancellable: bool = False
    error: str = ""


def queue_rows(pack: PublicPack, queue: QueueSummary | None, language: str) -> tuple[QueueRow, ...]:
    """The pack's categories that a service uses, in the pack's order."""
    counts = {category.category: category.waiting for category in queue.categories} if queue else {}
    used = {service.category for service in pack.services}
    return tuple(QueueRow(category.letter, category.name.of(language), counts.get(category.letter, 0) if queue else -1)
                 for category in pack.categories if category.letter in used)


def waiting_snapshot(pack: PublicPack, queue: QueueSummary | None, lookup: Lookup, *, online: bool, language: str,
                     zone: tzinfo) -> WaitingSnapshot:
    as_of = queue.as_of.astimezone(zone).strftime("%H:%M") if queue else ""
    ticket, error = lookup.ticket, error_key(pack, lookup.errors)
    if ticket is None:
        return WaitingSnapshot(as_of=as_of, stale=not online, step=lookup.step, error=error)
    service = find(pack, ticket.service_id)
    ahead = -1 if ticket.ahead is None else ticket.ahead
    open_ended = ticket.ahead_most is not None and ticket.ahead_most > ahead >= 0 and RANGE in pack.phrases
    return WaitingSnapshot(
        as_of=as_of, stale=not online, step=lookup.step, number=ticket.number,
        category=category_name(pack, ticket.category, language), service=service.name.of(language) if service else "",
        state=ticket.state, window=ticket.window or "", to_window=ticket.to_window or "",
        transferred=ticket.state == "waiting" and ticket.transfers > 0, ahead=ahead,
        ahead_most=ticket.ahead_most if open_ended and ticket.ahead_most is not None else -1,
        priority=pack.queue.passes(ticket.priority),
        returnable=lookup.step == "found" and ticket.state == "no_show" and ticket.return_until is not None,
        return_after=pack.queue.return_after,
        cancellable=lookup.step == "found" and ticket.state in ("requested", "waiting"), error=error,
    )
