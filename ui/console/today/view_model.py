"""The hall today: looked at again whenever the hub says that something moved, and now and then without."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.counter import AcknowledgeAlert, Acknowledged
from kiosk.contract.messages import AcknowledgeHelp, HelpAcknowledged
from kiosk.contract.today import AskToday, HallToday
from kiosk.errors import KioskError
from kiosk.standards import Doors, opening_at
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.today import rows
from ui.console.today.care import care_rows, machine_rows
from ui.console.today.snapshot import TodaySnapshot, bar_rows, level_rows, queue_rows, snapshot, window_rows

QML_IMPORT_NAME = "ui.console.today"
QML_IMPORT_MAJOR_VERSION = 1

SOON_MS = 400
"""A burst of news is one look."""
AGAIN_MS = 15_000
"""For what nothing tells of: a terminal that fell silent, a day that turned, news that were missed."""
_NEWS = frozenset({"ticket", "queue", "counter", "help", "alert", "payment", "hall"})


@QmlElement
@QmlUncreatable("the registry makes it")
class TodayModel(PageModel):
    """What is shown is a TodaySnapshot, and rows of `ui.console.today.rows`."""

    loadedChanged = Signal()
    asOfChanged = Signal()
    staleChanged = Signal()
    waitingChanged = Signal()
    longestMinutesChanged = Signal()
    longestNumberChanged = Signal()
    longestCategoryChanged = Signal()
    medianMinutesChanged = Signal()
    longestSoFarChanged = Signal()
    windowsOpenChanged = Signal()
    windowsAllChanged = Signal()
    takenChanged = Signal()
    servedChanged = Signal()
    gaveUpChanged = Signal()
    topChanged = Signal()
    ratingChanged = Signal()
    ratingsChanged = Signal()
    collectedChanged = Signal()
    paymentsChanged = Signal()
    doubtsChanged = Signal()
    doubtedChanged = Signal()
    doubtedSinceChanged = Signal()
    machinesHereChanged = Signal()
    machinesAllChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._seen: HallToday | None = None
        self._shown = TodaySnapshot()
        self._queues, self._windows = Rows(rows.QueueRow, self), Rows(rows.WindowRow, self)
        self._bars, self._levels = Rows(rows.BarRow, self), Rows(rows.LevelRow, self)
        self._machines, self._care = Rows(rows.MachineRow, self), Rows(rows.CareRow, self)
        self._asking = self._again = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._tick = QTimer(self, interval=AGAIN_MS)
        self._tick.timeout.connect(self._look_now_and_then)
        self._tick.start()
        hall = desk.context.hall
        for changed in (hall.wordsChanged, hall.timeChanged, desk.standingChanged):
            changed.connect(self._fold)

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self._shown.loaded

    @Property(str, notify=asOfChanged)
    def asOf(self) -> str:
        return self._shown.as_of

    @Property(bool, notify=staleChanged)
    def stale(self) -> bool:
        return self._shown.stale

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        return self._shown.waiting

    @Property(int, notify=longestMinutesChanged)
    def longestMinutes(self) -> int:
        return self._shown.longest_minutes

    @Property(str, notify=longestNumberChanged)
    def longestNumber(self) -> str:
        return self._shown.longest_number

    @Property(str, notify=longestCategoryChanged)
    def longestCategory(self) -> str:
        return self._shown.longest_category

    @Property(int, notify=medianMinutesChanged)
    def medianMinutes(self) -> int:
        return self._shown.median_minutes

    @Property(int, notify=longestSoFarChanged)
    def longestSoFar(self) -> int:
        return self._shown.longest_so_far

    @Property(int, notify=windowsOpenChanged)
    def windowsOpen(self) -> int:
        return self._shown.windows_open

    @Property(int, notify=windowsAllChanged)
    def windowsAll(self) -> int:
        return self._shown.windows_all

    @Property(int, notify=takenChanged)
    def taken(self) -> int:
        return self._shown.taken

    @Property(int, notify=servedChanged)
    def served(self) -> int:
        return self._shown.served

    @Property(int, notify=gaveUpChanged)
    def gaveUp(self) -> int:
        return self._shown.gave_up

    @Property(int, notify=topChanged)
    def top(self) -> int:
        return self._shown.top

    @Property(str, notify=ratingChanged)
    def rating(self) -> str:
        return self._shown.rating

    @Property(int, notify=ratingsChanged)
    def ratings(self) -> int:
        return self._shown.ratings

    @Property(str, notify=collectedChanged)
    def collected(self) -> str:
        return self._shown.collected

    @Property(int, notify=paymentsChanged)
    def payments(self) -> int:
        return self._shown.payments

    @Property(int, notify=doubtsChanged)
    def doubts(self) -> int:
        return self._shown.doubts

    @Property(str, notify=doubtedChanged)
    def doubted(self) -> str:
        return self._shown.doubted

    @Property(str, notify=doubtedSinceChanged)
    def doubtedSince(self) -> str:
        return self._shown.doubted_since

    @Property(int, notify=machinesHereChanged)
    def machinesHere(self) -> int:
        return self._shown.machines_here

    @Property(int, notify=machinesAllChanged)
    def machinesAll(self) -> int:
        return self._shown.machines_all

    @Property(QObject, constant=True)
    def queues(self) -> Rows:
        return self._queues

    @Property(QObject, constant=True)
    def windows(self) -> Rows:
        return self._windows

    @Property(QObject, constant=True)
    def bars(self) -> Rows:
        return self._bars

    @Property(QObject, constant=True)
    def levels(self) -> Rows:
        return self._levels

    @Property(QObject, constant=True)
    def machines(self) -> Rows:
        return self._machines

    @Property(QObject, constant=True)
    def care(self) -> Rows:
        return self._care

    @Slot(str, str)
    def seeTo(self, deed: str, key: str) -> None:
        """Say at the hub that this person sees to it: a row's `deed` and `key`."""
        if deed == "acknowledge_help":
            self.desk.do(lambda core: core.command(deed, AcknowledgeHelp(help_id=UUID(key)), HelpAcknowledged),
                         self._seen_to)
        elif deed == "acknowledge_alert":
            self.desk.do(lambda core: core.command(deed, AcknowledgeAlert(alert_id=UUID(key)), Acknowledged),
                         self._seen_to)

    @Slot()
    def refresh(self) -> None:
        """One look at a time; what comes meanwhile is one more."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        self.desk.do(lambda core: core.ask("today", AskToday(), HallToday), self._looked, self._not_looked,
                     lane="today", quiet=True)

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic in _NEWS and not self._soon.isActive():
            self._soon.start()

    def close(self) -> None:
        self._soon.stop()
        self._tick.stop()

    @Slot()
    def _look_now_and_then(self) -> None:
        if self.desk.online:
            self.refresh()

    @Slot(object)
    def _looked(self, seen: HallToday) -> None:
        self._seen = seen
        self._fold()
        self._next()

    @Slot(object)
    def _not_looked(self, _: KioskError) -> None:
        """What is shown stays, and its time with it."""
        self._fold()
        self._next()

    def _next(self) -> None:
        self._asking = False
        if self._again:
            self._soon.start()

    @Slot(object)
    def _seen_to(self, _: object) -> None:
        self.desk.toasts.say("seen_to")
        self.refresh()

    @Slot()
    def _fold(self) -> None:
        seen, hall = self._seen, self.desk.context.hall
        if seen is None:
            return
        pack, language, now = hall.pack, hall.language, hall.now()
        before, self._shown = self._shown, snapshot(seen, pack, language, now, online=self.desk.online)
        self._queues.show(queue_rows(seen, pack, language))
        self._windows.show(window_rows(seen, pack, language))
        self._bars.show(bar_rows(seen, pack, now))
        self._levels.show(level_rows(seen))
        self._machines.show(machine_rows(seen, pack))
        doors = opening_at(pack.hall, now).doors
        self._care.show(care_rows(seen, pack, language, self.desk.may, open_now=doors is not Doors.CLOSED))
        tell(self, before, self._shown)
