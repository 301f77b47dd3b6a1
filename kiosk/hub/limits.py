"""How often someone may knock: token buckets in this process."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.hub.errors import RateLimited

_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then `per_second`."""

    burst: int
    per_second: float


PAIRING_FAILURES = Rate(10, 10 / 60)
ALL_PAIRING_FAILURES = Rate(100, 1.0)
SIGN_IN_FAILURES = Rate(10, 1 / 30)
ALL_SIGN_IN_FAILURES = Rate(60, 0.2)
KNOCKS = Rate(300, 30.0)
SESSIONS = Rate(30, 0.5)
REQUESTS = Rate(600, 300.0)


class Limits:
    """Forgets who has not knocked for longest when there are too many to remember."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[tuple[Rate, str], tuple[float, float]] = OrderedDict()

    def take(self, rate: Rate, who: str, *, cost: float = 1.0) -> None:
        """Raises RateLimited when `who` has used up `rate`; `cost` 0 only looks."""
        now = self._clock.monotonic()
        with self._lock:
            level, at = self._buckets.get((rate, who), (float(rate.burst), now))
            level = min(float(rate.burst), level + (now - at) * rate.per_second)
            if level < 1.0:
                wait = math.ceil((1.0 - level) / rate.per_second)
                raise RateLimited("too many requests", retry_after_seconds=wait)
            self._buckets[rate, who] = (level - cost, now)
            self._buckets.move_to_end((rate, who))
            if len(self._buckets) > _REMEMBERED:
                self._buckets.popitem(last=False)

    def give_back(self, rate: Rate, who: str) -> None:
        """What was taken in advance and is not to count."""
        with self._lock:
            level, at = self._buckets.get((rate, who), (float(rate.burst), self._clock.monotonic()))
            self._buckets[rate, who] = (min(float(rate.burst), level + 1.0), at)
