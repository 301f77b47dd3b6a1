"""What the hall's notices say about the place of the account on the screen; the hub hears that it was told."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.announcements.reading import Notice, said
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountView
    from ui.context import Context

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "concern"
log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("the zone's model has one")
class Concern(QObject):
    """`kind` and `title` are of the first notice about this account, in the screen's language; empty without one.
    `others`: how many more there are."""

    changed = Signal()
    _heard = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._notices: tuple[Notice, ...] = ()
        self._village = ""
        self._followed: object = None
        self._heard.connect(self._look)  # emitted by a worker, so queued
        context.hall.wordsChanged.connect(self.changed)

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._notices[0].kind if self._notices else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        return said(self._notices[0].title, self._context.session.language) if self._notices else ""

    @Property(int, notify=changed)
    def others(self) -> int:
        return max(0, len(self._notices) - 1)

    def about(self, account: AccountView) -> None:
        """This account is on the screen from now on, and with it the notices' titles."""
        core = self._context.core
        if core is None:
            return
        if self._followed is not core.announcements:
            self._followed = core.announcements
            core.announcements.on_change(self._heard.emit)
        self._village = account.village
        self._look()
        first = self._notices[:1]
        if first:
            self._context.jobs.start(
                _LANE, lambda: core.self_service.told(account.account_no, first[0].id), self._noted, self._missed)

    def forget(self) -> None:
        self._village = ""
        self._look()

    @Slot()
    def _look(self) -> None:
        """What is withdrawn while somebody reads their account is gone from there too."""
        core = self._context.core
        self._notices = tuple(core.announcements.concerning(self._village)) if core and self._village else ()
        self.changed.emit()

    def _noted(self, _: object) -> None:
        """The hub counts it as reached."""

    def _missed(self, error: KioskError) -> None:
        log.info("that a notice was shown to its account could not be noted: %s", error.code)
