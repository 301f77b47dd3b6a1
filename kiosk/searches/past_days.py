"""What was looked for in vain over a span of time."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from kiosk.searches.tables import missed


class Missed(NamedTuple):
    """`times` somebody said so with these words; without any they pressed the button only."""

    words: str
    times: int


def missed_between(connection: Connection, hall: str, start: datetime, end: datetime) -> list[Missed]:
    """From `start` to before `end`, the most frequent first; what differs in the size of letters only is one."""
    c, times = missed.c, func.count()
    folded = func.lower(c.words)
    rows = connection.execute(
        select(func.min(c.words), times).where(c.hall_id == hall, c.at >= start, c.at < end)
        .group_by(folded).order_by(times.desc(), folded))
    return [Missed(*row) for row in rows]
