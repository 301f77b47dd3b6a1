"""Into a table that holds nothing of the hall yet: rows go straight where they belong, with no staging in between.

On PostgreSQL only, where nobody waits meanwhile; and only as long as they come in the order of their keys, which alone
shows that none comes twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import compress

from psycopg.copy import QueuedLibpqWriter
from sqlalchemy import Connection, text

from kiosk.accounts.importing.layout import ACCOUNTS
from kiosk.accounts.importing.reading import BadRow, Extract, Piece
from kiosk.accounts.importing.staging import Staging

UNKNOWN = "the account is not known: import the accounts first"


class OutOfOrder(Exception):
    """What was copied is to be undone, and the file goes through the staging."""


def copy(
    connection: Connection, staging: Staging, extract: Extract, pieces: Iterable[Piece], hall: str, as_of: datetime,
    coming: set[str] | None,
) -> int:
    """How many rows are in the table now, uncommitted; `extract.bad` grows. Raises OutOfOrder.

    `coming`: as `import_file` has it.
    """
    kind, written = extract.kind, 0
    if kind is ACCOUNTS:
        wanted = _noted(pieces, coming)
    else:
        wanted = _of_known(pieces, _accounts(connection, hall) | (coming or set()), extract.bad)
    columns = ", ".join(("hall_id", *(field.to for field in kind.fields), "as_of", *kind.fixed))
    turn = "\t".join((as_of.isoformat(), *("0" for _ in kind.fixed))) + f"\n{hall}"  # of a row's end and the next one
    step = len(kind.fields) + 1
    cursor = connection.connection.driver_connection.cursor()  # type: ignore[union-attr]
    with cursor.copy(f"copy {kind.table.name} ({columns}) from stdin", writer=QueuedLibpqWriter(cursor)) as out:
        for piece in staging.ordered(wanted):
            if not staging.ascending:
                raise OutOfOrder
            written += len(piece.lines)
            cells: list[str | None] = [turn] * (step * len(piece.lines))
            for place, column in enumerate(piece.columns):
                cells[place::step] = column
            text_of_all = "\t".join(cells)  # type: ignore[arg-type]  # null has its text here
            out.write(f"{hall}\t{text_of_all.removesuffix(hall)}")
    return written


def _accounts(connection: Connection, hall: str) -> set[str]:
    return set(connection.scalars(text("select account_no from accounts where hall_id = :hall"), {"hall": hall}))


def _noted(pieces: Iterable[Piece], coming: set[str] | None) -> Iterator[Piece]:
    for piece in pieces:
        if coming is not None:
            coming.update(piece.columns[0])  # type: ignore[arg-type]
        yield piece


def _of_known(pieces: Iterable[Piece], known: set[str], bad: list[BadRow]) -> Iterator[Piece]:
    """The account is every file's first column."""
    for piece in pieces:
        if known.issuperset(piece.columns[0]):
            yield piece
            continue
        here = [number in known for number in piece.columns[0]]
        bad += [BadRow(line, "", UNKNOWN) for line, one in zip(piece.lines, here, strict=True) if not one]
        yield Piece(list(compress(piece.lines, here)), [list(compress(column, here)) for column in piece.columns])
