"""The day in half hours. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.contract.today import HalfHour

HALF = timedelta(minutes=30)


def half_hours(taken: Sequence[datetime], served: Iterable[datetime], timezone: str) -> list[HalfHour]:
    """From the first in which something was to the last, without gaps, by the hall's clock."""
    came, went = (Counter(_floor(at, timezone) for at in times) for times in (taken, served))
    both = sorted({*came, *went})
    if not both:
        return []
    found, at = [], both[0]
    while at <= both[-1]:
        found.append(HalfHour(at=at, taken=came[at], served=went[at]))
        at += HALF
    return found


def _floor(at: datetime, timezone: str) -> datetime:
    """As UTC: a day on which the clocks change has no two half hours of one name."""
    offset = at.astimezone(ZoneInfo(timezone)).utcoffset() or timedelta(0)
    seconds = (at.timestamp() + offset.total_seconds()) % HALF.total_seconds()
    return (at - timedelta(seconds=seconds)).astimezone(UTC).replace(microsecond=0)
