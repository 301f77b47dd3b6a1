"""What a table shows, as a file in the console's folder of exports."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from ui.console.parts.sheet import Sheet
from ui.console.times import stamp

if TYPE_CHECKING:
    from ui.console.desk import Desk

QML_IMPORT_NAME = "ui.console.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Exports(QObject):
    """Files are readable by their owner only, and the toast says where they lie."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @staticmethod
    def create(engine: QObject) -> Exports:
        return engine.console.desk.exports  # type: ignore[attr-defined, no-any-return]

    @Slot(QObject, str)
    def table(self, sheet: Sheet, name: str) -> None:
        """As it stands: sorted, filtered, in the words that are shown."""
        self.write(name, "csv", sheet.exported())

    def write(self, name: str, ending: str, content: bytes) -> str:
        """Its name in the folder."""
        desk = self._desk
        when = stamp(desk.context.hall.now(), desk.context.hall.pack)
        file = f"{re.sub(r'[^0-9A-Za-z-]+', '-', name)}-{when}.{ending}"
        desk.do(lambda core: core.write_export(file, content), self._done, lane="files")
        return file

    @Slot(object)
    def _done(self, file: Path) -> None:
        self._desk.toasts.say("exported", str(file))

