"""A case that was given before: how far it is and what is answered, by the slip's number and code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import KioskError
from kiosk.standards.public import PublicPack
from kiosk.terminal.case_codes import CODE_DIGITS, NUMBER_DIGITS, plausible, read_code
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.terminal.feedback.cases.snapshot import day_words
from ui.terminal.feedback.keyed import Keyed, Slip, grouped

if TYPE_CHECKING:
    from kiosk.contract.complaints import CaseStatus

QML_IMPORT_NAME = "ui.terminal.feedback.cases"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "cases"
_STAGES = {"accepted": "accepted", "replied": "replied", "reviewed": "replied", "called_back": "replied",
           "returned": "returned", "closed": "closed"}
"""What a customer is told; all other stages are “being handled”."""


@dataclass(frozen=True, slots=True)
class _Known(Keyed):
    """`step`: number, code, looking, found, failed."""

    slip: ClassVar[Slip] = Slip(NUMBER_DIGITS, CODE_DIGITS, plausible, "track_number")

    status: CaseStatus | None = None
    judged: bool = False


@dataclass(frozen=True, slots=True)
class TrackSnapshot:
    step: str = "number"
    number: str = ""
    code: str = ""
    stage: str = ""
    stage_name: str = ""
    kind_name: str = ""
    day: str = ""
    reply_by: str = ""
    reply: str = ""
    asks: bool = False
    last_word: bool = False
    judged: str = ""
    error: str = ""


def track_snapshot(pack: PublicPack, known: _Known, language: str) -> TrackSnapshot:
    """`last_word`: another “no” does not reopen it.

    `stage`: accepted, working, replied, returned, closed, passed_up.
    """
    status, error = known.status, error_key(pack, known.errors)
    if status is None:
        return TrackSnapshot(known.step, grouped(known.number), known.code, error=error)
    stage = "passed_up" if status.passed_up else _STAGES.get(status.stage.value, "working")
    promise = ""
    if status.reply_by is not None and stage not in {"closed", "replied", "passed_up"}:
        promise = pack.phrase("track.reply_by", language, day=day_words(status.reply_by, language))
        if status.provisional:
            promise += "\n" + pack.phrase("case.promise_provisional", language, year=status.reply_by.year)
    judged = "" if not known.judged else "track.again" if stage == "returned" else "track.thanks"
    return TrackSnapshot(
        known.step, grouped(known.number), known.code, stage, pack.phrase(f"track.stage_{stage}", language)
        if stage != "passed_up" else pack.phrase("track.passed_up", language),
        pack.phrase(f"case.kind_{status.kind.value}", language), day_words(status.accepted_on, language), promise,
        status.reply, status.ask_content, status.reopened, judged, error)


@QmlElement
@QmlUncreatable("the registry makes it")
class TrackModel(QObject):
    """`asked`: a slip was scanned and wants this page."""

    stepChanged = Signal()
    numberChanged = Signal()
    codeChanged = Signal()
    stageChanged = Signal()
    stageNameChanged = Signal()
    kindNameChanged = Signal()
    dayChanged = Signal()
    replyByChanged = Signal()
    replyChanged = Signal()
    asksChanged = Signal()
    lastWordChanged = Signal()
    judgedChanged = Signal()
    errorChanged = Signal()
    canScanChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known, self._shown, self._turn = _Known(), TrackSnapshot(), 0
        self._here = False
        context.hall.wordsChanged.connect(self._fold)
        if context.scans is not None:
            context.scans.read.connect(self._read)
            context.scans.presentChanged.connect(self.canScanChanged)
        self._fold()

    @Slot()
    def begin(self) -> None:
        """The page is shown: asking for a number, unless a slip was scanned that led here."""
        self._here = True
        if self._known.step not in {"looking"}:
            self._know(_Known())

    @Slot()
    def end(self) -> None:
        self._here = False

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        found = read_code(scan.text) if scan.kind is ScanKind.CASE else None
        if found is None or self._known.step == "looking":
            return
        self._context.session.begin()
        self._look(*found)
        if not self._here:
            self.asked.emit()

    @Slot(str)
    def dial(self, key: str) -> None:
        self._know(self._known.dialled(key))

    @Slot()
    def erase(self) -> None:
        self._know(self._known.erased())

    @Slot()
    def go(self) -> None:
        """The number is whole, or the code is."""
        if self._known.whole:
            self._look(self._known.number, self._known.code)
        else:
            self._know(self._known.numbered())

    @Slot()
    def again(self) -> None:
        """Another number, or the same once more."""
        self._turn += 1
        self._know(_Known())

    def _look(self, number: str, code: str) -> None:
        core = self._context.core
        self._turn += 1
        turn = self._turn
        if core is None:
            self._know(_Known("failed", number, code, errors=("internal",)))
            return
        self._know(_Known("looking", number, code))
        self._context.jobs.start(
            _LANE, lambda: _asked(turn, lambda: core.cases.status(number, code)), self._told, self._broke)

    @Slot(bool)
    def judge(self, content: bool) -> None:
        """Whether the customer is content with how it was handled; a first “no” takes it up again."""
        core, known = self._context.core, self._known
        if core is None or known.status is None or not known.status.ask_content:
            return
        self._turn += 1
        turn = self._turn
        self._know(replace(known, step="looking", judged=True))
        self._context.jobs.start(
            _LANE, lambda: _asked(turn, lambda: core.cases.verdict(known.number, known.code, content=content)),
            self._told, self._broke)

    @Slot(object)
    def _told(self, answer: tuple[int, CaseStatus | None, tuple[str, ...]]) -> None:
        turn, status, errors = answer
        if turn != self._turn:
            return
        if status is None:
            self._know(replace(self._known, step="failed", errors=errors, status=None))
        else:
            self._know(replace(self._known, step="found", status=status))

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        self._know(replace(self._known, step="failed", errors=error_codes(error), status=None))

    @Slot()
    def wipe(self) -> None:
        self._turn += 1
        self._know(_Known())

    def _know(self, known: _Known) -> None:
        self._known = known
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        before, self._shown = self._shown, track_snapshot(pack, self._known, language)
        tell(self, before, self._shown)

    @Property(bool, notify=canScanChanged)
    def canScan(self) -> bool:
        return self._context.scans is not None and self._context.scans.present

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._shown.stage

    @Property(str, notify=stageNameChanged)
    def stageName(self) -> str:
        return self._shown.stage_name

    @Property(str, notify=kindNameChanged)
    def kindName(self) -> str:
        return self._shown.kind_name

    @Property(str, notify=dayChanged)
    def day(self) -> str:
        return self._shown.day

    @Property(str, notify=replyByChanged)
    def replyBy(self) -> str:
        return self._shown.reply_by

    @Property(str, notify=replyChanged)
    def reply(self) -> str:
        return self._shown.reply

    @Property(bool, notify=asksChanged)
    def asks(self) -> bool:
        return self._shown.asks

    @Property(bool, notify=lastWordChanged)
    def lastWord(self) -> bool:
        return self._shown.last_word

    @Property(str, notify=judgedChanged)
    def judged(self) -> str:
        return self._shown.judged

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error


def _asked(turn: int, ask: Callable[[], CaseStatus]) -> tuple[int, CaseStatus | None, tuple[str, ...]]:
    """In a job: the answer, or why there is none."""
    try:
        return turn, ask(), ()
    except KioskError as error:
        return turn, None, error_codes(error)
