"""Pictures on their way to the hub, and the hub's own on their way to this screen."""

from __future__ import annotations

import base64
import logging
import threading
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.contract.announcements import (
    LARGEST_PDF,
    LONGEST_TITLE,
    AddAttachment,
    AddPicture,
    AskPicture,
    Attachment,
    AttachmentAdded,
    PictureAdded,
    PictureData,
)
from kiosk.errors import KioskError
from ui.console.parts.files import encoded
from ui.console.port import Console
from ui.notices import as_asked

log = logging.getLogger(__name__)
LARGEST_BYTES = 2 * 1024 * 1024
_MOST_KEPT = 60
_PATIENCE_SECONDS = 90.0
"""Pages are drawn one PDF after another."""


def add_picture(core: Console, path: str) -> str:
    """The picture's id at the hub. Raises BadInput for what cannot be read; the hub says what is no picture."""
    return core.ask("announcements/pictures", AddPicture(data=encoded(path, LARGEST_BYTES)), PictureAdded).picture_id


def add_attachment(core: Console, path: str) -> Attachment:
    """As the hub drew it, by the file's name. Raises BadInput for what cannot be read; the hub says what is no PDF."""
    told = core.ask("announcements/attachment", AddAttachment(data=encoded(path, LARGEST_PDF)), AttachmentAdded,
                    patience=_PATIENCE_SECONDS)
    return Attachment(name=Path(path).stem[:LONGEST_TITLE], pages=told.pages, text=told.text)


class HubPictures:
    """The hub's pictures, kept in this process while they are looked at. For any thread."""

    def __init__(self) -> None:
        self._core: Console | None = None
        self._kept: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def attach(self, core: Console) -> None:
        self._core = core

    def bytes_of(self, id: str) -> bytes | None:
        """Blocks while the hub answers; None when it has none, or is away."""
        with self._lock:
            if id in self._kept or self._core is None:
                return self._kept.get(id)
        try:
            told = self._core.ask("announcements/picture", AskPicture(picture_id=id), PictureData)
            data = base64.b64decode(told.data)
        except (KioskError, ValueError) as error:
            log.warning("picture %s cannot be shown: %s", id[:12], type(error).__name__)
            return None
        with self._lock:
            self._kept[id] = data
            while len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return data

    def forget(self) -> None:
        with self._lock:
            self._kept.clear()


class Pictures(QQuickImageProvider):
    """`image://notice/<id>`, as at a terminal. Images are asked for asynchronously: the hub is asked for the bytes."""

    def __init__(self, pictures: HubPictures) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image,
                         QQuickImageProvider.Flag.ForceAsynchronousImageLoading)
        self._pictures = pictures

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        data = self._pictures.bytes_of(id)
        image = QImage.fromData(data) if data else QImage()
        if image.isNull():  # a single dot takes no room
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
        return as_asked(image, requestedSize)
