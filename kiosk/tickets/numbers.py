"""The hub's number series: given once, in order, and every gap with its reason on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, select, update

from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from kiosk.tickets.hub_tables import is_in, number_allocations, number_series

SILENCE = timedelta(seconds=60)
"""A number whose `TicketTaken` has not arrived by then is void; a late one brings it back."""


class NumberSettled(Refused):
    """The ticket already has another number, or was given up; it gets no new one."""

    code = "number_settled"


@dataclass(frozen=True, slots=True)
class Allocation:
    ticket_id: UUID
    business_day: date
    category: str
    n: int
    issued_at: datetime
    state: str

    @property
    def number(self) -> str:
        return number_text(self.category, self.n)


def number_text(category: str, n: int) -> str:
    return f"{category}{n:03d}"


COLUMNS = [number_allocations.c[name] for name in ("ticket_id", "business_day", "category", "n", "issued_at", "state")]


def hub_day(connection: Connection, hall: str, today: date) -> date:
    """The hall's business day: `today` by the clock, but never before a day that had numbers."""
    latest = connection.scalar(_LATEST_DAY, {"hall": hall})
    return max(today, latest) if latest else today


_LATEST_DAY = select(func.max(number_series.c.business_day)).where(number_series.c.hall_id == bindparam("hall"))


def today_of(work: HubWork, today: date) -> date:
    """`hub_day` under the hall's lock, looked up once in a transaction: what is issued in it does not move it."""
    found: date | None = work.kept.get("day")
    if found is None or found < today:
        found = work.kept["day"] = hub_day(work.connection, work.hall, today)
    return found


def find(connection: Connection, hall: str, ticket_id: UUID) -> Allocation | None:
    row = connection.execute(select(*COLUMNS).where(
        number_allocations.c.hall_id == hall, number_allocations.c.ticket_id == ticket_id,
    )).first()
    return Allocation(*row) if row else None


def find_number(connection: Connection, hall: str, day: date, category: str, n: int) -> Row[Any] | None:
    """All columns of `number_allocations`."""
    return connection.execute(select(number_allocations).where(
        number_allocations.c.hall_id == hall, number_allocations.c.business_day == day,
        number_allocations.c.category == category, number_allocations.c.n == n,
    )).first()


def issue(
    work: HubWork, hall: str, *, ticket_id: UUID, category: str, service_id: str, app_id: UUID, day: date, at: datetime,
) -> Allocation:
    """The next number of `category` on `day`; for a ticket that has one already, the same again.

    Raises NumberSettled when that ticket's number is of another category or was given up for good.
    """
    known = find(work.connection, hall, ticket_id)
    if known is not None:
        return _again(work, hall, known, category, at)
    statement = upsert(work.connection, number_series).values(
        hall_id=hall, business_day=day, category=category, next_n=2,
    ).on_conflict_do_update(
        index_elements=["hall_id", "business_day", "category"], set_={"next_n": number_series.c.next_n + 1},
    ).returning(number_series.c.next_n)
    n = work.connection.scalars(statement).one() - 1
    work.connection.execute(number_allocations.insert().values(
        hall_id=hall, business_day=day, category=category, n=n, ticket_id=ticket_id, service_id=service_id,
        app_id=app_id, issued_at=at, state="issued",
    ))
    issued = Allocation(ticket_id, day, category, n, at, "issued")
    record(work, "NumberIssued", issued, None, at)
    return issued


def _again(work: HubWork, hall: str, known: Allocation, category: str, at: datetime) -> Allocation:
    if known.category != category:
        raise NumberSettled(f"the ticket holds {known.number} already", number=known.number)
    if known.state != "void":
        return known
    revived = work.connection.execute(
        update(number_allocations)
        .where(number_allocations.c.hall_id == hall, number_allocations.c.ticket_id == known.ticket_id,
               number_allocations.c.reason == "silence")
        .values(state="issued", reason=None, issued_at=at)
    )
    if revived.rowcount == 0:
        raise NumberSettled(f"{known.number} was given up by this ticket", number=known.number)
    again = replace(known, issued_at=at, state="issued")
    record(work, "NumberIssued", again, None, at)
    return again


def any_silent(connection: Connection, hall: str, *, now: datetime) -> bool:
    return connection.execute(select(number_allocations.c.n).where(*_silent(hall, now)).limit(1)).first() is not None


def _silent(hall: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    issued = number_allocations.c
    return issued.hall_id == hall, is_in(issued.state, "issued"), issued.issued_at <= now - SILENCE


def void_silent(work: HubWork, hall: str, *, now: datetime) -> int:
    """Give up the numbers that nobody confirmed within SILENCE. Returns how many."""
    silent = work.connection.execute(
        update(number_allocations)
        .where(*_silent(hall, now))
        .values(state="void", reason="silence").returning(*COLUMNS)
    ).all()
    for row in silent:
        record(work, "NumberVoided", Allocation(*row), "silence", now)
    return len(silent)


def record(work: HubWork, kind: str, allocation: Allocation, reason: str | None, at: datetime) -> None:
    """A fact of the hub about a number: `NumberIssued` or `NumberVoided`.

    A hub above says nothing of its own about a hall's numbers: the hall's hub has said it.
    """
    if work.hall != work.state.hall:
        return
    payload = {
        "ticket_id": str(allocation.ticket_id), "number": allocation.number, "reason": reason,
        "business_day": allocation.business_day.isoformat(),
    }
    work.record(Fact(new_id(), f"ticket:{allocation.ticket_id}", kind, 1, at, payload))
