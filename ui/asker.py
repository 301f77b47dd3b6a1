"""Questions to something that may block: asked off the UI thread, answered in it, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.jobs import Jobs, answer_of


class Asker(QObject):
    """`target` gives what is asked. `busy` while an answer is on its way; after `wipe()` none of them is heard."""

    busyChanged = Signal()

    def __init__(self, jobs: Jobs, lane: str, target: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._lane, self._target = jobs, lane, target
        self.busy = False
        self._visit = 0
        self._then: Callable[[Any], None] = lambda _: None
        self._next: tuple[Callable[[Any], Any], Callable[[Any], None]] | None = None

    def ask(self, work: Callable[[Any], Any], then: Callable[[Any], None], *, later: bool = False) -> None:
        """`then(result or KioskError)` in the UI thread. While it is busy nothing is asked; with `later` the last
        such question is, afterwards."""
        if self.busy:
            self._next = (work, then) if later else self._next
            return
        self._then, visit, target = then, self._visit, self._target()
        self._set_busy(True)

        self._jobs.start(self._lane, lambda: (visit, answer_of(lambda: work(target))), self._told, self._end)

    def wipe(self) -> None:
        self._visit += 1
        self._next = None
        self._set_busy(False)

    @Slot(object)
    def _told(self, told: Any) -> None:
        visit, result = told
        if visit == self._visit:
            self._end(result)

    def _end(self, result: Any) -> None:
        waiting, self._next = self._next, None
        self._set_busy(False)
        self._then(result)
        if waiting is not None:
            self.ask(*waiting)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busyChanged.emit()
