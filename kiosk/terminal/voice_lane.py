"""Suggestions and praise on their way to the hub: sealed, by random id. Who is anonymous leaves a day and no time."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, Date, String, Table, Text, Uuid, and_, delete, insert, not_, or_, select

from kiosk.store import TERMINAL, Database, UnitOfWork

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.contract.client import HubClient

BATCH = 4
"""At once: each may bring a photo."""

lane = Table(
    "voice_lane", TERMINAL,
    Column("id", Uuid, primary_key=True),
    Column("day", Date, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("sealed", Text, nullable=False),
    sqlite_with_rowid=False,
    comment="Until the hub has them. By random id: not even their order here says when.",
)


def put(work: UnitOfWork, id: UUID, day: date, kind: str, sealed: str, *, anonymous: bool) -> None:
    work.connection.execute(insert(lane).values(id=id, day=day, kind=kind, anonymous=anonymous, sealed=sealed))


def send(database: Database, client: Callable[[], HubClient], today: date) -> int:
    """What gives a number at once, what is anonymous once its day is over, shuffled; how many. Gone from here then.

    Raises HubUnavailable, Refused.
    """
    due = or_(not_(lane.c.anonymous), and_(lane.c.anonymous, lane.c.day < today))
    sent = 0
    while True:
        with database.read() as connection:
            rows = list(connection.execute(select(lane).where(due).order_by(lane.c.id).limit(BATCH)))
        if not rows:
            return sent
        from kiosk.contract.suggestions import HandedIn, HandIn, Taken

        secrets.SystemRandom().shuffle(rows)
        client().ask_privately("suggestions/hand_in", HandIn(voices=[
            HandedIn(id=row.id, kind=row.kind, day=row.day, sealed=row.sealed) for row in rows]), Taken)
        with database.write() as work:
            work.connection.exec_driver_sql("PRAGMA secure_delete = ON")
            work.connection.execute(delete(lane).where(lane.c.id.in_([row.id for row in rows])))
            work.commit()
        sent += len(rows)
