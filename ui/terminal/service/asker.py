"""How a part of the service page asks the terminal: one question at a time, in a lane of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.errors import KioskError
from ui.context import Context
from ui.terminal.service.port import Service


class Asker(QObject):
    """`busy` while an answer is on its way; what comes after `wipe()` is not heard."""

    busyChanged = Signal()

    def __init__(self, context: Context, lane: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._lane = context, f"service-{lane}"
        self.busy = False
        self._visit = 0
        self._then: Callable[[Any], None] = lambda _: None

    def wipe(self) -> None:
        self._visit += 1
        self._set_busy(False)

    def ask(self, work: Callable[[Service], Any], then: Callable[[Any], None]) -> None:
        """`then(result or KioskError)` in the UI thread. Nothing is asked while it is busy."""
        core = self._context.core
        if self.busy or core is None:
            return
        self._then, visit, service = then, self._visit, core.service
        self._set_busy(True)

        def answer() -> Any:
            try:
                return visit, work(service)
            except KioskError as error:
                return visit, error

        self._context.jobs.start(self._lane, answer, self._told, self._broke)

    @Slot(object)
    def _told(self, told: Any) -> None:
        visit, result = told
        if visit == self._visit:
            self._set_busy(False)
            self._then(result)

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        self._set_busy(False)
        self._then(error)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busyChanged.emit()
