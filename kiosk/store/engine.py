"""Engines. SQLite comes from one build only (sqlcipher3), because two builds on one file corrupt it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import QueuePool

from kiosk.errors import BadInput, UnsafeStore

_WAL_RESET_FIXED = (3, 51, 3)
_BUSY_MS = 5_000
_TRUSTED_SECONDS = 1.0


def open_sqlite(path: Path, *, key: str | None = None, cache_kib: int = 2048) -> Engine:
    """An engine on the file at `path`, WAL, `synchronous=FULL`, foreign keys on.

    `key` (64 hex digits) encrypts the file with SQLCipher. Transactions begin IMMEDIATE unless the
    connection carries `execution_options(read_only=True)`: a deferred BEGIN that reads and then
    writes fails with SQLITE_BUSY, which no time-out helps. Each connection keeps up to `cache_kib`
    of pages. Raises UnsafeStore on a SQLite build with the WAL-reset bug.
    """
    if sqlite.sqlite_version_info < _WAL_RESET_FIXED:
        raise UnsafeStore(f"SQLite {sqlite.sqlite_version} can corrupt a WAL store")
    engine = create_engine(
        f"sqlite:///{path}", module=sqlite, poolclass=QueuePool,
        pool_size=25, max_overflow=0, pool_use_lifo=True,  # opening one costs more than most reads; few are ever opened
        connect_args={"check_same_thread": False, "timeout": _BUSY_MS / 1000},
    )
    event.listen(engine, "connect", _pragmas(key, cache_kib))
    event.listen(engine, "begin", _begin)
    return engine


def _pragmas(key: str | None, cache_kib: int) -> Callable[[DBAPIConnection, Any], None]:
    if key is not None and (len(key) != 64 or not set(key) <= set("0123456789abcdef")):
        raise BadInput("a store key is 64 lower-case hex digits", field="key")

    def on_connect(connection: DBAPIConnection, _record: Any) -> None:
        connection.isolation_level = None  # we begin ourselves
        cursor = connection.cursor()
        if key is not None:
            cursor.execute(f"PRAGMA key = \"x'{key}'\"")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA cache_size = -{int(cache_kib)}")
        cursor.close()

    return on_connect


def _begin(connection: Any) -> None:
    read_only = connection.get_execution_options().get("read_only", False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def open_postgres(url: str, *, pool_size: int = 20) -> Engine:
    """An engine on PostgreSQL through psycopg 3, in UTC. A connection that rested for a second is checked before use.

    The connection that was used last is used next: it has the statements prepared. Whoever comes while all
    `pool_size` are out waits for one, at most 30 s: opening another costs more than most transactions.
    """
    parsed = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(
        parsed, pool_size=pool_size, max_overflow=0, pool_use_lifo=True,
        connect_args={"options": "-c timezone=UTC", "connect_timeout": 5},
    )
    _check_the_rested(engine)
    return engine


def _check_the_rested(engine: Engine) -> None:
    """A ping before each use would be a round trip in every transaction."""
    dialect = engine.dialect

    def used(_connection: DBAPIConnection | None, record: Any) -> None:
        record.info["used"] = time.monotonic()

    def check(connection: DBAPIConnection, record: Any, _proxy: Any) -> None:
        if time.monotonic() - record.info.get("used", 0.0) < _TRUSTED_SECONDS:
            return
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            raise DisconnectionError("the connection has gone") from error  # the pool makes a new one

    event.listen(engine, "connect", used)
    event.listen(engine, "checkin", used)
    event.listen(engine, "checkout", check)


def open_url(url: str) -> Engine:
    """`postgresql://…` or `sqlite:///path`. Raises BadInput for anything else."""
    scheme = url.split("://", 1)[0]
    if scheme in {"postgresql", "postgresql+psycopg"}:
        return open_postgres(url)
    if scheme == "sqlite":
        return open_sqlite(Path(make_url(url).database or "hub.sqlite"))
    raise BadInput(f"a database URL begins with postgresql:// or sqlite:///, not {scheme[:20]}://", field="url")
