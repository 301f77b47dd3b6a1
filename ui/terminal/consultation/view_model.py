"""The consultation zone: the pack's services by group, and the hotlines."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.catalogue import Catalogue
from ui.catalogue.hotlines import HotlineRow, hotline_rows
from ui.catalogue.rows import Rows
from ui.context import Context

QML_IMPORT_NAME = "ui.terminal.consultation"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class ConsultationModel(QObject):
    """Hotlines are in the pack's order, the hall's own first."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._catalogue = Catalogue(context.hall, context.session, self)
        self._hotlines = Rows(HotlineRow, self)
        context.hall.wordsChanged.connect(self._fold)
        self._fold()

    @Property(Catalogue, constant=True)
    def catalogue(self) -> Catalogue:
        return self._catalogue

    @Property(QObject, constant=True)
    def hotlines(self) -> Rows:
        return self._hotlines

    @Slot()
    def wipe(self) -> None:
        self._catalogue.openGroup("")

    @Slot()
    def _fold(self) -> None:
        self._hotlines.show(hotline_rows(self._context.hall.pack, self._context.session.language))
