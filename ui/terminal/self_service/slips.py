"""Receipts that were asked for on paper, until each has come or has not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.errors import KioskError
from kiosk.ids import new_id
from ui.context import Context

if TYPE_CHECKING:
    from kiosk.paper import PrintJob
    from kiosk.terminal.receipts import OwedReceipt, Receipts

log = logging.getLogger(__name__)

LANE = "receipts"
Print = Callable[["Receipts", UUID, str | None], list["OwedReceipt"]]
"""Owes paper under a print's id: of all receipts, or of the one with this number."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """`receipts` None: nothing is owed yet."""

    turn: int
    print_id: UUID
    number: str | None
    receipts: list[OwedReceipt] | None = None


class Slips(QObject):
    """`paper`: printing, printed, failed; empty before anything was asked for. `changed` when it or `copy` may have.

    A second press while something is printing prints nothing twice.
    """

    changed = Signal()
    _job_changed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._how: Print | None = None
        self._asked: dict[UUID, str | None] = {}
        self._lost: dict[UUID, str | None] = {}
        self._numbers: dict[UUID, str] = {}
        self._states: dict[UUID, str] = {}
        self._early: dict[UUID, str] = {}
        self._turn = 0
        self._followed: Any = None
        self.copy = False
        """One of them at least says that it is a copy."""
        self._job_changed.connect(self._note, Qt.ConnectionType.QueuedConnection)

    @property
    def paper(self) -> str:
        asked, lost = ("waiting",) * len(self._asked), ("not_printed",) * len(self._lost)
        return paper_of((*asked, *lost, *self._states.values()))

    def begin(self, how: Print) -> None:
        """Print for the first time on this page."""
        if self.paper != "printing":
            self.wipe()
            self._how = how
            self._ask(new_id(), None)

    def again(self) -> None:
        """What did not come, once more; where the hub did not answer it is the same print."""
        if self.paper != "failed":
            return
        failed = [job for job, state in self._states.items() if state != "printed"]
        wanted = self._lost | {new_id(): self._numbers[job] for job in failed}
        self._lost = {}
        for job in failed:
            del self._states[job]
        for print_id, number in wanted.items():
            self._ask(print_id, number)

    def wipe(self) -> None:
        """Forget them here; what is printing is printed."""
        self._turn += 1
        self._how, self.copy = None, False
        for known in (self._asked, self._lost, self._numbers, self._states, self._early):
            known.clear()
        self.changed.emit()

    def _ask(self, print_id: UUID, number: str | None) -> None:
        core, how, turn = self._context.core, self._how, self._turn
        assert core is not None and how is not None
        if self._followed is not core.paper:  # a store that was replaced has another queue
            self._followed = core.paper
            core.paper.on_change(self._job_changed.emit)
        self._asked[print_id] = number
        receipts = core.self_service.receipts

        def ask() -> _Answer:
            try:
                return _Answer(turn, print_id, number, how(receipts, print_id, number))
            except KioskError as error:
                log.warning("a receipt was not printed: %s", error.code)
                return _Answer(turn, print_id, number)

        self._context.jobs.start(LANE, ask, self._answered, self._broke)
        self.changed.emit()

    def _answered(self, answer: _Answer) -> None:
        """What becomes of each comes with the queue's changes, or came just before."""
        if answer.turn != self._turn:
            return
        del self._asked[answer.print_id]
        if answer.receipts is None:
            self._lost[answer.print_id] = answer.number
        for one in answer.receipts or ():
            self._numbers[one.job] = one.number
            self._states[one.job] = self._early.pop(one.job, "waiting")
            self.copy = self.copy or not one.original
        if not self._asked:
            self._early.clear()
        self.changed.emit()

    def _broke(self, _: KioskError) -> None:
        """Paid is paid: the code on the screen is the receipt."""
        self._lost |= self._asked
        self._asked.clear()
        self.changed.emit()

    def _note(self, job: PrintJob) -> None:
        if job.id in self._states:
            self._states[job.id] = job.state.value
            self.changed.emit()
        elif self._asked and job.document == "receipt":
            self._early[job.id] = job.state.value


def paper_of(states: tuple[str, ...]) -> str:
    """Of the states of all receipts' print jobs: printing, printed, failed; empty without any."""
    if not states:
        return ""
    if any(state in ("waiting", "printing") for state in states):
        return "printing"
    return "printed" if all(state == "printed" for state in states) else "failed"
