"""One ticket that two counters took on as two: typed at one, scanned at the other with a number of another ticket."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, update

from kiosk.hub.work import HubWork
from kiosk.tickets.admission import give_way
from kiosk.tickets.alerts import raise_alert
from kiosk.tickets.hub_tables import ticket_steps, tickets
from kiosk.tickets.lifecycle import State
from kiosk.tickets.ticket import Ticket


def unite(work: HubWork, typed: Ticket, scanned: Ticket, at: datetime) -> Ticket:
    """The row that goes on, now that the terminal has said that the scanned one has the typed one's number.

    The one that nobody has called goes. Where both were called, both happened: the typed one keeps a mark at its
    number, and the manager is told of the conflict.
    """
    if not _touched(scanned):
        _drop(work, scanned)
        return typed
    if not _touched(typed):
        _drop(work, typed)
        work.connection.execute(
            update(tickets).where(tickets.c.hall_id == work.hall, tickets.c.id == scanned.id)
            .values(former_id=typed.id))
        return scanned
    give_way(work, typed)
    if work.hall == work.state.hall:  # else its own hub has told
        raise_alert(
            work, "conflict", f"ticket:{scanned.id}", at, number=typed.number, reason="served_elsewhere",
            by_hand_at=typed.window_code or "", known_at=scanned.window_code or "")
    return scanned


def _touched(ticket: Ticket) -> bool:
    return ticket.version > 1 or ticket.state != State.WAITING


def _drop(work: HubWork, ticket: Ticket) -> None:
    """Its admission stays on record as a fact."""
    work.flush()
    for table, column in ((ticket_steps, ticket_steps.c.ticket_id), (tickets, tickets.c.id)):
        work.connection.execute(delete(table).where(table.c.hall_id == work.hall, column == ticket.id))
