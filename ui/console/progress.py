"""Long work, with how far it is and a way out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import KioskError
from ui.jobs import Jobs

QML_IMPORT_NAME = "ui.console.model"
QML_IMPORT_MAJOR_VERSION = 1


class Stopped(KioskError):
    """Whoever waited pressed cancel: nothing is left half done."""

    code = "stopped"


Step = Callable[[int, int], None]
"""Called with how many are done, of how many. Raises Stopped."""


@QmlElement
@QmlSingleton
class Progress(QObject):
    """One at a time. `key` is what QML words; empty when nothing is under way."""

    changed = Signal()
    _stepped = Signal(int, int)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._key = ""
        self._done = self._total = 0
        self._stop = threading.Event()
        self._then: Callable[[Any], None] | None = None
        self._else: Callable[[KioskError], None] | None = None
        self._stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def create(engine: QObject) -> Progress:
        return engine.console.desk.progress  # type: ignore[attr-defined, no-any-return]

    def run(
        self, key: str, work: Callable[[Step], Any], done: Callable[[Any], None],
        failed: Callable[[KioskError], None],
    ) -> bool:
        """`work(step)` off this thread; it calls `step` now and then. False while something else is under way."""
        if self._key:
            return False
        self._stop.clear()
        self._then, self._else = done, failed
        self._set(key, 0, 0)
        self._jobs.start("long", lambda: work(self._told), self._finished, self._failed)
        return True

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._key

    @Property(float, notify=changed)
    def part(self) -> float:
        """0 to 1; less than 0 while nobody knows."""
        return self._done / self._total if self._total else -1.0

    @Slot()
    def cancel(self) -> None:
        self._stop.set()

    def _told(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Stopped("cancelled")
        self._stepped.emit(done, total)

    @Slot(int, int)
    def _step(self, done: int, total: int) -> None:
        if self._key:
            self._set(self._key, done, total)

    @Slot(object)
    def _finished(self, result: object) -> None:
        self._set("", 0, 0)
        if self._then is not None:
            self._then(result)

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        self._set("", 0, 0)
        if self._else is not None and error.code != "stopped":
            self._else(error)

    def _set(self, key: str, done: int, total: int) -> None:
        self._key, self._done, self._total = key, done, total
        self.changed.emit()
