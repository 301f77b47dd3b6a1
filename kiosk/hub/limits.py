"""How often someone may knock: token buckets in this process."""

from __future__ import annotations

import math
import threading
from collections import OrderedDict, defaultdict
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.hub.errors import RateLimited

_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Rate:
    """`burst` at once, then `per_second`. Each counts for itself, also beside one of the same figures."""

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
    """Of each rate it forgets who has not knocked for longest, when there are too many to remember.

    So whoever makes up names floods what is remembered of that rate only, never the failures of another.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: defaultdict[Rate, OrderedDict[str, tuple[float, float]]] = defaultdict(OrderedDict)

    def take(self, rate: Rate, who: str, *, cost: float = 1.0) -> None:
        """Raises RateLimited when `who` has used up `rate`; `cost` 0 only looks, -1 gives back what was taken."""
        now = self._clock.monotonic()
        with self._lock:
            buckets = self._buckets[rate]
            level, at = buckets.get(who, (float(rate.burst), now))
            level = min(float(rate.burst), level + max(0.0, now - at) * rate.per_second)
            if cost >= 0 and level < 1.0:
                wait = math.ceil((1.0 - level) / rate.per_second)
                raise RateLimited("too many requests", retry_after_seconds=wait)
            buckets[who] = (min(float(rate.burst), level - cost), now)
            buckets.move_to_end(who)
            if len(buckets) > _REMEMBERED:
                buckets.popitem(last=False)
