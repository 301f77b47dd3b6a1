"""Photos of staff, from a file of this machine to the hub and from there to this screen."""

from __future__ import annotations

import base64
import logging
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.contract.people import AskPhoto, PersonView, Photo, ShowPerson
from kiosk.errors import KioskError
from ui.console.parts.files import encoded
from ui.console.port import Console

log = logging.getLogger(__name__)
LARGEST_BYTES = 2 * 1024 * 1024


def show(core: Console, person: PersonView, path: str) -> PersonView:
    """Raises BadInput for what cannot be read; the hub says what is no picture."""
    asked = ShowPerson(person_id=person.person_id, version=person.version, data=encoded(path, LARGEST_BYTES))
    return core.ask("people/show", asked, PersonView)


def address(person: PersonView) -> str:
    """Another one when the photo is another; empty where there is none."""
    return f"image://person/{person.person_id}/{person.photo}" if person.photo else ""


class Photos(QQuickImageProvider):
    """`image://person/<id>/<sha256>`, asked of the hub each time: nothing of it is kept on this machine."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image,
                         QQuickImageProvider.Flag.ForceAsynchronousImageLoading)
        self._core: Console | None = None

    def attach(self, core: Console) -> None:
        self._core = core

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        image = QImage()
        try:
            if self._core is not None:
                told = self._core.ask("people/photo", AskPhoto(person_id=UUID(id.partition("/")[0])), Photo)
                image = QImage.fromData(base64.b64decode(told.data))
        except (KioskError, ValueError) as error:
            log.warning("a photo cannot be shown: %s", type(error).__name__)
        if image.isNull():  # a single dot takes no room
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
        return image
