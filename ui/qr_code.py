"""A QR code drawn module by module: sharp at any size, and nothing is loaded for it."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

QUIET = 4


@QmlElement
class QrCode(QQuickPaintedItem):
    """Black on white with its quiet zone, whatever the colours around: scanners need it. Level Q."""

    textChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._modules: list[list[bool]] = []

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._text

    @text.setter  # type: ignore[no-redef]
    def text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._modules = modules(text) if text else []
            self.textChanged.emit()
            self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._modules:
            return
        side = min(self.width(), self.height())
        dot = int(side // (len(self._modules) + 2 * QUIET))
        offset = (side - dot * len(self._modules)) / 2
        painter.fillRect(QRectF(0, 0, side, side), QColor(Qt.GlobalColor.white))
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(offset + x * dot, offset + y * dot, dot, dot), QColor(Qt.GlobalColor.black))


def modules(text: str) -> list[list[bool]]:
    """Rows of modules, dark ones True, without a quiet zone."""
    import qrcode  # after the first frame: few customers see one

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, border=0)
    code.add_data(text)
    return [[bool(module) for module in row] for row in code.get_matrix()]
