"""Who sits here, whether the hub is there, and the one way by which pages ask it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.console.standing import Standing
from kiosk.contract.roles import MAY
from kiosk.errors import KioskError
from ui.console.exports import Exports
from ui.console.kept import Kept
from ui.console.options import Filled
from ui.console.progress import Progress
from ui.console.toasts import Toasts
from ui.context import Context

if TYPE_CHECKING:
    from ui.console.port import Console

QML_IMPORT_NAME = "ui.console.model"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
_STAY_SECONDS = 240.0
"""Somebody who only types is told to the hub this often: an idle session ends after 15 minutes."""


@QmlElement
@QmlSingleton
class Desk(QObject):
    """`stage`: opening, failed, unpaired, sign_in, work. `trouble` is why the last thing was not done: an error's code.

    `news(topic, data)` passes the hub's events on, in this thread.
    """

    stageChanged = Signal()
    standingChanged = Signal()
    darkChanged = Signal()
    troubleChanged = Signal()
    busyChanged = Signal()
    newPinChanged = Signal()
    minutesLeftChanged = Signal()
    signedIn = Signal()
    signedOut = Signal()
    news = Signal(str, object)
    _heard = Signal(object)
    _told = Signal(str, object)

    def __init__(
        self, context: Context, *, dark: bool = False, filled: Filled | None = None, parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.core: Console | None = None
        self.standing = Standing()
        self.toasts = Toasts(self)
        self.progress = Progress(context.jobs, self)
        self.exports = Exports(self, self)
        self._kept = Kept(context.clock.monotonic)
        self.signedOut.connect(self.toasts.clear)  # nobody reads what the one before did
        self._filled = filled or Filled()
        self._dark, self._new_pin = dark, bool(self._filled.new_pin)
        self._stage, self._failure = "opening", ""
        self._trouble = self._detail = ""
        self._busy = 0
        self._minutes_left = 0
        self._stayed_at = self._touched_at = 0.0
        queued = Qt.ConnectionType.QueuedConnection
        self._heard.connect(self._look, queued)
        self._told.connect(self.news, queued)
        self._tick = QTimer(self)
        self._tick.setInterval(5000)
        self._tick.timeout.connect(self.look_at_clock)

    @staticmethod
    def create(engine: QObject) -> Desk:
        return engine.console.desk  # type: ignore[attr-defined, no-any-return]

    def attach(self, core: Console) -> None:
        self.core = core
        self.context.hall.follow(core.clock)
        self.context.hall.attach(core)  # type: ignore[arg-type]
        core.on_standing(self._heard.emit)
        core.on_news(self._told.emit)
        self._take(core.standing)
        self._tick.start()

    def fail(self, code: str) -> None:
        self._failure = code
        self._go("failed")

    # What the screen reads

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._stage

    @Property(str, notify=stageChanged)
    def failure(self) -> str:
        return self._failure

    @Property(bool, notify=standingChanged)
    def online(self) -> bool:
        return self.standing.online

    @Property(str, notify=standingChanged)
    def name(self) -> str:
        return self.standing.person.name if self.standing.person else ""

    @Property(str, notify=standingChanged)
    def number(self) -> str:
        return self.standing.person.number if self.standing.person else ""

    @Property("QVariantList", notify=standingChanged)
    def roles(self) -> list[str]:
        return list(self.standing.person.roles) if self.standing.person else []

    @Property(str, notify=standingChanged)
    def left(self) -> str:
        return self.standing.left

    @Property(int, notify=minutesLeftChanged)
    def minutesLeft(self) -> int:
        """Until the session ends for want of a deed; 0 while that is not near."""
        return self._minutes_left

    @Property(bool, notify=darkChanged)
    def dark(self) -> bool:
        return self._dark

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy > 0

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=troubleChanged)
    def detail(self) -> str:
        """What `trouble` is about: a field, a number, how many."""
        return self._detail

    @Property(bool, notify=newPinChanged)
    def newPin(self) -> bool:
        """A one-time PIN must be replaced."""
        return self._new_pin

    @Property("QVariantMap", constant=True)
    def filled(self) -> dict[str, str]:
        return {"number": self._filled.number, "pin": self._filled.pin, "newPin": self._filled.new_pin}

    # What the screen does

    @Slot(str, result=bool)
    def may(self, deed: str) -> bool:
        """Whether this person's roles allow it; the hub checks again."""
        person = self.standing.person
        return person is not None and not MAY[deed].isdisjoint(person.roles)

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        self.context.session.setLanguage(language)

    @Slot(bool)
    def setDark(self, dark: bool) -> None:
        if dark != self._dark:
            self._dark = dark
            self.darkChanged.emit()

    @Slot(str, str, str, str)
    def signIn(self, number: str, pin: str, new_pin: str, again: str) -> None:
        """`new_pin` and `again` are empty unless a one-time PIN is replaced."""
        if self._new_pin and new_pin != again:
            self.tell("pins_differ")
        elif not self._busy:
            self.do(lambda core: core.sign_in(number, pin, new_pin or None), self._signed_in, self._sign_in_failed)

    @Slot()
    def signOut(self) -> None:
        self.do(lambda core: core.sign_out())

    @Slot(str, str)
    def keep(self, name: str, words: str) -> None:
        """What this person is writing into the field of that name: see Kept."""
        if self.standing.person is not None:
            self._kept.keep(str(self.standing.person.id), name, words)

    @Slot(str, result=str)
    def kept(self, name: str) -> str:
        return self._kept.words(str(self.standing.person.id), name) if self.standing.person is not None else ""

    def forget(self, thing: str) -> None:
        """What this person wrote about it is handed in."""
        if self.standing.person is not None:
            self._kept.forget(str(self.standing.person.id), thing)

    @Slot()
    def dismiss(self) -> None:
        self.tell("")

    def touched(self) -> None:
        """A key or the mouse: whoever works here stays signed in, however long they only type."""
        now = self._touched_at = self.context.clock.monotonic()
        if self.standing.person is not None and self.standing.online and now - self._stayed_at >= _STAY_SECONDS:
            self._stayed_at = now
            self.do(lambda core: core.stay(), quiet=True)

    def do(
        self, work: Callable[[Console], Any], done: Callable[[Any], None] | None = None,
        failed: Callable[[KioskError], None] | None = None, *, lane: str = "console", quiet: bool = False,
    ) -> None:
        """`work(core)` off this thread; then `done(result)`, or `failed(error)`, else its code becomes `trouble`.

        Both are bound methods of QObjects. `quiet`: whoever waits is not shown it, and a failure is in the log only.
        """
        core = self.core
        if core is None:
            return
        _Errand(self, lambda: work(core), done, failed, lane, quiet=quiet).begin()

    def tell(self, code: str, detail: str = "") -> None:
        """Something to read at the foot of the page; empty takes it away."""
        if (code, detail) != (self._trouble, self._detail):
            self._trouble, self._detail = code, detail
            self.troubleChanged.emit()

    def tell_error(self, error: KioskError) -> None:
        log.info("not done: %s: %s", error.code, error.cause)
        details = error.details
        code = "too_long" if {"field", "limit"} <= set(details) else error.code
        self.tell(code, next((str(details[name]) for name in (
            "reason", "phrase", "field", "version", "state", "tries_left", "minutes", "number")
            if details.get(name) is not None),
            ""))

    @Slot()
    def look_at_clock(self) -> None:
        """Nobody's name stays on a desk that nobody sits at, whether the hub can say so or is away."""
        self._kept.purge()
        who = self.standing.person
        if who is not None and self.context.clock.monotonic() - self._touched_at >= who.idle_seconds:
            self._touched_at = self.context.clock.monotonic()
            self.do(lambda core: core.sign_out("ended"), quiet=True)
        until, left = self.standing.idle_until, 0
        if until is not None and self.core is not None:
            seconds = (until - self.core.clock.now()).total_seconds()
            left = max(1, round(seconds / 60)) if seconds < 180 else 0
        if left != self._minutes_left:
            self._minutes_left = left
            self.minutesLeftChanged.emit()

    # Behind it

    def set_busy(self, by: int) -> None:
        self._busy += by
        self.busyChanged.emit()

    @Slot(object)
    def _look(self, _: Standing) -> None:
        """At what holds now: two threads tell of it, and the older word may come last."""
        if self.core is not None:
            self._take(self.core.standing)

    def _take(self, standing: Standing) -> None:
        before, self.standing = self.standing, standing
        if standing == before and self._stage != "opening":
            return
        who, was = standing.person, before.person
        if was is not None and (who is None or who.id != was.id):
            self.signedOut.emit()
        if who is not None and (was is None or who.id != was.id):
            self._touched_at = self.context.clock.monotonic()
        self.standingChanged.emit()
        self.look_at_clock()
        if self.core is not None and self.core.identity is None:
            self._go("unpaired")
        else:
            self._go("work" if who is not None else "sign_in")
        if who is not None and (was is None or who.id != was.id or who.roles != was.roles):
            self._stayed_at = self.context.clock.monotonic()
            self.signedIn.emit()

    @Slot(object)
    def _signed_in(self, _: object) -> None:
        self._set_new_pin(False)

    @Slot(object)
    def _sign_in_failed(self, error: KioskError) -> None:
        if error.code == "pin_change_needed":
            self._set_new_pin(True)
        else:
            self.tell_error(error)

    def _set_new_pin(self, needed: bool) -> None:
        if needed != self._new_pin:
            self._new_pin = needed
            self.newPinChanged.emit()

    def _go(self, stage: str) -> None:
        if stage != self._stage:
            self._stage = stage
            self.tell("")
            self.stageChanged.emit()


class _Errand(QObject):
    """One thing that somebody asked for, until it is done or refused."""

    def __init__(
        self, desk: Desk, work: Callable[[], Any], done: Callable[[Any], None] | None,
        failed: Callable[[KioskError], None] | None, lane: str, *, quiet: bool,
    ) -> None:
        super().__init__(desk)
        self._desk, self._work, self._then, self._else = desk, work, done, failed
        self._lane, self._quiet = lane, quiet

    def begin(self) -> None:
        if not self._quiet:
            self._desk.tell("")
            self._desk.set_busy(1)
        self._desk.context.jobs.start(self._lane, self._work, self._done, self._failed)

    @Slot(object)
    def _done(self, result: object) -> None:
        self._end()
        if self._then is not None and _lives(self._then):
            self._then(result)

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        self._end()
        if self._else is not None and _lives(self._else):
            self._else(error)
        elif not self._quiet:
            self._desk.tell_error(error)

    def _end(self) -> None:
        if not self._quiet:
            self._desk.set_busy(-1)
        if self._desk.core is not None:
            self._desk._take(self._desk.core.standing)
        self.deleteLater()


def _lives(call: Callable[..., None]) -> bool:
    import shiboken6

    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
