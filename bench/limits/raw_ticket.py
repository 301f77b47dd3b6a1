"""The same durable work as one local ticket, by the driver alone: two transactions, WAL, FULL."""

from __future__ import annotations

import json
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

_SCHEMA = """
create table tickets (id blob primary key, category text, service_id text, business_day text, state text,
  number text, series text, requested_at integer, taken_at integer);
create table outbox (seq integer primary key, id blob unique, subject text, kind text, version integer,
  occurred_at integer, payload text, acked_at integer);
create table print_jobs (id blob primary key, document text, subject text, data text, state text, created_at integer);
"""


class RawTickets:
    def __init__(self, path: Path, key: str | None) -> None:
        self._connection = sqlite.connect(str(path), isolation_level=None)
        if key is not None:
            self._connection.execute(f"pragma key = \"x'{key}'\"")
        self._connection.execute("pragma journal_mode = wal")
        self._connection.execute("pragma synchronous = full")
        self._connection.executescript(_SCHEMA)
        self._seq = 0

    def take(self, ticket: bytes, fact: bytes, second_fact: bytes, job: bytes, now: int) -> None:
        run = self._connection.execute
        subject = f"ticket:{ticket.hex()}"
        payload = json.dumps({"ticket_id": ticket.hex(), "category": "A", "service_id": "NEW-LV-RES"})
        run("begin immediate")
        run("insert into tickets values (?, 'A', 'NEW-LV-RES', '2026-11-23', 'requested', null, null, ?, null)",
            (ticket, now))
        self._fact(fact, subject, "TicketRequested", now, payload)
        run("commit")
        run("begin immediate")
        run("update tickets set state = 'taken', number = 'A3A-001', series = 'own', taken_at = ? where id = ?",
            (now, ticket))
        self._fact(second_fact, subject, "TicketTaken", now, payload)
        run("insert into print_jobs values (?, 'ticket', ?, ?, 'waiting', ?)", (job, subject, payload, now))
        run("commit")

    def _fact(self, fact: bytes, subject: str, kind: str, now: int, payload: str) -> None:
        self._seq += 1
        self._connection.execute(
            "insert into outbox values (?, ?, ?, ?, 1, ?, ?, null)", (self._seq, fact, subject, kind, now, payload))

    def close(self) -> None:
        self._connection.close()
