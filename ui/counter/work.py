"""Where the clerk stands and what comes next; every step is a slot here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.allowed import Action, why_not
from kiosk.counter.deeds import Deeds
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.counter.feed import Feed
from ui.counter.shown import ActionRow, WorkShown, action_rows, situation, work_shown

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

_SETTLE_SECONDS = 0.4
"""A second press of the next action within this time meant the first one."""


@QmlElement
@QmlSingleton
class Work(QObject):
    """See WorkShown for what each property means. A step that may not be done now says why through the feed."""

    onlineChanged = Signal()
    asOfChanged = Signal()
    signedInChanged = Signal()
    clerkChanged = Signal()
    windowChanged = Signal()
    windowNameChanged = Signal()
    pausedChanged = Signal()
    primaryChanged = Signal()
    waitingChanged = Signal()
    firstChanged = Signal()
    undoChanged = Signal()
    undoNumberChanged = Signal()
    undoUntilChanged = Signal()
    byHandChanged = Signal()
    idleUntilChanged = Signal()
    leftChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._shown = WorkShown()
        self._actions = Rows(ActionRow, self)
        self._pressed_at = float("-inf")
        feed.changed.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> Work:
        return engine.counter.work  # type: ignore[attr-defined, no-any-return]

    @Property(QObject, constant=True)
    def actions(self) -> Rows:
        return self._actions

    @Property(bool, notify=onlineChanged)
    def online(self) -> bool:
        return self._shown.online

    @Property(str, notify=asOfChanged)
    def asOf(self) -> str:
        """When the hub last said how things stand."""
        return self._shown.as_of

    @Property(bool, notify=signedInChanged)
    def signedIn(self) -> bool:
        return self._shown.signed_in

    @Property(str, notify=clerkChanged)
    def clerk(self) -> str:
        return self._shown.clerk

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        return self._shown.window

    @Property(str, notify=windowNameChanged)
    def windowName(self) -> str:
        return self._shown.window_name

    @Property(bool, notify=pausedChanged)
    def paused(self) -> bool:
        return self._shown.paused

    @Property(str, notify=primaryChanged)
    def primary(self) -> str:
        return self._shown.primary

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        return self._shown.waiting

    @Property(str, notify=firstChanged)
    def first(self) -> str:
        return self._shown.first

    @Property(str, notify=undoChanged)
    def undo(self) -> str:
        return self._shown.undo

    @Property(str, notify=undoNumberChanged)
    def undoNumber(self) -> str:
        return self._shown.undo_number

    @Property(float, notify=undoUntilChanged)
    def undoUntil(self) -> float:
        return self._shown.undo_until

    @Property(int, notify=byHandChanged)
    def byHand(self) -> int:
        """What the hub is still to be told."""
        return self._shown.by_hand

    @Property(float, notify=idleUntilChanged)
    def idleUntil(self) -> float:
        """When the clerk is signed out unless there is a step; 0 while nobody is signed in."""
        return self._shown.idle_until

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        return self._shown.left

    @Slot()
    def next(self) -> None:
        """The next sensible action; pressed twice it is done once."""
        now = self._feed.context.clock.monotonic()
        if now - self._pressed_at >= _SETTLE_SECONDS:
            self.act(self._shown.primary)
        self._pressed_at = now

    @Slot(str)
    def act(self, action: str) -> None:
        """A step that needs no reason."""
        deeds = self._deeds()
        if deeds is None:
            return
        work: dict[str, Callable[[], Any]] = {
            Action.CALL_NEXT: deeds.call_next, Action.RECALL: deeds.recall, Action.NO_SHOW: deeds.no_show,
            Action.START: deeds.start, Action.FINISH: deeds.finish, Action.RESUME_WINDOW: deeds.resume_window,
        }
        if self.may(action):
            self._feed.do(action, work[action])

    @Slot(str, result=bool)
    def may(self, action: str) -> bool:
        """Whether it may be done now; where not, the feed's trouble says why."""
        now = situation(self._feed.desk, self._feed.context.hall.pack)
        reason = "busy" if self._feed.busy else why_not(Action(action), now)
        if reason:
            self._feed.tell(reason)
        return not reason

    @Slot()
    def takeBack(self) -> None:
        """Undo; pressed while a step is under way, it waits for it."""
        deeds = self._deeds()
        if deeds is not None:
            self._feed.do("undo", deeds.undo, waits=True)

    @Slot(str)
    def answerHelp(self, help_id: str) -> None:
        """Seen, I am coming."""
        deeds = self._deeds()
        if deeds is not None:
            self._feed.do("help", lambda: deeds.acknowledge_help(UUID(help_id)))

    @Slot()
    def answerFirstHelp(self) -> None:
        view = self._feed.desk.view
        if view is not None and view.help:
            self.answerHelp(str(view.help[0].help_id))

    @Slot(str)
    def bringBack(self, ticket_id: str) -> None:
        """One who missed the call is here now."""
        deeds = self._deeds()
        if deeds is not None:
            self._feed.do("back", lambda: deeds.bring_back(UUID(ticket_id)))

    @Slot(str)
    def acknowledge(self, alert_id: str) -> None:
        deeds = self._deeds()
        if deeds is not None:
            self._feed.do("alert", lambda: deeds.acknowledge_alert(UUID(alert_id)))

    @Slot(str)
    def resume(self, ticket_id: str) -> None:
        """A held ticket is served on."""
        deeds = self._deeds()
        if deeds is not None:
            self._feed.do("resume", lambda: deeds.resume(UUID(ticket_id)))

    @Slot()
    def forgetMismatches(self) -> None:
        core = self._feed.core
        if core is not None:
            self._feed.do("mismatches", core.dismiss_mismatches)

    def _deeds(self) -> Deeds | None:
        core = self._feed.core
        return None if core is None else Deeds(core)  # type: ignore[arg-type]

    @Slot()
    def _fold(self) -> None:
        desk, pack = self._feed.desk, self._feed.context.hall.pack
        self._actions.show(action_rows(desk, pack))
        before, self._shown = self._shown, work_shown(desk, pack, self._feed.language)
        tell(self, before, self._shown)
