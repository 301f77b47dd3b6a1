"""A ticket as apps see it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.contract.messages import TicketView
from kiosk.hub.errors import NotFound
from kiosk.tickets import numbers
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import number_allocations
from kiosk.tickets.lifecycle import State
from kiosk.tickets.summary import ahead_of
from kiosk.tickets.ticket import Ticket, find


def find_view(connection: Connection, hall: str, ticket_id: UUID) -> TicketView | None:
    """The ticket, or the number that was given for it when nobody holds it yet (or ever did)."""
    ticket = find_ticket_row(connection, hall, ticket_id)
    return view(connection, ticket) if ticket else _of_number(connection, hall, ticket_id)


def find_ticket_row(connection: Connection, hall: str, ticket_id: UUID) -> Ticket | None:
    try:
        return find(connection, hall, ticket_id)
    except NotFound:
        return None


def called_at(connection: Connection, hall: str, ticket_id: UUID) -> str | None:
    """The window that a ticket is called to or served at; None for every other."""
    ticket = find_ticket_row(connection, hall, ticket_id)
    at_hand = ticket is not None and ticket.state in (State.CALLED, State.SERVING)
    return ticket.window_code if at_hand and ticket is not None else None


def view(connection: Connection, row: Ticket) -> TicketView:
    """`ahead` is counted only while it waits. The pack is asked only where it matters: not for each call."""
    ahead = most = back = None
    if row.state == State.NO_SHOW and row.missed_at is not None and not row.returns:
        back = row.missed_at + catalogue(connection, row.hall_id).queue.missed_return
    if row.state == State.WAITING:
        ahead, most = ahead_of(
            connection, row.hall_id, row.business_day, row.category, row.order_key,
            catalogue(connection, row.hall_id).queue.passing)
    return TicketView(
        ticket_id=row.id, number=row.number, category=row.category, service_id=row.service_id,
        business_day=row.business_day, issued_at=row.issued_at, state=row.state, version=row.version,
        window=row.window_code, ahead=ahead, ahead_most=most, priority=row.priority,
        to_window=row.to_window, transfers=row.transfers, return_until=back,
    )


def _of_number(connection: Connection, hall: str, ticket_id: UUID) -> TicketView | None:
    row = connection.execute(select(number_allocations).where(
        number_allocations.c.hall_id == hall, number_allocations.c.ticket_id == ticket_id,
    )).first()
    if row is None:
        return None
    return TicketView(
        ticket_id=ticket_id, number=numbers.number_text(row.category, row.n), category=row.category,
        service_id=row.service_id or "", business_day=row.business_day, issued_at=row.issued_at,
        state="void" if row.state == "void" else "requested", version=0,
    )
