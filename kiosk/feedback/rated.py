"""Ratings that count, in sum, for whoever keeps figures: by whom or where, never by whom of the customers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.feedback.tables import rating_days

_NOBODY = UUID(int=0)


class Rated(NamedTuple):
    """`key`: a person's id or a window's code."""

    key: UUID | str
    service_id: str
    level: int
    ratings: int


def rated_between(
    connection: Connection, hall: str, first: date, last: date, *, by: str, today: date,
) -> Iterator[Rated]:
    """`by`: person_id or window_code. Of business days before `today`, both in it: of a few visits within hours their
    clerk would know whose each is. Nobody known is left out."""
    c, last = rating_days.c, min(last, today - timedelta(days=1))
    for key, service, level, count in connection.execute(
            select(c[by], c.service_id, c.level, func.sum(c.count))
            .where(c.hall_id == hall, c.day >= first, c.day <= last).group_by(c[by], c.service_id, c.level)):
        if key not in (_NOBODY, ""):
            yield Rated(key, service, int(level), int(count))
