"""A row of the matrix: a square a terminal, drawn in one go however many there are."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST = 22.0
WRONG, UNKNOWN, SILENT = frozenset("mokb"), "u", "q"


@QmlElement
class CellStrip(QQuickPaintedItem):
    """`cells`: see MatrixRow. What is wrong is filled in `bad` over the whole height, so without colour too; what is
    not known is a frame, and what is known of a while ago alone the lower half of a square."""

    cellsChanged = Signal()
    coloursChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._cells = ""
        self._good, self._bad, self._faint = QColor("#075c43"), QColor("#961a13"), QColor("#d3e2df")
        self._stale = QColor("#6b6250")

    @Property(str, notify=cellsChanged)
    def cells(self) -> str:
        return self._cells

    @cells.setter  # type: ignore[no-redef]
    def cells(self, cells: str) -> None:
        self._cells = cells
        self.cellsChanged.emit()
        self.update()

    @Property("QVariantList", notify=coloursChanged)
    def colours(self) -> list[QColor]:
        """Shown, wrong, all else, not heard of."""
        return [self._good, self._bad, self._faint, self._stale]

    @colours.setter  # type: ignore[no-redef]
    def colours(self, colours: list[QColor]) -> None:
        self._good, self._bad, self._faint, self._stale = map(QColor, colours)
        self.coloursChanged.emit()
        self.update()

    @Slot(float, result=int)
    def cellAt(self, x: float) -> int:
        """Which terminal, from 0; -1 where there is none."""
        at = int(x / self._step) if self._cells else -1
        return at if 0 <= at < len(self._cells) else -1

    @property
    def _step(self) -> float:
        return min(LARGEST, float(self.width()) / max(1, len(self._cells)))

    def paint(self, painter: QPainter) -> None:
        step, height = self._step, float(self.height())
        gap = 2.0 if step >= 8 else 0.5 if step > 3 else 0.0
        side = min(height, step) - gap
        painter.setPen(Qt.PenStyle.NoPen)
        for at, cell in enumerate(self._cells):
            wrong = cell in WRONG
            if cell == SILENT:
                painter.fillRect(QRectF(at * step, (height - side) / 2, step - gap, side), self._faint)
                painter.fillRect(QRectF(at * step, height / 2, step - gap, side / 2), self._stale)
                continue
            if cell == UNKNOWN and gap:
                painter.fillRect(QRectF(at * step, (height - side) / 2, step - gap, side), self._good)
                inner = QRectF(at * step + 2, (height - side) / 2 + 2, step - gap - 4, side - 4)
                painter.fillRect(inner, self._faint)
                continue
            painter.setBrush(self._bad if wrong else self._good if cell == "s" else self._faint)
            tall = height if wrong else side if cell != "-" else side / 3
            painter.drawRect(QRectF(at * step, (height - tall) / 2, step - gap, tall))
