"""The ticket given at this counter last: its number and code to show, and what became of its slip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.given import GivenTicket
from kiosk.errors import KioskError
from ui.catalogue.snapshots import tell
from ui.catalogue.words import category_name, find
from ui.counter.feed import Feed
from ui.counter.panel import Panel
from ui.qr_code import QrCode  # noqa: F401  (registers the QML type)

if TYPE_CHECKING:
    from kiosk.paper import PrintJob

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

_AGAIN = frozenset({"printed", "uncertain", "not_printed", "held"})


@dataclass(frozen=True, slots=True)
class GivenSnapshot:
    """`paper`: none (there is no printer), waiting, printing, printed, uncertain, not_printed, held.

    `reason` is a printer's state or an error's code. `ahead` is -1 where nobody knows.
    """

    number: str = ""
    service: str = ""
    code: str = ""
    ahead: int = -1
    paper: str = ""
    reason: str = ""
    again: bool = False


@QmlElement
@QmlSingleton
class Given(QObject):
    """Until the clerk goes on: a press of Esc, the next step, another ticket."""

    numberChanged = Signal()
    serviceChanged = Signal()
    codeChanged = Signal()
    aheadChanged = Signal()
    paperChanged = Signal()
    reasonChanged = Signal()
    againChanged = Signal()
    _printed = Signal(object)

    def __init__(self, feed: Feed, panel: Panel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._ticket: GivenTicket | None = None
        self._job: PrintJob | None = None
        self._queue: Any = None
        self._shown = GivenSnapshot()
        self._printed.connect(self._heard, Qt.ConnectionType.QueuedConnection)
        panel.gave.connect(self._show)
        panel.kindChanged.connect(self.dismiss)
        feed.did.connect(self._went_on)
        feed.context.hall.wordsChanged.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> Given:
        return engine.counter.given  # type: ignore[attr-defined, no-any-return]

    @Slot()
    def printAgain(self) -> None:
        """Somebody asks for paper: it is never sent a second time by itself."""
        ticket, slips = self._ticket, self._slips
        if ticket is None or ticket.job_id is None or slips is None or not self._shown.again:
            return
        job_id = ticket.job_id
        self._feed.context.jobs.start("paper", lambda: slips.again(job_id), self._asked, self._refused)

    @Slot()
    def dismiss(self) -> None:
        self._ticket = self._job = None
        self._fold()

    @property
    def _slips(self) -> Any:
        return self._feed.core.slips if self._feed.core is not None else None

    @Slot(object)
    def _show(self, ticket: GivenTicket) -> None:
        self._ticket, self._job = ticket, None
        slips = self._slips
        if slips is not None and ticket.job_id is not None:
            if self._queue is not slips.queue:
                self._queue = slips.queue
                slips.queue.on_change(self._printed.emit)
            job_id = ticket.job_id
            self._feed.context.jobs.start("paper", lambda: slips.queue.get(job_id), self._found, self._refused)
        self._fold()

    @Slot(object)
    def _found(self, job: PrintJob) -> None:
        """How it stood; what was heard since is newer."""
        if self._job is None:
            self._heard(job)

    @Slot(object)
    def _asked(self, _: object) -> None:
        """What becomes of it is heard."""

    @Slot(object)
    def _heard(self, job: PrintJob) -> None:
        if self._ticket is not None and job.id == self._ticket.job_id:
            self._job = job
            self._fold()

    @Slot(object)
    def _refused(self, error: KioskError) -> None:
        self._feed.tell(error.code)

    @Slot(str)
    def _went_on(self, action: str) -> None:
        if action != "issue":
            self.dismiss()

    @Slot()
    def _fold(self) -> None:
        before, self._shown = self._shown, self._snapshot()
        tell(self, before, self._shown)

    def _snapshot(self) -> GivenSnapshot:
        ticket, job = self._ticket, self._job
        if ticket is None:
            return GivenSnapshot()
        pack, language = self._feed.context.hall.pack, self._feed.language
        service = find(pack, ticket.service_id)
        state = "none" if ticket.job_id is None else job.state.value if job is not None else "waiting"
        return GivenSnapshot(
            number=ticket.number, code=ticket.qr, ahead=-1 if ticket.ahead is None else ticket.ahead, paper=state,
            service=service.name.of(language) if service else category_name(pack, ticket.category, language),
            reason=(job.reason or "") if job is not None else "", again=state in _AGAIN)

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        """Empty: nothing is shown."""
        return self._shown.number

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._shown.code

    @Property(int, notify=aheadChanged)
    def ahead(self) -> int:
        return self._shown.ahead

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        return self._shown.paper

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        return self._shown.reason

    @Property(bool, notify=againChanged)
    def again(self) -> bool:
        """Whether paper can be asked for now."""
        return self._shown.again
