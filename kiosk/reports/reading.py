"""A report out of its plain data: what a hub told is the same report again at a console."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from kiosk.reports.model import Column, Figure, LeftOut, Report, Table, Unit, Value
from kiosk.standards import Words


def report_of(data: Mapping[str, Any]) -> Report:
    """Of what `Report.as_data` gave, its language aside."""
    return Report(
        data["kind"], date.fromisoformat(data["first"]), date.fromisoformat(data["last"]), data["over"],
        datetime.fromisoformat(data["made_at"]), Words(**data["hall"]), data["demonstration"],
        tuple(_figure(one) for one in data["figures"]), tuple(_table(one) for one in data["tables"]),
        tuple(_figure(one) for one in data["zeros"]),
        tuple(LeftOut(Words(**one["name"]), Words(**one["reason"])) for one in data["left_out"]))


def _figure(one: Mapping[str, Any]) -> Figure:
    return Figure(one["key"], Words(**one["name"]), _value(one["value"]), Unit(one["unit"]), Words(**one["formula"]))


def _table(one: Mapping[str, Any]) -> Table:
    columns = tuple(Column(c["key"], Words(**c["name"]), Unit(c["unit"])) for c in one["columns"])
    rows = tuple(tuple(_value(value) for value in row) for row in one["rows"])
    note = Words(**one["note"]) if one["note"] else None
    return Table(one["key"], Words(**one["title"]), columns, rows, one["chart"], one["total"], one["paper"], note)


def _value(value: Any) -> Value:
    return Words(**value) if isinstance(value, Mapping) else value
