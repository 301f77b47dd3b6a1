"""The matrix as a table for the file. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from kiosk.announcements.standing import LETTERS, Standing, place_of
from kiosk.contract.announcements import AppChoice, MatrixRow
from kiosk.text import safe_cell

_STANDINGS = {letter: standing.value for standing, letter in LETTERS.items()}


def matrix_csv(
    apps: Sequence[AppChoice], rows: Sequence[MatrixRow], title: Callable[[Any], str], words: Mapping[str, str],
    time: Callable[[datetime | None], str],
) -> bytes:
    """UTF-8 with its mark, no cell a formula. `words`: a word for each standing and for the columns, by their codes;
    `silent_at` with the `time` for %1."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    columns = ("no", "title", "version", "meant", "received", "shows_at", "wrong", "seen", "read", "printed", "taken")
    table.writerow([safe_cell(one) for one in (
        *(words.get(column, column) for column in columns), *(place_of(app.app_code, app.hall) for app in apps))])
    for row in rows:
        standings = [_STANDINGS.get(cell, cell) for cell in row.cells]
        table.writerow([safe_cell(one) for one in (
            row.no, f"[{row.issuer}] {title(row.title)}" if row.issuer else title(row.title), row.version, row.meant,
            row.received, row.showing, row.wrong, row.seen, row.read, row.printed, row.taken,
            *(words.get("silent_at", one).replace("%1", time(app.heard_at)) if one == Standing.SILENT else
              words.get(one, one) for app, one in zip(apps, standings, strict=False)))])
    return out.getvalue().encode("utf-8-sig")
