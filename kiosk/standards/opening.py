"""When the hall is open, and when it still gives tickets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.standards.public import Hall, OpeningHours


class Doors(StrEnum):
    """`LAST_TICKET`: still open, yet too near closing for a new ticket."""

    OPEN = "open"
    LAST_TICKET = "last_ticket"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Opening:
    """`opens_day` (ISO weekday) and `opens` are the next opening; `closes` is today's while it is open.

    Times are local `HH:MM`; a field that does not apply is None. A hall without opening hours is
    always open.
    """

    doors: Doors
    closes: str | None = None
    opens_day: int | None = None
    opens: str | None = None
    opens_today: bool = False

    @property
    def gives_tickets(self) -> bool:
        return self.doors is Doors.OPEN


def opening_at(hall: Hall, at: datetime) -> Opening:
    """The doors of `hall` at `at` (aware)."""
    if not hall.opening:
        return Opening(Doors.OPEN)
    local = at.astimezone(ZoneInfo(hall.timezone))
    next_day, next_opens, today = _next(hall, local)
    for hours in hall.opening:
        if local.isoweekday() not in hours.days or not _clock(hours.opens) <= local.time() < _clock(hours.closes):
            continue
        left = datetime.combine(local.date(), _clock(hours.closes)) - local.replace(tzinfo=None)
        late = left <= timedelta(minutes=hall.last_ticket_minutes) and not _follows_on(hall, hours, local)
        return Opening(Doors.LAST_TICKET if late else Doors.OPEN, hours.closes, next_day, next_opens, today)
    return Opening(Doors.CLOSED, None, next_day, next_opens, today)


def _clock(text: str) -> time:
    return time.fromisoformat(text)


def _follows_on(hall: Hall, hours: OpeningHours, local: datetime) -> bool:
    """Whether the hall opens again later that day, so that a ticket before the break still gets its turn."""
    return any(local.isoweekday() in later.days and _clock(later.opens) >= _clock(hours.closes)
               for later in hall.opening)


def _next(hall: Hall, local: datetime) -> tuple[int | None, str | None, bool]:
    for ahead in range(8):
        day = (local + timedelta(days=ahead)).isoweekday()
        opens = sorted(hours.opens for hours in hall.opening if day in hours.days
                       and (ahead or _clock(hours.opens) > local.time()))
        if opens:
            return day, opens[0], ahead == 0
    return None, None, False
