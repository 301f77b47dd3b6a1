"""The terminal's camera as pages see it: pictures while it is on, and one of them kept as a small JPEG."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

log = logging.getLogger(__name__)
SIDE, BYTES = 1024, 120_000
"""The longer side of a photo in pixels, and the most that its file has."""


class Camera(QObject):
    """A port. `seen(QImage)` for each picture between `open` and `close`."""

    seen = Signal(object)

    def open(self) -> None: ...
    def close(self) -> None: ...


class DeviceCamera(Camera):
    """The machine's first camera, by Qt's multimedia. Not before somebody asks: it loads 20 MB."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Any = None
        self._camera: Any = None
        self._busy = False

    def open(self) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink

        devices = QMediaDevices.videoInputs()
        if not devices or self._camera is not None:
            return
        self._session, self._camera = QMediaCaptureSession(self), QCamera(devices[0], self)
        sink = QVideoSink(self._session)
        sink.videoFrameChanged.connect(self._frame)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(sink)
        self._camera.errorOccurred.connect(self._fault)
        self._camera.start()

    def close(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._session.deleteLater()
            self._camera.deleteLater()
            self._session = self._camera = None

    @Slot(object)
    def _frame(self, frame: QVideoFrame) -> None:
        """Every third one is enough to find a face, or a bill, in the middle."""
        if self._busy or self._camera is None:
            return
        self._busy = True
        QTimer.singleShot(80, self._free)
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)

    @Slot()
    def _free(self) -> None:
        self._busy = False

    @Slot()
    def _fault(self, *_: object) -> None:
        log.warning("the camera does not work: %s", self._camera.errorString() if self._camera else "")


class SimulatedCamera(Camera):
    """A picture that moves, for a hall without one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._tick = QTimer(self)
        self._tick.setInterval(100)
        self._tick.timeout.connect(self.look)

    def open(self) -> None:
        self._tick.start()
        self.look()

    def close(self) -> None:
        self._tick.stop()

    @Slot()
    def look(self) -> None:
        self._at += 1
        image = QImage(1280, 720, QImage.Format.Format_RGB32)
        image.fill(QColor("#9fb8b4"))
        painter = QPainter(image)
        painter.fillRect(200, 180, 880, 400, QColor("#e9f5f2"))
        painter.fillRect(240 + 20 * (self._at % 30), 340, 160, 80, QColor("#0b4f49"))
        painter.end()
        self.seen.emit(image)


def there(kind: str) -> bool:
    """`kind` of the settings: auto, none, simulated. Whether it is worth a button; loads nothing."""
    if kind == "auto":
        return sys.platform != "linux" or any(Path("/dev").glob("video*"))
    return kind == "simulated"


def camera_of(kind: str, parent: QObject) -> Camera:
    return SimulatedCamera(parent) if kind == "simulated" else DeviceCamera(parent)


def as_jpeg(image: QImage) -> bytes:
    """At most SIDE pixels and BYTES bytes; no position, time or machine in it."""
    small = image.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    plain = QImage(small.size(), QImage.Format.Format_RGB32)
    painter = QPainter(plain)
    painter.drawImage(0, 0, small)
    painter.end()
    for quality in (75, 60, 45, 30, 15):
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        plain.save(buffer, "JPEG", quality)
        if data.size() <= BYTES:
            break
    return bytes(data.data())
