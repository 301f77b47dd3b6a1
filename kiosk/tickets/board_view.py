"""What hangs in the waiting area: calls and counts, nothing that only the holder of a ticket may know."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.contract.counter import BoardCall, BoardView
from kiosk.standards import QueueRules
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import tickets
from kiosk.tickets.lifecycle import State
from kiosk.tickets.summary import queue_summary
from kiosk.tickets.ticket import Ticket
from kiosk.tickets.windows import HELD_OR_IN_HAND, window_states

CALLS = 12


def board_call(ticket: Ticket, rules: QueueRules) -> BoardCall:
    """`priority` only where the class goes before others."""
    assert ticket.window_code is not None and ticket.announced_at is not None
    return BoardCall(
        number=ticket.number, window=ticket.window_code, called_at=ticket.announced_at, calls=ticket.calls,
        priority=rules.passes(ticket.priority),
    )


def board_view(connection: Connection, hall: str, now: datetime) -> BoardView:
    rules = catalogue(connection, hall).queue
    queue = queue_summary(connection, hall, now)
    rows = connection.execute(
        select(tickets)
        .where(tickets.c.hall_id == hall, HELD_OR_IN_HAND, tickets.c.state != State.HELD,
               tickets.c.business_day == queue.business_day, tickets.c.announced_at.is_not(None))
        .order_by(tickets.c.announced_at.desc(), tickets.c.id.desc()).limit(CALLS)
    )
    return BoardView(
        as_of=now, business_day=queue.business_day, calls=[board_call(Ticket(*row), rules) for row in rows],
        categories=queue.categories, windows=window_states(connection, hall),
    )
