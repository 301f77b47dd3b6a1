"""A report as data: figures and tables in both languages, for paper, workbook and screen alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from kiosk.standards import Words


class Unit(StrEnum):
    """How a value reads. Durations are whole seconds, money is fen, energy Wh, a share is from 0 to 1."""

    TEXT = "text"
    COUNT = "count"
    FEN = "fen"
    DURATION = "duration"
    SHARE = "share"
    ENERGY = "energy"
    DECIMAL = "decimal"


Value: TypeAlias = int | float | str | Words | None
"""None: there is no ground for a figure here; shown as a dash, never as 0."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`formula` says how it is computed, in words that a manager can check."""

    key: str
    name: Words
    value: Value
    unit: Unit
    formula: Words


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    name: Words
    unit: Unit


@dataclass(frozen=True, slots=True)
class Table:
    """`chart` names the column whose bars stand above it. `paper`: what of it the PDF has, table (and chart), chart or
    none; the workbook has all.

    `total`: the last row sums up the others. `note` is a sentence below the title.
    """

    key: str
    title: Words
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    chart: str | None = None
    total: bool = False
    paper: Literal["table", "chart", "none"] = "table"
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that has no ground yet, by name, and what it lacks."""

    name: Words
    reason: Words


@dataclass(frozen=True, slots=True)
class Report:
    """`first` to `last` are business days, both in it; `over`: the last one had ended when this was made."""

    kind: str
    first: date
    last: date
    over: bool
    made_at: datetime
    hall: Words
    demonstration: bool
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    zeros: tuple[Figure, ...]
    left_out: tuple[LeftOut, ...] = field(default=())

    def as_data(self, language: str) -> dict[str, Any]:
        """Plain JSON: what `printing/layouts/hall_report.py` lays out and `--json` prints."""
        return {
            "kind": self.kind, "first": self.first.isoformat(), "last": self.last.isoformat(), "over": self.over,
            "made_at": self.made_at.isoformat(), "hall": _plain(self.hall), "demonstration": self.demonstration,
            "language": language, "figures": [_figure(one) for one in self.figures],
            "tables": [_table(one) for one in self.tables], "zeros": [_figure(one) for one in self.zeros],
            "left_out": [{"name": _plain(one.name), "reason": _plain(one.reason)} for one in self.left_out],
        }


def column(key: str, zh: str, en: str, unit: Unit = Unit.COUNT) -> Column:
    return Column(key, Words(zh, en), unit)


def sums(name: Value, rows: Sequence[Sequence[Any]]) -> list[Value]:
    """A last row: `name`, then the sum of each other column."""
    return [name, *(sum(row[n] for row in rows) for n in range(1, len(rows[0])))]


def quantile(ordered: Sequence[int], percent: int) -> int | None:
    """The nearest rank: of 10 ascending values the 9th for 90. A value that truly was, and None of none."""
    return ordered[(percent * len(ordered) + 99) // 100 - 1] if ordered else None


def share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _figure(one: Figure) -> dict[str, Any]:
    return {"key": one.key, "name": _plain(one.name), "value": _plain(one.value), "unit": one.unit.value,
            "formula": _plain(one.formula)}


def _table(one: Table) -> dict[str, Any]:
    return {
        "key": one.key, "title": _plain(one.title), "chart": one.chart, "total": one.total, "paper": one.paper,
        "note": _plain(one.note),
        "columns": [{"key": c.key, "name": _plain(c.name), "unit": c.unit.value} for c in one.columns],
        "rows": [[_plain(value) for value in row] for row in one.rows],
    }


def _plain(value: Value) -> Mapping[str, str] | int | float | str | None:
    return {"zh": value.zh, "en": value.en} if isinstance(value, Words) else value
