"""A report as the page shows it, in one language. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from kiosk.contract.reports import HallReport, ReportFigure, ReportTable, Said

GLANCE = "glance"
_NARROWEST, _SPACE = 84, 30


@dataclass(frozen=True, slots=True)
class PartRow:
    """A page of the report: all figures at a glance (no title of its own), or one table."""

    key: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """`grave`: one of the four zeros that is none."""

    key: str
    name: str
    value: str
    formula: str
    grave: bool


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """`part`: of the highest, 0 to 1."""

    label: str
    value: str
    part: float


class Read(float):
    """A number that sorts as one and reads as people do."""

    def __new__(cls, value: float, text: str) -> Read:
        made = super().__new__(cls, value)
        made.text = text
        return made

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class TableShown:
    """`columns` and `rows` are a Sheet's; the last of `rows` stays the last where it sums up the others."""

    key: str
    title: str
    note: str
    columns: Sequence[dict[str, Any]]
    rows: Sequence[Any]
    bars: Sequence[BarRow]


@dataclass(frozen=True, slots=True)
class ReportShown:
    figures: Sequence[FigureRow]
    zeros: Sequence[FigureRow]
    left_out: Sequence[LeftOutRow]
    tables: Sequence[TableShown]

    @property
    def parts(self) -> list[PartRow]:
        return [PartRow(GLANCE, "", len(self.figures) + len(self.zeros)),
                *(PartRow(one.key, one.title, len(one.rows)) for one in self.tables)]


def show(report: HallReport, language: str) -> ReportShown:
    """Imports what words a report's paper: off the screen's thread at the first time."""
    return ReportShown(
        [_figure(one, language) for one in report.figures],
        [_figure(one, language, grave=bool(one.value)) for one in report.zeros],
        [LeftOutRow(_of(one.name, language), _of(one.reason, language)) for one in report.left_out],
        [_table(one, language) for one in report.tables])


def _figure(one: ReportFigure, language: str, *, grave: bool = False) -> FigureRow:
    return FigureRow(one.key, _of(one.name, language), _text(one.value, one.unit, language),
                     _of(one.formula, language), grave)


def _table(one: ReportTable, language: str) -> TableShown:
    columns = [{
        "key": f"c{n}", "title": _of(column.name, language),
        **({"flex": 1} if column.unit == "text" and n == 0 else
           {"width": _width(_of(column.name, language)), "right": column.unit != "text"}),
    } for n, column in enumerate(one.columns)]
    rows = [SimpleNamespace(
        key=str(at), pinned=one.total and at == len(one.rows) - 1,
        **{f"c{n}": _cell(value, column.unit, language) for n, (value, column) in enumerate(
            zip(row, one.columns, strict=True))}) for at, row in enumerate(one.rows)]
    return TableShown(one.key, _of(one.title, language), _of(one.note, language) if one.note else "", columns, rows,
                      _bars(one, language))


def _bars(one: ReportTable, language: str) -> list[BarRow]:
    if one.chart is None:
        return []
    at = next(n for n, column in enumerate(one.columns) if column.key == one.chart)
    rows = one.rows[:-1] if one.total else one.rows
    values = [value if isinstance(value, int | float) else 0 for value in (row[at] for row in rows)]
    most = max([*values, 1])
    return [BarRow(_text(row[0], one.columns[0].unit, language), _text(row[at], one.columns[at].unit, language),
                   value / most) for row, value in zip(rows, values, strict=True)]


def _cell(value: Any, unit: str, language: str) -> Any:
    text = _text(value, unit, language)
    return Read(value, text) if isinstance(value, int | float) else text


def _text(value: Any, unit: str, language: str) -> str:
    from printing.layouts.hall_report import shown

    plain = value.model_dump() if isinstance(value, Said) else value
    text: str = shown(plain, unit, {"language": language})
    return f"¥{text}" if unit == "fen" and value is not None else text


def _width(title: str) -> int:
    """Of a column whose heading may take two lines."""
    whole, longest = (max(_wide(part) for part in parts) for parts in ([title], title.split()))
    return max(_NARROWEST, round(min(whole, max(longest, whole * 0.6))) + _SPACE)


def _wide(text: str) -> int:
    return sum(13 if ord(c) > 0x2E7F else 7 for c in text)


def _of(said: Said, language: str) -> str:
    return said.zh if language.startswith("zh") else said.en
