"""How visits went, for whoever keeps figures: by whom, where, how long. Nobody's name."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from kiosk.tickets.hub_tables import ticket_steps, tickets
from kiosk.tickets.lifecycle import State, Step

_AT_ONCE = 500
_OVER = {State.FINISHED.value, State.CANCELLED.value, State.NO_SHOW.value, "void"}


class Served(NamedTuple):
    """`person_id`: who finished it, else who began; `seconds`: of service, all its stretches; `known_by`: its ids;
    `heard_at`: when the hub heard of its last step, which a counter without hub may have taken long before; `typed`:
    a counter named a terminal's number, and that terminal has not said yet that it gave it."""

    ticket_id: UUID
    state: str
    service_id: str
    category: str
    day: date
    window: str | None
    person_id: UUID | None
    started_at: datetime | None
    finished_at: datetime | None
    seconds: int
    known_by: frozenset[UUID]
    issued_at: datetime
    heard_at: datetime | None = None
    typed: bool = False

    @property
    def over(self) -> bool:
        """No step is to be awaited; a missed number may still come back within its minutes."""
        return self.state in _OVER


def visits_of(connection: Connection, hall: str, ticket_ids: Collection[UUID]) -> dict[UUID, Served]:
    """By the id that was asked for, also a former one; what the hub does not know is left out."""
    asked = set(ticket_ids)
    if not asked:
        return {}
    rows = connection.execute(select(tickets).where(
        tickets.c.hall_id == hall, or_(tickets.c.id.in_(asked), tickets.c.former_id.in_(asked)))).all()
    finishers = {row.ticket_id: row for row in connection.execute(
        select(ticket_steps.c.ticket_id, ticket_steps.c.person_id, ticket_steps.c.window_code).where(
            ticket_steps.c.hall_id == hall, ticket_steps.c.ticket_id.in_([row.id for row in rows]),
            ticket_steps.c.step == Step.FINISH.value, ticket_steps.c.undone.is_(None))
        .order_by(ticket_steps.c.version))}
    heard = {row.ticket_id: row.at for row in connection.execute(
        select(ticket_steps.c.ticket_id, func.max(ticket_steps.c.at).label("at")).where(
            ticket_steps.c.hall_id == hall, ticket_steps.c.ticket_id.in_([row.id for row in rows]))
        .group_by(ticket_steps.c.ticket_id))}
    found: dict[UUID, Served] = {}
    for row in rows:
        last = finishers.get(row.id)
        seconds = row.served_seconds
        if row.started_at is not None and row.finished_at is not None:
            seconds += max(timedelta(0), row.finished_at - row.started_at) // timedelta(seconds=1)
        one = Served(
            row.id, row.state, row.service_id, row.category, row.business_day,
            (last.window_code if last else None) or row.window_code, (last.person_id if last else None) or row.owner_id,
            row.started_at, row.finished_at, seconds, frozenset({row.id, row.former_id} - {None}), row.issued_at,
            heard.get(row.id), row.admitted_at is not None and row.series == "own")
        found |= dict.fromkeys(one.known_by & asked, one)
    return found


def served_on(connection: Connection, hall: str, day: date) -> list[Served]:
    """Whoever was served to the end on a business day, once each."""
    ids = connection.execute(select(tickets.c.id).where(
        tickets.c.hall_id == hall, tickets.c.business_day == day, tickets.c.state == "finished")).scalars().all()
    found: list[Served] = []
    for start in range(0, len(ids), _AT_ONCE):
        found += visits_of(connection, hall, ids[start:start + _AT_ONCE]).values()
    return found


def served_at(connection: Connection, hall: str, window: str, first: datetime, last: datetime) -> list[Served]:
    """Whoever was served to the end at a window between two moments, as they left."""
    c = ticket_steps.c
    ids = connection.execute(select(c.ticket_id).where(
        c.hall_id == hall, c.window_code == window, c.at >= first, c.at <= last, c.step == Step.FINISH.value,
        c.undone.is_(None))).scalars().all()
    found = visits_of(connection, hall, ids).values()
    return sorted(found, key=lambda one: (one.finished_at or first, one.ticket_id))


def ended_since(connection: Connection, hall: str, since: datetime) -> list[datetime]:
    """When each service was finished, at `since` or later; in no order."""
    no_older = (since - timedelta(days=2)).date()  # a business day may end after midnight, and has an index
    return list(connection.execute(select(tickets.c.finished_at).where(
        tickets.c.hall_id == hall, tickets.c.business_day >= no_older, tickets.c.state == "finished",
        tickets.c.finished_at >= since)).scalars())


def days_with_tickets(connection: Connection, hall: str, since: date | None) -> set[date]:
    """From `since` on; of None all that there were."""
    of_days = [tickets.c.hall_id == hall] + ([tickets.c.business_day >= since] if since else [])
    return set(connection.execute(select(tickets.c.business_day).where(*of_days).distinct()).scalars())
