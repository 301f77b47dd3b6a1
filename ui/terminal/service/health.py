"""How the terminal is: the doctor's findings as rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.rows import Rows
from ui.context import Context
from ui.terminal.service.asking import service_asker

QML_IMPORT_NAME = "ui.terminal.service"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HealthRow:
    """`grade`: ok, warn, fail. `check` and `code` are worded by QML, `found` is the doctor's own English."""

    check: str
    grade: str
    code: str
    found: str


@QmlElement
@QmlUncreatable("the service page makes it")
class Health(QObject):
    """`worst` of all rows; empty before the first look."""

    busyChanged = Signal()
    worstChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = service_asker(context, "health", self)
        self._asker.busyChanged.connect(self.busyChanged)
        self._rows = Rows(HealthRow, self)
        self._worst = ""

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._asker.busy

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=worstChanged)
    def worst(self) -> str:
        return self._worst

    @Slot()
    def look(self) -> None:
        self._asker.ask(lambda service: service.health(), self._found)

    def wipe(self) -> None:
        self._asker.wipe()
        self._show([])

    def _found(self, found: Any) -> None:
        if isinstance(found, KioskError):
            self._show([HealthRow("terminal", "fail", found.code, found.cause)])
            return
        self._show([HealthRow(one.check, str(one.state), one.code, one.found) for one in found])

    def _show(self, rows: list[HealthRow]) -> None:
        rows = sorted(rows, key=lambda row: ("fail", "warn", "ok").index(row.grade))
        worst = rows[0].grade if rows else ""
        self._rows.show(rows)
        if worst != self._worst:
            self._worst = worst
            self.worstChanged.emit()
