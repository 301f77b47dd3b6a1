"""The printer: how it is, a test slip, that the paper was changed, and what is held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui import live_picture  # noqa: F401  (registers its QML type)
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.terminal.service.asking import service_asker
from ui.terminal.service.port import Paper

QML_IMPORT_NAME = "ui.terminal.service"
QML_IMPORT_MAJOR_VERSION = 1
WATCH_MS = 1000  # between looks at what is under way
_NAMED = 4


@dataclass(frozen=True, slots=True)
class PaperSnapshot:
    """`state` in the words of PaperState, empty before the first look.

    `told`: what the last press came to: slip_printed, slip_uncertain, slip_not_printed, changed, failed; released,
    dropped or reprinted, with the `count` that it was about. `numbers` of the held tickets, the first few.
    `picture`: PNG of the bitmap that was sent for the test slip; empty before it.
    """

    state: str = ""
    width_mm: int = 0
    held: int = 0
    numbers: str = ""
    under_way: int = 0
    last: str = ""
    told: str = ""
    count: int = 0
    picture: bytes = b""


@QmlElement
@QmlUncreatable("the service page makes it")
class PaperCare(QObject):
    busyChanged = Signal()
    stateChanged = Signal()
    widthMmChanged = Signal()
    heldChanged = Signal()
    numbersChanged = Signal()
    underWayChanged = Signal()
    lastChanged = Signal()
    countChanged = Signal()
    toldChanged = Signal()
    pictureChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = service_asker(context, "paper", self)
        self._asker.busyChanged.connect(self.busyChanged)
        self._watcher = service_asker(context, "paper-watch", self)
        self._watch = QTimer(self, interval=WATCH_MS, singleShot=True)
        self._watch.timeout.connect(self.lookOn)
        self._shown = PaperSnapshot()
        self._asking = ""

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

    @Slot()
    def printHeld(self) -> None:
        """Each once. A second press while the answer is on its way asks for nothing."""
        self._ask("released", self._shown.held, lambda service: service.release_held())

    @Slot()
    def dropHeld(self) -> None:
        self._ask("dropped", self._shown.held, lambda service: service.drop_held())

    @Slot()
    def printLastAgain(self) -> None:
        self._ask("reprinted", 1, lambda service: service.reprint_last())

    @Slot()
    def lookOn(self) -> None:
        """Quietly: how far the printer is with what was asked for."""
        self._watcher.ask(lambda service: service.paper(), self._looked_on)

    def wipe(self) -> None:
        self._watch.stop()
        self._watcher.wipe()
        self._asker.wipe()
        self._show(PaperSnapshot())

    def _ask(self, what: str, count: int, work: Callable[[Any], Paper]) -> None:
        if not self._asker.busy:
            self._show(replace(self._shown, told="", count=count))
            self._asking = what
            self._asker.ask(work, self._done)

    def _done(self, paper: Any) -> None:
        if isinstance(paper, KioskError):
            self._show(replace(self._shown, told="failed"))
        else:
            self._look_at(paper, self._asking)

    def _looked_on(self, paper: Any) -> None:
        if not isinstance(paper, KioskError):
            self._look_at(paper, self._shown.told)

    def _look_at(self, paper: Paper, told: str) -> None:
        self._show(replace(_of(paper, told), count=self._shown.count, picture=self._shown.picture))
        if paper.under_way:
            self._watch.start()

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

    @Property(str, notify=numbersChanged)
    def numbers(self) -> str:
        return self._shown.numbers

    @Property(int, notify=underWayChanged)
    def underWay(self) -> int:
        return self._shown.under_way

    @Property(str, notify=lastChanged)
    def last(self) -> str:
        """The number of the last ticket whose slip may be printed again; empty without one."""
        return self._shown.last

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._shown.count

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
    named = " · ".join(paper.numbers[:_NAMED]) + (" …" if len(paper.numbers) > _NAMED else "")
    return PaperSnapshot(paper.state, paper.width_mm, paper.held, named, paper.under_way, paper.last, told)
