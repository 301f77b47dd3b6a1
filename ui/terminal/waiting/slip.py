"""The paper of a scanned ticket, where this terminal owes it: whoever holds its code may ask for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.slip import Slip, slip_of
from ui.catalogue.snapshots import tell
from ui.context import Context

if TYPE_CHECKING:
    from kiosk.paper import PrintJob

QML_IMPORT_NAME = "ui.terminal.waiting"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SlipSnapshot:
    """`state` in the words of Slip, `none` without a paper of this terminal's. `copy`: it would be marked 补打.
    `asked`: somebody did, here and now."""

    state: str = Slip.NONE
    printable: bool = False
    copy: bool = False
    asked: bool = False


@QmlElement
@QmlUncreatable("WaitingModel has it")
class ScannedSlip(QObject):
    stateChanged = Signal()
    printableChanged = Signal()
    copyChanged = Signal()
    askedChanged = Signal()
    _moved = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = ""
        self._job: PrintJob | None = None
        self._heard: object = None
        self._shown = SlipSnapshot()
        self._moved.connect(self._note, Qt.ConnectionType.QueuedConnection)

    def follow(self, ticket_id: UUID | None) -> None:
        """The paper of this ticket from now on; None: nobody's."""
        core, subject = self._context.core, "" if ticket_id is None else f"ticket:{ticket_id}"
        if subject == self._subject:
            return
        self._subject, self._job = subject, None
        self._show(SlipSnapshot())
        if core is None or not subject:
            return
        if self._heard is not core.paper:  # a store that was replaced has another queue
            self._heard = core.paper
            core.paper.on_change(self._moved.emit)
        self._context.jobs.start("paper", lambda: core.paper.latest(subject=subject), self._read, self._unread)

    @Slot()
    def printNow(self) -> None:
        """Held, it is printed now; where perhaps one came out, a copy."""
        core, job = self._context.core, self._job
        if core is not None and job is not None and self._shown.printable:
            self._show(replace(self._shown, asked=True))
            self._context.jobs.start("paper", lambda: core.paper.ask_again(job.id), self._note, self._unasked)

    def _read(self, job: PrintJob | None) -> None:
        if job is not None and self._job is None:  # else a change came that is younger than this reading
            self._note(job)

    def _unread(self, _: KioskError) -> None:
        """Its changes will still be heard of."""

    def _unasked(self, _: KioskError) -> None:
        """The store did not take it: nothing comes out, and the offer stands."""
        self._show(replace(self._shown, state=Slip.FAILED))

    @Slot(object)
    def _note(self, job: PrintJob) -> None:
        if job.subject == self._subject:
            self._job = job
            self._show(SlipSnapshot(slip_of(job), job.state.missing, job.state.settled, self._shown.asked))

    def _show(self, shown: SlipSnapshot) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(bool, notify=printableChanged)
    def printable(self) -> bool:
        return self._shown.printable

    @Property(bool, notify=copyChanged)
    def copy(self) -> bool:
        return self._shown.copy

    @Property(bool, notify=askedChanged)
    def asked(self) -> bool:
        return self._shown.asked
