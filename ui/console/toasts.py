"""What was just done, said at the window's foot for ten seconds, with an undo where there is one."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "ui.console.model"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_MS = 10_000


@QmlElement
@QmlSingleton
class Toasts(QObject):
    """`key` is what QML words, with `detail` in it. `undone(key)`: somebody took it back in time."""

    changed = Signal()
    undone = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = self._detail = ""
        self._undo = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.clear)

    @staticmethod
    def create(engine: QObject) -> Toasts:
        return engine.console.desk.toasts  # type: ignore[attr-defined, no-any-return]

    def say(self, key: str, detail: str = "") -> None:
        """Done."""
        self._show(key, detail, undo=False)

    def offer(self, key: str, detail: str = "") -> None:
        """Done, and it can be taken back: `undone(key)` follows if it is."""
        self._show(key, detail, undo=True)

    @Slot(str)
    def tell(self, text: str) -> None:
        """Done, in a page's own words."""
        self._show("said", text, undo=False)

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._key

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._detail

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        return self._undo

    @Slot()
    def undo(self) -> None:
        key = self._key
        if self._undo:
            self.clear()
            self.undone.emit(key)

    @Slot()
    def clear(self) -> None:
        self._show("", "", undo=False)

    def _show(self, key: str, detail: str, *, undo: bool) -> None:
        self._key, self._detail, self._undo = key, detail, undo
        self._timer.start() if key else self._timer.stop()
        self.changed.emit()
