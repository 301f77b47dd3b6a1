"""Giving a case: what it is, what happened, how it is answered; then its number and code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.cards import About, Of
from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import KioskError
from kiosk.feedback.phone import phone_of
from kiosk.terminal.cases import CaseTaken, account_of
from ui.catalogue.hotlines import HotlineRow, hotline_rows
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.feedback.cases.snapshot import (
    CaseSnapshot,
    Draft,
    KindRow,
    SaidRow,
    TopicRow,
    kind_rows,
    said_of,
    said_rows,
    snapshot,
    sub_rows,
    topic_rows,
)

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.paper import PrintJob

QML_IMPORT_NAME = "ui.terminal.feedback.cases"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "cases"
_FATES = {"printed": "printed", "held": "failed", "uncertain": "failed", "not_printed": "failed"}
_LINES, _DIGITS = frozenset({"where", "name"}), {"account": 13, "phone": 12, "window": 3}


@QmlElement
@QmlUncreatable("the registry makes it")
class CaseModel(QObject):
    """Nothing is sent before the customer says so; what was typed until then goes with the visit.

    `slip`: printing, printed, failed.
    """

    stepChanged = Signal()
    offersChanged = Signal()
    kindChanged = Signal()
    kindNameChanged = Signal()
    byTopicChanged = Signal()
    topicNameChanged = Signal()
    textChanged = Signal()
    whereChanged = Signal()
    whenChanged = Signal()
    windowChanged = Signal()
    ticketChanged = Signal()
    accountChanged = Signal()
    nameChanged = Signal()
    phoneChanged = Signal()
    whoChanged = Signal()
    aboutChanged = Signal()
    dirtyChanged = Signal()
    numberChanged = Signal()
    codeChanged = Signal()
    promiseChanged = Signal()
    errorChanged = Signal()
    slipChanged = Signal()
    canScanChanged = Signal()
    _moved = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kinds, self._topics, self._subs = Rows(KindRow, self), Rows(TopicRow, self), Rows(TopicRow, self)
        self._said, self._hotlines = Rows(SaidRow, self), Rows(HotlineRow, self)
        self._draft, self._shown = Draft(), CaseSnapshot()
        self._slip, self._turn = "", 0
        self._queue: object = None
        self._offered: frozenset[str] = frozenset()
        self._fates: dict[UUID, str] = {}
        self._moved.connect(self._note, Qt.ConnectionType.QueuedConnection)
        context.hall.wordsChanged.connect(self._fold)
        if context.scans is not None:
            context.scans.presentChanged.connect(self.canScanChanged)
        self._fold()

    @Property(QObject, constant=True)
    def kinds(self) -> Rows:
        """Those that can be taken here now."""
        return self._kinds

    @Property(QObject, constant=True)
    def topics(self) -> Rows:
        return self._topics

    @Property(QObject, constant=True)
    def subs(self) -> Rows:
        return self._subs

    @Property(QObject, constant=True)
    def said(self) -> Rows:
        return self._said

    @Property(QObject, constant=True)
    def hotlines(self) -> Rows:
        return self._hotlines

    @Slot()
    def begin(self) -> None:
        """The first page is shown."""
        core = self._context.core
        self._offered = core.cases.takes() if core is not None else frozenset()
        about = self._context.errand.take_about()
        before = Draft() if self._draft.step in {"given", "sending"} else self._draft
        self._know(_about(before, about) if about is not None or not self._shown.dirty else before)

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        self._know(replace(self._draft, kind=kind, topic="", sub="", step="writing", errors=()))

    @Slot(str)
    def chooseTopic(self, topic: str) -> None:
        self._know(replace(self._draft, topic=topic, sub=""))

    @Slot(str)
    def chooseSub(self, sub: str) -> None:
        self._know(replace(self._draft, sub=sub))

    @Slot(str)
    def tell(self, text: str) -> None:
        """What happened, in the customer's words."""
        self._know(replace(self._draft, text=text, errors=()))

    @Slot(str, str)
    def fill(self, field: str, text: str) -> None:
        if field in _LINES:
            self._know(replace(self._draft, **{field: text}, errors=()))

    @Slot(str, str)
    def dial(self, field: str, key: str) -> None:
        before = getattr(self._draft, field) if field in _DIGITS else None
        if before is not None and len(before) < _DIGITS[field]:
            self._know(replace(self._draft, **{field: before + key}, errors=()))

    @Slot(str)
    def erase(self, field: str) -> None:
        if field in _DIGITS:
            self._know(replace(self._draft, **{field: getattr(self._draft, field)[:-1]}, errors=()))

    @Slot(str, result=bool)
    def good(self, field: str) -> bool:
        """Whether what was dialled can be such a number; else `error` says why not."""
        try:
            phone_of(self._draft.phone) if field == "phone" else account_of(self._draft.account)
        except KioskError as error:
            self._know(replace(self._draft, errors=error_codes(error)))
            return False
        return True

    @Slot(str)
    def setWhen(self, when: str) -> None:
        self._know(replace(self._draft, when="" if when == self._draft.when else when))

    @Slot(str)
    def chooseWho(self, who: str) -> None:
        self._know(replace(self._draft, who=who, errors=()))

    @Slot()
    def listen(self) -> None:
        """A ticket that is scanned now belongs to the case."""
        if self._context.scans is not None:
            self._context.scans.route(ScanKind.TICKET, self._read)

    @Slot()
    def deafen(self) -> None:
        if self._context.scans is not None:
            self._context.scans.route(ScanKind.TICKET, None)

    def _read(self, scan: Scan) -> None:
        self._context.session.touch()
        self._know(replace(self._draft, ticket=scan.text, errors=()))

    @Slot()
    def dropTicket(self) -> None:
        self._know(replace(self._draft, ticket=""))

    @Slot()
    def send(self) -> None:
        core, draft = self._context.core, self._draft
        if core is None or draft.step == "sending":
            return
        if self._queue is not core.paper:  # a store that was replaced has another queue
            self._queue = core.paper
            core.paper.on_change(self._moved.emit)
        said, language = said_of(self._context.hall.pack, draft, self._today()), self._context.session.language
        self._turn += 1
        turn = self._turn
        self._fates.clear()
        self._set_slip("printing")
        self._know(replace(draft, step="sending", errors=()))
        self._context.jobs.start(_LANE, lambda: (turn, core.cases.give(said, language)), self._taken, self._broke)

    @Slot(object)
    def _taken(self, result: tuple[int, CaseTaken]) -> None:
        turn, taken = result
        if turn != self._turn:
            return
        self._know(replace(self._draft, step="given", taken=taken, text="", where="", name="", phone="", account="",
                           ticket=""))
        self._set_slip(self._fates.pop(taken.job, self._slip))

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        if self._draft.step != "sending":
            return
        self._set_slip("")
        self._know(replace(self._draft, step="failed", errors=error_codes(error)))

    @Slot(object)
    def _note(self, job: PrintJob) -> None:
        fate = _FATES.get(job.state.value)
        if fate is None or job.document != "case_slip":
            return
        self._fates.setdefault(job.id, fate)
        if self._draft.taken is not None and job.id == self._draft.taken.job and self._slip == "printing":
            self._set_slip(fate)

    @Slot()
    def wipe(self) -> None:
        """The visit is over, or the customer leaves without sending: nothing of it stays here."""
        self._turn += 1
        self.deafen()
        self._fates.clear()
        self._set_slip("")
        self._know(Draft())

    def _today(self) -> date:
        core = self._context.core
        now: datetime = core.clock.now() if core is not None else self._context.clock.now()
        return now.astimezone(ZoneInfo(self._context.hall.pack.hall.timezone)).date()

    def _set_slip(self, slip: str) -> None:
        if slip != self._slip:
            self._slip = slip
            self.slipChanged.emit()

    def _know(self, draft: Draft) -> None:
        self._draft = draft
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        self._kinds.show(kind_rows(pack, self._offered, language))
        self._hotlines.show(hotline_rows(pack, language))
        self._topics.show(topic_rows(pack, language))
        self._subs.show(sub_rows(pack, self._draft.topic, language))
        self._said.show(said_rows(pack, self._draft, language))
        before, self._shown = self._shown, snapshot(pack, self._draft, language, offers=bool(self._offered))
        tell(self, before, self._shown)

    @Property(bool, notify=canScanChanged)
    def canScan(self) -> bool:
        return self._context.scans is not None and self._context.scans.present

    @Property(str, notify=aboutChanged)
    def about(self) -> str:
        """Whose card was scanned; empty without one."""
        return self._shown.about

    @Property(str, notify=slipChanged)
    def slip(self) -> str:
        return self._slip

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(bool, notify=offersChanged)
    def offers(self) -> bool:
        return self._shown.offers

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._shown.kind

    @Property(str, notify=kindNameChanged)
    def kindName(self) -> str:
        return self._shown.kind_name

    @Property(bool, notify=byTopicChanged)
    def byTopic(self) -> bool:
        return self._shown.by_topic

    @Property(str, notify=topicNameChanged)
    def topicName(self) -> str:
        return self._shown.topic_name

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._shown.text

    @Property(str, notify=whereChanged)
    def where(self) -> str:
        return self._shown.where

    @Property(str, notify=whenChanged)
    def when(self) -> str:
        return self._shown.when

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        return self._shown.window

    @Property(bool, notify=ticketChanged)
    def ticket(self) -> bool:
        return self._shown.ticket

    @Property(str, notify=accountChanged)
    def account(self) -> str:
        return self._shown.account

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._shown.name

    @Property(str, notify=phoneChanged)
    def phone(self) -> str:
        return self._shown.phone

    @Property(str, notify=whoChanged)
    def who(self) -> str:
        return self._shown.who

    @Property(bool, notify=dirtyChanged)
    def dirty(self) -> bool:
        return self._shown.dirty

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=promiseChanged)
    def promise(self) -> str:
        return self._shown.promise

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error


def _about(draft: Draft, about: About | None) -> Draft:
    """A window's card fills the window in, which the customer may still change."""
    if about is not None and about.of is Of.WINDOW:
        return replace(draft, about=about, window=about.key)
    return replace(draft, about=about, window="" if draft.about is not None else draft.window)
