"""By when: each clock of a case, from its profile and the calendar. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.contract.complaints import Promise
from kiosk.standards import DeadlineProfile
from kiosk.working_days import WorkingDays


class Clock(StrEnum):
    CONTACT = "contact"
    HANDLE = "handle"
    REPLY = "reply"
    CALL_BACK = "call_back"
    CLOSE = "close"
    """From the call back on; of whoever cannot be called, and of what an older release left without a clock."""


@dataclass(frozen=True, slots=True)
class Running:
    """A clock of `hours` or working `days`. `warn_at` comes before `due_at`; what is late then is escalated."""

    clock: Clock
    started_at: datetime
    hours: int | None
    days: int | None
    warn_at: datetime
    due_at: datetime
    provisional: bool


def running(
    clock: Clock, since: datetime, calendar: WorkingDays, timezone: str, *, hours: int | None = None,
    days: int | None = None,
) -> Running:
    """Hours run on through nights and holidays; the warning comes a sixth before the end (4 of 24 hours).

    Working days end at the midnight that closes the last; the warning comes when that day begins.
    """
    if hours is not None:
        due = since + timedelta(hours=hours)
        return Running(clock, since, hours, None, due - timedelta(hours=hours) / 6, due, False)
    assert days is not None
    due, provisional = calendar.due(since, days, timezone)
    return Running(clock, since, None, days, max(since, due - timedelta(days=1)), due, provisional)


def at_the_start(
    profile: DeadlineProfile, since: datetime, calendar: WorkingDays, timezone: str, *, anonymous: bool,
) -> list[Running]:
    """Nobody who is anonymous is contacted."""
    found = []
    if profile.contact_hours is not None and not anonymous:
        found.append(running(Clock.CONTACT, since, calendar, timezone, hours=profile.contact_hours))
    if profile.handle_days is not None:
        found.append(running(Clock.HANDLE, since, calendar, timezone, days=profile.handle_days))
    if profile.reply_days is not None:
        found.append(running(Clock.REPLY, since, calendar, timezone, days=profile.reply_days))
    return found


def promised(
    profile: DeadlineProfile, since: datetime, calendar: WorkingDays, timezone: str, *, anonymous: bool,
) -> Promise:
    """What may be said to a customer: nothing by a profile that nobody confirmed; who is anonymous cannot be called."""
    if not profile.confirmed:
        return Promise()
    runs = {one.clock: one for one in at_the_start(profile, since, calendar, timezone, anonymous=anonymous)}
    contact, reply = runs.get(Clock.CONTACT), runs.get(Clock.REPLY)
    last = (reply.due_at - timedelta(microseconds=1)).astimezone(ZoneInfo(timezone)).date() if reply else None
    return Promise(contact_hours=contact.hours if contact else None, reply_by=last,
                   provisional=bool(reply and reply.provisional))


def after_the_reply(
    profile: DeadlineProfile, since: datetime, calendar: WorkingDays, timezone: str, *, anonymous: bool,
) -> Running:
    """Until somebody calls back; nobody who is anonymous is called: until the file is closed."""
    if anonymous:
        return until_closed(profile, since, calendar, timezone)
    return running(Clock.CALL_BACK, since, calendar, timezone, days=profile.call_back_days)


def until_closed(profile: DeadlineProfile, since: datetime, calendar: WorkingDays, timezone: str) -> Running:
    return running(Clock.CLOSE, since, calendar, timezone, days=profile.close_days)
