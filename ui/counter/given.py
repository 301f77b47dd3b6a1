"""The ticket given at this counter last: its number and code to show, and what became of its slip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.given import GivenTicket
from ui.catalogue.snapshots import tell
from ui.catalogue.words import category_name, find
from ui.counter.feed import Feed
from ui.counter.panel import Panel
from ui.counter.paper import PaperTrail
from ui.qr_code import QrCode  # noqa: F401  (registers the QML type)

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GivenSnapshot:
    """`paper`, `reason` and `again`: see PaperTrail. `ahead` is -1 where nobody knows."""

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

    def __init__(self, feed: Feed, panel: Panel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._ticket: GivenTicket | None = None
        self._paper = PaperTrail(feed, self)
        self._shown = GivenSnapshot()
        self._paper.changed.connect(self._fold)
        panel.gave.connect(self._show)
        panel.kindChanged.connect(self.dismiss)
        feed.did.connect(self._went_on)
        feed.context.hall.wordsChanged.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> Given:
        return engine.counter.given  # type: ignore[attr-defined, no-any-return]

    @Slot()
    def printAgain(self) -> None:
        self._paper.print_again()

    @Slot()
    def dismiss(self) -> None:
        self._ticket = None
        self._paper.follow(None)

    @Slot(object)
    def _show(self, ticket: GivenTicket) -> None:
        self._ticket = ticket
        self._paper.follow(ticket.job_id)

    @Slot(str)
    def _went_on(self, action: str) -> None:
        if action != "issue":
            self.dismiss()

    @Slot()
    def _fold(self) -> None:
        before, self._shown = self._shown, self._snapshot()
        tell(self, before, self._shown)

    def _snapshot(self) -> GivenSnapshot:
        ticket, paper = self._ticket, self._paper
        if ticket is None:
            return GivenSnapshot()
        pack, language = self._feed.context.hall.pack, self._feed.language
        service = find(pack, ticket.service_id)
        return GivenSnapshot(
            number=ticket.number, code=ticket.qr, ahead=-1 if ticket.ahead is None else ticket.ahead, paper=paper.state,
            service=service.name.of(language) if service else category_name(pack, ticket.category, language),
            reason=paper.reason, again=paper.again)

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
