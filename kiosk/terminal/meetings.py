"""Reception days and forums at a terminal: what one can book, a place with its slip, and giving it back.

A place is the hub's to give, so without it nothing is promised; the terminal keeps nothing of who booked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.case_codes import new_access_code, plausible
from kiosk.check_digit import sound
from kiosk.devices.scan import MEETING_MARK
from kiosk.errors import BadInput
from kiosk.feedback.phone import phone_of
from kiosk.paper import enqueue
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.text import exact

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.meetings import Booking, MeetingOffer

DOCUMENT, SUBJECT = "meeting_slip", "meeting"
NUMBER_DIGITS, CODE_DIGITS = 8, 6
_CODE = re.compile(r"HKM1\.([0-9]{8})\.([0-9]{6})")


@dataclass(frozen=True, slots=True)
class MeetingTaken:
    booking: Booking
    code: str
    job: UUID


class TerminalMeetings:
    """Every method blocks for up to 5 s and raises HubUnavailable, and Refused with the hub's code."""

    def __init__(
        self, database: Callable[[], Database], pack: Callable[[], PublicPack], client: Callable[[], HubClient],
    ) -> None:
        self._database, self._pack, self._client = database, pack, client

    def offers(self) -> list[MeetingOffer]:
        from kiosk.contract.meetings import AskMeetings, MeetingOffers

        return self._client().ask_privately("meetings/open", AskMeetings(), MeetingOffers).meetings

    def book(
        self, booking_id: UUID, meeting_id: UUID, language: str, *, code: str, name: str = "", phone: str = "",
        case_number: str = "",
    ) -> MeetingTaken:
        """With the same ids and code again it is the same place; its slip is owed when this returns.

        Refused: meeting_full, meeting_closed, meeting_booked. Raises BadPhone, BadInput, StoreFull.
        """
        from kiosk.contract.meetings import Booking, BookMeeting

        if case_number and not plausible(case_number):
            raise BadInput("this is no complaint's number", field="case_number")
        asked = BookMeeting(
            booking_id=booking_id, meeting_id=meeting_id, name=exact(name, limit=2, field="name"),
            phone=phone_of(phone).removeprefix("+"), case_number=case_number, code=code)
        booking = self._client().ask_privately("meetings/book", asked, Booking)
        with self._database().write() as work:
            job = enqueue(work, DOCUMENT, self._slip(booking, code, language), subject=SUBJECT)
            work.commit()
        return MeetingTaken(booking, code, job)

    def look(self, number: str, code: str) -> Booking:
        """Refused: booking_unknown, rate_limited."""
        from kiosk.contract.meetings import Booking, OfBooking

        return self._client().ask_privately("meetings/booking", OfBooking(number=number, code=code), Booking)

    def cancel(self, number: str, code: str) -> Booking:
        """Refused: booking_unknown, booking_too_late, rate_limited."""
        from kiosk.contract.meetings import Booking, OfBooking

        return self._client().ask_privately("meetings/cancel", OfBooking(number=number, code=code), Booking)

    def _slip(self, booking: Booking, code: str, language: str) -> dict[str, object]:
        pack, meeting = self._pack(), booking.meeting
        topic, place, receives = said_in(meeting, language)
        return {
            "number": booking.number, "code": code, "qr": as_code(booking.number, code), "kind": meeting.kind.value,
            "topic": topic, "day": meeting.day.isoformat(), "starts": meeting.starts, "ends": meeting.ends,
            "place": place, "receives": receives, "language": language,
            "demonstration": pack.demonstration, "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}}


def said_in(meeting: MeetingOffer, language: str) -> tuple[str, str, str]:
    """Topic, place and who receives; where nobody wrote English it is the Chinese."""
    of = ((meeting.topic, meeting.topic_en), (meeting.place, meeting.place_en), (meeting.receives, meeting.receives_en))
    topic, place, receives = (english if english and language == "en" else chinese for chinese, english in of)
    return topic, place, receives


def new_code() -> str:
    return new_access_code()


def sound_number(number: str) -> bool:
    """Whether a number that was typed can be one."""
    return sound(number, NUMBER_DIGITS)


def as_code(number: str, code: str) -> str:
    """The text of the slip's QR code."""
    return f"{MEETING_MARK}{number}.{code}"


def read_code(scanned: str) -> tuple[str, str] | None:
    """(number, code) of a slip's QR code."""
    found = _CODE.fullmatch(scanned)
    return (found[1], found[2]) if found else None
