"""The announcements page: what there is, and which of it is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.announcements.required import missing
from kiosk.contract.announcements import AnnouncementView
from ui.console.announcements.asking import all_of
from ui.console.announcements.rows import row_of
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class AnnouncementsModel(PageModel):
    """`lacking`: what must always be public and is not. `waiting`: how many wait for this person."""

    listChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.views: dict[str, AnnouncementView] = {}
        self._sheet = Sheet(self, sort="no", descending=True)
        self._loaded = False
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(bool, notify=listChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property("QVariantList", notify=listChanged)
    def lacking(self) -> list[str]:
        return list(missing(self.desk.context.hall.pack))

    @Property(int, notify=listChanged)
    def waiting(self) -> int:
        """In review, for whoever approves."""
        return sum(view.state == "review" for view in self.views.values()) if self.desk.may(
            "approve_announcement") else 0

    @Slot()
    def refresh(self) -> None:
        self.desk.do(all_of, self._listed, quiet=self._loaded)

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "announcement":
            self.refresh()

    @Slot(object)
    def _listed(self, views: list[AnnouncementView]) -> None:
        self.views = {str(view.announcement_id): view for view in views}
        self._loaded = True
        self._fold()

    @Slot()
    def _fold(self) -> None:
        hall, language = self.desk.context.hall, self.desk.context.session.language
        now = hall.now()
        self._sheet.show([row_of(view, now, hall.pack, language) for view in self.views.values()])
        self.listChanged.emit()
