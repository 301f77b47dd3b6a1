"""The log of facts: what is appended, in which order, set-based on either database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Connection,
    Insert,
    Row,
    String,
    TextClause,
    bindparam,
    insert,
    select,
    text,
    update,
)

from kiosk.hub.dialect import upsert
from kiosk.hub.registry import ReceivedFact
from kiosk.hub.tables import facts, halls, origins
from kiosk.store import UtcDateTime
from kiosk.sync.envelope import Fact, SentFact

DONE, PARKED, UNKNOWN = "done", "parked", "unknown"
_ID = ["hall_id", "id"]


@dataclass(frozen=True, slots=True)
class LastSeen:
    """The end of an origin's sequence as the hub has it; `seq` 0 before the first."""

    seq: int
    fact_id: UUID | None


def last_seen(connection: Connection, hall: str, origin: str) -> LastSeen:
    row = connection.execute(
        select(origins.c.last_seq, origins.c.last_fact_id)
        .where(origins.c.hall_id == hall, origins.c.origin == origin)
    ).one_or_none()
    return LastSeen(*row) if row else LastSeen(0, None)


def move_origin(connection: Connection, hall: str, origin: str, seq: int, fact_id: UUID) -> None:
    statement = upsert(connection, origins).values(hall_id=hall, origin=origin, last_seq=seq, last_fact_id=fact_id)
    connection.execute(statement.on_conflict_do_update(
        index_elements=["hall_id", "origin"],
        set_={"last_seq": statement.excluded.last_seq, "last_fact_id": statement.excluded.last_fact_id},
    ))


def next_intake(connection: Connection, hall: str, count: int) -> int:
    """Reserve `count` places under the hall's lock; returns the one before the first."""
    end: int = connection.execute(_RESERVE, {"hall": hall, "places": count}).scalar_one()
    return end - count


_RESERVE = (
    update(halls).where(halls.c.hall_id == bindparam("hall"))
    .values(intake_seq=halls.c.intake_seq + bindparam("places")).returning(halls.c.intake_seq)
)


def append(
    connection: Connection, received: Sequence[ReceivedFact], states: Mapping[int, str], *, known: bool = False,
) -> int:
    """All in one executemany; returns how many were stored. `states` by intake_seq names those that are not done.

    Raises IntegrityError for a fact whose id the hall has, unless `known` ones are to be left out.
    """
    statement: Insert = upsert(connection, facts).on_conflict_do_nothing(index_elements=_ID) if known else insert(facts)
    rows = [_row(fact, states.get(fact.intake_seq, DONE)) for fact in received]
    stored = connection.execute(statement, rows).rowcount
    return stored if known else len(rows)


def _row(received: ReceivedFact, state: str) -> dict[str, Any]:
    sent, fact = received.sent, received.sent.fact
    return {
        "hall_id": sent.hall, "intake_seq": received.intake_seq, "origin": sent.origin, "seq": sent.seq,
        "id": fact.id, "subject": fact.subject, "kind": fact.kind, "version": fact.version,
        "occurred_at": fact.occurred_at, "received_at": received.received_at, "payload": fact.payload,
        "state": state,
    }


_STATE_OF_EACH = """
    case when f.kind || '.' || f.version = any(:unknown) then 'unknown'
         when f.subject = any(:parked) then 'parked' else 'done' end
"""
_LEAVE_OUT_KNOWN = " on conflict (hall_id, id) do nothing"


def _append_json(state: str, ending: str) -> TextClause:
    statement = text(f"""
        insert into facts (hall_id, intake_seq, origin, seq, id, subject, kind, version,
                           occurred_at, received_at, payload, state)
        select :hall, :base + f.seq - :last, :origin, f.seq, f.id, f.subject, f.kind, f.version,
               f.occurred_at, :now, f.payload, {state}
        from jsonb_to_recordset(cast(:body as jsonb) -> 'facts') as f(
            seq bigint, id uuid, subject text, kind text, version int, occurred_at timestamptz, payload jsonb)
        where f.seq > :last {ending}
    """)
    return statement.bindparams(
        bindparam("now", type_=UtcDateTime()), bindparam("base", type_=BigInteger),
        bindparam("last", type_=BigInteger))


_ONE_STATE = {ending: _append_json(":state", ending) for ending in ("", _LEAVE_OUT_KNOWN)}
_MIXED_STATES = {
    ending: _append_json(_STATE_OF_EACH, ending).bindparams(
        bindparam("unknown", type_=ARRAY(String)), bindparam("parked", type_=ARRAY(String)))
    for ending in _ONE_STATE
}


def append_body(
    connection: Connection, body: str, *, hall: str, origin: str, last: int, base: int, now: datetime,
    kinds: set[tuple[str, int]], unknown: set[tuple[str, int]], parked: set[str], known: bool = False,
) -> int:
    """PostgreSQL takes a batch as it travelled and picks out what comes after `last`; the rest as `append`.

    `kinds` are all that the batch has: where they make every fact's state the same, no row is looked at.
    """
    ending = _LEAVE_OUT_KNOWN if known else ""
    values = {"body": body, "hall": hall, "origin": origin, "last": last, "base": base, "now": now}
    if unknown == kinds or not (unknown or parked):
        return connection.execute(_ONE_STATE[ending], {**values, "state": UNKNOWN if unknown else DONE}).rowcount
    return connection.execute(_MIXED_STATES[ending], {
        **values, "unknown": [f"{kind}.{version}" for kind, version in unknown], "parked": list(parked),
    }).rowcount


def stored_after(connection: Connection, hall: str, base: int) -> set[int]:
    """The places after `base` that were taken in this transaction."""
    return set(connection.scalars(
        select(facts.c.intake_seq).where(facts.c.hall_id == hall, facts.c.intake_seq > base)))


def knows(connection: Connection, hall: str, fact_id: UUID) -> bool:
    return connection.scalar(select(facts.c.seq).where(facts.c.hall_id == hall, facts.c.id == fact_id)) is not None


def received_fact(row: Row[Any]) -> ReceivedFact:
    """A fact from a row of `facts`."""
    fact = Fact(row.id, row.subject, row.kind, row.version, row.occurred_at, row.payload)
    return ReceivedFact(row.intake_seq, SentFact(row.hall_id, row.origin, row.seq, fact), row.received_at)


