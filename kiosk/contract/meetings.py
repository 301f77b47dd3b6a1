"""The leader's reception days and customer forums: opened by staff, booked at a terminal, and what came of them."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message
from kiosk.contract.staff import StaffNumber

NUMBER_DIGITS, CODE_DIGITS = 8, 6
MOST_PLACES, LONGEST = 200, 300
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Line = Annotated[str, StringConstraints(max_length=60)]
Words = Annotated[str, StringConstraints(max_length=LONGEST)]
Number = Annotated[str, StringConstraints(pattern=rf"^[0-9]{{{NUMBER_DIGITS}}}$")]
Code = Annotated[str, StringConstraints(pattern=rf"^[0-9]{{{CODE_DIGITS}}}$")]
CaseNumber = Annotated[str, StringConstraints(pattern=r"^([0-9]{12})?$")]
AnyCaseNumber = Annotated[str, StringConstraints(pattern=r"^([0-9]{12}|H[0-9]{6}-[0-9]{3,6})?$")]
"""As terminals give it, or as staff who took the case down were given it."""
Version = Annotated[int, Field(ge=1, lt=2**31)]


class Private(Message):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class MeetingKind(StrEnum):
    """`reception`: the leader's reception day (领导接待日). `forum`: a forum for customers (客户座谈会)."""

    RECEPTION = "reception"
    FORUM = "forum"


class Door(StrEnum):
    """Whether a customer can book now. `closed`: it begins too soon."""

    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    CALLED_OFF = "called_off"
    OVER = "over"


class BookingState(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"
    CAME = "came"
    MISSED = "missed"


# At a terminal


class AskMeetings(Message):
    """Body of `POST /v1/meetings/open`."""


class MeetingOffer(Message):
    """What a customer sees before they type anything. `starts` and `ends` are local.

    Each `…_en` is the English of its Chinese, empty where nobody wrote one: then the Chinese is shown.
    """

    id: UUID
    kind: MeetingKind
    topic: str
    day: date
    starts: str
    ends: str
    place: str
    receives: str
    free: int
    door: Door
    topic_en: str = ""
    place_en: str = ""
    receives_en: str = ""


class MeetingOffers(Message):
    """Those to come, the next one first."""

    meetings: list[MeetingOffer]


class BookMeeting(Private):
    """Body of `POST /v1/meetings/book`; the same `booking_id` again is the same booking.

    `name`: one sign of it, or none. Either `phone` or `case_number`. The terminal draws the code.
    """

    booking_id: UUID
    meeting_id: UUID
    name: Annotated[str, StringConstraints(max_length=2)] = Field(default="", repr=False)
    phone: Annotated[str, StringConstraints(pattern=r"^([0-9]{5,20})?$")] = Field(default="", repr=False)
    case_number: CaseNumber = Field(default="", repr=False)
    code: Code = Field(repr=False)


class OfBooking(Private):
    """Body of `POST /v1/meetings/booking` and of `POST /v1/meetings/cancel`: what stands on the slip."""

    number: Number = Field(repr=False)
    code: Code = Field(repr=False)


class Booking(Message):
    number: str
    state: BookingState
    meeting: MeetingOffer


# At the console


class OpenMeeting(Message):
    """Payload of `open_meeting`: Chinese, and English where somebody wrote it."""

    kind: MeetingKind
    topic: Line = ""
    day: date
    starts: TimeOfDay
    ends: TimeOfDay
    place: Annotated[Line, Field(min_length=1)]
    receives: Annotated[Line, Field(min_length=1)]
    topic_en: Line = ""
    place_en: Line = ""
    receives_en: Line = ""
    places: Annotated[int, Field(ge=1, le=MOST_PLACES)]


class CallOffMeeting(Message):
    """Payload of `call_off_meeting`: those who booked must be told; their terminal says it too."""

    id: UUID
    version: Version
    reason: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class NoteAttendance(Message):
    """Payload of `note_attendance`, from the meeting's beginning on; said again it is corrected."""

    booking_id: UUID
    came: bool


class AddMeetingTask(Message):
    """Payload of `add_meeting_task`: what is to follow, who does it, until when; perhaps of a complaint's number."""

    meeting_id: UUID
    words: Annotated[Words, Field(min_length=1)]
    owner: StaffNumber
    due_on: date
    case_number: AnyCaseNumber = ""


class FinishMeetingTask(Message):
    """Payload of `finish_meeting_task`: what came of it, in words that everybody may read."""

    id: UUID
    version: Version
    result: Annotated[Words, Field(min_length=1)]
    result_en: Words = ""


class PublishMeetingTask(Message):
    """Payload of `publish_meeting_task`: "you said, we did" as a draft of an announcement."""

    id: UUID
    version: Version


class AskMeetingList(Message):
    """Body of `POST /v1/meetings/list`: those to come, or the newest that are over."""

    over: bool = False
    limit: Annotated[int, Field(ge=1, le=200)] = 100


class AskMeeting(Message):
    """Body of `POST /v1/meetings/one`."""

    id: UUID


class AskContact(Message):
    """Body of `POST /v1/meetings/contact`: one customer's number in full, against an entry in the audit."""

    booking_id: UUID


class Contact(Private):
    phone: str = Field(repr=False)


class MeetingView(Message):
    """`provisional`: the working days of that year are not published yet."""

    id: UUID
    no: int
    version: int
    kind: MeetingKind
    topic: str
    day: date
    starts: str
    ends: str
    place: str
    receives: str
    places: int
    booked: int
    came: int
    tasks_open: int
    door: Door
    reason: str = ""
    provisional: bool = False
    topic_en: str = ""
    place_en: str = ""
    receives_en: str = ""


class MeetingList(Message):
    meetings: list[MeetingView]


class BookingView(Private):
    """Masked: one sign of the name, the last four digits of the phone; empty once they are forgotten."""

    id: UUID
    number: str
    state: BookingState
    name: str = Field(default="", repr=False)
    phone: str = Field(default="", repr=False)
    case_number: str = Field(default="", repr=False)


class TaskView(Message):
    """`published`: what came of it is before customers; before that `announcement_id` is a draft."""

    id: UUID
    no: int
    version: int
    words: str
    owner: str
    due_on: date
    overdue: bool
    case_number: str = ""
    done_at: datetime | None = None
    result: str = ""
    result_en: str = ""
    announcement_id: UUID | None = None
    published: bool = False
    mine: bool = False


class MeetingWhole(Message):
    meeting: MeetingView
    bookings: list[BookingView]
    tasks: list[TaskView]
