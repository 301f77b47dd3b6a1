"""Rows of a table: sorted, filtered, and written out as they are shown."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.text import safe_cell
from ui.catalogue.rows import Index

QML_IMPORT_NAME = "ui.console.parts"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES = ("key", "cells", "tones")


@QmlElement
@QmlUncreatable("a page's view model makes it")
class Sheet(QAbstractListModel):
    """Rows are frozen dataclasses with a `key` and a field for each column; a tuple is several values in one cell.

    `tones` of a row, if it has that field, maps a column's key to `bad`, `good` or `quiet`; one that is `pinned` stays
    below the others. What a code means is told by the table's columns (`words`), so that sorting, filter and export go
    by what is read on the screen.
    """

    shownChanged = Signal()

    def __init__(self, parent: QObject | None = None, *, sort: str = "", descending: bool = False) -> None:
        super().__init__(parent)
        self._all: list[Any] = []
        self._shown: list[tuple[Any, list[str]]] = []
        self._columns: list[dict[str, Any]] = []
        self._sort, self._descending, self._filter = sort, descending, ""
        self._collator = QCollator(QLocale("zh_CN"))
        self._collator.setNumericMode(True)  # window 2 before window 10

    def show(self, rows: Sequence[Any]) -> None:
        """Turn into `rows`."""
        self._all = list(rows)
        self._fold()

    def clear(self) -> None:
        """Another table comes: neither rows, nor an order, nor a filter."""
        self._sort, self._descending, self._filter = "", False, ""
        self.show([])

    def row(self, key: str) -> Any:
        """None where there is none of that key."""
        return next((row for row in self._all if row.key == key), None)

    @Property(int, notify=shownChanged)
    def count(self) -> int:
        return len(self._shown)

    @Property(int, notify=shownChanged)
    def total(self) -> int:
        """With those that the filter hides."""
        return len(self._all)

    @Property(str, notify=shownChanged)
    def sortKey(self) -> str:
        return self._sort

    @Property(bool, notify=shownChanged)
    def descending(self) -> bool:
        return self._descending

    @Property(str, notify=shownChanged)
    def filter(self) -> str:
        return self._filter

    @Slot("QVariantList")
    def setColumns(self, columns: list[dict[str, Any]]) -> None:
        """Each with `key` and `title`, and `words` (code to words) where its values are codes."""
        self._columns = [dict(column) for column in columns]
        self._fold()

    @Slot(str)
    def sortBy(self, key: str) -> None:
        """That column; once more turns it round."""
        self._descending = not self._descending if key == self._sort else False
        self._sort = key
        self._fold()

    @Slot(str)
    def setFilter(self, text: str) -> None:
        """Rows that have every word of `text` in some column."""
        self._filter = text
        self._fold()

    @Slot(int, result=str)
    def keyAt(self, at: int) -> str:
        return str(self._shown[at][0].key) if 0 <= at < len(self._shown) else ""

    @Slot(str, result=int)
    def indexOf(self, key: str) -> int:
        return next((at for at, (row, _) in enumerate(self._shown) if row.key == key), -1)

    @Slot(str, str, result=str)
    def cell(self, key: str, column: str) -> str:
        """As the row has it, before any words; empty where there is no such row."""
        row = self.row(key)
        return "" if row is None else str(getattr(row, column))

    def exported(self) -> bytes:
        """What is shown, as CSV: UTF-8 with its mark, as spreadsheets here read it; no cell is a formula."""
        out = io.StringIO(newline="")
        table = csv.writer(out)
        table.writerow([safe_cell(column["title"]) for column in self._columns])
        for _, cells in self._shown:
            table.writerow([safe_cell(cell) for cell in cells])
        return out.getvalue().encode("utf-8-sig")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row, cells = self._shown[index.row()]
        match role - 0x100:
            case 0:
                return str(row.key)
            case 1:
                return cells
            case 2:
                tones = getattr(row, "tones", {})
                return [tones.get(column["key"], "") for column in self._columns]
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        return {0x100 + at: QByteArray(name.encode()) for at, name in enumerate(_ROLES)}

    def _fold(self) -> None:
        shown = [(row, self._cells(row)) for row in self._all]
        words = self._filter.casefold().split()
        if words:
            shown = [one for one in shown if all(
                any(word in cell.casefold() for cell in one[1]) for word in words)]
        if self._sort in (keys := [column["key"] for column in self._columns]):
            at = keys.index(self._sort)
            shown.sort(key=lambda one: self._order(one, at), reverse=self._descending)
            shown.sort(key=lambda one: getattr(one[0], "pinned", False))  # a sum stays below what it sums
        if [row.key for row, _ in shown] == [row.key for row, _ in self._shown] and shown:
            self._shown = shown
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()
        self.shownChanged.emit()

    def _cells(self, row: Any) -> list[str]:
        found = []
        for column in self._columns:
            value = getattr(row, column["key"])
            words = column.get("words") or {}
            values = value if isinstance(value, tuple) else () if value is None else (value,)
            found.append(" · ".join(str(words.get(str(one), one)) for one in values))
        return found

    def _order(self, one: tuple[Any, list[str]], at: int) -> Any:
        value = getattr(one[0], self._sort)
        if isinstance(value, int | float):
            return (0, value)
        return (1 if one[1][at] else -1, cmp_to_key(self._collator.compare)(one[1][at]))
