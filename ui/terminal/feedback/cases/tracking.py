"""A case that was given before: how far it is and what is answered, by the slip's number and code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.case_codes import CODE_DIGITS, NUMBER_DIGITS, plausible, read_code
from kiosk.devices.scan import ScanKind
from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_key
from ui.context import Context
from ui.terminal.feedback.cases.snapshot import day_words
from ui.terminal.feedback.keyed import Keyed, Slip, grouped
from ui.terminal.feedback.slip_inquiry import SlipInquiry

if TYPE_CHECKING:
    from kiosk.contract.case_status import CaseStatus

QML_IMPORT_NAME = "ui.terminal.feedback.cases"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "cases"
_STAGES = {"accepted": "accepted", "replied": "replied", "reviewed": "replied", "called_back": "replied",
           "returned": "returned", "closed": "closed"}
"""What a customer is told; all other stages are “being handled”."""


@dataclass(frozen=True, slots=True)
class _Known(Keyed):
    """`step`: number, code, looking, found, failed."""

    slip: ClassVar[Slip] = Slip(
        NUMBER_DIGITS, CODE_DIGITS, plausible, "track_number", ScanKind.CASE, read_code)

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
class TrackModel(SlipInquiry):
    """Properties: see TrackSnapshot."""

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

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, _LANE, _Known(), TrackSnapshot(), parent)

    @Slot(bool)
    def judge(self, content: bool) -> None:
        """Whether the customer is content with how it was handled; a first “no” takes it up again."""
        known = self._known
        if self._context.core is not None and known.status is not None and known.status.ask_content:
            self._know(replace(known, step="looking", judged=True))
            self._ask(lambda core: core.cases.verdict(known.number, known.code, content=content))

    def _look(self, known: _Known) -> None:
        self._know(known)
        self._ask(lambda core: core.cases.status(known.number, known.code))

    def _told(self, status: CaseStatus) -> None:
        self._know(replace(self._known, step="found", status=status))

    def _snapshot(self) -> TrackSnapshot:
        return track_snapshot(self._context.hall.pack, self._known, self._context.session.language)

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
