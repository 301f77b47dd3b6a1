"""The anonymous lane of a terminal: a random id and a day, no sequence and no time, sent once the day is over.

What was given at nine and at five travels together, shuffled, in one request: neither the store, nor the request, nor
its place in it says when.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Date, Row, String, Table, Uuid, delete, insert, select

from kiosk.store import TERMINAL, Database, Json, UnitOfWork

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.complaints import AnonymousCase

BATCH, BYTES = 200, 48 * 1024
"""In one request: the hub takes a body of 64 KiB, and a single case is never larger than 32."""

lane = Table(
    "case_lane", TERMINAL,
    Column("id", Uuid, primary_key=True),
    Column("number", String(24), nullable=False),
    Column("day", Date, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("sealed", Json, nullable=False),
    sqlite_with_rowid=False,
    comment="Anonymous cases until the hub has them. By random id: not even their order here says when.",
)


def put(work: UnitOfWork, case: AnonymousCase) -> None:
    work.connection.execute(insert(lane).values(
        id=case.case_id, number=case.number, day=case.day, kind=case.kind.value, sealed=case.sealed.model_dump()))


def send(database: Database, client: Callable[[], HubClient], today: date) -> int:
    """Those of days before `today`; gone from here once the hub has them. How many. Raises HubUnavailable, Refused."""
    with database.read() as connection:
        rows = list(connection.execute(select(lane).where(lane.c.day < today).limit(BATCH)))
    if not rows:
        return 0
    from kiosk.contract.complaints import AnonymousCase, AnonymousLane, LaneTaken

    secrets.SystemRandom().shuffle(rows)
    rows = _what_fits(rows)
    asked = AnonymousLane(cases=[
        AnonymousCase(case_id=row.id, number=row.number, day=row.day, kind=row.kind, sealed=row.sealed)
        for row in rows])
    client().ask_privately("complaints/anonymous", asked, LaneTaken)
    with database.write() as work:
        work.connection.exec_driver_sql("PRAGMA secure_delete = ON")
        work.connection.execute(delete(lane).where(lane.c.id.in_([row.id for row in rows])))
        work.commit()
    return len(rows)


def _what_fits(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """One at least; the others go next time."""
    room, found = BYTES, list[Row[Any]]()
    for row in rows:
        room -= len(row.sealed["box"]) + len(row.sealed["key"]) + 200
        if found and room < 0:
            break
        found.append(row)
    return found
