"""The hub's time, as far as this terminal knows it."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from kiosk.clock import Clock

_WORTH_KEEPING = timedelta(seconds=1)


class HubClock:
    """A Clock that follows the hub: since the last word from it by the monotonic clock, which nobody sets.

    `offset` (hub minus this machine) is what was last measured; it carries over a restart.
    """

    def __init__(self, clock: Clock, *, offset: timedelta = timedelta(0)) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._anchor: tuple[datetime, float] | None = None
        self.offset = offset

    def now(self) -> datetime:
        with self._lock:
            anchor = self._anchor
        if anchor is None:
            return self._clock.now() + self.offset
        at, monotonic = anchor
        return at + timedelta(seconds=self._clock.monotonic() - monotonic)

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def heard(self, hub_now: datetime, *, took_seconds: float) -> bool:
        """The hub said `hub_now` in an answer that took `took_seconds`; True when the offset moved by over a second."""
        at = hub_now + timedelta(seconds=took_seconds / 2)
        with self._lock:
            before = self.offset
            self._anchor = at, self._clock.monotonic()
            self.offset = at - self._clock.now()
            return abs(self.offset - before) > _WORTH_KEEPING
