"""Taking one ticket: the number, its paper, and giving it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.slip import Slip, slip_of
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.tickets.snapshot import (
    STUCK,
    Known,
    Step,
    TicketSnapshot,
    ticket_snapshot,
)

if TYPE_CHECKING:
    from kiosk.paper import PrintJob
    from kiosk.terminal.news import Call
    from kiosk.tickets.model import TakenTicket

QML_IMPORT_NAME = "ui.terminal.tickets"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "tickets"
SLOW_SECONDS = 10
LEAVE_SECONDS = 20


@dataclass(frozen=True, slots=True)
class _Outcome:
    """Of a job that `turn` asked for; an answer to an earlier turn is not for this customer."""

    turn: int
    ticket: TakenTicket | None = None
    errors: tuple[str, ...] = ()


@QmlElement
@QmlUncreatable("TicketsModel has it")
class TicketVisit(QObject):
    """`step`: none, taking, taken, failed, cancelling, cancelled. `slip`: none, printing, printed, uncertain,
    out, cover_open, failed. `leaveIn`: seconds until the page may leave by itself, -1 while it may not."""

    stepChanged = Signal()
    serviceIdChanged = Signal()
    serviceChanged = Signal()
    numberChanged = Signal()
    letterChanged = Signal()
    categoryChanged = Signal()
    aheadChanged = Signal()
    aheadMostChanged = Signal()
    windowChanged = Signal()
    estimateLowChanged = Signal()
    estimateHighChanged = Signal()
    ownSeriesChanged = Signal()
    issuedChanged = Signal()
    qrChanged = Signal()
    slipChanged = Signal()
    settledChanged = Signal()
    printableChanged = Signal()
    copyChanged = Signal()
    staffToldChanged = Signal()
    errorChanged = Signal()
    slowChanged = Signal()
    leaveInChanged = Signal()
    carriedChanged = Signal()
    left = Signal()
    _job_changed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known = Known()
        self._shown = TicketSnapshot()
        self._turn = 0
        self._followed: object = None
        self._leave_in = -1
        self._slow = QTimer(self, interval=SLOW_SECONDS * 1000, singleShot=True)
        self._slow.timeout.connect(self.grow_impatient)
        self._leave = QTimer(self, interval=1000)
        self._leave.timeout.connect(self.count_down)
        self._job_changed.connect(self._note_job, Qt.ConnectionType.QueuedConnection)
        context.hall.called.connect(self._called, Qt.ConnectionType.QueuedConnection)
        context.hall.readyChanged.connect(self._core_opened)
        context.hall.wordsChanged.connect(self._fold)
        for moved in (context.hall.onlineChanged, context.hall.queueChanged, context.hall.printersMoved):
            moved.connect(self._look_who_knows, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def take(self, service_id: str, priority: str = "") -> None:
        """Ask for a number; a second press while one is on its way takes no second one. `priority`: by ID card."""
        if self._known.step in (Step.TAKING, Step.CANCELLING):
            return
        self._turn += 1
        self.stay()
        self._know(Known(Step.TAKING, service_id, priority=priority))
        self._slow.start()
        self._core_opened()

    @Slot()
    def cancel(self) -> None:
        """Give the ticket back. What goes wrong leaves it valid, with the reason in `error`."""
        core, ticket = self._context.core, self._known.ticket
        if core is None or ticket is None or self._known.step is not Step.TAKEN:
            return
        turn = self._turn
        self.stay()
        self._know(replace(self._known, step=Step.CANCELLING, errors=()))
        self._context.jobs.start(LANE, lambda: _attempt(turn, lambda: core.tickets.cancel_ticket(ticket.qr)),
                                 self._cancelled, self._broke)

    @Slot()
    def printNow(self) -> None:
        """Someone asks for the paper that did not come; without that it is not printed. Uncertain: a copy, 补打."""
        core, job = self._context.core, self._known.job
        if core is not None and job is not None and self._shown.printable:
            self.stay()
            self._know(replace(self._known, told=False))
            self._context.jobs.start("paper", lambda: core.paper.ask_again(job.id), self._note_job, self._job_unread)

    @Slot()
    def stay(self) -> None:
        """The customer is reading: the page no longer leaves by itself."""
        self._leave.stop()
        self._set_leave_in(-1)

    @Slot()
    def wipe(self) -> None:
        """Forget the customer's ticket; the ticket itself stays valid."""
        self._turn += 1
        self._slow.stop()
        self.stay()
        self._know(Known())

    @Slot()
    def grow_impatient(self) -> None:
        """Ten seconds are over: offer a way out; a terminal that is not even open by now cannot help."""
        step = Step.FAILED if self._known.step is Step.TAKING and self._context.core is None else self._known.step
        errors = ("internal",) if step is Step.FAILED else self._known.errors
        self._know(replace(self._known, step=step, errors=errors, slow=True))

    @Slot()
    def count_down(self) -> None:
        self._set_leave_in(self._leave_in - 1)
        if self._leave_in == 0:
            self.stay()
            self.left.emit()

    @Slot()
    def _core_opened(self) -> None:
        core = self._context.core
        if core is None:
            return
        known, turn, language = self._known, self._turn, self._context.session.language
        ranked = {"priority": known.priority} if known.priority else {}
        if known.step is Step.TAKING:
            self._context.jobs.start(
                LANE, lambda: _attempt(turn, lambda: core.tickets.take_ticket(
                    service_id=known.service_id, language=language, **ranked)),
                self._answered, self._broke)

    def _answered(self, outcome: _Outcome) -> None:
        if outcome.turn != self._turn:
            return
        if outcome.ticket is None:
            self._slow.stop()
            self._know(replace(self._known, step=Step.FAILED, errors=outcome.errors))
            return
        core, ticket = self._context.core, outcome.ticket
        self._slow.start()
        self._know(replace(self._known, step=Step.TAKEN, ticket=ticket, slow=False))
        if core is not None:
            self._carry(core, ticket)
            if self._followed is not core.paper:  # a store that was replaced has another queue
                self._followed = core.paper
                core.paper.on_change(self._job_changed.emit)
            self._context.jobs.start("paper", lambda: core.paper.get(ticket.print_job_id), self._job_read,
                                     self._job_unread)

    def _carry(self, core: Any, ticket: TakenTicket) -> None:
        """Best effort: whom the window does not know, it asks."""
        items, turn = self._context.errand.hand_over(ticket.service_id), self._turn
        if items:
            self._context.jobs.start(
                "carry", lambda: _attempt(turn, lambda: core.self_service.carry(ticket.ticket_id, items)),
                self._carried, self._not_carried)

    def _carried(self, outcome: _Outcome) -> None:
        if outcome.turn == self._turn and not outcome.errors:
            self._know(replace(self._known, carried=True))

    def _not_carried(self, _: KioskError) -> None:
        """The ticket is as good as any other."""

    @Slot(object)
    def _called(self, call: Call) -> None:
        """Whoever still stands here is told at once where to go."""
        ticket = self._known.ticket
        if ticket is not None and self._known.step is Step.TAKEN and call.number == ticket.number:
            self._know(replace(self._known, window=call.window))

    def _cancelled(self, outcome: _Outcome) -> None:
        if outcome.turn == self._turn:
            step = Step.TAKEN if outcome.errors else Step.CANCELLED
            self._know(replace(self._known, step=step, errors=outcome.errors))

    def _broke(self, error: KioskError) -> None:
        step = Step.TAKEN if self._known.ticket else Step.FAILED
        self._know(replace(self._known, step=step, errors=error_codes(error)))

    def _job_read(self, job: PrintJob) -> None:
        if self._known.job is None:  # else a change came that is younger than this reading
            self._note_job(job)

    def _job_unread(self, _: KioskError) -> None:
        """Its changes will still be heard of."""

    @Slot(object)
    def _note_job(self, job: PrintJob) -> None:
        ticket = self._known.ticket
        if ticket is None or job.id != ticket.print_job_id:
            return
        self._know(replace(self._known, job=job))
        self._look_who_knows()
        if self._shown.settled:
            self._slow.stop()
        if slip_of(job) is Slip.PRINTED and self._known.step is Step.TAKEN and not self._leave.isActive():
            self._set_leave_in(LEAVE_SECONDS * self._context.session.unhurried)
            self._leave.start()

    @Slot()
    def _look_who_knows(self) -> None:
        """Whoever was told once has been told, though the printer prints again or the line is cut since."""
        core, job = self._context.core, self._known.job
        if core is not None and job is not None and slip_of(job) in STUCK and core.staff_know_of():
            self._know(replace(self._known, told=True))

    def _know(self, known: Known) -> None:
        self._known = known
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack = self._context.hall.pack
        before = self._shown
        self._shown = ticket_snapshot(self._known, pack, self._context.session.language, ZoneInfo(pack.hall.timezone))
        tell(self, before, self._shown)

    def _set_leave_in(self, seconds: int) -> None:
        if seconds != self._leave_in:
            self._leave_in = seconds
            self.leaveInChanged.emit()

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=serviceIdChanged)
    def serviceId(self) -> str:
        return self._shown.service_id

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=letterChanged)
    def letter(self) -> str:
        return self._shown.letter

    @Property(str, notify=categoryChanged)
    def category(self) -> str:
        return self._shown.category

    @Property(int, notify=aheadChanged)
    def ahead(self) -> int:
        """Customers, -1 when nobody knows."""
        return self._shown.ahead

    @Property(int, notify=aheadMostChanged)
    def aheadMost(self) -> int:
        """With `ahead` a range; -1 while it is one number."""
        return self._shown.ahead_most

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        """Where the number was called to; empty before."""
        return self._shown.window

    @Property(int, notify=estimateLowChanged)
    def estimateLow(self) -> int:
        """Minutes; both 0 when there is no ground for an estimate."""
        return self._shown.estimate_low

    @Property(int, notify=estimateHighChanged)
    def estimateHigh(self) -> int:
        return self._shown.estimate_high

    @Property(bool, notify=ownSeriesChanged)
    def ownSeries(self) -> bool:
        return self._shown.own_series

    @Property(str, notify=issuedChanged)
    def issued(self) -> str:
        return self._shown.issued

    @Property(str, notify=qrChanged)
    def qr(self) -> str:
        return self._shown.qr

    @Property(str, notify=slipChanged)
    def slip(self) -> str:
        return self._shown.slip

    @Property(bool, notify=settledChanged)
    def settled(self) -> bool:
        return self._shown.settled

    @Property(bool, notify=printableChanged)
    def printable(self) -> bool:
        """The paper waits for someone to ask for it."""
        return self._shown.printable

    @Property(bool, notify=copyChanged)
    def copy(self) -> bool:
        """It would be marked 补打: perhaps one came out before."""
        return self._shown.copy

    @Property(bool, notify=staffToldChanged)
    def staffTold(self) -> bool:
        return self._shown.staff_told

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(bool, notify=slowChanged)
    def slow(self) -> bool:
        return self._shown.slow

    @Property(bool, notify=carriedChanged)
    def carried(self) -> bool:
        """The window knows what is to be paid."""
        return self._shown.carried

    @Property(int, notify=leaveInChanged)
    def leaveIn(self) -> int:
        return self._leave_in


def _attempt(turn: int, work: Any) -> _Outcome:
    try:
        result = work()
    except KioskError as error:
        return _Outcome(turn, errors=error_codes(error))
    return _Outcome(turn, ticket=result)
