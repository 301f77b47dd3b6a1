"""When one can book, and how "you said, we did" is worded. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.contract.announcements import Content, Kind, Texts, Titles
from kiosk.contract.meetings import Door
from kiosk.errors import Refused

SHOWN_FOR = timedelta(days=90)


class MeetingFull(Refused):
    """Every place is taken; details: none."""

    code = "meeting_full"


class MeetingClosed(Refused):
    """It begins too soon, is over, or was called off."""

    code = "meeting_closed"


class BookedAlready(Refused):
    """This phone, or this complaint, has a place in it."""

    code = "meeting_booked"


class BookingUnknown(Refused):
    """Number and code belong to no booking; which of them is wrong is not told."""

    code = "booking_unknown"


class TooLate(Refused):
    """The meeting has begun, or the booking is cancelled already."""

    code = "booking_too_late"


class Moved(Refused):
    """Somebody else has changed it meanwhile: look again."""

    code = "version_moved"


class WrongStep(Refused):
    """It does not stand so that this step fits."""

    code = "meeting_wrong_step"


class TaskCaseUnknown(Refused):
    """What follows names a case by a number that is no case's here."""

    code = "meeting_case_unknown"


def moment(row: Any, local: str, timezone: str) -> datetime:
    """`local` (HH:MM) of the meeting's day."""
    return datetime.combine(row.day, time.fromisoformat(local), ZoneInfo(timezone))


def door(row: Any, taken: int, now: datetime, *, timezone: str, closes_minutes: int) -> Door:
    if row.called_off is not None:
        return Door.CALLED_OFF
    if now >= moment(row, row.ends, timezone):
        return Door.OVER
    if now >= moment(row, row.starts, timezone) - timedelta(minutes=closes_minutes):
        return Door.CLOSED
    return Door.FULL if taken >= row.places else Door.OPEN


def masked_phone(phone: str) -> str:
    return f"{'*' * max(0, len(phone) - 4)}{phone[-4:]}" if len(phone) > 4 else "*" * len(phone)


def announcement(*, said: str, did: str, did_en: str, ends_at: datetime) -> Content:
    """As the noticeboard shows it; the publisher may word it anew before it is handed in."""
    return Content.model_validate({
        "kind": Kind.NOTICE, "ends_at": ends_at, "title": Titles(zh_CN="您说我改", en="You said, we did"),
        "body": Texts(zh_CN=f"您说：{said}\n\n我们改：{did}", en=f"You said: {said}\n\nWe did: {did_en or did}")})
