"""The page of the six unifications."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.standards.messages import AskVersions, StandardsUnified
from kiosk.standards.six import SIX
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.unified.rows import deviation_rows, hall_row, unified_halls

QML_IMPORT_NAME = "ui.console.unified"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class UnifiedModel(PageModel):
    """`six`: of each `part` how many `values` the measure has, and how many `halls` of `of` have the same.

    `measure` is who gave out the pack that halls are held against; `only`: there is one hall, which is the measure.
    `hall` is the one whose deviations are shown.
    """

    toldChanged = Signal()
    hallChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._halls, self._deviations = Sheet(self, sort="hall"), Sheet(self)
        self._told: StandardsUnified | None = None
        self._hall = ""
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def halls(self) -> Sheet:
        return self._halls

    @Property(QObject, constant=True)
    def deviations(self) -> Sheet:
        return self._deviations

    @Property(bool, notify=toldChanged)
    def loaded(self) -> bool:
        return self._told is not None

    @Property(str, notify=toldChanged)
    def measure(self) -> str:
        return self._told.measure if self._told else ""

    @Property(str, notify=toldChanged)
    def version(self) -> str:
        return self._told.version if self._told else ""

    @Property(bool, notify=toldChanged)
    def only(self) -> bool:
        return self._told is not None and len(self._told.halls) == 1 and self._told.halls[0].hall == self._told.measure

    @Property("QVariantList", notify=toldChanged)
    def six(self) -> list[dict[str, Any]]:
        told = self._told
        return [{"part": part, "values": told.counts[part], "halls": unified_halls(told, part), "of": len(told.halls)}
                for part in SIX] if told else []

    @Property(str, notify=hallChanged)
    def hall(self) -> str:
        return self._hall

    @Property(int, notify=hallChanged)
    def deviating(self) -> int:
        """Of `hall`, with those that are too many to be listed."""
        return next((sum(one.parts.values()) for one in self._told.halls if one.hall == self._hall), 0) if (
            self._told) else 0

    @Slot(str)
    def show(self, hall: str) -> None:
        self._hall = hall
        self._fold_deviations()

    def open_at(self, key: str) -> None:
        self.show(key)

    def refresh(self) -> None:
        self.desk.do(lambda core: core.ask("standards/unified", AskVersions(), StandardsUnified), self._heard,
                     quiet=self._told is not None)

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "standards" and "revision" not in data:
            self.refresh()

    @Slot(object)
    def _heard(self, told: StandardsUnified) -> None:
        self._told = told
        if self._hall not in {one.hall for one in told.halls}:
            self._hall = next((one.hall for one in told.halls if one.deviations), "") or next(
                (one.hall for one in told.halls), "")
        self._fold()

    @Slot()
    def _fold(self) -> None:
        told = self._told
        if told is not None:
            pack = self.desk.context.hall.pack
            self._halls.show([hall_row(one, told, pack) for one in told.halls])
            self.toldChanged.emit()
            self._fold_deviations()

    def _fold_deviations(self) -> None:
        one = next((one for one in self._told.halls if one.hall == self._hall), None) if self._told else None
        self._deviations.show(deviation_rows(one) if one else [])
        self.hallChanged.emit()
