"""The few statements that SQLite and PostgreSQL have in their own dialects."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from kiosk.clock import Clock


def upsert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows ON CONFLICT."""
    return postgresql.insert(table) if is_postgres(connection) else sqlite.insert(table)


def is_postgres(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def shared_now(connection: Connection, clock: Clock) -> datetime:
    """A time that all hubs before one database share: the database's, or on SQLite this one's."""
    if not is_postgres(connection):
        return clock.now()
    now: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
    return now
