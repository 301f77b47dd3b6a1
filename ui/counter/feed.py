"""The one place where the counter's word reaches the screen's thread; every view model folds what stands here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.desk import Desk
from kiosk.errors import KioskError
from ui.context import Context

if TYPE_CHECKING:
    from ui.counter.port import Counter

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
NOBODY = Desk(online=False, person=None, window="")


@QmlElement
@QmlSingleton
class Feed(QObject):
    """`now` is the hub's time in seconds since 1970, to the second. One thing is done at a time: `busy` says which.

    `trouble` is the code of why the last thing was not done; it goes with the next. `did(action)` and
    `refused(action, KioskError)` follow each.
    """

    changed = Signal()
    nowChanged = Signal()
    busyChanged = Signal()
    troubleChanged = Signal()
    did = Signal(str)
    refused = Signal(str, object)
    _heard = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.core: Counter | None = None
        self.desk = NOBODY
        self._busy = self._trouble = self._detail = ""
        self._then: tuple[str, Callable[[], Any]] | None = None
        self._now = 0.0
        self._heard.connect(self._look, Qt.ConnectionType.QueuedConnection)
        context.hall.wordsChanged.connect(self.changed)
        self._tick = QTimer(self)
        self._tick.setInterval(250)
        self._tick.timeout.connect(self.look_at_clock)

    @staticmethod
    def create(engine: QObject) -> Feed:
        return engine.counter.feed  # type: ignore[attr-defined, no-any-return]

    def attach(self, core: Counter) -> None:
        self.core = core
        self.context.hall.attach(core)
        core.on_desk(self._heard.emit)
        self._take(core.desk)
        self._tick.start()
        self.look_at_clock()

    @property
    def language(self) -> str:
        return str(self.context.session.language)

    def do(self, action: str, work: Callable[[], Any], *, waits: bool = False) -> bool:
        """Off this thread. False while something else is under way, which is said; one that `waits` follows it."""
        if self.core is None:
            return False
        if self._busy:
            if waits and action != self._busy:
                self._then = action, work
                self.busyChanged.emit()
            else:
                self._set_trouble("busy")
            return False
        self._set_trouble("")
        self._set_busy(action)
        self.context.jobs.start("deeds", work, self._done, self._failed)
        return True

    @Property(float, notify=nowChanged)
    def now(self) -> float:
        return self._now

    @Property(str, notify=busyChanged)
    def busy(self) -> str:
        return self._busy

    @Property(bool, notify=busyChanged)
    def undoWaits(self) -> bool:
        return self._then is not None and self._then[0] == "undo"

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=troubleChanged)
    def detail(self) -> str:
        """Who, which number or how many: what `trouble` is about."""
        return self._detail

    @Slot()
    def dismiss(self) -> None:
        self._set_trouble("")

    def tell(self, code: str, detail: str = "") -> None:
        """Something that the clerk should read, and that no job has failed with."""
        self._set_trouble(code, detail)

    @Slot()
    def look_at_clock(self) -> None:
        now = float(int(self.core.clock.now().timestamp())) if self.core is not None else 0.0
        if now != self._now:
            self._now = now
            self.nowChanged.emit()

    @Slot(object)
    def _look(self, _: Desk) -> None:
        """At the desk as it stands: two threads tell of it, and the older word may come last."""
        if self.core is not None:
            self._take(self.core.desk)

    def _take(self, desk: Desk) -> None:
        if desk != self.desk:
            self.desk = desk
            self.changed.emit()

    def _done(self, _: object) -> None:
        done = self._busy
        if self.core is not None:
            self._take(self.core.desk)  # before the next press: it must mean what then is shown
        self._free()
        self.did.emit(done)

    def _failed(self, error: KioskError) -> None:
        if self.core is not None:
            self._take(self.core.desk)
        details = error.details
        told = next((str(details[name]) for name in ("reason", "staff_name", "number", "first", "minutes", "tries_left")
                     if details.get(name) is not None), "")
        refused = self._busy
        log.info("%s was not done: %s: %s", refused, error.code, error.cause)
        self._free()
        self._set_trouble(told if error.code == "not_now" else error.code, told)
        self.refused.emit(refused, error)

    def _free(self) -> None:
        waiting, self._then = self._then, None
        if self._trouble == "busy":
            self._set_trouble("")
        self._set_busy("")
        if waiting is not None:
            self.do(*waiting)

    def _set_busy(self, busy: str) -> None:
        self._busy = busy
        self.busyChanged.emit()

    def _set_trouble(self, code: str, detail: str = "") -> None:
        if (code, detail) != (self._trouble, self._detail):
            self._trouble, self._detail = code, detail
            self.troubleChanged.emit()
