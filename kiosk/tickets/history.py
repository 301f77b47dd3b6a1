"""What became of one ticket, step by step."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.contract.counter import HistoryStep, TicketHistory
from kiosk.tickets.hub_tables import ticket_steps
from kiosk.tickets.ticket import find


def ticket_history(connection: Connection, hall: str, ticket_id: UUID) -> TicketHistory:
    """Raises NotFound."""
    ticket = find(connection, hall, ticket_id)
    rows = connection.execute(
        select(ticket_steps).where(ticket_steps.c.hall_id == hall, ticket_steps.c.ticket_id == ticket.id)
        .order_by(ticket_steps.c.version))
    return TicketHistory(ticket_id=ticket.id, number=ticket.number, steps=[
        HistoryStep(version=row.version, step=row.step, at=row.at, window=row.window_code, person_id=row.person_id,
                    reason=row.reason, undone=row.undone is not None)
        for row in rows
    ])
