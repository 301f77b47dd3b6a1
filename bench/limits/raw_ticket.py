"""The very rows of one local ticket, by the driver alone: two transactions, WAL, FULL, the store's own schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

_NOT_YET = {"state": "requested", "number": None, "series": None, "issued_at": None}


class RawTickets:
    """`path` is a terminal's store, closed, in which the service has left a ticket: its rows are written again."""

    def __init__(self, path: Path, key: str | None) -> None:
        self._connection = sqlite.connect(str(path), isolation_level=None)
        self._connection.row_factory = sqlite.Row
        if key is not None:
            self._connection.execute(f"pragma key = \"x'{key}'\"")
        self._connection.execute("pragma journal_mode = wal")
        self._connection.execute("pragma synchronous = full")
        self._connection.execute("pragma foreign_keys = on")
        self._ticket, = self._last("tickets", 1)
        self._taken, self._requested = self._last("outbox", 2)
        self._number, = self._last("own_numbers", 1)
        self._job, = self._last("print_jobs", 1)
        self._count = 0

    def take(self, ticket: str, facts: tuple[str, str], job: str) -> None:
        """New rows under these ids (32 hex digits each), each transaction on the disk when it is committed."""
        self._count += 1
        run = self._connection.execute
        subject = f"ticket:{ticket}"
        run("begin immediate")
        self._insert("tickets", {**self._ticket, **_NOT_YET, "id": ticket})
        self._insert("outbox", {**self._requested, "seq": self._next(1), "id": facts[0], "subject": subject})
        run("commit")
        run("begin immediate")
        run("update own_numbers set last = ? where run = ? and category = ?",
            (self._number["last"] + self._count, self._number["run"], self._number["category"]))
        run("update tickets set state = ?, business_day = ?, number = ?, series = ?, issued_at = ? where id = ?",
            (self._ticket["state"], self._ticket["business_day"], f"{self._ticket['number']}-{self._count}",
             self._ticket["series"], self._ticket["issued_at"], ticket))
        self._insert("outbox", {**self._taken, "seq": self._next(2), "id": facts[1], "subject": subject})
        self._insert("print_jobs", {**self._job, "id": job, "subject": subject})
        run("commit")

    def close(self) -> None:
        self._connection.close()

    def _last(self, table: str, count: int) -> list[dict[str, Any]]:
        rows = self._connection.execute(f"select * from {table} order by rowid desc limit {count}").fetchall()
        return [dict(row) for row in rows]

    def _next(self, step: int) -> int:
        return int(self._taken["seq"]) + 2 * (self._count - 1) + step

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        self._connection.execute(
            f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})", tuple(row.values()))
