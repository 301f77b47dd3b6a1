"""Time as a part that is handed in, never taken from the air."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    def now(self) -> datetime:
        """The time in UTC, aware. May jump when someone sets the machine's clock."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary point; never goes back."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


def business_day(at: datetime, *, timezone: str, day_starts: wall_time) -> date:
    """The hall's day that `at` (aware) falls in; a day begins at `day_starts` local wall time."""
    local = at.astimezone(ZoneInfo(timezone))
    start = timedelta(hours=day_starts.hour, minutes=day_starts.minute)
    return (local.replace(tzinfo=None) - start).date()
