"""A picture that Python holds, drawn as it changes: Qt's own video item is blank under the software renderer."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LivePicture(QQuickPaintedItem):
    """`source` has a signal `pictureChanged` and a method `picture()` that gives a QImage."""

    sourceChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source: QObject | None = None

    @Property(QObject, notify=sourceChanged)
    def source(self) -> QObject | None:
        return self._source

    @source.setter
    def source(self, source: QObject | None) -> None:
        self._source = source
        if source is not None:
            source.pictureChanged.connect(self._again)  # type: ignore[attr-defined]
        self.sourceChanged.emit()

    @Slot()
    def _again(self) -> None:
        self.update()

    def paint(self, painter: QPainter) -> None:
        image: QImage = self._source.picture() if self._source is not None else QImage()  # type: ignore[attr-defined]
        if image.isNull():
            return
        scale = min(self.width() / image.width(), self.height() / image.height())
        width, height = image.width() * scale, image.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), image)
