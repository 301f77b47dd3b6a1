"""Today's log, the newest line first."""

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

_GRADES = {"WARNING": "warn", "ERROR": "fail", "CRITICAL": "fail"}


@dataclass(frozen=True, slots=True)
class LogRow:
    """`grade`: ok, warn or fail."""

    time: str
    grade: str
    text: str


@QmlElement
@QmlUncreatable("the service page makes it")
class LogBook(QObject):
    """`troubleOnly` leaves out what is only told."""

    busyChanged = Signal()
    troubleOnlyChanged = Signal()
    countChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = service_asker(context, "log", self)
        self._asker.busyChanged.connect(self.busyChanged)
        self._lines: list[LogRow] = []
        self._rows = Rows(LogRow, self)
        self._trouble_only = False

    @Slot()
    def look(self) -> None:
        self._asker.ask(lambda service: service.log_today(), self._read)

    @Slot(bool)
    def showTroubleOnly(self, only: bool) -> None:
        if only != self._trouble_only:
            self._trouble_only = only
            self.troubleOnlyChanged.emit()
            self._show()

    def wipe(self) -> None:
        self._asker.wipe()
        self._lines = []
        self.showTroubleOnly(False)
        self._show()

    def _read(self, lines: Any) -> None:
        if not isinstance(lines, KioskError):
            self._lines = [LogRow(line.time, _GRADES.get(line.level, "ok"), line.text) for line in lines]
            self._show()

    def _show(self) -> None:
        self._rows.show([line for line in self._lines if not self._trouble_only or line.grade != "ok"])
        self.countChanged.emit()

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._asker.busy

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(bool, notify=troubleOnlyChanged)
    def troubleOnly(self) -> bool:
        return self._trouble_only

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._rows.rowCount()
