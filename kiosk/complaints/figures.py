"""How many cases there were, how they ended and whether their clocks were kept: for reports and export. No words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, case, func, select

from kiosk.complaints.clocks import Clock
from kiosk.complaints.rules import rules_of
from kiosk.complaints.tables import cases, clocks


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """Of one kind and category, accepted in the period. `late`: some clock was missed; `late_…`: that one was.

    `contents`, `not_contents`: the customer said to be content, or not.
    """

    kind: str
    topic: str
    accepted: int
    closed: int
    upheld: int
    late: int
    reopened: int
    contents: int
    not_contents: int
    late_contact: int = 0
    late_handle: int = 0
    late_reply: int = 0
    late_call_back: int = 0
    late_close: int = 0


_LATE = tuple(f"late_{clock}" for clock in Clock)
_COUNTED = ("accepted", "closed", "upheld", "late", "reopened", "contents", "not_contents", *_LATE)


def figures(connection: Connection, hall: str, first: date, last: date) -> list[CaseFigures]:
    """By kind and category (`C2`, not `C2.3`), both days included, by the day of acceptance at the hall."""
    zone = ZoneInfo(rules_of(connection, hall).timezone)
    begins, ends = datetime.combine(first, time(0), zone), datetime.combine(last + timedelta(days=1), time(0), zone)
    missed = select(clocks.c.case_id, *(
        func.max(case((clocks.c.clock == clock, 1), else_=0)).label(f"late_{clock}") for clock in Clock)).where(
            clocks.c.hall_id == hall, clocks.c.escalated_at.is_not(None)).group_by(clocks.c.case_id).subquery()
    by = (cases.c.was_kind, cases.c.topic, cases.c.stage, cases.c.finding, cases.c.reopened, cases.c.content,
          missed.c.case_id.is_not(None).label("late"), *(missed.c[name] for name in _LATE))
    rows = connection.execute(
        select(*by, func.count().label("n")).outerjoin(missed, missed.c.case_id == cases.c.id)
        .where(cases.c.hall_id == hall, cases.c.accepted_at >= begins, cases.c.accepted_at < ends).group_by(*by))
    sums: dict[tuple[str, str], Counter[str]] = {}
    for row in rows:
        one = sums.setdefault((row.was_kind, (row.topic or "").partition(".")[0]), Counter())
        for name, counts in (("accepted", True), ("closed", row.stage == "closed"),
                             ("upheld", row.finding in {"upheld", "partly"}), ("late", row.late),
                             ("reopened", row.reopened > 0), ("contents", row.content is True),
                             ("not_contents", row.content is False), *((name, getattr(row, name)) for name in _LATE)):
            one[name] += row.n if counts else 0
    return [CaseFigures(kind, topic, **{name: one[name] for name in _COUNTED})
            for (kind, topic), one in sorted(sums.items())]
