"""The announcements zone: promises, opening hours, hotlines."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.doors import HallDoors
from ui.catalogue.hotlines import HotlineRow, hotline_rows
from ui.catalogue.rows import Rows
from ui.context import Context
from ui.terminal.announcements.snapshot import HoursRow, PromiseRow, hours_rows, promise_rows

QML_IMPORT_NAME = "ui.terminal.announcements"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class AnnouncementsModel(QObject):
    """Everything on these pages is the pack's."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._promises = Rows(PromiseRow, self)
        self._hours = Rows(HoursRow, self)
        self._hotlines = Rows(HotlineRow, self)
        self._doors = HallDoors(context.hall, self)
        context.hall.wordsChanged.connect(self._fold)
        self._fold()

    @Property(QObject, constant=True)
    def promises(self) -> Rows:
        return self._promises

    @Property(QObject, constant=True)
    def hours(self) -> Rows:
        return self._hours

    @Property(QObject, constant=True)
    def hotlines(self) -> Rows:
        return self._hotlines

    @Property(HallDoors, constant=True)
    def doors(self) -> HallDoors:
        return self._doors

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        self._promises.show(promise_rows(pack, language))
        self._hours.show(hours_rows(pack))
        self._hotlines.show(hotline_rows(pack, language))
