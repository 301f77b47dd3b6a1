"""Plain values as list models: one role for each field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
_DISPLAY, _USER = 0, 0x0100  # of Qt.ItemDataRole; importing Qt's names takes a tenth of the start


class Rows(QAbstractListModel):
    """Rows of one `kind`, a NamedTuple or a frozen dataclass; a role is named like its field, in camelCase."""

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]
        self._rows: list[Any] = []

    def show(self, rows: Sequence[Any]) -> None:
        """Turn into `rows`, telling views of what changed only."""
        same = sum(1 for _ in _shared(self._rows, rows))
        if len(self._rows) == len(rows):
            for at in range(same, len(rows)):
                if self._rows[at] != rows[at]:
                    self._rows[at] = rows[at]
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        left = min(len(self._rows), len(rows)) - same
        after = min(left, sum(1 for _ in _shared(self._rows[::-1], rows[::-1])))  # so that a view keeps its place
        old, new = len(self._rows) - after, len(rows) - after
        if same < old:
            self.beginRemoveRows(QModelIndex(), same, old - 1)
            del self._rows[same:old]
            self.endRemoveRows()
        if same < new:
            self.beginInsertRows(QModelIndex(), same, new - 1)
            self._rows[same:same] = rows[same:new]
            self.endInsertRows()

    def rows(self) -> tuple[Any, ...]:
        return tuple(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        at = role - _USER
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[at])

    def roleNames(self) -> dict[int, QByteArray]:
        return {_USER + at: QByteArray(camel(name).encode()) for at, name in enumerate(self._names)}


def camel(name: str) -> str:
    """`time_limit` as QML spells it: `timeLimit`."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def _shared(one: Sequence[Any], other: Sequence[Any]) -> Any:
    for left, right in zip(one, other, strict=False):
        if left != right:
            return
        yield left
