"""Is a store sound; what to do with one that is not: put it aside, and read out of it what can be read."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from kiosk.errors import StoreDamaged
from kiosk.store.disk import sync_folder
from kiosk.store.unit_of_work import Database

_MOST_ROWS = 100_000
_ROWS_OF_A_PAGE = 200  # more than any page holds


def check(database: Database) -> None:
    """SQLite's quick check (about 1 ms per 1.5 MB). Raises StoreDamaged."""
    with database.read() as connection:
        verdict = connection.exec_driver_sql("pragma quick_check(1)").scalar()
    if verdict != "ok":
        raise StoreDamaged("the store failed its integrity check")


def put_aside(path: Path, at: datetime, *, into: Path) -> Path:
    """Move a closed store with its -wal and -shm into a folder of its own under `into`; returns its new path."""
    folder = into / f"{at:%Y%m%dT%H%M%S%f}"
    folder.mkdir(parents=True)
    for part in (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "")):
        if part.exists():
            os.replace(part, folder / part.name)
    for changed in (folder, folder.parent, path.parent):
        sync_folder(changed)
    return folder / path.name


def quarantine(path: Path) -> Path:
    return path.with_name("quarantine")


def former(path: Path, hall: str) -> Path:
    """Where stores of `hall` stand that this machine left when it was paired with another hall."""
    return path.with_name("former") / re.sub(r"[^A-Za-z0-9_-]", "_", hall)


def rescue(path: Path, *, key: str | None, table: str, columns: Sequence[str]) -> tuple[list[tuple[Any, ...]], bool]:
    """Rows of `table` that can still be read from a damaged store, and whether all of it could.

    Reads forwards to the first bad page, backwards to the last, then row by row between.
    """
    query = f"select rowid, {', '.join(columns)} from {table} not indexed"
    with _Reader(path, key) as reader:
        rows, whole = reader.scan(query)
        if not whole:
            last, _ = reader.scan(f"{query} order by rowid desc")
            first, end = max(rows, default=0) + 1, min(last, default=None)
            rows |= last
            missed = 0  # in a row: without an end, for the last page is bad, that is how the end is known
            for rowid in range(first, first + _MOST_ROWS if end is None else min(end, first + _MOST_ROWS)):
                found = reader.scan(f"{query} where rowid = {rowid}")[0]
                rows |= found
                missed = 0 if found else missed + 1
                if end is None and missed > _ROWS_OF_A_PAGE:
                    break
    return [rows[rowid][1:] for rowid in sorted(rows)], whole


def rescue_random(
    path: Path, *, key: str | None, table: str, columns: Sequence[str],
) -> tuple[list[tuple[Any, ...]], bool]:
    """As `rescue`, of a table without rowid whose key `id` is a UUID drawn at random. What is not there is whole."""
    with _Reader(path, key) as reader:
        if reader.scan(f"select name from sqlite_schema where name = '{table}'") == ({}, True):
            return [], True
        rows, whole = _by_id(reader, f"select id, {', '.join(columns)} from {table} where 1")
    return [row[1:] for row in rows.values()], whole


def wipe(path: Path, *, key: str | None, table: str, where: str = "1") -> bool:
    """Overwrite those rows of a store that was put aside; False where some can be read and not be overwritten."""
    with _Reader(path, key) as reader:
        return reader.run(f"delete from {table} where {where}") or not _by_id(
            reader, f"select id from {table} where {where}")[0]


def remove(path: Path) -> None:
    """A store with its -wal and -shm, overwritten first."""
    for part in (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "")):
        if part.exists():
            with part.open("r+b") as file:
                file.write(bytes(part.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            part.unlink()
    sync_folder(path.parent)


def _by_id(reader: _Reader, query: str) -> tuple[dict[Any, tuple[Any, ...]], bool]:
    """Rows by their `id`, and whether all could be read."""
    rows, whole = reader.scan(query)
    if not whole:
        for first in range(256):  # each part from both its ends
            part = f"{query} and id >= '{first:02x}' and id < '{first:02x}g' order by id"
            found, sound = reader.scan(part)
            rows |= found if sound else found | reader.scan(f"{part} desc")[0]
    return rows, whole


class _Reader:
    """Connects again after every error: SQLCipher answers nothing any more once a page was bad."""

    def __init__(self, path: Path, key: str | None) -> None:
        self._path, self._key = path, key
        self._connection: Any = None

    def __enter__(self) -> _Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def scan(self, query: str) -> tuple[dict[int, tuple[Any, ...]], bool]:
        """Rows by their first column, up to the first error; whether there was none."""
        rows: dict[int, tuple[Any, ...]] = {}
        try:
            for row in self._connected().execute(query):
                rows[row[0]] = row
        except (sqlite.Error, UnicodeDecodeError, MemoryError):  # the last: what SQLCipher calls some bad pages
            self._drop()
            return rows, False
        return rows, True

    def run(self, statement: str) -> bool:
        """Whether it was carried out, and is in the file itself."""
        try:
            self._connected().execute("pragma secure_delete = on")
            self._connected().execute(statement)
            self._connected().execute("pragma wal_checkpoint(truncate)")
        except (sqlite.Error, MemoryError):
            self._drop()
            return False
        return True

    def _connected(self) -> Any:
        if self._connection is None:
            self._connection = sqlite.connect(str(self._path), isolation_level=None)
            if self._key is not None:
                self._connection.execute(f"PRAGMA key = \"x'{self._key}'\"")
        return self._connection

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
