"""Many rows in one statement, from one JSON parameter on either database."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import to_json
from sqlalchemy import (
    Column,
    Connection,
    FromClause,
    String,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB

from kiosk.hub.dialect import is_postgres, upsert

Columns = Sequence[Column[Any]]
Values = Sequence[Mapping[str, Any]]


def insert_given(
    connection: Connection, hall: str, columns: Columns, values: Values,
) -> postgresql.Insert | sqlite.Insert:
    """`insert … select` of the hall's rows; add what happens on a conflict.

    What is the same in every row travels once: half the work of reading a batch of one terminal's.
    """
    first = values[0]
    same = {name for name in first if [row[name] for row in values].count(first[name]) == len(values)}
    own = [c for c in columns if c.name not in same] or [columns[0]]
    source = given(connection, own, values)
    chosen = select(literal(hall), *(
        literal(first[c.name], c.type) if c.name in same else source.c[c.name] for c in columns
    )).select_from(source).where(true())  # SQLite takes ON for a join
    statement = upsert(connection, columns[0].table)
    return statement.from_select(["hall_id", *(c.name for c in columns)], chosen)


def update_given(connection: Connection, hall: str, key: Column[Any], columns: Columns, values: Values) -> None:
    """Set `columns` of the hall's rows by `key`, each from its own row of `values`."""
    if values:
        every, table = [key, *columns], key.table
        source = given(connection, every, values)
        connection.execute(
            update(table).where(table.c.hall_id == hall, key == source.c[key.name])
            .values({c.name: source.c[c.name] for c in columns}))


def given(connection: Connection, columns: Columns, values: Values) -> FromClause:
    """A table made of `values`, with the names and types of `columns`."""
    rows = bindparam("rows", _as_rows(connection, columns, values), type_=Text)
    if is_postgres(connection):
        typed = [column(c.name, c.type) for c in columns]
        return func.jsonb_to_recordset(cast(rows, JSONB)).table_valued(*typed).render_derived("given", with_types=True)
    each = func.json_each(rows).table_valued(column("value", String), name="each")
    return select(
        *(func.json_extract(each.c.value, f"$.{c.name}", type_=c.type).label(c.name) for c in columns)
    ).subquery("given")


def _as_rows(connection: Connection, columns: Columns, values: Values) -> str:
    """Each value in the shape that the store keeps of its column."""
    if is_postgres(connection):
        names = [str(c.name) for c in columns]  # SQLAlchemy's own kind of text takes ten times as long
        return to_json([{name: row[name] for name in names} for row in values]).decode()
    dialect = connection.dialect
    storing = [(c.name, c.type.dialect_impl(dialect).bind_processor(dialect)) for c in columns]
    return json.dumps([
        {name: row[name] if row[name] is None or store is None else store(row[name]) for name, store in storing}
        for row in values
    ])
