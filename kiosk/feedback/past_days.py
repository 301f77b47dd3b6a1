"""What the ratings of some days came to, for whoever keeps figures. Nobody's name."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from kiosk.feedback.model import LEVELS
from kiosk.feedback.tables import rating_days


def levels_between(connection: Connection, hall: str, first: date, last: date) -> list[int]:
    """How many ratings that count were given, from level 5 down to 1, to services of those business days."""
    c = rating_days.c
    found = {row.level: int(row.n) for row in connection.execute(
        select(c.level, func.sum(c["count"]).label("n"))
        .where(c.hall_id == hall, c.day >= first, c.day <= last).group_by(c.level))}
    return [found.get(level, 0) for level in LEVELS]
