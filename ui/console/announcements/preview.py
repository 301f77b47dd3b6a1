"""What customers would see of the announcement at hand, drawn by a terminal off the screen after each change."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.announcements.model import cleaned
from kiosk.contract.announcements import Content
from kiosk.errors import BadInput, KioskError
from ui.console.announcements.painter import BOARD, Frame, Painter
from ui.console.announcements.pictures import HubPictures

if TYPE_CHECKING:
    from ui.console.desk import Desk

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "preview"
AFTER_MS = 250
VIEWS = ("page", "list", "loop", "board")


@QmlElement
@QmlUncreatable("the announcements page has one")
class Preview(QObject):
    """`open`: somebody looks; nothing is drawn before. `look` is how: `view` (VIEWS), `language`, `landscape`, `large`,
    `contrast`, `scroll` (0 to 1). `width` and `height` are the panel's, 0 before the first picture; `longer`: it goes
    on below what is seen."""

    openChanged = Signal()
    lookChanged = Signal()
    drawn = Signal()
    failedChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._painter, self._board_painter = Painter(), Painter(BOARD)
        self._pictures = HubPictures()
        self._open = self._failed = False
        self._look: dict[str, Any] = {
            "view": "page", "language": "zh_CN", "landscape": False, "large": False, "contrast": False, "scroll": 0.0}
        self._content: Content | None = None
        self._no = self._version = 1
        self._at_work = self._again = False
        self._frame: Frame | None = None
        self._later = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._later.timeout.connect(self._draw)

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        return self._open

    @Property("QVariantMap", notify=lookChanged)
    def look(self) -> dict[str, Any]:
        return self._look

    @Property(int, notify=drawn)
    def width(self) -> int:
        return self._frame.width if self._frame else 0

    @Property(int, notify=drawn)
    def height(self) -> int:
        return self._frame.height if self._frame else 0

    @Property(bool, notify=drawn)
    def longer(self) -> bool:
        return self._frame is not None and self._frame.longer

    @Property(bool, notify=failedChanged)
    def failed(self) -> bool:
        return self._failed

    @property
    def image(self) -> QImage:
        frame = self._frame
        if frame is None:
            return QImage()
        return QImage(frame.pixels, frame.width, frame.height, 4 * frame.width, QImage.Format.Format_RGB32)

    @Slot(bool)
    def setOpen(self, open: bool) -> None:
        if open != self._open:
            self._open = open
            self.openChanged.emit()
            self._soon(0)

    @Slot(str, "QVariant")
    def setLook(self, name: str, value: Any) -> None:
        self._look = {**self._look, name: value} | ({"scroll": 0.0} if name != "scroll" else {})
        self.lookChanged.emit()
        self._soon(0)

    @Slot(float)
    def scrollBy(self, part: float) -> None:
        now = float(self._look["scroll"])
        new = min(1.0, max(0.0, now + part))
        if new != now:
            self.setLook("scroll", new)

    def take(self, content: Content | None, no: int, version: int) -> None:
        """Show these words, a moment later."""
        if content != self._content or (no, version) != (self._no, self._version):
            self._content, self._no, self._version = content, no, version
            self._soon(AFTER_MS)

    def close(self) -> None:
        """What was seen is forgotten."""
        self._later.stop()
        self._open = False
        self._content = self._frame = None
        self._painter.close()
        self._board_painter.close()
        self._pictures.forget()
        self.drawn.emit()

    def _soon(self, milliseconds: int) -> None:
        if self._open and self._content is not None:
            self._later.start(milliseconds)

    @Slot()
    def _draw(self) -> None:
        content, core = self._content, self._desk.core
        if self._at_work or content is None or core is None:
            self._again = self._at_work
            return
        self._at_work, self._again = True, False
        self._pictures.attach(core)
        hall, pictures = self._desk.context.hall, self._pictures
        painter = self._board_painter if self._look["view"] == "board" else self._painter
        pages = content.attachment.pages if content.attachment else []
        pack, asked = hall.pack, {**self._look, "notice": body_of(content, hall.now(), self._no, self._version)}

        def work() -> Frame:
            data = {id: found for id in (*content.pictures, *pages[:1]) if (found := pictures.bytes_of(id))}
            return painter.draw(asked, pack, data)

        self._desk.context.jobs.start(LANE, work, self._done, self._not_done)

    @Slot(object)
    def _done(self, frame: Frame) -> None:
        self._frame = frame
        self._end(failed=False)
        self.drawn.emit()

    @Slot(object)
    def _not_done(self, _: KioskError) -> None:
        self._end(failed=True)

    def _end(self, *, failed: bool) -> None:
        self._at_work = False
        if failed != self._failed:
            self._failed = failed
            self.failedChanged.emit()
        if self._again:
            self._soon(0)


@QmlElement
class FrameView(QQuickPaintedItem):
    """Draws a preview's newest frame into its own size."""

    previewChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None

    @Property(Preview, notify=previewChanged)
    def preview(self) -> Preview | None:
        return self._preview

    @preview.setter  # type: ignore[no-redef]
    def preview(self, preview: Preview) -> None:
        self._preview = preview
        preview.drawn.connect(self.update)
        self.previewChanged.emit()

    def paint(self, painter: QPainter) -> None:
        image = self._preview.image if self._preview is not None else QImage()
        if image.isNull():
            return
        target = painter.device()
        size = QSize(target.width(), target.height()) if isinstance(target, QImage) else self.size().toSize()
        if size != image.size():  # at once and smoothly: letters that are only skipped over cannot be read
            image = image.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(self.boundingRect(), image)


def body_of(content: Content, now: datetime, no: int, version: int) -> dict[str, Any]:
    """As the publication that it would become. Words that the hub would refuse are shown as they stand."""
    with suppress(BadInput):
        content = cleaned(content)
    begins = content.starts_at or now
    return {
        "state": "live", "id": "preview", "no": no, "version": version,
        "from": begins.isoformat(), "until": max(content.ends_at, begins + timedelta(minutes=1)).isoformat(),
        "content": content.model_dump(mode="json")}
