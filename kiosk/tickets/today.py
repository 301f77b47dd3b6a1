"""The tickets of the business day that is on, and what stands open beside them. The cost is the day's."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.contract.counter import WindowState
from kiosk.contract.messages import QueueSummary
from kiosk.contract.today import Device, LongestWaiting
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.hub_tables import device_states, is_in, tickets
from kiosk.tickets.lifecycle import State
from kiosk.tickets.past_days import Visit, visits
from kiosk.tickets.summary import queue_summary
from kiosk.tickets.windows import window_states


class TicketsToday(NamedTuple):
    """`began_at`: the business day, which began then by the clock of `timezone`."""

    queue: QueueSummary
    began_at: datetime
    timezone: str
    longest: LongestWaiting | None
    visits: list[Visit]
    windows: list[WindowState]


def tickets_today(connection: Connection, hall: str, now: datetime) -> TicketsToday:
    pack = catalogue(connection, hall)
    queue = queue_summary(connection, hall, now)
    day = queue.business_day
    first = connection.execute(
        select(tickets.c.number, tickets.c.category, tickets.c.issued_at)
        .where(tickets.c.hall_id == hall, tickets.c.business_day == day, is_in(tickets.c.state, State.WAITING))
        .order_by(tickets.c.issued_at, tickets.c.id).limit(1)).first()
    longest = LongestWaiting(number=first.number, category=first.category, since=first.issued_at) if first else None
    return TicketsToday(
        queue, pack.begins(day), pack.timezone, longest, visits(connection, hall, day, day),
        window_states(connection, hall))


def devices(connection: Connection, hall: str) -> dict[UUID, list[Device]]:
    """How the printers of each app are, as the app said last."""
    found: dict[UUID, list[Device]] = {}
    c = device_states.c
    for row in connection.execute(select(c.app_id, c.device, c.state, c.since).where(
            c.hall_id == hall).order_by(c.device)):
        found.setdefault(row.app_id, []).append(Device(device=row.device, state=row.state, since=row.since))
    return found
