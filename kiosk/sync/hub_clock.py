"""The hub's time, as far as this machine knows it, whatever its own clock says."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from kiosk.clock import Clock

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""No machine that runs this lived earlier: a clock that says so has lost its battery."""
FURTHEST = timedelta(days=60)
"""How long a machine with a hub may have been off; a clock that says more is not believed before the hub spoke."""
_WORTH_KEEPING = timedelta(seconds=1)


def believed(
    machine: datetime, offset: timedelta, *, seen: datetime, furthest: timedelta | None,
) -> timedelta | None:
    """The offset by which a machine that starts at `machine` knows the time; None when neither way can be right.

    `seen` is the latest time that it is known to have lived. The offset that held before comes first (a clock in
    the wrong zone keeps it), then the machine's own time (someone may have set it right meanwhile).
    """
    for tried in (offset, timedelta(0)):
        try:
            at = machine + tried
        except OverflowError:
            continue
        if seen <= at and (furthest is None or at - seen <= furthest):
            return tried
    return None


class HubClock:
    """A Clock that follows the hub: since the last word from it by the monotonic clock, which nobody sets.

    `offset` (hub minus this machine) is what was last measured, and `seen` the latest time known; both carry over
    a restart. Where the machine's clock then contradicts them, time goes on from `seen`, and is `doubtful` until
    the hub speaks: late, but never ahead. `furthest` None: there is no hub that would put a leap right.
    """

    def __init__(
        self, clock: Clock, *, offset: timedelta = timedelta(0), seen: datetime | None = None,
        furthest: timedelta | None = None,
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._anchor: tuple[datetime, float] | None = None
        self._heard = False
        known = believed(
            clock.now(), offset, seen=max(seen or EARLIEST, EARLIEST), furthest=furthest if seen else None)
        self.offset = offset if known is None else known
        if known is None:
            self._anchor = max(seen or EARLIEST, EARLIEST), clock.monotonic()

    @property
    def doubtful(self) -> bool:
        """What this clock says is only the least that it can be."""
        return not self._heard and self._anchor is not None

    @property
    def heard_the_hub(self) -> bool:
        """Since this machine started."""
        return self._heard

    def now(self) -> datetime:
        with self._lock:
            anchor = self._anchor
        if anchor is None:
            return self._clock.now() + self.offset
        at, monotonic = anchor
        return at + timedelta(seconds=self._clock.monotonic() - monotonic)

    def machine(self) -> datetime:
        """What this machine's own clock says."""
        return self._clock.now()

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def heard(self, hub_now: datetime, *, took_seconds: float) -> bool:
        """The hub said `hub_now` in an answer that took `took_seconds`; True when the offset moved by over a second."""
        at = hub_now + timedelta(seconds=took_seconds / 2)
        with self._lock:
            before = self.offset
            self._anchor = at, self._clock.monotonic()
            self._heard = True
            self.offset = at - self._clock.now()
            return abs(self.offset - before) > _WORTH_KEEPING
