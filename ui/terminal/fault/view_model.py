"""What to do when the power is out: from the pack alone, so it works with everything else gone."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.context import Context

QML_IMPORT_NAME = "ui.terminal.fault"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the registry of zones")
class FaultModel(QObject):
    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        context.hall.wordsChanged.connect(self.changed)

    @Property(list, notify=changed)
    def steps(self) -> list[str]:
        return self._words("steps")

    @Property(list, notify=changed)
    def promises(self) -> list[str]:
        return self._words("promises")

    def _words(self, what: str) -> list[str]:
        language, fault = self._context.session.language, self._context.hall.pack.fault
        return [] if fault is None else [words.of(language) for words in getattr(fault, what)]
