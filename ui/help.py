"""Call staff: a help call that is left at the hub, now or once the network is back."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import KioskError
from ui.context import Context

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Help(QObject):
    """`state`: `none`, `sending`, `sent` (the hub has it, or had the link when it was left), `waiting`
    (kept here until the network is back), `failed` (nothing could be left: shout)."""

    stateChanged = Signal()

    def __init__(self, context: Context, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place = place
        self._state = "none"
        context.session.ended.connect(self.dismiss)
        context.hall.onlineChanged.connect(self._link_changed)

    @staticmethod
    def create(engine: QObject) -> Help:
        return engine.help  # type: ignore[attr-defined, no-any-return]

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Slot()
    def call(self) -> None:
        """Leaves a call; a second press while one is open leaves no second one."""
        if self._state in ("sending", "sent", "waiting"):
            return
        core = self._context.core
        if core is None:
            self._set("failed")
            return
        self._set("sending")
        place, language = self._place, self._context.session.language
        self._context.jobs.start("help", lambda: core.call_staff(place, language), self._left, self._failed)

    @Slot()
    def dismiss(self) -> None:
        self._set("none")

    def _left(self, _: object) -> None:
        if self._state == "sending":
            self._set("sent" if self._context.hall.online else "waiting")

    def _failed(self, _: KioskError) -> None:
        self._set("failed")

    @Slot()
    def _link_changed(self) -> None:
        if self._state == "waiting" and self._context.hall.online:
            self._set("sent")

    def _set(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()
