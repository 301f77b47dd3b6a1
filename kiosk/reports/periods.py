"""Which business days a report is about, and the hours that the hall was open in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.clock import business_day
from kiosk.standards import PublicPack

EARLIEST = date(2020, 1, 1)
"""No hall of ours is older."""


class Kind(StrEnum):
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Period:
    """Business days `first` to `last`; `start` to before `end` in time, aware."""

    kind: Kind
    first: date
    last: date
    start: datetime
    end: datetime

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]


def period_of(kind: Kind, on: date | None, pack: PublicPack, now: datetime) -> Period:
    """The day, the week from Monday or the month of `on`; without it the latest one that is over."""
    if on is None:
        today = business_day(now, timezone=pack.hall.timezone, day_starts=_turn(pack))
        on = _span(kind, today)[0] - timedelta(days=1)
    first, last = _span(kind, on)
    return Period(kind, first, last, _begins(first, pack), _begins(last + timedelta(days=1), pack))


def _span(kind: Kind, on: date) -> tuple[date, date]:
    if kind is Kind.DAILY:
        return on, on
    if kind is Kind.WEEKLY:
        monday = on - timedelta(days=on.weekday())
        return monday, monday + timedelta(days=6)
    first = on.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _turn(pack: PublicPack) -> time:
    return time.fromisoformat(pack.hall.day_starts)


def _begins(day: date, pack: PublicPack) -> datetime:
    return datetime.combine(day, _turn(pack), ZoneInfo(pack.hall.timezone))


def local(at: datetime, pack: PublicPack) -> datetime:
    return at.astimezone(ZoneInfo(pack.hall.timezone))


def day_of(at: datetime, pack: PublicPack) -> date:
    return business_day(at, timezone=pack.hall.timezone, day_starts=_turn(pack))


def open_seconds(period: Period, pack: PublicPack, until: datetime) -> int | None:
    """How long the doors were open by the pack's hours, up to `until`; None where the pack names none."""
    if not pack.hall.opening:
        return None
    seconds, zone = 0.0, ZoneInfo(pack.hall.timezone)
    for day in period.days:
        midnight = datetime.combine(day, time(0), zone)
        for hours in pack.hall.opening:
            if day.isoweekday() in hours.days:
                opens, closes = (midnight + timedelta(minutes=_minutes(at)) for at in (hours.opens, hours.closes))
                seconds += max(0.0, (min(closes, until) - opens).total_seconds())
    return int(seconds)


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)
