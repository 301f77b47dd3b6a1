"""What a terminal keeps of the time over a night without power, and what it says when its clock was wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.store import Database, UnitOfWork
from kiosk.sync import meta
from kiosk.sync.envelope import Fact
from kiosk.sync.hub_clock import FURTHEST, HubClock
from kiosk.terminal import facts

log = logging.getLogger(__name__)

OFFSET_KEY, SEEN_KEY = "hub_clock_offset", "clock_seen"
WORTH_SAYING = timedelta(seconds=5)
_KEEP_EVERY = timedelta(seconds=50)


def open_clock(connection: Connection, clock: Clock, *, paired: bool) -> HubClock:
    """The clock of a terminal that starts now."""
    seen = meta.get(connection, SEEN_KEY)
    return HubClock(
        clock, offset=timedelta(seconds=meta.get(connection, OFFSET_KEY, 0.0)),
        seen=None if seen is None else datetime.fromisoformat(seen), furthest=FURTHEST if paired else None)


class TimeKeeping:
    """`put_right(work, by)` moves the times of facts that were written in this life and have not been sent."""

    def __init__(
        self, clock: HubClock, database: Database, *, say: Callable[[Fact], None],
        put_right: Callable[[UnitOfWork, timedelta], object], paired: bool,
    ) -> None:
        self.clock, self._database, self._say, self._put_right = clock, database, say, put_right
        self._paired = paired
        self._said: timedelta | None = None
        self._kept: datetime | None = None
        if clock.doubtful:
            log.warning("this machine's clock says %s, which cannot be: its battery may be dead. The time goes on "
                        "from %s until the hub tells it", _minute(clock.machine()), _minute(clock.now()))

    @property
    def sure(self) -> bool:
        """The time is the hub's, or there is no hub to ask: nothing that is forgotten by its age goes too early."""
        return self.clock.heard_the_hub or (not self._paired and not self.clock.doubtful)

    def hub_spoke(self, now: datetime, *, took_seconds: float) -> None:
        """Take the hub's time and keep it; say so once, and again when the difference has changed. Raises StoreFull."""
        doubted, machine = self.clock.doubtful, self.clock.machine()
        if self.clock.heard_the_hub:
            if self.clock.heard(now, took_seconds=took_seconds):
                self.keep(whenever=True)
        else:
            self._first_word(now, took_seconds)
        off = self.clock.offset
        if abs(off - (self._said or timedelta(0))) <= WORTH_SAYING:
            return
        self._said = off
        log.warning("this machine's clock says %s, %s the hub's: the hub's time is taken, %s",
                    _minute(machine), _difference(off), _minute(self.clock.now()))
        self._say(facts.clock_corrected(
            machine, behind_seconds=round(off.total_seconds()), doubted=doubted, at=self.clock.now()))

    def _first_word(self, now: datetime, took_seconds: float) -> None:
        """In one transaction, so that a ticket is given before it or after it, and its time right in the end."""
        began = self.clock.monotonic()
        with self._database.write() as work:
            waited = self.clock.monotonic() - began
            before = self.clock.now()
            self.clock.heard(now, took_seconds=took_seconds + 2 * waited)
            by = self.clock.now() - before
            if abs(by) > WORTH_SAYING:
                self._put_right(work, by)
            self._put(work, self.clock.now())
            work.commit()

    def keep(self, *, whenever: bool = False) -> None:
        """So that the next start knows what time it cannot be. Call now and then."""
        now = self.clock.now()
        if self.clock.doubtful:
            return
        if not whenever and self._kept is not None and timedelta(0) <= now - self._kept < _KEEP_EVERY:
            return
        with self._database.write() as work:
            self._put(work, now)
            work.commit()

    def _put(self, work: UnitOfWork, now: datetime) -> None:
        meta.put(work, OFFSET_KEY, self.clock.offset.total_seconds())
        meta.put(work, SEEN_KEY, now.isoformat())
        self._kept = now


def _minute(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _difference(off: timedelta) -> str:
    size = abs(off)
    much = f"{size.days} days" if size.days > 1 else f"{size.total_seconds():.0f} s"
    return f"{much} {'behind' if off > timedelta(0) else 'ahead of'}"
