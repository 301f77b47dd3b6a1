"""The printer: how it is, a test slip, and that the paper was changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.terminal.service.asking import service_asker
from ui.terminal.service.port import Paper

QML_IMPORT_NAME = "ui.terminal.service"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PaperSnapshot:
    """`state` in the words of PaperState, empty before the first look.

    `told`: what the last press came to: slip_printed, slip_uncertain, slip_not_printed, changed, failed.
    `picture`: PNG of the bitmap that was sent for the test slip; empty before it.
    """

    state: str = ""
    width_mm: int = 0
    held: int = 0
    told: str = ""
    picture: bytes = b""


@QmlElement
@QmlUncreatable("the service page makes it")
class PaperCare(QObject):
    busyChanged = Signal()
    stateChanged = Signal()
    widthMmChanged = Signal()
    heldChanged = Signal()
    toldChanged = Signal()
    pictureChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = service_asker(context, "paper", self)
        self._asker.busyChanged.connect(self.busyChanged)
        self._shown = PaperSnapshot()

    @Slot()
    def look(self) -> None:
        self._asker.ask(lambda service: service.paper(), self._looked)

    @Slot()
    def printTestSlip(self) -> None:
        self._show(replace(self._shown, told=""))
        self._asker.ask(
            lambda service: (service.test_slip(), service.paper(), service.test_slip_picture()), self._printed)

    @Slot()
    def paperChanged(self) -> None:
        self._show(replace(self._shown, told=""))
        self._asker.ask(lambda service: service.paper_changed(), self._changed)

    def wipe(self) -> None:
        self._asker.wipe()
        self._show(PaperSnapshot())

    def _looked(self, paper: Any) -> None:
        if isinstance(paper, KioskError):
            self._show(PaperSnapshot(told="failed"))
        else:
            self._show(_of(paper, self._shown.told))

    def _printed(self, told: Any) -> None:
        if isinstance(told, KioskError):
            self._show(replace(self._shown, told="failed"))
            return
        outcome, paper, picture = told
        ended = outcome if outcome in ("printed", "uncertain") else "not_printed"
        self._show(replace(_of(paper, f"slip_{ended}"), picture=picture))

    def _changed(self, paper: Any) -> None:
        if isinstance(paper, KioskError):
            self._show(replace(self._shown, told="failed"))
        else:
            self._show(_of(paper, "changed"))

    def _show(self, shown: PaperSnapshot) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._asker.busy

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(int, notify=widthMmChanged)
    def widthMm(self) -> int:
        return self._shown.width_mm

    @Property(int, notify=heldChanged)
    def held(self) -> int:
        """Papers that were not printed and wait until somebody asks for them."""
        return self._shown.held

    @Property(str, notify=toldChanged)
    def told(self) -> str:
        return self._shown.told

    @Property(bool, notify=pictureChanged)
    def sent(self) -> bool:
        """There is a picture of what was sent."""
        return self._shown.picture != b""

    def picture(self) -> QImage:
        """For a LivePicture."""
        return QImage.fromData(self._shown.picture)


def _of(paper: Paper, told: str) -> PaperSnapshot:
    return PaperSnapshot(paper.state, paper.width_mm, paper.held, told)
