"""The versions of one announcement, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.announcements import AnnouncementContent, AskAnnouncement, Content, VersionList, VersionView
from ui.catalogue.rows import Rows
from ui.console.announcements.differing import Change, changes
from ui.console.times import minute

if TYPE_CHECKING:
    from ui.console.desk import Desk
    from ui.console.port import Console

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class VersionRow:
    version: int
    made: str
    author: str
    approver: str


@QmlElement
@QmlUncreatable("the announcements page has one")
class Versions(QObject):
    """`rows`: the newest first; `changes`: from `before` to `after`, 0 where there is no such version."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows, self._changes = Rows(VersionRow, self), Rows(Change, self)
        self._key = ""
        self._before = self._after = 0

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(QObject, constant=True)
    def changes(self) -> Rows:
        return self._changes

    @Property(int, notify=changed)
    def before(self) -> int:
        return self._before

    @Property(int, notify=changed)
    def after(self) -> int:
        return self._after

    @Slot(str)
    def open(self, key: str) -> None:
        """Of that announcement, first from the newest but one to the newest."""
        self._key, self._before, self._after = key, 0, 0
        self._changes.show([])
        self._rows.show([])
        self.changed.emit()
        if key:
            asked = AskAnnouncement(announcement_id=UUID(key))
            self._desk.do(lambda core: core.ask("announcements/versions", asked, VersionList), self._told)

    @Slot(int)
    def compare(self, after: int) -> None:
        """That version with the one before it."""
        known = sorted(row.version for row in self._rows.rows())
        earlier = [version for version in known if version < after]
        self._before, self._after = (earlier[-1] if earlier else 0), after
        self.changed.emit()
        key, before = self._key, self._before
        self._desk.do(lambda core: (key, after, _content(core, key, before) if before else None,
                                    _content(core, key, after)), self._read)

    @Slot(object)
    def _told(self, told: VersionList) -> None:
        if str(told.announcement_id) == self._key:
            pack = self._desk.context.hall.pack
            self._rows.show([_row(one, minute(one.made_at, pack)) for one in reversed(told.versions)])
            self.changed.emit()
            if told.versions:
                self.compare(told.versions[-1].version)

    @Slot(object)
    def _read(self, told: tuple[str, int, Content | None, Content]) -> None:
        key, after, old, new = told
        if (key, after) == (self._key, self._after):
            self._changes.show(changes(old, new, self._desk.context.hall.pack) if old else [])
            self.changed.emit()


def _row(one: VersionView, made: str) -> VersionRow:
    return VersionRow(one.version, made, one.author, one.approver)


def _content(core: Console, key: str, version: int) -> Content:
    asked = AskAnnouncement(announcement_id=UUID(key), version=version)
    return core.ask("announcements/content", asked, AnnouncementContent).content
