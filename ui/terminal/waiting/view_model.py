"""The waiting zone: the queue as it stands, and one scanned ticket."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind, classify
from kiosk.errors import KioskError
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.waiting.slip import ScannedSlip
from ui.terminal.waiting.snapshot import Lookup, QueueRow, WaitingSnapshot, queue_rows, waiting_snapshot

if TYPE_CHECKING:
    from kiosk.contract.messages import TicketView
    from kiosk.terminal.news import Call

QML_IMPORT_NAME = "ui.terminal.waiting"
QML_IMPORT_MAJOR_VERSION = 1

_OF_OTHERS = frozenset({  # which have pages of their own
    ScanKind.RECEIPT, ScanKind.STATEMENT, ScanKind.CASE, ScanKind.SUPERVISION, ScanKind.DOUBT})
_OF_CUSTOMERS = frozenset({ScanKind.TICKET, ScanKind.ACCOUNT})
_BUSY = frozenset({"looking", "cancelling", "returning"})
_SETTLED = frozenset({"found", "returned"})
_AWAITED = frozenset({"requested", "waiting", "called", "held"})  # whose paper is still of use
AGAIN_MS = 2000  # between two quiet looks at a ticket on the screen
_NO_TICKET = ("not_a_ticket", "bad_input")
_SAID = {
    ScanKind.ACCOUNT: ("scanned_account", *_NO_TICKET),
    ScanKind.UNREADABLE: ("bad_input",),
}


@dataclass(frozen=True, slots=True)
class _Answer:
    """To what `turn` asked; `news` counts the calls heard when it was asked."""

    turn: int
    ticket: TicketView | None = None
    errors: tuple[str, ...] = ()
    news: int = 0


@QmlElement
@QmlUncreatable("the registry makes it")
class WaitingModel(QObject):
    """Nothing but the signed code of a ticket finds or cancels one.

    `asked`: a scan wants its page. `listening`: a page invites scans, so that whatever is read gets an answer;
    elsewhere what is none of the codes that a customer may hold is not noticed.
    """

    asOfChanged = Signal()
    staleChanged = Signal()
    stepChanged = Signal()
    numberChanged = Signal()
    categoryChanged = Signal()
    serviceChanged = Signal()
    stateChanged = Signal()
    windowChanged = Signal()
    toWindowChanged = Signal()
    transferredChanged = Signal()
    aheadChanged = Signal()
    aheadMostChanged = Signal()
    priorityChanged = Signal()
    returnableChanged = Signal()
    returnAfterChanged = Signal()
    cancellableChanged = Signal()
    errorChanged = Signal()
    listeningChanged = Signal()
    canScanChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = Rows(QueueRow, self)
        self._slip = ScannedSlip(context, self)
        self._lookup = Lookup()
        self._shown = WaitingSnapshot()
        self._code = ""
        self._turn = 0
        self._listening = False
        self._news = 0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.look_again)
        hall = context.hall
        hall.called.connect(self._called, Qt.ConnectionType.QueuedConnection)
        hall.queueChanged.connect(self._queue_moved)
        for changed in (hall.wordsChanged, hall.queueChanged, hall.onlineChanged, hall.readyChanged):
            changed.connect(self._fold)
        if context.scans is not None:
            context.scans.read.connect(self._read)
            context.scans.presentChanged.connect(self.canScanChanged)
        self._fold()

    @Property(QObject, constant=True)
    def queue(self) -> Rows:
        return self._queue

    @Property(ScannedSlip, constant=True)
    def slip(self) -> ScannedSlip:
        return self._slip

    @Slot(str)
    def scan(self, raw: str) -> None:
        """A code was read, wherever the customer is."""
        self._read(classify(raw, self._context.hall.pack.hall.bill_codes))

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        away = self._lookup.step == "ready"
        if self._lookup.step in _BUSY or scan.kind in _OF_OTHERS:
            return
        if away and not self._listening and scan.kind not in _OF_CUSTOMERS:
            return
        self._context.session.begin()
        self._turn += 1
        self._look_up(scan)
        if away:
            self.asked.emit()

    def _look_up(self, scan: Scan) -> None:
        core = self._context.core
        if scan.kind is not ScanKind.TICKET:
            self._know(Lookup("failed", errors=_SAID.get(scan.kind, _NO_TICKET)))
            return
        if core is None:
            self._know(Lookup("failed", errors=("hub_unavailable",)))
            return
        code = self._code = scan.text
        self._know(Lookup("looking"))
        self._ask(lambda: core.tickets.find_ticket(code), "found")

    @Slot()
    def cancel(self) -> None:
        """Give the scanned ticket back."""
        core = self._context.core
        if core is None or not self._shown.cancellable:
            return
        code = self._code
        self._know(replace(self._lookup, step="cancelling", errors=()))
        self._ask(lambda: core.tickets.cancel_ticket(code), "cancelled")

    @Slot()
    def bringBack(self) -> None:
        """Put the missed ticket back into the queue."""
        core = self._context.core
        if core is None or not self._shown.returnable:
            return
        code = self._code
        self._know(replace(self._lookup, step="returning", errors=()))
        self._ask(lambda: core.tickets.return_ticket(code), "returned")

    @Slot()
    def takeAlong(self) -> None:
        """To where it is rated."""
        self._context.errand.rating = self._code

    @Slot()
    def wipe(self) -> None:
        """Forget the scanned ticket."""
        self._again.stop()
        self._turn += 1
        self._code = ""
        self._know(Lookup())

    def _ask(self, work: Callable[[], TicketView], step: str) -> None:
        turn = self._turn

        def ask() -> _Answer:
            try:
                return _Answer(turn, work())
            except KioskError as error:
                return _Answer(turn, errors=error_codes(error))

        then = {"found": self._found, "cancelled": self._cancelled, "returned": self._returned}[step]
        self._context.jobs.start("scan", ask, then, self._broke)

    def _found(self, answer: _Answer) -> None:
        if answer.turn == self._turn:
            self._know(Lookup("failed" if answer.errors else "found", answer.ticket, answer.errors))

    def _cancelled(self, answer: _Answer) -> None:
        if answer.turn == self._turn:
            self._know(replace(self._lookup, step="found", errors=answer.errors) if answer.errors
                       else Lookup("cancelled", answer.ticket))

    def _returned(self, answer: _Answer) -> None:
        if answer.turn == self._turn:
            self._know(replace(self._lookup, step="found", errors=answer.errors) if answer.errors
                       else Lookup("returned", answer.ticket))

    @Slot(object)
    def _called(self, call: Call) -> None:
        """A number was called: the one on the screen shows its window at once, before anything is asked."""
        ticket = self._lookup.ticket
        if ticket is None or self._lookup.step not in _SETTLED or call.number not in ("", ticket.number):
            return
        self._news += 1
        if call.number:
            called = ticket.model_copy(update={"state": "called", "window": call.window, "ahead": None})
            self._know(Lookup("found", called))
        self._again.start(AGAIN_MS)

    @Slot()
    def _queue_moved(self) -> None:
        if self._lookup.step in _SETTLED and self._lookup.ticket is not None and not self._again.isActive():
            self._again.start(AGAIN_MS)

    @Slot()
    def look_again(self) -> None:
        """Quietly: what stands on the screen stays until the answer is there, and if there is none."""
        core, code, turn, news = self._context.core, self._code, self._turn, self._news
        if core is None or self._lookup.step not in _SETTLED or not code:
            return

        def look() -> _Answer:
            try:
                return _Answer(turn, core.tickets.find_ticket(code), news=news)
            except KioskError as error:
                return _Answer(turn, errors=error_codes(error))

        self._context.jobs.start("scan", look, self._looked_again, self._not_seen)

    def _looked_again(self, answer: _Answer) -> None:
        if answer.turn != self._turn or answer.ticket is None or self._lookup.step not in _SETTLED:
            return
        if answer.news != self._news:
            self._again.start(AGAIN_MS)  # a call came after this look began
        else:
            self._know(replace(self._lookup, ticket=answer.ticket))

    def _not_seen(self, _: KioskError) -> None:
        """The next look may see it."""

    def _broke(self, error: KioskError) -> None:
        self._know(Lookup("failed", errors=error_codes(error)))

    def _know(self, lookup: Lookup) -> None:
        self._lookup = lookup
        ticket = lookup.ticket if lookup.step in _SETTLED else None
        self._slip.follow(ticket.ticket_id if ticket is not None and ticket.state in _AWAITED else None)
        self._fold()

    @Slot()
    def _fold(self) -> None:
        core, hall, language = self._context.core, self._context.hall, self._context.session.language
        queue = core.queue if core is not None else None
        self._queue.show(queue_rows(hall.pack, queue, language))
        before = self._shown
        self._shown = waiting_snapshot(hall.pack, queue, self._lookup, online=hall.online, language=language,
                                       zone=ZoneInfo(hall.pack.hall.timezone))
        tell(self, before, self._shown)

    def _get_listening(self) -> bool:
        return self._listening

    def _set_listening(self, listening: bool) -> None:
        if listening != self._listening:
            self._listening = listening
            self.listeningChanged.emit()

    listening = Property(bool, _get_listening, _set_listening, notify=listeningChanged)

    @Property(bool, notify=canScanChanged)
    def canScan(self) -> bool:
        return self._context.scans is not None and self._context.scans.present

    @Property(str, notify=asOfChanged)
    def asOf(self) -> str:
        return self._shown.as_of

    @Property(bool, notify=staleChanged)
    def stale(self) -> bool:
        return self._shown.stale

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=categoryChanged)
    def category(self) -> str:
        return self._shown.category

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        return self._shown.window

    @Property(int, notify=aheadChanged)
    def ahead(self) -> int:
        """Customers, -1 when nobody knows."""
        return self._shown.ahead

    @Property(int, notify=aheadMostChanged)
    def aheadMost(self) -> int:
        """With `ahead` a range; -1 while it is one number."""
        return self._shown.ahead_most

    @Property(str, notify=toWindowChanged)
    def toWindow(self) -> str:
        return self._shown.to_window

    @Property(bool, notify=transferredChanged)
    def transferred(self) -> bool:
        return self._shown.transferred

    @Property(bool, notify=priorityChanged)
    def priority(self) -> bool:
        return self._shown.priority

    @Property(bool, notify=returnableChanged)
    def returnable(self) -> bool:
        return self._shown.returnable

    @Property(int, notify=returnAfterChanged)
    def returnAfter(self) -> int:
        return self._shown.return_after

    @Property(bool, notify=cancellableChanged)
    def cancellable(self) -> bool:
        return self._shown.cancellable

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error
