"""What becomes of a paper that was asked for here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.context import Context
from ui.terminal.self_service.slips import paper_of

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.paper import PrintJob


class PaperWatch(QObject):
    """`state`: asked, printing, printed, failed; empty while nobody waits for a paper."""

    changed = Signal()
    _moved = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: object = None
        self._jobs: dict[UUID, str] = {}
        self._early: dict[UUID, str] = {}
        self.state = ""
        self._moved.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """A job will be named soon; what becomes of it may be heard before its name."""
        core = self._context.core
        if core is not None and self._queue is not core.paper:  # a store that was replaced has another queue
            self._queue = core.paper
            core.paper.on_change(self._moved.emit)
        self._jobs.clear()
        self._early.clear()
        self._set("asked")

    def follow(self, jobs: list[UUID]) -> None:
        if self.state == "asked":
            self._jobs = {job: self._early.pop(job, "waiting") for job in jobs}
            self._early.clear()
            self._set(paper_of(tuple(self._jobs.values())))

    def fail(self) -> None:
        if self.state == "asked":
            self._set("failed")

    def forget(self) -> None:
        self._jobs.clear()
        self._early.clear()
        self._set("")

    @Slot(object)
    def _note(self, job: PrintJob) -> None:
        state = "held" if job.reason and job.state == "waiting" else job.state.value
        if job.id in self._jobs:
            self._jobs[job.id] = state
            self._set(paper_of(tuple(self._jobs.values())))
        elif self.state == "asked":
            self._early[job.id] = state

    def _set(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
