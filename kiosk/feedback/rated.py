"""Ratings that count, in sum, for whoever keeps figures: by whom or where, never by whom of the customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.feedback.model import FEWEST
from kiosk.feedback.tables import rating_days

_NOBODY: dict[str, UUID | str] = {"person_id": UUID(int=0), "window_code": ""}


class Rated(NamedTuple):
    """`key`: a person's id or a window's code."""

    key: UUID | str
    service_id: str
    level: int
    ratings: int


def rated_between(
    connection: Connection, hall: str, first: date, last: date, *, by: str, today: date,
) -> Iterator[Rated]:
    """`by`: person_id or window_code. Told on days before `today`, both in it; of each only as many together as hide
    one another. Nobody known is left out."""
    c, last = rating_days.c, min(last, today - timedelta(days=1))
    theirs = (c.hall_id == hall) & (c[by] != _NOBODY[by])
    totals = connection.execute(
        select(c[by].label("key"), c.day, func.sum(c.count).label("ratings"))
        .where(theirs, c.day >= first.replace(day=1), c.day <= last)
        .group_by(c[by], c.day).order_by(c[by], c.day))
    told: dict[tuple[date, date], list[UUID | str]] = defaultdict(list)
    for (key, _), of_month in groupby(totals, key=lambda row: (row.key, row.day.replace(day=1))):
        if days := _told(of_month, first):
            told[days].append(key)
    for (since, until), keys in told.items():
        yield from (Rated(row.key, row.service_id, int(row.level), int(row.ratings)) for row in connection.execute(
            select(c[by].label("key"), c.service_id, c.level, func.sum(c.count).label("ratings"))
            .where(theirs, c.day.between(since, until), c[by].in_(keys)).group_by(c[by], c.service_id, c.level)))


def _told(of_month: Iterable[Any], first: date) -> tuple[date, date] | None:
    """First and last of the days that may be told. They come in blocks of FEWEST ratings together, always the same
    ones, whichever days are asked for: else what two answers differ by would be a single day's. The last few of a month
    are nobody's: they count in the hall's sum alone.
    """
    since = until = begins = None
    together = 0
    for row in of_month:
        begins = begins or row.day
        together += row.ratings
        if together >= FEWEST:
            if begins >= first:
                since, until = since or begins, row.day
            begins, together = None, 0
    return (since, until) if since and until else None
