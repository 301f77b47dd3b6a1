"""A hub's unit of work: state, facts and announcements that become true together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.hub import intake_log
from kiosk.hub.bus import Announcement, Bus
from kiosk.store import UnitOfWork
from kiosk.sync.envelope import Fact


@dataclass(frozen=True, slots=True)
class Origin:
    """Who the hub is when it records facts: a restored hub is a new origin, because its epoch is in the name."""

    hall: str
    name: str


class HubWork(UnitOfWork):
    """Holds the lock of `hall` from its beginning, so a hall has one writer at a time and no deadlock."""

    def __init__(
        self, connection: Connection, *, hall: str, own: Origin, bus: Bus, clock: Clock,
        fence: Callable[[Connection], None] | None = None,
    ) -> None:
        super().__init__(connection)
        self.hall = hall
        self._own = own
        self._bus = bus
        self._clock = clock
        self._fence = fence
        self._recorded: list[Fact] = []
        self._announced: list[Announcement] = []

    def record(self, fact: Fact) -> None:
        """Write a fact of the hub's own with this work's commit."""
        self._recorded.append(fact)

    def announce(self, topic: str, data: dict[str, Any]) -> None:
        """Tell this hall's watchers after the commit. `data` is small and free of personal data."""
        self._announced.append(Announcement(self.hall, topic, data))

    def commit(self) -> None:
        if self._recorded:
            intake_log.append_own(self.connection, self._own, self.hall, self._recorded, self._clock.now())
        if self._announced:
            self._bus.carry(self, self._announced)
        if self._fence is not None:
            self._fence(self.connection)
        self._recorded, self._announced = [], []
        super().commit()
