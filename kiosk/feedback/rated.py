"""Ratings that count, in sum, for whoever keeps figures: by whom or where, never by whom of the customers."""

from __future__ import annotations

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
    rows = connection.execute(
        select(c[by].label("key"), c.day, c.service_id, c.level, func.sum(c.count).label("ratings"))
        .where(c.hall_id == hall, c.day >= first.replace(day=1), c.day <= last, c[by] != _NOBODY[by])
        .group_by(c[by], c.day, c.service_id, c.level).order_by(c[by], c.day))
    for _, of_month in groupby(rows, key=lambda row: (row.key, row.day.replace(day=1))):
        for block in _blocks(of_month):
            if block[0].day >= first:
                yield from (Rated(row.key, row.service_id, int(row.level), int(row.ratings)) for row in block)


def _blocks(of_month: Iterable[Any]) -> Iterator[list[Any]]:
    """Days of FEWEST ratings together, always the same ones, whichever days are asked for: else what two answers
    differ by would be a single day's. The last few of a month are nobody's: they count in the hall's sum alone."""
    block: list[Any] = []
    for _, of_day in groupby(of_month, key=lambda row: row.day):
        block += of_day
        if sum(row.ratings for row in block) >= FEWEST:
            yield block
            block = []
