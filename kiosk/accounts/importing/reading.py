"""A CSV file as columns of database text, many rows at a time; what cannot be read is told with line and column.

Whole columns are converted by memo, which the same few days, amounts and account numbers fill quickly; only a piece of
the file that holds something bad is gone through row by row.
"""

from __future__ import annotations

import codecs
import csv
import gc
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from kiosk.accounts.importing.blocks import columns_of, lines_of
from kiosk.accounts.importing.cells import BadCell, tidy
from kiosk.accounts.importing.layout import Field, FileKind, kind_of
from kiosk.errors import BadInput

ROWS = 8_000
_BLOCK = 1 << 20  # characters: some thousand rows
_MEMO = 200_000
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
         (b"\x84\x31\x95\x33", "gb18030"))

Finish = Callable[[Field], Callable[[str], str | None]]
"""Makes a field's converter complete for the database that the text is for."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """`line` counts from 1, the header is one; `column` is as the file names it, '' for the row as a whole."""

    line: int
    column: str
    reason: str


@dataclass(slots=True)
class Piece:
    """Some rows of the file, column by column; `lines` are their line numbers."""

    lines: Sequence[int]
    columns: list[list[str | None]]


class _Memo(dict[str, "str | None"]):
    """Grows to `_MEMO` cells and begins anew."""

    def __init__(self, convert: Callable[[str], str | None]) -> None:
        super().__init__()
        self.convert = convert

    def __missing__(self, cell: str) -> str | None:
        if len(self) >= _MEMO:
            self.clear()
        value = self[cell] = self.convert(cell)
        return value


@dataclass
class Extract:
    """An open file. `pieces` may be gone through once; `bad` and `rows` grow meanwhile."""

    path: Path
    kind: FileKind
    header: list[str]
    places: list[int | None]
    encoding: str
    delimiter: str
    bad: list[BadRow] = field(default_factory=list)
    rows: int = 0
    done_bytes: int = 0

    def pieces(self, finish: Finish) -> Iterator[Piece]:
        """Raises BadInput where the file ends being a CSV file."""
        memos = [_Memo(_whole(one, finish(one))) for one in self.kind.fields]
        with _no_looking_for_cycles(), self.path.open("rb") as raw, \
                io.TextIOWrapper(raw, self.encoding, errors="strict", newline="") as text:
            text.readline()
            first = 2
            while block := text.read(_BLOCK):
                block += text.readline()
                self.done_bytes = raw.tell()
                if '"' in block:  # a cell may go on in the next block
                    yield from self._by_csv(chain(io.StringIO(block, newline=""), text), first, memos)
                    return
                by_place = columns_of(block, self.delimiter, len(self.header))
                piece = self._quickly(by_place, first, memos) if by_place else None
                if piece is None:
                    yield from self._by_csv(io.StringIO(block, newline=""), first, memos)
                else:
                    yield piece
                first += lines_of(block)

    def _by_csv(self, lines: Iterable[str], first: int, memos: list[_Memo]) -> Iterator[Piece]:
        """From the line `first` on."""
        reader, before = csv.reader(lines, delimiter=self.delimiter), first - 1
        try:
            while True:
                first = before + reader.line_num + 1
                rows = list(islice(reader, ROWS))
                if not rows:
                    return
                straight = before + reader.line_num - first + 1 == len(rows)
                even = straight and {len(row) for row in rows} == {len(self.header)}
                piece = self._quickly(list(zip(*rows, strict=True)), first, memos) if even else None
                yield piece or self._row_by_row(rows, first, memos)
        except csv.Error as error:
            line = before + reader.line_num
            raise BadInput(f"line {line} is no CSV: {error}", line=line) from error

    def _quickly(self, by_place: Sequence[Sequence[str]], first: int, memos: list[_Memo]) -> Piece | None:
        """None when anything is not as it should be."""
        rows = len(by_place[0])
        try:
            columns: list[list[str | None]] = [
                [memo[""]] * rows if place is None else list(map(memo.__getitem__, by_place[place]))
                for memo, place in zip(memos, self.places, strict=True)]
        except BadCell:
            return None
        self.rows += rows
        return Piece(range(first, first + rows), columns)

    def _row_by_row(self, rows: list[list[str]], first: int, memos: list[_Memo]) -> Piece:
        good: list[list[str | None]] = []
        lines: list[int] = []
        line = first
        for row in rows:
            at, line = line, line + 1 + sum(cell.count("\n") for cell in row)
            if not any(cell.strip() for cell in row):
                continue
            self.rows += 1
            if len(row) != len(self.header):
                self.bad.append(BadRow(at, "", f"has {len(row)} cells, the header has {len(self.header)}"))
                continue
            values = self._row(row, at, memos)
            if values is not None:
                good.append(values)
                lines.append(at)
        columns = [list(column) for column in zip(*good, strict=True)] if good else [[] for _ in memos]
        return Piece(lines, columns)

    def _row(self, row: list[str], line: int, memos: list[_Memo]) -> list[str | None] | None:
        values: list[str | None] = []
        faults = 0
        for memo, place in zip(memos, self.places, strict=True):
            try:
                values.append(memo["" if place is None else row[place]])
            except BadCell as fault:
                self.bad.append(BadRow(line, self.header[place] if place is not None else "", str(fault)))
                faults += 1
        return None if faults else values


def open_extract(path: Path) -> Extract:
    """Raises BadInput: not readable as UTF-8, GB18030 or UTF-16; no columns that are known; a column missing."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as text:
        top = next(_visible(text), "")
    delimiter = max(",;\t", key=top.count)
    try:
        header = [cell.strip() for cell in next(csv.reader([top], delimiter=delimiter), [])]
    except csv.Error as error:
        raise BadInput(f"the first line is no CSV: {error}", line=1) from error
    kind = kind_of(header)
    return Extract(path, kind, header, kind.columns_of(header), encoding, delimiter)


def _encoding(path: Path) -> str:
    try:
        with path.open("rb") as raw:
            start = raw.read(4)
            marked = next((name for bom, name in _BOMS if start.startswith(bom)), None)
            if marked:
                return marked
            raw.seek(0)
            return "utf-8" if _decodes(raw, "utf-8") else _gb18030(raw)
    except OSError as error:
        raise BadInput(f"{path.name} cannot be read: {error.strerror}", field="file") from error


def _gb18030(raw: io.BufferedReader) -> str:
    raw.seek(0)
    if not _decodes(raw, "gb18030"):
        raise BadInput("the file is neither UTF-8 nor GB18030", field="file")
    return "gb18030"


def _decodes(raw: io.BufferedReader, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        while piece := raw.read(1 << 20):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _visible(text: io.TextIOBase) -> Iterator[str]:
    """The lines, without a byte order mark that GB18030 leaves as a character."""
    return chain([text.readline().removeprefix("\ufeff")], text)


@contextmanager
def _no_looking_for_cycles() -> Iterator[None]:
    """Millions of short lists come and go here, and going through them again and again takes a third of the time."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def _whole(field: Field, convert: Callable[[str], str | None]) -> Callable[[str], str | None]:
    def whole(cell: str) -> str | None:
        value = tidy(cell)
        if value:
            return convert(value)
        if field.optional:
            return convert("")
        if field.default is None:
            raise BadCell("empty, and it must not be")
        return field.default

    return whole
