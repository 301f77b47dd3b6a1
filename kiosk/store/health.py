"""Is a store sound; what to do with one that is not: put it aside, and read out of it what can be read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from kiosk.errors import StoreDamaged
from kiosk.store.unit_of_work import Database

_MOST_ROWS = 1_000_000


def check(database: Database) -> None:
    """SQLite's quick check (about 1 ms per 1.5 MB). Raises StoreDamaged."""
    with database.read() as connection:
        verdict = connection.exec_driver_sql("pragma quick_check(1)").scalar()
    if verdict != "ok":
        raise StoreDamaged("the store failed its integrity check")


def put_aside(path: Path, at: datetime) -> Path:
    """Move a closed store with its -wal and -shm into a folder of its own under `quarantine`; returns its new path."""
    folder = quarantine(path) / f"{at:%Y%m%dT%H%M%S%f}"
    folder.mkdir(parents=True)
    for part in (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "")):
        if part.exists():
            os.replace(part, folder / part.name)
    for changed in (folder, folder.parent, path.parent):
        _sync(changed)
    return folder / path.name


def quarantine(path: Path) -> Path:
    return path.with_name("quarantine")


def rescue(path: Path, *, key: str | None, table: str, columns: Sequence[str]) -> tuple[list[tuple[Any, ...]], bool]:
    """Rows of `table` that can still be read from a damaged store, and whether all of it could.

    Reads forwards to the first bad page, backwards to the last, then row by row between.
    """
    try:
        connection = sqlite.connect(str(path), isolation_level=None)
    except sqlite.Error:
        return [], False
    try:
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key}'\"")
        query = f"select rowid, {', '.join(columns)} from {table} not indexed"
        rows, whole = _scan(connection, query, "")
        if whole:
            return [row[1:] for row in rows.values()], True
        last, _ = _scan(connection, query, "order by rowid desc")
        first_bad, last_bad = max(rows, default=0) + 1, min(last, default=_MOST_ROWS)
        rows |= last
        if last:
            rows |= dict(_one_by_one(connection, query, range(first_bad, min(last_bad, first_bad + _MOST_ROWS))))
        return [rows[rowid][1:] for rowid in sorted(rows)], False
    except sqlite.Error:
        return [], False
    finally:
        connection.close()


def _scan(connection: Any, query: str, order: str) -> tuple[dict[int, tuple[Any, ...]], bool]:
    rows: dict[int, tuple[Any, ...]] = {}
    try:
        for row in connection.execute(f"{query} {order}"):
            rows[row[0]] = row
    except (sqlite.Error, UnicodeDecodeError):
        return rows, False
    return rows, True


def _one_by_one(connection: Any, query: str, rowids: range) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for rowid in rowids:
        try:
            row = connection.execute(f"{query} where rowid = ?", (rowid,)).fetchone()
        except (sqlite.Error, UnicodeDecodeError):
            continue
        if row is not None:
            yield rowid, row


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
