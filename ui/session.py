"""One customer's visit: language, modes, the idle clock, and the wipe at its end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.clock import Clock

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES = ("zh_CN", "en")
log = logging.getLogger(__name__)


class Patience(NamedTuple):
    """Seconds without a touch until the warning, and from the warning to the end; large type doubles both."""

    quiet: int = 45
    warning: int = 15


@QmlElement
@QmlSingleton
class Session(QObject):
    """`active` from the first touch to the end; at the end all that the customer set or left is wiped."""

    languageChanged = Signal()
    largeTypeChanged = Signal()
    highContrastChanged = Signal()
    activeChanged = Signal()
    secondsLeftChanged = Signal()
    started = Signal()
    ended = Signal()

    def __init__(self, clock: Clock, patience: Patience | None = None, parent: QObject | None = None,
                 language: str = LANGUAGES[0]) -> None:
        super().__init__(parent)
        self._first_language = language
        self._clock = clock
        self._patience = patience or Patience()
        self._page_patience = 0
        self._language = language
        self._large = False
        self._contrast = False
        self._active = False
        self._seconds_left = 0
        self._touched_at = 0.0
        self._wipers: list[Callable[[], None]] = []
        self._before_leaving: list[Callable[[], bool]] = []
        self._tick = QTimer(self)
        self._tick.setInterval(250)
        self._tick.timeout.connect(self.look_at_clock)

    @staticmethod
    def create(engine: QObject) -> Session:
        return engine.context.session  # type: ignore[attr-defined, no-any-return]

    def on_wipe(self, wiper: Callable[[], None]) -> None:
        """`wiper` is called at the end of each visit; what it raises is logged and stops no other."""
        self._wipers.append(wiper)

    def ask_before_leaving(self, ask: Callable[[], bool]) -> None:
        """`ask` is called when a customer says that they are done; where it says yes, it ends the visit itself."""
        self._before_leaving.append(ask)

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(bool, notify=largeTypeChanged)
    def largeType(self) -> bool:
        return self._large

    @Property(bool, notify=highContrastChanged)
    def highContrast(self) -> bool:
        return self._contrast

    @Property(bool, notify=activeChanged)
    def active(self) -> bool:
        return self._active

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Seconds until the visit ends; 0 while there is nothing to warn of."""
        return self._seconds_left

    @property
    def unhurried(self) -> int:
        """Every time that runs against the customer is so many times as long."""
        return 2 if self._large else 1

    @Property(int, notify=largeTypeChanged)
    def warningSeconds(self) -> int:
        return self._patience.warning * self.unhurried

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        if language in LANGUAGES and language != self._language:
            self._language = language
            self.languageChanged.emit()

    @Slot(bool)
    def setLargeType(self, large: bool) -> None:
        if large != self._large:
            self._large = large
            self.largeTypeChanged.emit()

    @Slot(bool)
    def setHighContrast(self, contrast: bool) -> None:
        if contrast != self._contrast:
            self._contrast = contrast
            self.highContrastChanged.emit()

    @Slot(int)
    def setPagePatience(self, seconds: int) -> None:
        """Quiet seconds that the page in view grants; 0 is the ordinary patience."""
        self._page_patience = seconds

    @Slot()
    def begin(self) -> None:
        self.touch()
        if not self._active:
            self._active = True
            self._tick.start()
            self.activeChanged.emit()
            self.started.emit()

    @Slot()
    def touch(self) -> None:
        """The customer did something: the idle clock starts anew."""
        self._touched_at = self._clock.monotonic()
        self._set_seconds_left(0)

    @Slot()
    def leave(self) -> None:
        """The customer has what they came for, paper included: the visit ends, perhaps with a question more."""
        self.touch()
        if self._active and not any(ask() for ask in self._before_leaving):
            self.end()

    @Slot()
    def end(self) -> None:
        if not self._active:
            return
        self._active = False
        self._tick.stop()
        self._set_seconds_left(0)
        self.ended.emit()
        self.forget()
        self.activeChanged.emit()

    def forget(self) -> None:
        """Back to the first settings, and all that was left behind is wiped: after a visit of customers or staff."""
        self.setLargeType(False)
        self.setHighContrast(False)
        self.setLanguage(self._first_language)
        for wiper in self._wipers:
            try:
                wiper()
            except Exception:
                log.exception("a wiper failed at the end of a visit")

    @Slot()
    def look_at_clock(self) -> None:
        quiet = max(self._patience.quiet, self._page_patience) * self.unhurried
        until = quiet + self._patience.warning * self.unhurried
        idle = self._clock.monotonic() - self._touched_at
        if idle >= until:
            self.end()
        elif idle >= quiet:
            self._set_seconds_left(max(1, round(until - idle)))

    def _set_seconds_left(self, seconds: int) -> None:
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()
