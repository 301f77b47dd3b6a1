"""Services that fit what is typed, while it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.standards.public import PublicPack
from kiosk.standards.search import find_services
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import ServiceRow, common_rows, service_row
from ui.context import Context
from ui.missed import Missed

QML_IMPORT_NAME = "ui.terminal.search"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SearchSnapshot:
    """`state`: suggest (nothing typed: the common services), found, none."""

    state: str
    count: int


def search(pack: PublicPack, typed: str, language: str) -> tuple[SearchSnapshot, tuple[ServiceRow, ...]]:
    if not typed.strip():
        rows = common_rows(pack, language)
        return SearchSnapshot("suggest", len(rows)), rows
    found = tuple(service_row(service, language) for service in find_services(pack, typed, language))
    return SearchSnapshot("found" if found else "none", len(found)), found


@QmlElement
@QmlUncreatable("the registry makes it")
class SearchModel(QObject):
    """`typed` is what stands in the field, what is still being composed included."""

    stateChanged = Signal()
    countChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._typed = ""
        self._results = Rows(ServiceRow, self)
        self._missed = Missed(context, "search", self)
        self._shown = SearchSnapshot("suggest", 0)
        context.hall.wordsChanged.connect(self._fold)
        self._fold()

    @Property(QObject, constant=True)
    def results(self) -> Rows:
        return self._results

    @Property(QObject, constant=True)
    def missed(self) -> Missed:
        return self._missed

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._shown.count

    @Slot(str)
    def look(self, typed: str) -> None:
        if typed != self._typed:
            self._typed = typed
            self._missed.about(typed)
            self._fold()

    @Slot()
    def wipe(self) -> None:
        self._missed.about("")
        self.look("")

    @Slot()
    def _fold(self) -> None:
        before = self._shown
        self._shown, rows = search(self._context.hall.pack, self._typed, self._context.session.language)
        self._results.show(rows)
        tell(self, before, self._shown)
