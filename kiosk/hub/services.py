"""What the hub's routes and workers share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.hub.bus import Bus
from kiosk.hub.identity import HubIdentity
from kiosk.hub.registry import Registry
from kiosk.hub.state import lock_hall, read_state
from kiosk.hub.work import HubWork, Origin
from kiosk.store import Database


@dataclass(frozen=True, slots=True)
class HubServices:
    """`hall` is this hub's own hall (the issuer of what it publishes)."""

    database: Database
    clock: Clock
    bus: Bus
    identity: HubIdentity
    registry: Registry
    fence: Callable[[Connection], None] | None = None

    @property
    def hall(self) -> str:
        return self.identity.hall

    @property
    def hub_id(self) -> UUID:
        return self.identity.hub_id

    @contextmanager
    def write(self, hall: str | None = None) -> Iterator[HubWork]:
        """A unit of work that holds the lock of `hall` (default: the hub's own). Undone unless committed."""
        hall = hall or self.hall
        with self.database.write() as work:
            lock_hall(work.connection, hall)
            state = read_state(work.connection)
            own = Origin(self.hall, f"{self.hub_id}.{state.epoch}")
            yield HubWork(
                work.connection, hall=hall, own=own, bus=self.bus, clock=self.clock, fence=self.fence,
            )

    def fenced(self, fence: Callable[[Connection], None]) -> HubServices:
        """The same services whose every commit first passes `fence`."""
        return replace(self, fence=fence)
