"""Rows as plain JSON and back, whatever database and version they come from."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import IO, Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Connection,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    Uuid,
    column,
    insert,
    table,
)
from sqlalchemy.types import TypeEngine

from kiosk.store import Json, UtcDateTime

_BATCH = 1_000
_KINDS: dict[str, TypeEngine[Any]] = {
    "uuid": Uuid(), "time": UtcDateTime(), "day": Date(), "json": Json, "flag": Boolean(), "count": BigInteger(),
    "text": String(), "bytes": LargeBinary(),
}
_READ: dict[str, Callable[[str], object]] = {
    "uuid": UUID, "time": datetime.fromisoformat, "day": date.fromisoformat, "bytes": b64decode,
}


def shape(source: Table) -> dict[str, str]:
    """The kind of each column, in order."""
    return {c.name: _kind(c.type) for c in source.columns}


def plain(row: Sequence[Any]) -> list[Any]:
    return [_plain(value) for value in row]


def _plain(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes() | memoryview():
            return b64encode(value).decode()
    return value


def insert_lines(connection: Connection, name: str, lines: IO[bytes]) -> int:
    """Fill the table `name` from its shape and rows; returns how many."""
    kinds: dict[str, str] = json.loads(lines.readline())
    target = table(name, *(column(c, _KINDS[kind]) for c, kind in kinds.items()))
    total = 0
    for batch in _batches(lines):
        connection.execute(insert(target), [_values(kinds, json.loads(line)) for line in batch])
        total += len(batch)
    return total


def _values(kinds: dict[str, str], row: list[Any]) -> dict[str, Any]:
    return {
        name: value if value is None or kind not in _READ else _READ[kind](value)
        for (name, kind), value in zip(kinds.items(), row, strict=True)
    }


def _batches(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    rest = iter(lines)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _kind(of: TypeEngine[Any]) -> str:
    if isinstance(of, type(Json)):
        return "json"
    match of:
        case Uuid():
            return "uuid"
        case UtcDateTime():
            return "time"
        case Date():
            return "day"
        case Boolean():
            return "flag"
        case Integer():
            return "count"
        case String():
            return "text"
        case LargeBinary():
            return "bytes"
    raise TypeError(f"a backup knows no columns of {of!r}")
