"""What the hub's routes and workers share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.hub.bus import Bus
from kiosk.hub.identity import HubIdentity
from kiosk.hub.registry import Registry
from kiosk.hub.state import lock_hall
from kiosk.hub.turns import Turns
from kiosk.hub.work import HubWork
from kiosk.store import Database


@dataclass(frozen=True, slots=True)
class HubServices:
    """`fence` guards a worker's commits: it raises LeaseLost once another hub has taken over."""

    database: Database
    clock: Clock
    bus: Bus
    identity: HubIdentity
    registry: Registry
    fence: Callable[[Connection], None] | None = None
    turns: Turns = field(default_factory=Turns)

    @property
    def hall(self) -> str:
        """This hub's own hall, the issuer of what it publishes."""
        return self.identity.hall

    @contextmanager
    def write(self, hall: str | None = None) -> Iterator[HubWork]:
        """A unit of work that holds the lock of `hall` (default: the hub's own). Undone unless committed."""
        hall = hall or self.hall
        with self.turns.of(hall), self.database.write() as work:
            state = lock_hall(work.connection, hall)
            yield HubWork(
                work.connection, hall=hall, state=state, bus=self.bus, clock=self.clock, fence=self.fence)

    def fenced(self, fence: Callable[[Connection], None]) -> HubServices:
        """The same services, every commit guarded by `fence`."""
        return replace(self, fence=fence)
