"""What the ratings of some days came to, for whoever keeps figures. Nobody's name."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from kiosk.feedback.model import LEVELS
from kiosk.feedback.tables import rating_days


class Given(NamedTuple):
    service_id: str
    level: int
    ratings: int


def levels_between(connection: Connection, hall: str, first: date, last: date) -> list[int]:
    """How many ratings that count were given, from level 5 down to 1, to services of those business days."""
    c = rating_days.c
    found = {row.level: int(row.n) for row in connection.execute(
        select(c.level, func.sum(c["count"]).label("n"))
        .where(c.hall_id == hall, c.day >= first, c.day <= last).group_by(c.level))}
    return [found.get(level, 0) for level in LEVELS]


def given_between(connection: Connection, hall: str, first: date, last: date) -> list[Given]:
    """Ratings that count, by service and level; of nobody known at the window too."""
    c = rating_days.c
    return [Given(row.service_id, int(row.level), int(row.n)) for row in connection.execute(
        select(c.service_id, c.level, func.sum(c["count"]).label("n"))
        .where(c.hall_id == hall, c.day >= first, c.day <= last).group_by(c.service_id, c.level))]
