"""A ticket as the hub's table has it, and which of its columns a step may move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.hub.errors import NotFound
from kiosk.tickets.hub_tables import tickets


@dataclass(frozen=True, slots=True)
class Ticket:
    """Columns in the table's order; see `kiosk.tickets.hub_tables.tickets`."""

    hall_id: str
    id: UUID
    number: str
    series: str
    category: str
    service_id: str
    business_day: date
    issued_at: datetime
    order_key: datetime
    app_id: UUID
    state: str
    version: int
    window_code: str | None
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    print_outcome: str | None
    print_reason: str | None
    priority: str | None
    to_window: str | None
    announced_at: datetime | None
    held_at: datetime | None
    missed_at: datetime | None
    calls: int
    transfers: int
    returns: int
    served_seconds: int
    owner_id: UUID | None
    owner_name: str | None
    note: str | None
    admitted_at: datetime | None
    former_id: UUID | None


@dataclass(frozen=True, slots=True)
class Window:
    """Columns in the table's order; see `kiosk.tickets.hub_tables.windows`."""

    hall_id: str
    code: str
    state: str
    since: datetime
    app_id: UUID
    person_id: UUID | None
    person_name: str | None
    lost_at: datetime | None
    reason: str | None


TIMES = ("order_key", "called_at", "started_at", "finished_at", "announced_at", "held_at", "missed_at")
MOVED = (
    "state", "window_code", *TIMES, "category", "priority", "to_window", "calls", "transfers", "returns",
    "served_seconds", "owner_id", "owner_name", "note",
)
"""What a step may change and its undo brings back."""


def find(connection: Connection, hall: str, ticket_id: UUID) -> Ticket:
    """Also by the id that it had until its terminal told of it.

    Raises NotFound, also when its `TicketTaken` has not arrived yet.
    """
    for column in (tickets.c.id, tickets.c.former_id):
        row = connection.execute(select(tickets).where(tickets.c.hall_id == hall, column == ticket_id)).first()
        if row is not None:
            return Ticket(*row)
    raise NotFound("the hub does not have this ticket, or not yet", ticket_id=str(ticket_id))
