"""A report as an XLSX: an overview, then one sheet a table, numbers as numbers."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from kiosk.reports.model import Figure, Report, Table, Unit, Value
from kiosk.standards import Words
from kiosk.text import safe_cell

_FORMATS = {
    Unit.TEXT: "@", Unit.COUNT: "#,##0", Unit.FEN: "#,##0.00", Unit.DURATION: "[h]:mm:ss", Unit.SHARE: "0.0%",
    Unit.ENERGY: "#,##0", Unit.DECIMAL: "0.00",
}
_NO_TITLE = re.compile(r"[\[\]:*?/\\']")
_OVERVIEW = Words("概览", "Overview")
_HEADS = (Words("指标", "Figure"), Words("数值", "Value"), Words("算法", "Formula"))
_ZEROS = Words("四个零", "Four zeros")
_LEFT_OUT = Words("暂无依据、未列出", "Left out for want of ground")
_OF = {"daily": Words("营业厅日报", "Daily report"), "weekly": Words("营业厅周报", "Weekly report"),
       "monthly": Words("营业厅月报", "Monthly report")}
_WIDEST, _NARROWEST = 60, 10


def workbook(report: Report, language: str) -> bytes:
    """In `language` (zh_CN or en). No cell holds a formula: what would read as one gets a quote before it."""
    from openpyxl import Workbook  # only who makes one pays for it

    book = Workbook()
    book.properties.creator = report.hall.of(language)
    book.properties.title = _OF[report.kind].of(language)
    sheet = book.active
    assert sheet is not None
    sheet.title = _OVERVIEW.of(language)
    _overview(_Writer(sheet, language), report)
    for table in report.tables:
        _table(_Writer(book.create_sheet(_title(table.title.of(language))), language), table)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


class _Writer:
    """Rows of one sheet, its columns as wide as what stands in them."""

    def __init__(self, sheet: Any, language: str) -> None:
        from openpyxl.styles import Alignment, Font

        self._sheet, self.language, self._row = sheet, language, 0
        self._bold, self._title, self._wrap = Font(bold=True), Font(bold=True, size=14), Alignment(wrap_text=True)

    def title(self, text: Words | str) -> None:
        self._row += 1
        self._put(1, text, Unit.TEXT).font = self._title

    def gap(self) -> None:
        self._row += 1

    def row(self, values: Sequence[Value], units: tuple[Unit, ...], *, bold: bool = False) -> None:
        self._row += 1
        for n, (value, unit) in enumerate(zip(values, units, strict=True), 1):
            cell = self._put(n, value, unit)
            if bold:
                cell.font = self._bold

    def freeze(self) -> None:
        """What stands above the next row stays in sight."""
        self._sheet.freeze_panes = f"A{self._row + 1}"

    def fit(self, columns: int) -> None:
        for n, column in enumerate(self._sheet.iter_cols(min_row=2, max_col=columns), 1):
            wide = max(_wide(cell.value) for cell in column)
            letter = self._sheet.cell(1, n).column_letter
            self._sheet.column_dimensions[letter].width = min(_WIDEST, max(_NARROWEST, wide + 2))
            for cell in column:
                if _wide(cell.value) > _WIDEST:
                    cell.alignment = self._wrap

    def _put(self, column: int, value: Value, unit: Unit) -> Any:
        cell = self._sheet.cell(self._row, column)
        if isinstance(value, (str, Words)):
            cell.value = safe_cell(value.of(self.language) if isinstance(value, Words) else value)
            cell.data_type = "s"
        elif value is not None:
            cell.value = _number(value, unit)
            cell.number_format = _FORMATS[unit]
        return cell


def _overview(writer: _Writer, report: Report) -> None:
    text, language = (Unit.TEXT,) * 3, writer.language
    writer.title(f"{report.hall.of(language)} {_OF[report.kind].of(language)}")
    writer.row((f"{report.first} – {report.last}", None, None), text)
    writer.gap()
    writer.row(_HEADS, text, bold=True)
    for figure in report.figures:
        _figure(writer, figure)
    writer.gap()
    writer.row((_ZEROS, None, None), text, bold=True)
    for figure in report.zeros:
        _figure(writer, figure)
    writer.gap()
    writer.row((_LEFT_OUT, None, None), text, bold=True)
    for left in report.left_out:
        writer.row((left.name, None, left.reason), text)
    writer.fit(3)


def _figure(writer: _Writer, figure: Figure) -> None:
    writer.row((figure.name, figure.value, figure.formula), (Unit.TEXT, figure.unit, Unit.TEXT))


def _table(writer: _Writer, table: Table) -> None:
    units = tuple(column.unit for column in table.columns)
    writer.title(table.title)
    if table.note is not None:
        writer.row((table.note,), (Unit.TEXT,))
    writer.row(tuple(column.name for column in table.columns), (Unit.TEXT,) * len(units), bold=True)
    writer.freeze()
    for n, row in enumerate(table.rows, 1):
        writer.row(row, units, bold=table.total and n == len(table.rows))
    writer.fit(len(units))


def _number(value: int | float, unit: Unit) -> int | float | Decimal:
    if unit is Unit.FEN:
        return Decimal(value) / 100
    if unit is Unit.ENERGY:
        return Decimal(value) / 1000
    return value / 86_400 if unit is Unit.DURATION else value


def _title(text: str) -> str:
    """As a spreadsheet takes it: at most 31 characters, without its own signs."""
    return _NO_TITLE.sub(" ", text)[:31]


def _wide(value: object) -> int:
    """In the width of a digit; a Han character is two."""
    return sum(2 if ord(c) > 0x2E7F else 1 for c in str(value)) if value is not None else 0
