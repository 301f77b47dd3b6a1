"""How many complaints there were, for whoever keeps figures."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, or_, select

from kiosk.complaints.rules import rules_of
from kiosk.complaints.tables import cases, concerned
from kiosk.contract.complaints import Finding, Kind


def upheld_by_person(connection: Connection, hall: str, first: date, last: date) -> dict[UUID, int]:
    """Complaints closed on these calendar days that were upheld, in whole or in part, by whom they were about."""
    zone = ZoneInfo(rules_of(connection, hall).timezone)
    begins, ends = (datetime.combine(day, time(0), zone).astimezone(UTC) for day in (first, last + timedelta(days=1)))
    rows = connection.execute(
        select(concerned.c.person_id, func.count())
        .join(cases, (cases.c.hall_id == concerned.c.hall_id) & (cases.c.id == concerned.c.case_id))
        .where(cases.c.hall_id == hall, cases.c.kind == Kind.COMPLAINT, cases.c.closed_at >= begins,
               cases.c.closed_at < ends, cases.c.finding.in_([Finding.UPHELD, Finding.PARTLY]))
        .group_by(concerned.c.person_id))
    return {person: int(count) for person, count in rows}


def complaints_between(connection: Connection, hall: str, start: datetime, end: datetime) -> int:
    """Accepted from `start` until before `end`; one that was moved down to an opinion since is one all the same."""
    return connection.scalar(select(func.count()).select_from(cases).where(
        cases.c.hall_id == hall, cases.c.accepted_at >= start, cases.c.accepted_at < end,
        or_(cases.c.kind == Kind.COMPLAINT, cases.c.was_kind == Kind.COMPLAINT))) or 0
