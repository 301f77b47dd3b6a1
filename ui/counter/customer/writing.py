"""Where the customer types: the pictures of the pad (`ui.counter.customer.pad`), and their finger on them."""

from __future__ import annotations

import json
import logging
import os
import sys
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QProcess, QProcessEnvironment, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickPaintedItem

from ui.catalogue.rows import Rows
from ui.engine import ROOT

QML_IMPORT_NAME = "ui.counter.customer"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
_LARGEST = 8_000 * 8_000


@dataclass(frozen=True, slots=True)
class Heard:
    """A field (`role` entry) or a key (button) of the pad, where it is on the picture."""

    role: str
    words: str
    at_x: int
    at_y: int
    wide: int
    tall: int


@QmlElement
@QmlUncreatable("the customer's screen makes it")
class Writing(QObject):
    """One pad in a process of its own, for as long as the screen asks. `ready`: it draws. A pad that ends is done
    without: nobody is kept from rating."""

    readyChanged = Signal()
    imageChanged = Signal()
    textTyped = Signal(str)
    finished = Signal()
    touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._heard = Rows(Heard, self)
        self._process: QProcess | None = None
        self._read = bytearray()

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        return not self.image.isNull()

    @Property(QObject, constant=True)
    def heard(self) -> Rows:
        """What a screen reader finds on the pad."""
        return self._heard

    @Slot(float, float)
    def press(self, x: float, y: float) -> None:
        """As a finger does that goes away at once."""
        self.touch("press", x, y)
        self.touch("release", x, y)

    def prepare(self) -> None:
        """Starting takes a second or two, so it begins with the first face."""
        if self._process is not None:
            return
        self._process = process = QProcess(self)
        kept = QProcessEnvironment.systemEnvironment()
        kept.insert("PYTHONPATH", os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))))
        process.setProcessEnvironment(kept)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._ended)
        process.start(sys.executable, ["-m", "ui.counter.customer.pad"])

    def begin(self, width: int, height: int, language: str, words: str, label: str, done: str) -> None:
        self.prepare()
        self._say({"size": [width, height], "language": language, "words": words, "label": label, "done": done})

    def touch(self, what: str, x: float, y: float) -> None:
        self.touched.emit()
        self._say({"touch": what, "at": [x, y]})

    def end(self, *, wait_ms: int = 0) -> None:
        """The next customer finds nothing of this one: their pad is another process. `wait_ms`: where all ends."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._hear)
            process.finished.disconnect(self._ended)
            process.finished.connect(process.deleteLater)
            process.kill()
            if wait_ms:
                process.waitForFinished(wait_ms)
        self._read.clear()
        self._heard.show([])
        self._show(QImage())

    def _say(self, told: dict[str, Any]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(told).encode() + b"\n")

    @Slot()
    def _hear(self) -> None:
        assert self._process is not None
        self._read += self._process.readAllStandardOutput().data()
        while (end := self._read.find(b"\n")) >= 0:
            told = json.loads(self._read[:end])
            needs = 4 * told["frame"][0] * told["frame"][1] if "frame" in told else 0
            if needs > _LARGEST or len(self._read) < end + 1 + needs:
                return
            pixels = bytes(self._read[end + 1:end + 1 + needs])
            del self._read[:end + 1 + needs]
            if "frame" in told:
                self._show(QImage(pixels, *told["frame"], QImage.Format.Format_RGB32).copy())
            elif "heard" in told:
                self._heard.show([Heard(*one) for one in told["heard"]])
            elif "text" in told:
                self.textTyped.emit(told["text"])
            elif told.get("done"):
                self.finished.emit()

    def _show(self, image: QImage) -> None:
        before, self.image = self.ready, image
        self.imageChanged.emit()
        if before != self.ready:
            self.readyChanged.emit()

    @Slot()
    def _ended(self) -> None:
        log.error("the pad for a rating's words has ended")
        self.end()
        self.finished.emit()


@QmlElement
class PadView(QQuickPaintedItem):
    """Shows the pad and passes touches on, in its own pixels."""

    writingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing: Writing | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

    def _get(self) -> Writing | None:
        return self._writing

    def _set(self, writing: Writing | None) -> None:
        if writing is self._writing:
            return
        if self._writing is not None:
            self._writing.imageChanged.disconnect(self.update)
        self._writing = writing
        if writing is not None:
            writing.imageChanged.connect(self.update)
        self.writingChanged.emit()

    writing = Property(Writing, _get, _set, notify=writingChanged)

    def paint(self, painter: QPainter) -> None:
        if self._writing is not None and self._writing.ready:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, self.width(), self.height()), self._writing.image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pass("press", event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pass("move", event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pass("release", event)

    def _pass(self, what: str, event: QMouseEvent) -> None:
        if self._writing is not None:
            self._writing.touch(what, event.position().x(), event.position().y())
