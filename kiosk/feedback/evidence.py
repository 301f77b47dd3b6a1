"""What the hub knows of how a rating came about, and of its visit, as the rules of `model` want it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from kiosk.feedback.model import BURST, BURST_WITHIN, Given, Visit
from kiosk.feedback.one_hand import HASTY, NEXT_WITHIN, ONE_HAND, Stay, hasty, of_one_hand
from kiosk.feedback.tables import ratings
from kiosk.tickets import Served, served_at


def given_of(connection: Connection, hall: str, row: Any, visit: Served | None, *, repeat: bool = False) -> Given:
    """`row` of `ratings`; `repeat`: its visit has one that counts."""
    c = ratings.c
    beside = connection.execute(select(func.count(c.ticket_id.distinct())).where(
        c.hall_id == hall, c.app_id == row.app_id, c.at > row.at - BURST_WITHIN,
        or_(c.at < row.at, and_(c.at == row.at, c.id <= row.id)))).scalar_one()
    return Given(
        at=row.at, took=timedelta(milliseconds=row.took_ms), changes=row.changes, by_staff=row.by_staff,
        burst=beside >= BURST, repeat=repeat,
        one_hand=visit is not None and _of_one_hand(connection, hall, visit))


def visit_of(served: Served, until: datetime | None = None) -> Visit:
    """With `until` as it was known then: what the hub heard of it later is not over yet."""
    known = until is None or served.heard_at is None or served.heard_at < until
    return Visit(
        over=served.over and known, finished=served.state == "finished", started_at=served.started_at,
        finished_at=served.finished_at, served=timedelta(seconds=served.seconds), typed=served.typed)


def _of_one_hand(connection: Connection, hall: str, visit: Served) -> bool:
    """Looked for only where the visit itself was hasty, which few are."""
    left = visit.finished_at
    if left is None or visit.window is None or not hasty(visit.issued_at, left):
        return False
    far = ONE_HAND * (HASTY + NEXT_WITHIN)
    beside = served_at(connection, hall, visit.window, left - far, left + far)
    rated = set(connection.execute(select(ratings.c.ticket_id).where(
        ratings.c.hall_id == hall,
        ratings.c.ticket_id.in_({id for one in beside for id in one.known_by}))).scalars())
    return of_one_hand((Stay(one.ticket_id, one.issued_at, one.finished_at, not rated.isdisjoint(one.known_by))
                        for one in beside if one.finished_at is not None), visit.ticket_id)
