"""Icons by name and colour: `image://icon/ticket/ffb22e`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[1] / "resources" / "icons"


class Icons(QQuickImageProvider):
    """Tints by replacing `currentColor`: effects are blank under the software renderer."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N802, N803
        name, _, colour = id.partition("/")
        side = max(requestedSize.width(), requestedSize.height(), 24)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        path = ICONS / f"{Path(name).name}.svg"
        if path.is_file():
            svg = path.read_bytes().replace(b"currentColor", f"#{colour[-6:]}".encode())
            painter = QPainter(image)
            QSvgRenderer(svg).render(painter)
            painter.end()
        else:
            from PySide6.QtCore import qWarning
            qWarning(f"no icon named {name}")
        return image
