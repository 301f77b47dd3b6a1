"""What the hall's notices say about the account on the screen; the hub hears that it was told."""

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

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account: AccountView | None = None
        self._notices: tuple[Notice, ...] = ()
        self._told: set[tuple[str, int]] = set()
        context.hall.wordsChanged.connect(self.changed)
        if context.notices is not None:
            context.notices.changed.connect(self._look)

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
        self._account, self._told = account, set()
        self._look()

    def forget(self) -> None:
        self._account = None
        self._look()

    @Slot()
    def _look(self) -> None:
        """What is withdrawn or runs out while somebody reads their account is gone from there; what begins is there."""
        notices, account = self._context.notices, self._account
        live = notices.live if notices is not None and account is not None else ()
        self._notices = tuple(one for one in live if account is not None and "zone" in one.places
                              and one.concerns(account.village, account.customer_kind))
        self.changed.emit()
        self._tell()

    def _tell(self) -> None:
        """Of the one whose title is read, once."""
        core, account, first = self._context.core, self._account, self._notices[:1]
        if core is None or account is None or not first or (first[0].id, first[0].version) in self._told:
            return
        number, (id, version) = account.account_no, (first[0].id, first[0].version)
        self._told.add((id, version))
        self._context.jobs.start(_LANE, lambda: core.self_service.told(number, id, version), self._noted, self._missed)

    def _noted(self, _: object) -> None:
        """The hub counts it as reached."""

    def _missed(self, error: KioskError) -> None:
        log.info("that a notice was shown to its account could not be noted: %s", error.code)
