"""A QR code drawn module by module: sharp at any size, and nothing is loaded for it."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QrCode(QQuickPaintedItem):
    """Black on white with its quiet zone, whatever the colours around: scanners need it. Level Q."""

    textChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._modules: tuple[bytes, ...] = ()

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._text

    @text.setter  # type: ignore[no-redef]
    def text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._modules = modules(text) if text else ()
            self.textChanged.emit()
            self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._modules:
            return
        side = min(self.width(), self.height())
        dot = int(side // len(self._modules))
        offset = (side - dot * len(self._modules)) / 2
        painter.fillRect(QRectF(0, 0, side, side), QColor(Qt.GlobalColor.white))
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(offset + x * dot, offset + y * dot, dot, dot), QColor(Qt.GlobalColor.black))


def modules(text: str) -> tuple[bytes, ...]:
    """Rows of modules, 1 is dark, with the quiet zone around them: those that paper has."""
    from printing.qr import matrix  # after the first frame: few customers see one

    return matrix(text)
