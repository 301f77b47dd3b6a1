"""Ratings are judged once their visit is over.

Many together, at the times of `telling`: what is judged comes into lists, sums and tasks, and whoever watched those
while a customer leaves would know what that customer said. Until then it is a row that waits, and is never lost. Whom
a call was promised within 24 hours is called: that task alone opens at midnight at the latest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, and_, select, update

from kiosk.complaints import day_at
from kiosk.feedback import facts, model
from kiosk.feedback.evidence import given_of, visit_of
from kiosk.feedback.model import Apart, Counts, Waits
from kiosk.feedback.opening import open_follow_up
from kiosk.feedback.tables import came_before, rating_days, rating_marks, ratings
from kiosk.feedback.telling import midnight, tell
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.tickets import Served, visits_of

NOBODY = UUID(int=0)
_AT_ONCE = 50
"""Visits a transaction: a full hour's work holds the hall's lock for less than a number may be waited for."""


@worker("ratings", every_seconds=30)
def judge_all(services: HubServices) -> None:
    """All that came, and whose visit was over, before the last time of telling. The others wait for the next."""
    now, c = services.clock.now(), ratings.c
    with services.database.read() as connection:
        if not connection.execute(select(c.id).where(c.hall_id == services.hall, c.state == "waits").limit(1)).first():
            return
        last_midnight = midnight(connection, services.hall, now)
    until = tell(services, now)
    for tickets in _waiting(services, came_before(until)):
        with services.write() as work:
            if judge_waiting(work, until, now, tickets):
                work.announce("voices", {"ratings": True})
                work.commit()
    for tickets in _waiting(services, and_(came_before(last_midnight), c.level <= model.LOW, c.phone.is_not(None))):
        with services.write() as work:
            if call_back_waiting(work, last_midnight, now, tickets):
                work.announce("voices", {"ratings": True})
                work.commit()


def _waiting(services: HubServices, which: ColumnElement[bool]) -> Iterator[list[UUID]]:
    """Tickets with such ratings, a transaction's at a time; each once."""
    c, after = ratings.c, NOBODY
    while True:
        with services.database.read() as connection:
            found = list(connection.execute(
                select(c.ticket_id).where(c.hall_id == services.hall, c.state == "waits", which, c.ticket_id > after)
                .distinct().order_by(c.ticket_id).limit(_AT_ONCE)).scalars())
        if not found:
            return
        yield found
        after = found[-1]


def judge_waiting(work: HubWork, until: datetime, now: datetime, tickets: Collection[UUID]) -> int:
    """Of these visits, by what the hub knew at `until`; returns how many ratings have their place now. Their day is
    the one on which they are told: on that of a visit, the few that were left of it would stand alone."""
    day = day_at(work.connection, work.hall, now)
    days: Counter[tuple[Any, ...]] = Counter()
    marks: Counter[tuple[Any, ...]] = Counter()
    judged = 0
    for row, visit, verdict in _verdicts(work, until, tickets):
        judged += 1
        if isinstance(verdict, Apart):
            _set_apart(work, row, verdict, now)
            marks[day, "apart", verdict.value] += 1
            continue
        assert visit is not None
        days[day, visit.window or "", visit.person_id or NOBODY, visit.service_id, row.level] += 1
        marks.update((day, "reason", reason) for reason in row.reasons)
        _count(work, row, visit, day, now)
    _add(work, rating_days, ("day", "window_code", "person_id", "service_id", "level"), days)
    _add(work, rating_marks, ("day", "what", "code"), marks)
    return judged


def call_back_waiting(work: HubWork, until: datetime, now: datetime, tickets: Collection[UUID]) -> int:
    """Open the call-backs of these visits, whose ratings go on waiting; returns how many there were."""
    opened = 0
    for row, visit, verdict in _verdicts(work, until, tickets):
        if isinstance(verdict, Counts) and visit is not None and model.low(row.level) and row.phone:
            opened += open_follow_up(work, row, visit, now)
    return opened


def _verdicts(
    work: HubWork, until: datetime, tickets: Collection[UUID],
) -> Iterator[tuple[Any, Served | None, Apart | Counts]]:
    """Of each rating that need not wait for its visit any more."""
    rows = work.connection.execute(
        select(ratings).where(ratings.c.hall_id == work.hall, ratings.c.state == "waits", came_before(until),
                              ratings.c.ticket_id.in_(tickets)).order_by(ratings.c.at, ratings.c.id)).all()
    visits = visits_of(work.connection, work.hall, tickets)
    rated = set(work.connection.execute(select(ratings.c.ticket_id).where(
        ratings.c.hall_id == work.hall, ratings.c.state == "counted",
        ratings.c.ticket_id.in_(set(tickets).union(*(visit.known_by for visit in visits.values()))))).scalars())
    for row in rows:
        visit = visits.get(row.ticket_id)
        repeat = not rated.isdisjoint(visit.known_by if visit else {row.ticket_id})
        given = given_of(work.connection, work.hall, row, visit, repeat=repeat)
        verdict = model.judge(given, visit and visit_of(visit, until), until)
        if isinstance(verdict, Waits):
            continue
        if isinstance(verdict, Counts):
            rated.add(row.ticket_id)
        yield row, visit, verdict


def _set_apart(work: HubWork, row: Any, why: Apart, now: datetime) -> None:
    _put(work, row.id, state="apart", reason=why.value)
    work.record(facts.rating_judged(row.ticket_id, row.id, now, state="apart", reason=why.value))


def _count(work: HubWork, row: Any, visit: Served, day: date, now: datetime) -> None:
    _put(work, row.id, state="counted", day=day, window_code=visit.window, person_id=visit.person_id,
         service_id=visit.service_id)
    work.record(facts.rating_judged(
        row.ticket_id, row.id, now, state="counted", day=day.isoformat(), window=visit.window,
        person=str(visit.person_id) if visit.person_id else None, service=visit.service_id))
    if model.low(row.level):
        open_follow_up(work, row, visit, now)


def _put(work: HubWork, id: UUID, **values: Any) -> None:
    work.connection.execute(
        update(ratings).where(ratings.c.hall_id == work.hall, ratings.c.id == id).values(**values))


def _add(work: HubWork, table: Table, names: tuple[str, ...], found: Counter[tuple[Any, ...]]) -> None:
    if not found:
        return
    statement = upsert(work.connection, table)
    work.connection.execute(
        statement.on_conflict_do_update(
            index_elements=["hall_id", *names], set_={"count": table.c["count"] + statement.excluded["count"]}),
        [{"hall_id": work.hall, **dict(zip(names, key, strict=True)), "count": n}
         for key, n in sorted(found.items(), key=str)])
