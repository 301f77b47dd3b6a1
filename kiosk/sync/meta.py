"""Small named values in the terminal's store, as JSON."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.store import UnitOfWork
from kiosk.sync.tables import meta


def get(connection: Connection, key: str, default: Any = None) -> Any:
    """The value under `key`, or `default`."""
    row = connection.execute(select(meta.c.value).where(meta.c.key == key)).first()
    return default if row is None else row[0]


def put(work: UnitOfWork, key: str, value: Any) -> None:
    """Keep `value` (plain JSON) under `key` from this transaction on."""
    statement = insert(meta).values(key=key, value=value)
    work.connection.execute(
        statement.on_conflict_do_update(index_elements=["key"], set_={"value": statement.excluded.value}))
