"""What becomes of a paper that was asked for here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.context import Context
from ui.terminal.self_service.slips import paper_of

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.paper import PrintJob

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "paper"


@QmlElement
@QmlUncreatable("whoever asks for a paper has one")
class PaperWatch(QObject):
    """`state`: asked, printing, printed, failed; empty while nobody waits for a paper.

    `stands_in`: it comes from another printer than its own. `code`: of a paper that did not come, to take a photo of.
    """

    changed = Signal()
    _moved = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: object = None
        self._jobs: dict[UUID, str] = {}
        self._early: dict[UUID, str] = {}
        self._of_visit: list[UUID] = []
        self._unnamed = self._left = False
        self.state = self.code = ""
        self.stands_in = False
        self._moved.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """A job will be named soon; what becomes of it may be heard before its name."""
        core = self._context.core
        if core is not None and self._queue is not core.paper:  # a store that was replaced has another queue
            self._queue = core.paper
            core.paper.on_change(self._moved.emit)
        self._jobs.clear()
        self._early.clear()
        self._unnamed, self._left, self.stands_in = True, False, False
        self.code = ""
        self._set("asked")

    def follow(self, jobs: list[UUID]) -> None:
        self._unnamed = False
        if self._left:
            self._withdraw(jobs)
            return
        self._of_visit += jobs
        if self.state == "asked":
            self._jobs = {job: self._early.pop(job, "waiting") for job in jobs}
            self._early.clear()
            self._set(paper_of(tuple(self._jobs.values())))

    def leave(self) -> None:
        """The visit is over: what nobody has begun to print is not printed for whoever comes next."""
        self._left = self._unnamed
        self._withdraw(self._of_visit)
        self._of_visit = []

    def _withdraw(self, jobs: list[UUID]) -> None:
        core = self._context.core
        if core is None or not jobs:
            return

        def work() -> None:
            from kiosk.terminal.receipts import withdraw

            withdraw(core.paper, jobs, "left")

        self._context.jobs.start(LANE, work, self._let_go, self._let_be)

    def _let_go(self, _: object) -> None:
        """What was being printed already is printed."""

    def _let_be(self, _: KioskError) -> None:
        """It waits on, and goes when it has waited too long."""

    def fail(self) -> None:
        self._unnamed = False
        if self.state == "asked":
            self._set("failed")

    def forget(self) -> None:
        self._jobs.clear()
        self._early.clear()
        self.code, self.stands_in = "", False
        self._set("")

    @Slot(object)
    def _note(self, job: PrintJob) -> None:
        state = "held" if job.reason and job.state == "waiting" else job.state.value
        if job.id in self._jobs:
            self._jobs[job.id] = state
            if job.reason == "stands_in":
                self.stands_in = True
                self.changed.emit()
            self._set(paper_of(tuple(self._jobs.values())))
        elif self.state == "asked":
            self._early[job.id] = state
            self.stands_in = self.stands_in or job.reason == "stands_in"

    def _ask_code(self) -> None:
        core, job = self._context.core, next(iter(self._jobs), None)
        if core is not None and job is not None:
            self._context.jobs.start(LANE, lambda: core.paper.data(job).get("qr"), self._take_code, self._let_be)

    def _take_code(self, code: str | None) -> None:
        if self.state == "failed" and code:
            self.code = code
            self.changed.emit()

    def _set(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
            if state == "failed":
                self._ask_code()
