"""Hours of the day as periods. All clock times are the province's, Asia/Shanghai, which knows no summer time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from pydantic import model_validator

from kiosk.tariffs.grounds import Entry

DAY = 24 * 60
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|24:00", re.ASCII)


class Period(StrEnum):
    """尖峰, 高峰, 平时, 低谷; in the order of bills."""

    CRITICAL = "critical"
    PEAK = "peak"
    FLAT = "flat"
    VALLEY = "valley"


PERIOD_NAMES = {
    Period.CRITICAL: ("尖峰", "Critical peak"), Period.PEAK: ("高峰", "Peak"), Period.FLAT: ("平时", "Flat"),
    Period.VALLEY: ("低谷", "Valley"),
}


def minute_of(text: str) -> int:
    """Minutes since midnight, 24:00 is 1440. Raises ValueError."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ValueError(f"{text[:20]!r} is not a time such as 07:00")
    return DAY if found[1] is None else int(found[1]) * 60 + int(found[2])


def minutes(begins: str, ends: str) -> list[int]:
    """The minutes from `begins` up to, but without, `ends`; past midnight where `ends` is not later."""
    first, last = minute_of(begins), minute_of(ends)
    return [minute % DAY for minute in range(first, last if last > first else last + DAY)]


class Span(Entry):
    """One period's hours."""

    code: Period
    from_: str = ""
    to: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_is_a_word_of_python(cls, value: object) -> object:
        return {("from_" if key == "from" else key): item for key, item in value.items()} if isinstance(
            value, dict) else value

    @model_validator(mode="after")
    def _is_some_time(self) -> Span:
        minutes(self.from_, self.to)
        return self


def day_of(spans: Iterable[tuple[Period, str]], rest: Period | None) -> tuple[Period, ...]:
    """Which period each minute of the day lies in, from "17:00-19:00" and the like.

    Raises ValueError where two overlap, or where hours are left over and `rest` is None.
    """
    day: list[Period | None] = [None] * DAY
    for period, text in spans:
        begins, dash, ends = text.partition("-")
        if not dash:
            raise ValueError(f"{text[:20]!r} is not a span such as 17:00-19:00")
        for minute in minutes(begins, ends):
            if day[minute] is not None:
                raise ValueError(f"{text} ({period}) overlaps {day[minute]}")
            day[minute] = period
    full = tuple(rest if period is None else period for period in day)
    gap = next((at for at, period in enumerate(full) if period is None), None)
    if gap is not None:
        raise ValueError(f"{gap // 60:02d}:{gap % 60:02d} lies in no period")
    return tuple(period for period in full if period is not None)
