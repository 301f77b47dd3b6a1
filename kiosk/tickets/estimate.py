"""How long a customer will wait: an honest range, or nothing without ground for one.

The basis is what the hall itself did: the latest finished services of the same category, and the
windows that worked lately. With `ahead` customers before this one and `windows` at work, `ahead`
services must end, `windows` at a time. The quicker quarter of services gives the low end, the slower quarter the
high end, so one odd case (a customer who left at once, one who stayed an hour) moves neither. Both
ends are widened outwards to steps in which people think of time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import quantiles

ENOUGH_SERVICES = 5
LATEST_SERVICES = 50
LATEST_DAYS = 14
ACTIVE_MINUTES = 30

_STEPS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240)


def estimate_minutes(ahead: int, durations: Sequence[float], windows: int) -> tuple[int, int] | None:
    """The wait as (low, high) whole minutes from 0 to 240, low < high.

    `durations` are the seconds of the latest finished services of the category (up to
    LATEST_SERVICES of the last LATEST_DAYS days, today's among them), `windows` how many windows
    called or served that category within ACTIVE_MINUTES. None when fewer than ENOUGH_SERVICES have
    finished, when no window is at work, or when the wait is beyond the last step: a guess helps nobody.
    """
    if len(durations) < ENOUGH_SERVICES or windows < 1 or ahead < 0:
        return None
    quick, _, slow = quantiles(durations, n=4, method="inclusive")
    low = ahead * max(quick, 0.0) / windows / 60
    high = (ahead + 1) * max(slow, 0.0) / windows / 60
    if high > _STEPS[-1]:
        return None
    first, last = bisect_right(_STEPS, low) - 1, bisect_left(_STEPS, high)
    return _STEPS[first], _STEPS[max(last, first + 1)]
