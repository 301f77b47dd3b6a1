"""Icons by name and colour: `image://icon/ticket/ffb22e`."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[1] / "resources" / "icons"
log = logging.getLogger(__name__)


class Icons(QQuickImageProvider):
    """Tints by replacing `currentColor`: effects are blank under the software renderer."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        name, _, colour = id.partition("/")
        try:
            drawing = (ICONS / f"{Path(name).name}.svg").read_bytes()
        except FileNotFoundError:
            log.error("there is no icon named %s", name)
            return QImage()
        side = max(requestedSize.width(), 24)
        # Transparent from the start: fill() would load all of Qt's names, 15 ms of the start.
        pixels = bytearray(4 * side * side)
        image = QImage(pixels, side, side, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        QSvgRenderer(drawing.replace(b"currentColor", f"#{colour[-6:]}".encode())).render(painter)
        painter.end()
        return image.copy()  # a life of its own: Qt does not keep `pixels`
