"""The log of facts: what is appended, in which order, set-based on either database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
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
)

from kiosk.contract.messages import FactMessage
from kiosk.hub.dialect import upsert
from kiosk.hub.log_end import LogEnd
from kiosk.hub.registry import ReceivedFact
from kiosk.hub.tables import facts
from kiosk.store import UtcDateTime
from kiosk.sync.envelope import Fact, SentFact

DONE, PARKED, UNKNOWN = "done", "parked", "unknown"
_ID = ["hall_id", "id"]


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
        with log as (
            update halls set intake_seq = :base + :places where hall_id = :hall
        ), said as (
            insert into origins (hall_id, origin, last_seq, last_fact_id)
            values (:hall, :origin, :last + :places, :newest)
            on conflict (hall_id, origin) do update
            set last_seq = excluded.last_seq, last_fact_id = excluded.last_fact_id
        )
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
        bindparam("last", type_=BigInteger), bindparam("places", type_=BigInteger))


_ONE_STATE = {ending: _append_json(":state", ending) for ending in ("", _LEAVE_OUT_KNOWN)}
_MIXED_STATES = {
    ending: _append_json(_STATE_OF_EACH, ending).bindparams(
        bindparam("unknown", type_=ARRAY(String)), bindparam("parked", type_=ARRAY(String)))
    for ending in _ONE_STATE
}


def append_body(
    connection: Connection, body: str, *, hall: str, origin: str, end: LogEnd, newest: FactMessage, now: datetime,
    kinds: Set[tuple[str, int]], unknown: Set[tuple[str, int]], known: bool = False,
) -> int:
    """PostgreSQL takes a batch as it travelled and picks out what comes after `end`, up to `newest`, and the ends of
    the hall's log and of the origin move with it; the rest as `append`.

    `kinds` are all that the batch has: where they make every fact's state the same, no row is looked at.
    """
    ending = _LEAVE_OUT_KNOWN if known else ""
    values = {
        "body": body, "hall": hall, "origin": origin, "last": end.seq, "base": end.intake_seq, "now": now,
        "places": newest.seq - end.seq, "newest": newest.id}
    if unknown == kinds or not (unknown or end.parked):
        return connection.execute(_ONE_STATE[ending], {**values, "state": UNKNOWN if unknown else DONE}).rowcount
    return connection.execute(_MIXED_STATES[ending], {
        **values, "unknown": [f"{kind}.{version}" for kind, version in unknown], "parked": list(end.parked),
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


