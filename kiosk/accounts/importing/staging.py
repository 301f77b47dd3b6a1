"""Pieces of an extract into a table of this connection's own, from where one statement takes them over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import islice
from operator import add, lt
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Connection, Date, Integer, text
from sqlalchemy.types import TypeEngine

from kiosk.accounts.importing.cells import BadCell, moment
from kiosk.accounts.importing.layout import Field, FileKind
from kiosk.accounts.importing.reading import BadRow, Piece
from kiosk.hub.dialect import is_postgres
from kiosk.store import Json, UtcDateTime
from kiosk.store.types import microseconds

NAME = "staged_extract"
EXPECTED = "expected_accounts"
_COPY_NULL = "\\N"


class Staging:
    """`id_mac` makes what is kept of an ID number. `ascending`: the rows came in the order of their keys."""

    def __init__(self, connection: Connection, kind: FileKind, id_mac: Callable[[str], str]) -> None:
        self.connection, self._kind, self._id_mac = connection, kind, id_mac
        self._postgres = is_postgres(connection)
        self._columns = [field.to for field in kind.fields]
        self._keys = [self._columns.index(name) for name in kind.key]
        self._last = ""
        self.ascending = True

    def create(self) -> None:
        columns = "".join(f", {name} {self._type(self._kind.table.c[name])}" for name in self._columns)
        self.drop()
        self.connection.exec_driver_sql(f"create temporary table {NAME} (line bigint{columns})")

    def fill(self, pieces: Iterable[Piece]) -> None:
        """Raises BadInput where the file ends being a CSV file."""
        put = self._copy if self._postgres else self._insert
        put(self.ordered(pieces))

    def finish(self, field: Field) -> Callable[[str], str | None]:
        """A field's converter, to the text that this database takes."""
        convert, null = self._convert(field), _COPY_NULL if self._postgres else None
        if not self._postgres:
            return lambda cell: convert(cell) if cell else null

        def escaped(cell: str) -> str | None:
            if not cell:
                return null
            value = convert(cell)
            return value.replace("\\", "\\\\") if value is not None and "\\" in value else value

        return escaped

    def expect(self, account_nos: Collection[str]) -> None:
        """Accounts that a dry run of the file before would have brought."""
        self.connection.exec_driver_sql(f"create temporary table {EXPECTED} (account_no text)")
        if account_nos:
            self.connection.execute(
                text(f"insert into {EXPECTED} values (:number)"), [{"number": number} for number in account_nos])

    def batches(self, rows: int) -> list[tuple[int, int]]:
        """First and last line of each part of at most so many lines."""
        self.connection.exec_driver_sql(f"create index staged_lines on {NAME} (line)")
        first, last = self.connection.execute(text(f"select min(line), max(line) from {NAME}")).one()
        if first is None:
            return []
        return [(at, min(at + rows - 1, last)) for at in range(first, last + 1, rows)]

    def take_out(self, condition: str, reason: Callable[[int], str], **values: Any) -> list[BadRow]:
        """Rows that `condition` holds of leave the staging; `reason` of a line."""
        rows = self.connection.execute(
            text(f"delete from {NAME} where {condition} returning line"), values).scalars().all()
        return [BadRow(line, "", reason(line)) for line in sorted(rows)]

    def drop(self) -> None:
        for table in (NAME, EXPECTED):
            self.connection.exec_driver_sql(f"drop table if exists {table}")

    def ordered(self, pieces: Iterable[Piece]) -> Iterable[Piece]:
        """The pieces that hold rows; `ascending` says of those that were given."""
        for piece in pieces:
            if not piece.lines:
                continue
            keys: list[str] = list(piece.columns[self._keys[0]])  # type: ignore[arg-type]  # a key is never null
            for place in self._keys[1:]:
                keys = list(map(add, keys, piece.columns[place]))
            self.ascending = self.ascending and self._last < keys[0] and all(map(lt, keys, islice(keys, 1, None)))
            self._last = keys[-1]
            yield piece

    def _copy(self, pieces: Iterable[Piece]) -> None:
        driver: Any = self.connection.connection.driver_connection
        with driver.cursor().copy(f"copy {NAME} (line, {', '.join(self._columns)}) from stdin") as copy:
            for piece in pieces:
                rows = map("\t".join, zip(map(str, piece.lines), *piece.columns, strict=True))
                copy.write("\n".join(rows) + "\n")

    def _insert(self, pieces: Iterable[Piece]) -> None:
        marks = ", ".join("?" for _ in range(len(self._columns) + 1))
        statement = f"insert into {NAME} values ({marks})"
        for piece in pieces:
            self.connection.exec_driver_sql(statement, list(zip(piece.lines, *piece.columns, strict=True)))

    def _convert(self, field: Field) -> Callable[[str], str | None]:
        if field.kind == "time":
            return self._time
        assert field.convert is not None
        if field.kind == "id":
            checked = field.convert
            return lambda cell: self._id_mac(checked(cell) or "")
        return field.convert

    def _time(self, cell: str) -> str:
        at = moment(cell)
        if not 1990 <= at.year <= 2100:
            raise BadCell("not a time of these years")
        return at.isoformat() if self._postgres else str(microseconds(at))

    def _type(self, column: Column[Any]) -> str:
        kind: TypeEngine[Any] = column.type
        if isinstance(kind, Integer | BigInteger):
            return "bigint"
        if not self._postgres:
            return "bigint" if isinstance(kind, Boolean | UtcDateTime) else "text"
        if isinstance(kind, Boolean):
            return "boolean"
        if isinstance(kind, UtcDateTime):
            return "timestamptz"
        if isinstance(kind, Date):
            return "date"
        return "jsonb" if isinstance(kind, type(Json)) else "text"
