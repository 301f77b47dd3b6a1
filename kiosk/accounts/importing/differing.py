"""What extracts said otherwise than the payments taken here, for whoever clears it with the billing system."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.accounts.tables import differences, imports
from kiosk.money import Fen


@dataclass(frozen=True, slots=True)
class Difference:
    """A bill that was settled here and that the extract of `as_of` calls unpaid.

    `kind`: older (the extract may not know of the payment yet), reopened (a newer one says so though the payment was
    posted). `theirs_fen` is due by the extract, `ours_fen` by the hub's own book.
    """

    account_no: str
    bill_no: str
    kind: str
    theirs_fen: Fen
    ours_fen: Fen
    as_of: datetime
    imported_at: datetime


def differences_of(connection: Connection, hall: str) -> list[Difference]:
    """All that imports have found, the newest import's first."""
    rows = connection.execute(
        select(differences, imports.c.as_of, imports.c.imported_at)
        .join(imports, (imports.c.hall_id == differences.c.hall_id) & (imports.c.id == differences.c.import_id))
        .where(differences.c.hall_id == hall)
        .order_by(imports.c.imported_at.desc(), differences.c.account_no, differences.c.bill_no)).all()
    return [Difference(row.account_no, row.bill_no, row.kind, row.theirs_fen, row.ours_fen, row.as_of, row.imported_at)
            for row in rows]
