"""Where a hall's log of facts ends, for the hall and for one origin. Only of use under the hall's lock."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from kiosk.hub.dialect import is_postgres
from kiosk.hub.tables import halls, origins, parked_subjects


class LogEnd(NamedTuple):
    """`intake_seq` of the hall's newest fact; `seq` and `fact_id` of the origin's, 0 and None before the first.

    `parked` are the subjects of the hall that wait for someone to look.
    """

    intake_seq: int
    seq: int
    fact_id: UUID | None
    parked: frozenset[str]


def log_end(connection: Connection, hall: str, origin: str) -> LogEnd:
    """In one round trip."""
    rows = connection.execute(_END, {"hall": hall, "origin": origin}).all()
    intake_seq, seq, fact_id, _ = rows[0]
    return LogEnd(intake_seq, seq or 0, fact_id, frozenset(row[3] for row in rows if row[3] is not None))


_END = (
    select(halls.c.intake_seq, origins.c.last_seq, origins.c.last_fact_id, parked_subjects.c.subject)
    .join_from(halls, origins, isouter=True,
               onclause=and_(origins.c.hall_id == halls.c.hall_id, origins.c.origin == bindparam("origin")))
    .join(parked_subjects, isouter=True, onclause=parked_subjects.c.hall_id == halls.c.hall_id)
    .where(halls.c.hall_id == bindparam("hall"))
)


def next_intake(connection: Connection, hall: str, count: int) -> int:
    """Reserve `count` places under the hall's lock; returns the one before the first."""
    end: int = connection.execute(_RESERVE, {"hall": hall, "places": count}).scalar_one()
    return end - count


_RESERVE = (
    update(halls).where(halls.c.hall_id == bindparam("hall"))
    .values(intake_seq=halls.c.intake_seq + bindparam("places")).returning(halls.c.intake_seq)
)


def move_origin(connection: Connection, hall: str, origin: str, seq: int, fact_id: UUID) -> None:
    connection.execute(_MOVE[is_postgres(connection)], {
        "hall_id": hall, "origin": origin, "last_seq": seq, "last_fact_id": fact_id})


def _move(statement: postgresql.Insert | sqlite.Insert) -> postgresql.Insert | sqlite.Insert:
    return statement.on_conflict_do_update(
        index_elements=["hall_id", "origin"],
        set_={"last_seq": statement.excluded.last_seq, "last_fact_id": statement.excluded.last_fact_id})


_MOVE = {True: _move(postgresql.insert(origins)), False: _move(sqlite.insert(origins))}
