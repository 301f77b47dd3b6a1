"""What is anonymous waits until its day is over and goes on in random order: beside no other trace of its hour.

Here: what staff take down for somebody who gives no name, and how such a customer judges the answer.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Row, Table, delete, insert, select

from kiosk.complaints.rules import rules_of
from kiosk.complaints.sealing import seal
from kiosk.complaints.tables import cases, lane, passed_up, verdicts
from kiosk.complaints.words import hub_key
from kiosk.contract.complaints import AcceptCase
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork

BATCH = 200
T = TypeVar("T")


def lay(work: HubWork, table: Table, more: Iterable[Mapping[str, Any]]) -> None:
    """Everything that waits there is laid anew: where a row lies does not say when it came. One known stays."""
    rows = {row.id: dict(row._mapping) for row in work.connection.execute(
        delete(table).where(table.c.hall_id == work.hall).returning(*table.c))}
    rows = {one["id"]: {"hall_id": work.hall, **one} for one in more} | rows
    if rows:
        work.connection.execute(insert(table), shuffled(list(rows.values())))


def has_left(work: HubWork, case_id: UUID) -> bool:
    """Whether it is a case already, or was passed up: who never heard so sends it again."""
    return any(work.connection.execute(select(table.c.id).where(
        table.c.hall_id == work.hall, table.c.id == case_id)).first() is not None for table in (cases, passed_up))


def over(work: HubWork, table: Table, now: datetime) -> list[Row[Any]]:
    """Of days that are over, in random order."""
    today = rules_of(work.connection, work.hall).day_of(now)
    return shuffled(list(work.connection.execute(
        select(table).where(table.c.hall_id == work.hall, table.c.day < today).limit(BATCH))))


def shuffled(rows: Sequence[T]) -> list[T]:
    found = list(rows)
    secrets.SystemRandom().shuffle(found)
    return found


def take_down(work: HubWork, tokens: Tokens, asked: AcceptCase, now: datetime) -> tuple[UUID, str]:
    """Sealed for this hub itself. Its id and number come from the one that was asked with, so the same again is the
    same, and lead to it only with the hub's secret."""
    id = tokens.lane_id(asked.case_id)
    day = rules_of(work.connection, work.hall).day_of(now)
    number = asked.number or f"H{day:%y%m%d}-A{int.from_bytes(id.bytes[:5], 'big') % 10**6:06}"
    words = asked.model_copy(update={"case_id": id}).model_dump_json()
    if not has_left(work, id):
        lay(work, lane, [{"id": id, "number": number, "day": day, "kind": asked.kind, "desk": True, "sealed": seal(
            words, hub_key(tokens).public_key().public_bytes_raw(), id).model_dump()}])
    return id, number


def is_taken(work: HubWork, tokens: Tokens, number: str, case_id: UUID) -> bool:
    """Whether another case than the one that was asked with has the number already, or will have it tomorrow."""
    mine = (case_id, tokens.lane_id(case_id))
    return any(work.connection.execute(select(table.c.id).where(
        table.c.hall_id == work.hall, table.c.number == number, table.c.id.not_in(mine))).first() is not None
        for table in (cases, lane, passed_up))


def said_today(connection: Connection, hall: str, case_id: UUID) -> bool | None:
    """How the customer of an anonymous case has judged it today."""
    return connection.scalar(select(verdicts.c.content).where(
        verdicts.c.hall_id == hall, verdicts.c.id == case_id))
