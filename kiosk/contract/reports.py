"""The manager's report on its way to a console: figures and tables in both languages, as `kiosk.reports` makes them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from kiosk.contract.messages import Message

Kind = Literal["daily", "weekly", "monthly"]
PATIENCE_SECONDS = 60.0
"""How long a console waits: the largest month takes some seconds, and one is made after the other."""


class AskReport(Message):
    """Body of `reports/look` and `reports/give`: the day, week or month that `on` is in; without it the latest over.

    `form`: the file that is made of it (`reports/give` only), which goes on record with who had it.
    """

    kind: Kind
    on: date | None = None
    form: Literal["", "pdf", "xlsx"] = ""


class Said(Message):
    zh: str
    en: str


class ReportFigure(Message):
    """`value` by its `unit`: text, count, fen, duration (seconds), share (0 to 1), energy (Wh), decimal."""

    key: str
    name: Said
    value: int | float | str | Said | None
    unit: str
    formula: Said


class ReportColumn(Message):
    key: str
    name: Said
    unit: str


class ReportTable(Message):
    """`total`: the last row sums up the others. `chart` names the column that is drawn."""

    key: str
    title: Said
    columns: list[ReportColumn]
    rows: list[list[int | float | str | Said | None]]
    chart: str | None = None
    total: bool = False
    paper: str = "table"
    note: Said | None = None


class ReportLeftOut(Message):
    name: Said
    reason: Said


class HallReport(Message):
    """Business days `first` to `last`, both in it; `over`: the last one had ended when it was made."""

    kind: Kind
    first: date
    last: date
    over: bool
    made_at: datetime
    hall: Said
    demonstration: bool
    figures: list[ReportFigure]
    tables: list[ReportTable]
    zeros: list[ReportFigure]
    left_out: list[ReportLeftOut]
