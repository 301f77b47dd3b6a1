"""How many complaints there were, for whoever keeps figures."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, func, or_, select

from kiosk.complaints.clocks import Clock
from kiosk.complaints.rules import rules_of
from kiosk.complaints.tables import cases, clocks, concerned
from kiosk.contract.complaints import Finding, Kind, Responsibility


class Promised(NamedTuple):
    """A clock of a complaint that the customer was promised: `clock` is contact or reply."""

    clock: str
    due_at: datetime
    met_at: datetime | None


def day_at(connection: Connection, hall: str, at: datetime) -> date:
    """The calendar's day at the hall: before eight in the morning it is no longer that of UTC."""
    return rules_of(connection, hall).day_of(at)


def begins_at(connection: Connection, hall: str, day: date) -> datetime:
    """The hall's midnight before `day`, in UTC."""
    return datetime.combine(day, time(0), ZoneInfo(rules_of(connection, hall).timezone)).astimezone(UTC)


def upheld_by_person(connection: Connection, hall: str, first: date, last: date) -> dict[UUID, int]:
    """Complaints closed on these calendar days that were upheld, in whole or in part, by whom the finding names at
    fault: whoever is only kept from one, as it is about their window, has done nothing."""
    rows = connection.execute(
        select(concerned.c.person_id, func.count())
        .join(cases, (cases.c.hall_id == concerned.c.hall_id) & (cases.c.id == concerned.c.case_id))
        .where(*_upheld(connection, hall, first, last), concerned.c.at_fault,
               cases.c.responsibility == Responsibility.SERVICE)
        .group_by(concerned.c.person_id))
    return {person: int(count) for person, count in rows}


def upheld_by_window(connection: Connection, hall: str, first: date, last: date) -> dict[str, int]:
    """Upheld ones by the window they were about."""
    rows = connection.execute(
        select(cases.c.about_window, func.count())
        .where(*_upheld(connection, hall, first, last), cases.c.about_window.is_not(None))
        .group_by(cases.c.about_window))
    return {window: int(count) for window, count in rows}


def _upheld(connection: Connection, hall: str, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    begins, ends = (begins_at(connection, hall, day) for day in (first, last + timedelta(days=1)))
    return (cases.c.hall_id == hall, cases.c.kind == Kind.COMPLAINT, cases.c.closed_at >= begins,
            cases.c.closed_at < ends, cases.c.finding.in_([Finding.UPHELD, Finding.PARTLY]))


def complaints_between(connection: Connection, hall: str, start: datetime, end: datetime) -> int:
    """Accepted from `start` until before `end`; one that was moved down to an opinion since is one all the same."""
    return connection.scalar(select(func.count()).select_from(cases).where(
        cases.c.hall_id == hall, cases.c.accepted_at >= start, cases.c.accepted_at < end,
        or_(cases.c.kind == Kind.COMPLAINT, cases.c.was_kind == Kind.COMPLAINT))) or 0


def promised_between(connection: Connection, hall: str, start: datetime, end: datetime) -> list[Promised]:
    """Contacts and replies that were due from `start` until before `end`, each by the rules of its case."""
    c = clocks.c
    return [Promised(*row) for row in connection.execute(
        select(c.clock, c.due_at, c.met_at)
        .join(cases, (cases.c.hall_id == c.hall_id) & (cases.c.id == c.case_id))
        .where(c.hall_id == hall, c.clock.in_([Clock.CONTACT, Clock.REPLY]), c.due_at >= start, c.due_at < end,
               or_(cases.c.kind == Kind.COMPLAINT, cases.c.was_kind == Kind.COMPLAINT)))]
