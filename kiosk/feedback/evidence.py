"""What the hub knows of how a rating came about, and of its visit, as the rules of `model` want it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from kiosk.feedback.model import BURST, BURST_WITHIN, Given, Visit
from kiosk.feedback.tables import ratings
from kiosk.tickets import Served


def given_of(connection: Connection, hall: str, row: Any, *, repeat: bool = False) -> Given:
    """`row` of `ratings`; `repeat`: its visit has one that counts."""
    c = ratings.c
    beside = connection.execute(select(func.count(c.ticket_id.distinct())).where(
        c.hall_id == hall, c.app_id == row.app_id, c.at > row.at - BURST_WITHIN,
        or_(c.at < row.at, and_(c.at == row.at, c.id <= row.id)))).scalar_one()
    return Given(
        at=row.at, took=timedelta(milliseconds=row.took_ms), changes=row.changes, by_staff=row.by_staff,
        burst=beside >= BURST, repeat=repeat)


def visit_of(served: Served, until: datetime | None = None) -> Visit:
    """With `until` as it was known then: what the hub heard of it later is not over yet."""
    known = until is None or served.heard_at is None or served.heard_at < until
    return Visit(
        over=served.over and known, finished=served.state == "finished", started_at=served.started_at,
        finished_at=served.finished_at, served=timedelta(seconds=served.seconds))
