"""One's own booking, by the slip's code or by its number and code: when and where, and giving the place back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import KioskError
from kiosk.standards.public import PublicPack
from kiosk.terminal.meetings import CODE_DIGITS, NUMBER_DIGITS, read_code, sound_number
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.terminal.feedback.keyed import Keyed, Slip, grouped
from ui.terminal.feedback.meetings.snapshot import meeting_row

if TYPE_CHECKING:
    from kiosk.contract.meetings import Booking

QML_IMPORT_NAME = "ui.terminal.feedback.meetings"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "meetings"


@dataclass(frozen=True, slots=True)
class _Known(Keyed):
    """`step`: number, code, looking, found, failed."""

    slip: ClassVar[Slip] = Slip(NUMBER_DIGITS, CODE_DIGITS, sound_number, "meeting_number")

    booking: Booking | None = None


@dataclass(frozen=True, slots=True)
class BookingSnapshot:
    """`state`: booked, cancelled, came, missed, called_off. `cancels`: the place can be given back."""

    step: str = "number"
    number: str = ""
    typed: int = 0
    state: str = ""
    title: str = ""
    when: str = ""
    where: str = ""
    cancels: bool = False
    error: str = ""


def booking_snapshot(pack: PublicPack, known: _Known, language: str) -> BookingSnapshot:
    number, error = grouped(known.number), error_key(pack, known.errors)
    booking = known.booking
    if booking is None or known.step != "found":
        return BookingSnapshot(known.step, number, len(known.code), error=error)
    row, door = meeting_row(pack, booking.meeting, language), booking.meeting.door.value
    booked = booking.state.value == "booked"
    state = "called_off" if booked and door == "called_off" else "missed" if booked and door == "over" \
        else booking.state.value
    return BookingSnapshot(known.step, number, len(known.code), state, row.title, row.when, row.where,
                           state == "booked", error)


@QmlElement
@QmlUncreatable("the registry makes it")
class BookingModel(QObject):
    """`asked`: a slip was scanned and wants this page."""

    stepChanged = Signal()
    numberChanged = Signal()
    typedChanged = Signal()
    stateChanged = Signal()
    titleChanged = Signal()
    whenChanged = Signal()
    whereChanged = Signal()
    cancelsChanged = Signal()
    errorChanged = Signal()
    canScanChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known, self._shown, self._turn, self._here = _Known(), BookingSnapshot(), 0, False
        context.hall.wordsChanged.connect(self._fold)
        if context.scans is not None:
            context.scans.read.connect(self._read)
            context.scans.presentChanged.connect(self.canScanChanged)

    @Slot()
    def begin(self) -> None:
        """The page is shown: asking for a number, unless a slip was scanned that led here."""
        self._here = True
        if self._known.step != "looking":
            self._know(_Known())

    @Slot()
    def end(self) -> None:
        self._here = False

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        found = read_code(scan.text) if scan.kind is ScanKind.MEETING else None
        if found is None or self._known.step == "looking":
            return
        self._context.session.begin()
        self._ask(_Known("looking", *found), cancel=False)
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
            self._ask(replace(self._known, step="looking"), cancel=False)
        else:
            self._know(self._known.numbered())

    @Slot()
    def cancel(self) -> None:
        if self._shown.cancels:
            self._ask(replace(self._known, step="looking"), cancel=True)

    @Slot()
    def again(self) -> None:
        self._turn += 1
        self._know(_Known())

    def _ask(self, known: _Known, *, cancel: bool) -> None:
        core = self._context.core
        self._turn += 1
        turn = self._turn
        if core is None:
            self._know(replace(known, step="failed", errors=("internal",)))
            return
        self._know(known)
        ask = core.meetings.cancel if cancel else core.meetings.look
        self._context.jobs.start(
            _LANE, lambda: _asked(turn, lambda: ask(known.number, known.code)), self._told, self._broke)

    @Slot(object)
    def _told(self, answer: tuple[int, Booking | None, tuple[str, ...]]) -> None:
        turn, booking, errors = answer
        if turn != self._turn:
            return
        self._know(replace(self._known, step="found" if booking else "failed", booking=booking, errors=errors))

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        self._know(replace(self._known, step="failed", booking=None, errors=error_codes(error)))

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
        before, self._shown = self._shown, booking_snapshot(pack, self._known, language)
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

    @Property(int, notify=typedChanged)
    def typed(self) -> int:
        """How much of the code is typed."""
        return self._shown.typed

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=whenChanged)
    def when(self) -> str:
        return self._shown.when

    @Property(str, notify=whereChanged)
    def where(self) -> str:
        return self._shown.where

    @Property(bool, notify=cancelsChanged)
    def cancels(self) -> bool:
        return self._shown.cancels

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error


def _asked(turn: int, ask: Callable[[], Booking]) -> tuple[int, Booking | None, tuple[str, ...]]:
    """In a job: the answer, or why there is none."""
    try:
        return turn, ask(), ()
    except KioskError as error:
        return turn, None, error_codes(error)
