"""One's own booking, by the slip's code or by its number and code: when and where, and giving the place back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import ScanKind
from kiosk.standards.public import PublicPack
from kiosk.terminal.meetings import CODE_DIGITS, NUMBER_DIGITS, read_code, sound_number
from ui.catalogue.words import error_key
from ui.context import Context
from ui.terminal.feedback.keyed import Keyed, Slip, grouped
from ui.terminal.feedback.meetings.snapshot import meeting_row
from ui.terminal.feedback.slip_inquiry import SlipInquiry

if TYPE_CHECKING:
    from kiosk.contract.meetings import Booking

QML_IMPORT_NAME = "ui.terminal.feedback.meetings"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "meetings"


@dataclass(frozen=True, slots=True)
class _Known(Keyed):
    """`step`: number, code, looking, found, failed."""

    slip: ClassVar[Slip] = Slip(
        NUMBER_DIGITS, CODE_DIGITS, sound_number, "meeting_number", ScanKind.MEETING, read_code)

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
class BookingModel(SlipInquiry):
    """Properties: see BookingSnapshot."""

    typedChanged = Signal()
    stateChanged = Signal()
    titleChanged = Signal()
    whenChanged = Signal()
    whereChanged = Signal()
    cancelsChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, _LANE, _Known(), BookingSnapshot(), parent)

    @Slot()
    def cancel(self) -> None:
        if self._shown.cancels:
            number, code = self._known.number, self._known.code
            self._know(replace(self._known, step="looking"))
            self._ask(lambda core: core.meetings.cancel(number, code))

    def _look(self, known: _Known) -> None:
        self._know(known)
        self._ask(lambda core: core.meetings.look(known.number, known.code))

    def _told(self, booking: Booking) -> None:
        self._know(replace(self._known, step="found", booking=booking))

    def _snapshot(self) -> BookingSnapshot:
        return booking_snapshot(self._context.hall.pack, self._known, self._context.session.language)

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
