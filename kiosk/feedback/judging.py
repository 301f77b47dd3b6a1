"""Ratings are judged once their visit is over; a low one that counts is somebody's to follow up.

Many together, at the times of `telling`: what is judged comes into lists, sums and tasks, and whoever watched those
while a customer leaves would know what that customer said. Until then it is a row that waits, and is never lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Table, insert, select, update

from kiosk.complaints import begins_at, day_at
from kiosk.feedback import facts, model
from kiosk.feedback.evidence import given_of, visit_of
from kiosk.feedback.model import Apart, Counts, Waits
from kiosk.feedback.tables import came_before, follow_ups, rating_days, rating_marks, ratings
from kiosk.feedback.telling import call_back_due, review_due, told_until
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.tickets import Served, raise_once, visits_of

NOBODY = UUID(int=0)
_AT_ONCE = 50
"""Visits a transaction: a full hour's work holds the hall's lock for less than a number may be waited for."""


@worker("ratings", every_seconds=30)
def judge_all(services: HubServices) -> None:
    """All that came, and whose visit was over, before the last time of telling. The others wait for the next."""
    now, after = services.clock.now(), NOBODY
    with services.database.read() as connection:
        until = told_until(connection, services.hall, now)
    while tickets := _waiting(services, until, after):
        after = tickets[-1]
        with services.write() as work:
            if judge_waiting(work, until, now, tickets):
                work.announce("voices", {"ratings": True})
                work.commit()


def _waiting(services: HubServices, until: datetime, after: UUID) -> list[UUID]:
    c = ratings.c
    with services.database.read() as connection:
        return list(connection.execute(
            select(c.ticket_id).where(c.hall_id == services.hall, c.state == "waits", came_before(until),
                                      c.ticket_id > after)
            .distinct().order_by(c.ticket_id).limit(_AT_ONCE)).scalars())


def judge_waiting(work: HubWork, until: datetime, now: datetime, tickets: Collection[UUID]) -> int:
    """Of these visits, by what the hub knew at `until`; returns how many ratings have their place now."""
    rows = work.connection.execute(
        select(ratings).where(ratings.c.hall_id == work.hall, ratings.c.state == "waits", came_before(until),
                              ratings.c.ticket_id.in_(tickets)).order_by(ratings.c.at, ratings.c.id)).all()
    visits = visits_of(work.connection, work.hall, tickets)
    rated = set(work.connection.execute(select(ratings.c.ticket_id).where(
        ratings.c.hall_id == work.hall, ratings.c.state == "counted",
        ratings.c.ticket_id.in_(set(tickets).union(*(visit.known_by for visit in visits.values()))))).scalars())
    days: Counter[tuple[Any, ...]] = Counter()
    marks: Counter[tuple[Any, ...]] = Counter()
    judged = 0
    for row in rows:
        visit = visits.get(row.ticket_id)
        repeat = not rated.isdisjoint(visit.known_by if visit else {row.ticket_id})
        given = given_of(work.connection, work.hall, row, repeat=repeat)
        verdict = model.judge(given, visit and visit_of(visit, until), until)
        if isinstance(verdict, Waits):
            continue
        judged += 1
        if isinstance(verdict, Apart):
            _set_apart(work, row, verdict, now)
            day = visit.day if visit else day_at(work.connection, work.hall, row.at)
            marks[day, "apart", verdict.value] += 1
            continue
        assert isinstance(verdict, Counts) and visit is not None
        rated.add(row.ticket_id)
        days[visit.day, visit.window or "", visit.person_id or NOBODY, visit.service_id, row.level] += 1
        marks.update((visit.day, "reason", reason) for reason in row.reasons)
        _count(work, row, visit, now)
    _add(work, rating_days, ("day", "window_code", "person_id", "service_id", "level"), days)
    _add(work, rating_marks, ("day", "what", "code"), marks)
    return judged


def _set_apart(work: HubWork, row: Any, why: Apart, now: datetime) -> None:
    _put(work, row.id, state="apart", reason=why.value)
    work.record(facts.rating_judged(row.ticket_id, row.id, now, state="apart", reason=why.value))


def _count(work: HubWork, row: Any, visit: Served, now: datetime) -> None:
    _put(work, row.id, state="counted", day=visit.day, window_code=visit.window, person_id=visit.person_id,
         service_id=visit.service_id)
    work.record(facts.rating_judged(
        row.ticket_id, row.id, now, state="counted", day=visit.day.isoformat(), window=visit.window,
        person=str(visit.person_id) if visit.person_id else None, service=visit.service_id))
    if model.low(row.level):
        _open_follow_up(work, row, visit, now)


def _open_follow_up(work: HubWork, row: Any, visit: Served, now: datetime) -> None:
    """Due from when the customer said it, not from when the hub heard; neither its times nor its id tell the minute,
    which would lead back to the visit."""
    kind, id = "call_back" if row.phone else "review", uuid4()
    today = begins_at(work.connection, work.hall, day_at(work.connection, work.hall, now))
    work.connection.execute(insert(follow_ups).values(
        hall_id=work.hall, id=id, rating_id=row.id, kind=kind, state="open", opened_at=today,
        due_at=(call_back_due if row.phone else review_due)(work.connection, work.hall, row.at),
        window_code=visit.window, person_id=visit.person_id, service_id=visit.service_id, level=row.level))
    work.record(facts.follow_up("FollowUpOpened", id, now, kind=kind, rating=str(row.id)))


@worker("follow_ups", every_seconds=30)
def escalate(services: HubServices) -> None:
    """What nobody has done by its time goes to the manager, once."""
    now = services.clock.now()
    late = (follow_ups.c.hall_id == services.hall, follow_ups.c.done_at.is_(None), follow_ups.c.due_at <= now,
            follow_ups.c.overdue_at.is_(None))
    with services.database.read() as connection:
        if connection.execute(select(follow_ups.c.id).where(*late).limit(1)).first() is None:
            return
    with services.write() as work:
        for row in work.connection.execute(select(follow_ups).where(*late).order_by(follow_ups.c.due_at)).all():
            work.connection.execute(update(follow_ups).where(
                follow_ups.c.hall_id == work.hall, follow_ups.c.id == row.id).values(overdue_at=now))
            work.record(facts.follow_up("FollowUpOverdue", row.id, now))
            raise_once(work, "follow_up", f"follow_up:{row.id}", now, task=row.kind)
        work.commit()


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
