"""Booking a reception day or a forum: which one, a number to be reached, a family name or none, and a slip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.case_codes import NUMBER_DIGITS, plausible
from kiosk.errors import KioskError
from kiosk.feedback.phone import phone_of
from kiosk.terminal.meetings import new_code
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.feedback.meetings.snapshot import (
    Draft,
    MeetingRow,
    MeetingsSnapshot,
    meeting_rows,
    meetings_snapshot,
)

if TYPE_CHECKING:
    from kiosk.contract.meetings import MeetingOffer
    from kiosk.paper import PrintJob
    from kiosk.terminal.meetings import MeetingTaken

QML_IMPORT_NAME = "ui.terminal.feedback.meetings"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "meetings"
_FATES = {"printed": "printed", "failed": "failed", "uncertain": "failed", "held": "failed", "dismissed": "failed"}
_LOOK_AGAIN = frozenset({"meeting_full", "meeting_closed"})
_PHONE_DIGITS = 12


@QmlElement
@QmlUncreatable("the registry makes it")
class MeetingsModel(QObject):
    """`slip`: printing, printed, failed; empty before there is one."""

    stepChanged = Signal()
    titleChanged = Signal()
    whenChanged = Signal()
    whereChanged = Signal()
    wayChanged = Signal()
    typedChanged = Signal()
    nameChanged = Signal()
    numberChanged = Signal()
    codeChanged = Signal()
    errorChanged = Signal()
    slipChanged = Signal()
    _moved = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft, self._shown, self._turn = Draft(), MeetingsSnapshot(), 0
        self._rows, self._slip = Rows(MeetingRow, self), ""
        self._queue: object = None
        self._fates: dict[UUID, str] = {}
        self._moved.connect(self._note)
        context.hall.wordsChanged.connect(self._fold)

    @Slot()
    def look(self) -> None:
        """What there is, and whether it can be booked: said before anything is typed."""
        core = self._context.core
        self._turn += 1
        turn = self._turn
        self._know(Draft())
        if core is None:
            self._know(Draft("failed", errors=("hub_unavailable",)))
            return
        self._context.jobs.start(_LANE, lambda: (turn, tuple(core.meetings.offers())), self._looked, self._broke)

    @Slot(object)
    def _looked(self, told: tuple[int, tuple[MeetingOffer, ...]]) -> None:
        turn, offers = told
        if turn == self._turn:
            self._know(Draft("list", offers))

    @Slot(str)
    def choose(self, meeting_id: str) -> None:
        self._know(replace(self._draft, chosen=UUID(meeting_id), booking_id=uuid4(), new_code=new_code(), errors=()))

    @Slot(str)
    def reachBy(self, way: str) -> None:
        """`phone` or `case`: the number of a complaint, which has its own way to the customer."""
        self._know(replace(self._draft, way=way, errors=()))

    @Slot(str)
    def dial(self, key: str) -> None:
        draft = self._draft
        if draft.way == "phone" and len(draft.phone) < _PHONE_DIGITS:
            self._know(replace(draft, phone=draft.phone + key, errors=()))
        elif draft.way == "case" and len(draft.case_number) < NUMBER_DIGITS:
            self._know(replace(draft, case_number=draft.case_number + key, errors=()))

    @Slot()
    def erase(self) -> None:
        draft = self._draft
        self._know(replace(draft, phone=draft.phone[:-1], errors=()) if draft.way == "phone"
                   else replace(draft, case_number=draft.case_number[:-1], errors=()))

    @Slot(result=bool)
    def good(self) -> bool:
        """Whether the number can be one."""
        draft = self._draft
        try:
            if draft.way == "phone":
                phone_of(draft.phone)
        except KioskError as error:
            self._know(replace(draft, errors=error_codes(error)))
            return False
        if draft.way == "case" and not plausible(draft.case_number):
            self._know(replace(draft, errors=("meeting_number",)))
            return False
        return True

    @Slot(str)
    def call(self, name: str) -> None:
        """One sign of a family name, or none."""
        self._know(replace(self._draft, name=name.strip()[:1]))

    @Slot()
    def book(self) -> None:
        core, draft = self._context.core, self._draft
        if core is None or draft.chosen is None or draft.booking_id is None or draft.step == "sending":
            return
        if self._queue is not core.paper:  # a store that was replaced has another queue
            self._queue = core.paper
            core.paper.on_change(self._moved.emit)
        self._turn += 1
        turn, language = self._turn, self._context.session.language
        phone, case = (draft.phone, "") if draft.way == "phone" else ("", draft.case_number)
        self._fates.clear()
        self._set_slip("printing")
        self._know(replace(draft, step="sending", errors=()))
        self._context.jobs.start(
            _LANE, lambda: (turn, core.meetings.book(
                draft.booking_id, draft.chosen, language, code=draft.new_code, name=draft.name, phone=phone,
                case_number=case)), self._booked, self._broke)

    @Slot(object)
    def _booked(self, told: tuple[int, MeetingTaken]) -> None:
        turn, taken = told
        if turn == self._turn:
            self._know(Draft("booked", taken=taken))
            self._set_slip(self._fates.pop(taken.job, self._slip))

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        if self._draft.step in {"sending", "loading"}:
            self._set_slip("")
            self._know(replace(self._draft, step="failed", errors=error_codes(error)))

    @Slot(object)
    def _note(self, job: PrintJob) -> None:
        fate = _FATES.get(job.state.value)
        if fate is None or job.document != "meeting_slip":
            return
        self._fates.setdefault(job.id, fate)
        if self._draft.taken is not None and job.id == self._draft.taken.job and self._slip == "printing":
            self._set_slip(fate)

    @Slot()
    def again(self) -> None:
        """After a failure: the list anew where a place was gone, else the same once more."""
        if self._draft.chosen is None or _LOOK_AGAIN & set(self._draft.errors):
            self.look()
        else:
            self._know(replace(self._draft, step="list", errors=()))

    @Slot()
    def wipe(self) -> None:
        self._turn += 1
        self._fates.clear()
        self._set_slip("")
        self._know(Draft())

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
        self._rows.show(meeting_rows(pack, self._draft, language))
        before, self._shown = self._shown, meetings_snapshot(pack, self._draft, language)
        tell(self, before, self._shown)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=slipChanged)
    def slip(self) -> str:
        return self._slip

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=whenChanged)
    def when(self) -> str:
        return self._shown.when

    @Property(str, notify=whereChanged)
    def where(self) -> str:
        return self._shown.where

    @Property(str, notify=wayChanged)
    def way(self) -> str:
        return self._shown.way

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        return self._shown.typed

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._shown.name

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error
