"""When the hall is open, and when it still gives tickets."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from kiosk.standards.public import Hall, OpeningHours


class Doors(StrEnum):
    """`LAST_TICKET`: still open, yet too near closing for a new ticket."""

    OPEN = "open"
    LAST_TICKET = "last_ticket"
    CLOSED = "closed"


class Opening(NamedTuple):
    """`opens_day` (ISO weekday) and `opens` are the next opening; `closes` is today's, unless it goes on past midnight.

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
    """The doors of `hall` at `at` (aware). A hall that closes at 24:00 and opens at 00:00 does not close between."""
    if not hall.opening:
        return Opening(Doors.OPEN)
    local = at.astimezone(ZoneInfo(hall.timezone))
    weekday, minute = local.isoweekday(), local.hour * 60 + local.minute
    day, opens, today = _next(hall, weekday, minute)
    for hours in hall.opening:
        if weekday not in hours.days or not minutes(hours.opens) <= minute < minutes(hours.closes):
            continue
        if _past_midnight(hall, hours, weekday):
            return Opening(Doors.OPEN)
        late = minutes(hours.closes) - minute <= hall.last_ticket_minutes and not _again_today(hall, hours, weekday)
        return Opening(Doors.LAST_TICKET if late else Doors.OPEN, hours.closes, day, opens, today)
    return Opening(Doors.CLOSED, None, day, opens, today)


def minutes(clock: str) -> int:
    """`HH:MM`, up to 24:00, in minutes from midnight."""
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def _again_today(hall: Hall, hours: OpeningHours, weekday: int) -> bool:
    """After a break a ticket still gets its turn."""
    return any(weekday in later.days and minutes(later.opens) >= minutes(hours.closes) for later in hall.opening)


def _past_midnight(hall: Hall, hours: OpeningHours, weekday: int) -> bool:
    return hours.closes == "24:00" and any(
        weekday % 7 + 1 in next_day.days and minutes(next_day.opens) == 0 for next_day in hall.opening)


def _next(hall: Hall, weekday: int, minute: int) -> tuple[int | None, str | None, bool]:
    for ahead in range(8):
        day = (weekday - 1 + ahead) % 7 + 1
        opens = sorted((hours.opens for hours in hall.opening if day in hours.days
                        and (ahead or minutes(hours.opens) > minute)), key=minutes)
        if opens:
            return day, opens[0], ahead == 0
    return None, None, False
