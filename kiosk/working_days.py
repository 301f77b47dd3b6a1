"""Working days of the Chinese calendar: Monday to Friday, less public holidays, plus the weekend days that are worked
for them. The calendar is published a year at a time, so a date in a later year is provisional. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from kiosk.errors import BadInput

SCHEMA = "hall-kiosk/calendar/1"
_DAY = timedelta(days=1)


class Due(NamedTuple):
    """`provisional`: a year on the way was not published yet, so its holidays are not counted out."""

    at: datetime
    provisional: bool


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """`off`: weekdays nobody works; `on`: weekend days that are worked. Only the days of `years` are known."""

    years: frozenset[int] = frozenset()
    off: frozenset[date] = field(default=frozenset(), repr=False)
    on: frozenset[date] = field(default=frozenset(), repr=False)

    def works(self, day: date) -> bool:
        """Of an unknown year, whether it is a weekday."""
        return day in self.on or (day.isoweekday() <= 5 and day not in self.off)

    def after(self, day: date, count: int) -> tuple[date, bool]:
        """The `count`th working day after `day`, which itself does not count; and whether that is provisional."""
        provisional = day.year not in self.years
        for _ in range(count):
            day += _DAY
            while not self.works(day):
                day += _DAY
            provisional = provisional or day.year not in self.years
        return day, provisional

    def due(self, since: datetime, count: int, timezone: str) -> Due:
        """The end of the `count`th working day after the local day of `since`: the midnight that closes it, in UTC."""
        zone = ZoneInfo(timezone)
        day, provisional = self.after(since.astimezone(zone).date(), count)
        return Due(_midnight(day + _DAY, zone).astimezone(since.tzinfo), provisional)


NOTHING_KNOWN = WorkingDays()


def working_days(document: Mapping[str, Any]) -> WorkingDays:
    """From a published calendar: {"schema", "years": {"2026": {"off": […], "on": […]}}}. Raises BadInput."""
    try:
        if document["schema"] != SCHEMA:
            raise BadInput(f"a calendar of {SCHEMA} is expected, not {document['schema']}", field="schema")
        years, off, on = set(), set(), set()
        for name, year in document["years"].items():
            years.add(int(name))
            off |= {_day_of(day, name, works=False) for day in year["off"]}
            on |= {_day_of(day, name, works=True) for day in year["on"]}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput(f"the calendar lacks or misuses {error}", field=str(error)[:80]) from error
    return WorkingDays(frozenset(years), frozenset(off), frozenset(on))


def _day_of(text: str, year: str, *, works: bool) -> date:
    day = date.fromisoformat(text)
    if str(day.year) != year:
        raise BadInput(f"{text} does not belong to {year}", field=f"years.{year}")
    if (day.isoweekday() > 5) != works:
        raise BadInput(f"{text} is no {'weekend day' if works else 'weekday'}", field=f"years.{year}")
    return day


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), zone)
