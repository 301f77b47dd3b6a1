"""The hub's own facts: their places in the hall's log and in the hub's own sequence, and the rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pydantic_core import to_json
from sqlalchemy import Connection, bindparam, text
from sqlalchemy.dialects import sqlite

from kiosk.hub.dialect import is_postgres
from kiosk.hub.intake_log import append
from kiosk.hub.log_end import next_intake
from kiosk.hub.registry import ReceivedFact
from kiosk.hub.state import HubState
from kiosk.hub.tables import origins
from kiosk.store import UtcDateTime
from kiosk.sync.envelope import Fact, SentFact


def append_own(connection: Connection, state: HubState, hall: str, recorded: Sequence[Fact], now: datetime) -> None:
    """Under the hall's lock. A restored hub is a new origin, because the epoch is in its name."""
    origin = f"{state.hub_id}.{state.epoch}"
    if is_postgres(connection):
        connection.execute(_APPEND, {
            "hall": hall, "origin": origin, "count": len(recorded), "newest": recorded[-1].id, "now": now,
            "facts": to_json([_row(place, fact) for place, fact in enumerate(recorded, 1)]).decode()})
        return
    seq = connection.execute(_MOVE, {
        "hall_id": hall, "origin": origin, "last_seq": len(recorded), "last_fact_id": recorded[-1].id,
    }).scalar_one() - len(recorded)
    base = next_intake(connection, hall, len(recorded))
    append(connection, [
        ReceivedFact(base + place, SentFact(hall, origin, seq + place, fact), now)
        for place, fact in enumerate(recorded, 1)
    ], {})


def _row(place: int, fact: Fact) -> dict[str, object]:
    return {
        "place": place, "id": fact.id, "subject": fact.subject, "kind": fact.kind, "version": fact.version,
        "occurred_at": fact.occurred_at, "payload": fact.payload}


_APPEND = text("""
    with log as (
        update halls set intake_seq = intake_seq + :count where hall_id = :hall returning intake_seq - :count as base
    ), said as (
        insert into origins (hall_id, origin, last_seq, last_fact_id) values (:hall, :origin, :count, :newest)
        on conflict (hall_id, origin) do update
        set last_seq = origins.last_seq + excluded.last_seq, last_fact_id = excluded.last_fact_id
        returning last_seq - :count as base
    )
    insert into facts (hall_id, intake_seq, origin, seq, id, subject, kind, version, occurred_at, received_at, payload,
                       state)
    select :hall, log.base + f.place, :origin, said.base + f.place, f.id, f.subject, f.kind, f.version,
           f.occurred_at, :now, f.payload, 'done'
    from log, said, jsonb_to_recordset(cast(:facts as jsonb)) as f(
        place int, id uuid, subject text, kind text, version int, occurred_at timestamptz, payload jsonb)
""").bindparams(bindparam("now", type_=UtcDateTime()))
"""All in one statement: whoever calls a ticket holds the hall's lock meanwhile."""

_INSERT = sqlite.insert(origins)
_MOVE = _INSERT.on_conflict_do_update(
    index_elements=["hall_id", "origin"],
    set_={
        "last_seq": origins.c.last_seq + _INSERT.excluded.last_seq, "last_fact_id": _INSERT.excluded.last_fact_id},
).returning(origins.c.last_seq)
