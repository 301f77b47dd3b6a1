"""Call staff: a help call that is left at the hub, now or once the network is back, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import KioskError
from ui.context import Context
from ui.queued import queued

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.terminal.news import HelpNews

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

_OPEN = {"sending", "sent", "waiting", "manager"}


@QmlElement
@QmlSingleton
class Help(QObject):
    """`state`: `none`, `sending`, `sent` (the hub has it, or had the link when it was left), `waiting` (kept here
    until the network is back), `failed` (nothing could be left: shout), `seen` (someone is on the way), `manager`
    (nobody answered in time, so the manager knows), `phone` (nobody is on duty here: a number to call).

    `shown`: the panel is up. It may be closed and comes back by itself when something becomes of the call.
    """

    stateChanged = Signal()
    shownChanged = Signal()

    def __init__(self, context: Context, place: str, profile: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place, self._profile = place, profile
        self._state = "none"
        self._shown = False
        self._visit = 0
        self._help_id: UUID | None = None
        self._early: HelpNews | None = None
        context.session.ended.connect(self.forget)
        context.hall.onlineChanged.connect(self._link_changed)
        if context.hall.core is None:
            context.hall.readyChanged.connect(self._follow)
        else:
            queued(context.hall.helpMoved, self._moved)

    @Slot()
    def _follow(self) -> None:
        """With the first core: before it nothing is heard of calls."""
        self._context.hall.readyChanged.disconnect(self._follow)
        queued(self._context.hall.helpMoved, self._moved)

    @staticmethod
    def create(engine: QObject) -> Help:
        return engine.help  # type: ignore[attr-defined, no-any-return]

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        return self._shown

    @Slot()
    def call(self) -> None:
        """Leaves a call; a press while one is open shows it again and leaves no second one."""
        self._show(True)
        if self._state in _OPEN:
            return
        core, hall = self._context.core, self._context.hall
        self._help_id = self._early = None
        if not hall.pack.profile(self._profile).attended:
            self._set("phone")
        elif core is None:
            self._set("failed")
        else:
            self._set("sending")
            place, language, visit = self._place, self._context.session.language, self._visit
            self._context.jobs.start(
                "help", lambda: (visit, core.call_staff(place, language)), self._left, self._failed)

    @Slot()
    def dismiss(self) -> None:
        """The panel is closed; a call that nobody has answered yet stays open."""
        self._show(False)
        if self._state not in _OPEN:
            self._set("none")

    @Slot()
    def forget(self) -> None:
        """The visit is over: whoever comes next knows of no call."""
        self._visit += 1
        self._help_id = self._early = None
        self._show(False)
        self._set("none")

    @Slot(object)
    def _left(self, told: tuple[int, UUID]) -> None:
        visit, help_id = told
        if visit != self._visit or self._state != "sending":
            return
        self._help_id = help_id
        self._set("sent" if self._context.hall.online else "waiting")
        if self._early is not None:
            self._moved(self._early)

    @Slot(object)
    def _failed(self, _: KioskError) -> None:
        self._set("failed")

    @Slot()
    def _link_changed(self) -> None:
        if self._state == "waiting" and self._context.hall.online:
            self._set("sent")

    @Slot(object)
    def _moved(self, news: HelpNews) -> None:
        if self._state == "sending":
            self._early = news  # the hub was quicker than our own thread
        if self._help_id is None or news.help_id != self._help_id or self._state not in _OPEN:
            return
        if news.seen:
            self._set("seen")
        elif news.escalated and self._state != "manager":
            self._set("manager")
        else:
            return
        self._show(True)

    def _set(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()

    def _show(self, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.shownChanged.emit()
