"""The service page: who is at work, how the terminal is, and what they do about it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import KioskError
from kiosk.exit_codes import LEFT, RESTART
from ui.context import Context
from ui.qr_code import QrCode  # noqa: F401  (registers the QML type)
from ui.terminal.service.health import Health
from ui.terminal.service.levels import LevelCare
from ui.terminal.service.log_book import LogBook
from ui.terminal.service.paper_care import PaperCare
from ui.terminal.service.sign_in import SignIn

QML_IMPORT_NAME = "ui.terminal.service"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_SECONDS = 120
WARN_SECONDS = 20


@QmlElement
@QmlUncreatable("the door makes it")
class ServiceModel(QObject):
    """`open`: somebody is signed in. Two minutes without a touch close everything."""

    openChanged = Signal()
    secondsLeftChanged = Signal()
    endingChanged = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._person: Any = None
        self._touched_at = 0.0
        self._seconds_left = 0
        self._ending = ""
        self._sign_in = SignIn(context, self)
        self._health = Health(context, self)
        self._paper = PaperCare(context, self)
        self._levels = LevelCare(context, self)
        self._log = LogBook(context, self)
        self._sign_in.entered.connect(self._enter)
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self.look_at_clock)

    def begin(self, number: str) -> None:
        """Somebody knocked."""
        self.touch()
        self._tick.start()
        if self._context.scans is not None:
            self._context.scans.claim(self._scanned)
        self._sign_in.begin(number)

    @Slot()
    def touch(self) -> None:
        self._touched_at = self._context.clock.monotonic()
        self._warn(0)

    @Slot()
    def close(self) -> None:
        self._leave("closed")

    @Slot(str)
    def end(self, how: str) -> None:
        """`restart` or `left`: on record first, then the program ends with the code that says so."""
        if self._person is None or self._ending:
            return
        self._ending = how
        self.endingChanged.emit()
        service = self._context.core.service  # type: ignore[union-attr]
        self._context.jobs.start("staff", lambda: service.leave(how), self._go, self._stay)

    @Slot()
    def look_at_clock(self) -> None:
        left = QUIET_SECONDS - (self._context.clock.monotonic() - self._touched_at)
        if left <= 0:
            self._leave("quiet")
        elif left <= WARN_SECONDS:
            self._warn(max(1, round(left)))

    def _scanned(self, scan: Scan) -> None:
        self.touch()
        if self._person is None and scan.kind is ScanKind.ANSWER:
            self._sign_in.give(scan.text)

    @Slot(object)
    def _enter(self, person: Any) -> None:
        self._person = person
        self.touch()
        self.openChanged.emit()
        self._health.look()
        self._paper.look()
        self._levels.look()
        self._log.look()

    def _leave(self, reason: str) -> None:
        if self._ending or not self._tick.isActive():
            return
        self._tick.stop()
        self._warn(0)
        if self._context.scans is not None:
            self._context.scans.claim(None)
        core = self._context.core
        if core is not None:
            service = core.service
            self._context.jobs.start("staff", lambda: service.leave(reason), self._gone, self._gone)
        self._person = None
        for part in (self._sign_in, self._health, self._paper, self._log):
            part.wipe()
        self.closed.emit()
        self.openChanged.emit()

    @Slot(object)
    def _gone(self, _: object) -> None:
        """On record, or in the log that it is not."""

    @Slot(object)
    def _go(self, _: object) -> None:
        QCoreApplication.exit(RESTART if self._ending == "restart" else LEFT)

    @Slot(object)
    def _stay(self, _: KioskError) -> None:
        self._ending = ""
        self.endingChanged.emit()

    def _warn(self, seconds: int) -> None:
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        return self._person is not None

    @Property(str, notify=openChanged)
    def person(self) -> str:
        """Who is at work: name and number."""
        return " ".join(filter(None, (self._person.name, self._person.number))) if self._person else ""

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Until it closes by itself; 0 while there is nothing to warn of."""
        return self._seconds_left

    @Property(str, notify=endingChanged)
    def ending(self) -> str:
        return self._ending

    @Property(SignIn, constant=True)
    def signIn(self) -> SignIn:
        return self._sign_in

    @Property(Health, constant=True)
    def health(self) -> Health:
        return self._health

    @Property(PaperCare, constant=True)
    def paper(self) -> PaperCare:
        return self._paper

    @Property(LevelCare, constant=True)
    def levels(self) -> LevelCare:
        return self._levels

    @Property(LogBook, constant=True)
    def log(self) -> LogBook:
        return self._log
