"""The figures of some days out of the sums by day: its cost is the days', whatever was before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.complaints import upheld_by_person, upheld_by_window
from kiosk.contract.figures import Figures, FiguresOf, Ratio, ServiceTime, Share
from kiosk.errors import BadInput
from kiosk.feedback import rated_between
from kiosk.figures.shrinking import Cell, Compared, compare
from kiosk.figures.tables import service_days, service_days_made
from kiosk.shares import wilson
from kiosk.staff import names_of, numbers_of

LEAST_SERVICES, LEAST_RATINGS = 30, 20
LONGEST = timedelta(days=366)
SATISFIED = 4
_Key = TypeVar("_Key", bound=Hashable)
Cells = dict[_Key, dict[str, Cell]]


class Sums(NamedTuple):
    """By whom and by service; `kept` are (within the promised time, with one)."""

    time: Cells[UUID | str]
    rating: Cells[UUID | str]
    kept: dict[UUID | str, tuple[int, int]]


def check_days(first: date, last: date) -> None:
    """Raises BadInput."""
    if not timedelta(0) <= last - first <= LONGEST:
        raise BadInput("these are no days of a year at most", field="first")


def people(connection: Connection, hall: str, first: date, last: date, *, today: date) -> dict[UUID, FiguresOf]:
    """Whoever served somebody in these days, by their id."""
    sums = sums_of(connection, hall, first, last, by="person_id", today=today)
    upheld = upheld_by_person(connection, hall, first, last)
    ids = [id for id in sums.time if isinstance(id, UUID)]
    numbers, names = numbers_of(connection, hall, ids), names_of(connection, hall, ids)
    made = _made(sums)
    return {id: made[id].model_copy(update={
        "key": numbers.get(id, ""), "name": names.get(id, ""), "upheld": upheld.get(id, 0)}) for id in ids}


def windows(connection: Connection, hall: str, first: date, last: date, *, today: date) -> list[FiguresOf]:
    made, upheld = _made(sums_of(connection, hall, first, last, by="window_code", today=today)), upheld_by_window(
        connection, hall, first, last)
    return [one.model_copy(update={"upheld": upheld.get(str(code), 0)}) for code, one in made.items()]


def answer(connection: Connection, hall: str, first: date, last: date, of: Iterable[FiguresOf]) -> Figures:
    made_at = connection.scalar(select(func.max(service_days_made.c.made_at)).where(
        service_days_made.c.hall_id == hall, service_days_made.c.day <= last))
    return Figures(first=first, last=last, made_at=made_at, least_services=LEAST_SERVICES,
                   least_ratings=LEAST_RATINGS, of=sorted(of, key=lambda one: one.key))


def sums_of(connection: Connection, hall: str, first: date, last: date, *, by: str, today: date) -> Sums:
    """Services also of `today`, ratings of the days before it."""
    c = service_days.c
    rows = connection.execute(
        select(c[by], c.service_id, func.sum(c.count), func.sum(c.seconds), func.sum(c.squares), func.sum(c.kept),
               func.sum(c.limited))
        .where(c.hall_id == hall, c.day >= first, c.day <= last).group_by(c[by], c.service_id))
    time: Cells[UUID | str] = defaultdict(dict)
    rating: Cells[UUID | str] = defaultdict(dict)
    kept: dict[UUID | str, tuple[int, int]] = {}
    for key, service, count, seconds, squares, within, limited in rows:
        time[key][service] = Cell(int(count), float(seconds), float(squares))
        hits, cases = kept.get(key, (0, 0))
        kept[key] = hits + int(within), cases + int(limited)
    for one in rated_between(connection, hall, first, last, by=by, today=today):
        hits = one.ratings if one.level >= SATISFIED else 0
        before = rating[one.key].get(one.service_id, Cell(0, 0, 0))
        rating[one.key][one.service_id] = before + Cell(one.ratings, hits, hits)
    return Sums(dict(time), dict(rating), kept)


def _made(sums: Sums) -> dict[UUID | str, FiguresOf]:
    fast = compare(sums.time, least=LEAST_SERVICES, higher_is_better=False)
    liked = compare(sums.rating, least=LEAST_RATINGS, higher_is_better=True)
    hall = _means(sums.time)
    return {key: FiguresOf(
        key=str(key), services=sum(cell.cases for cell in cells.values()),
        by_service=[ServiceTime(service_id=service, cases=cell.cases, seconds=cell.total / cell.cases,
                                hall_seconds=hall[service])
                    for service, cell in sorted(cells.items(), key=lambda one: -one[1].cases)],
        time=_ratio(fast.get(key)), rating=_ratio(liked.get(key)),
        satisfied=_share(int(sum(cell.total for cell in sums.rating.get(key, {}).values())),
                         sum(cell.cases for cell in sums.rating.get(key, {}).values())),
        kept=_share(*sums.kept.get(key, (0, 0)))) for key, cells in sums.time.items()}


def _means(time: Mapping[UUID | str, Mapping[str, Cell]]) -> dict[str, float]:
    hall: dict[str, Cell] = {}
    for cells in time.values():
        for service, cell in cells.items():
            hall[service] = hall.get(service, Cell(0, 0, 0)) + cell
    return {service: cell.total / cell.cases for service, cell in hall.items()}


def _ratio(one: Compared[UUID | str] | None) -> Ratio | None:
    return None if one is None else Ratio(
        cases=one.cases, own=one.ratio, value=one.shrunk, low=one.low, high=one.high, rank=one.rank)


def _share(hits: int, cases: int) -> Share | None:
    interval = wilson(hits, cases)
    return None if interval is None else Share(hits=hits, cases=cases, low=interval[0], high=interval[1])
