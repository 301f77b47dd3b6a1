"""Into a table that holds nothing of the hall yet: rows go straight where they belong, with no staging in between.

On PostgreSQL only, where nobody waits meanwhile; and only as long as they come in the order of their keys, which alone
shows that none comes twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import compress

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
    head, tail = f"{hall}\t", "".join(f"\t{one}" for one in (as_of.isoformat(), *("0" for _ in kind.fixed))) + "\n"
    with connection.connection.driver_connection.cursor().copy(  # type: ignore[union-attr]
            f"copy {kind.table.name} ({columns}) from stdin") as out:
        for piece in staging.ordered(wanted):
            if not staging.ascending:
                raise OutOfOrder
            written += len(piece.lines)
            rows = map("\t".join, zip(*piece.columns, strict=True))
            out.write(head + (tail + head).join(rows) + tail)
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
