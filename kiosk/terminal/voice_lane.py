"""Suggestions, praise and answers to the survey on their way to the hub: sealed, by random id.

Who is anonymous leaves a day and no time.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Row,
    String,
    Table,
    Text,
    Uuid,
    and_,
    delete,
    insert,
    not_,
    or_,
    select,
)

from kiosk.store import TERMINAL, Database, UnitOfWork

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.contract.client import HubClient

BATCH, ANSWERS, BYTES = 20, 50, 900 * 1024
"""At once: a suggestion may bring a photo."""
SURVEY = "survey"

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
    return _send(database, client, today, lane.c.kind != SURVEY, BATCH, _hand_in) + _send(
        database, client, today, lane.c.kind == SURVEY, ANSWERS, _hand_in_answers)


def _send(
    database: Database, client: Callable[[], HubClient], today: date, kinds: ColumnElement[bool], batch: int,
    hand_in: Callable[[HubClient, Sequence[Row[Any]]], None],
) -> int:
    due = and_(kinds, or_(not_(lane.c.anonymous), and_(lane.c.anonymous, lane.c.day < today)))
    sent = 0
    while True:
        with database.read() as connection:
            rows = list(connection.execute(select(lane).where(due).order_by(lane.c.id).limit(batch)))
        if not rows:
            return sent
        secrets.SystemRandom().shuffle(rows)
        rows = _what_fits(rows)
        hand_in(client(), rows)
        with database.write() as work:
            work.connection.exec_driver_sql("PRAGMA secure_delete = ON")
            work.connection.execute(delete(lane).where(lane.c.id.in_([row.id for row in rows])))
            work.commit()
        sent += len(rows)


def _what_fits(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """One at least; the others go next time."""
    room, found = BYTES, list[Row[Any]]()
    for row in rows:
        room -= len(row.sealed) + 200
        if found and room < 0:
            break
        found.append(row)
    return found


def _hand_in(client: HubClient, rows: Sequence[Row[Any]]) -> None:
    from kiosk.contract.suggestions import HandedIn, HandIn, Taken

    client.ask_privately("suggestions/hand_in", HandIn(voices=[
        HandedIn(id=row.id, kind=row.kind, day=row.day, sealed=row.sealed) for row in rows]), Taken)


def _hand_in_answers(client: HubClient, rows: Sequence[Row[Any]]) -> None:
    from kiosk.contract.survey import AnswersTaken, HandInAnswers, SealedAnswer

    client.ask_privately("survey/hand_in", HandInAnswers(answers=[
        SealedAnswer(id=row.id, month=row.day.replace(day=1), sealed=row.sealed) for row in rows]), AnswersTaken)
