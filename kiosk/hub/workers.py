"""Background work: one of all hubs before a database does each, guarded by a lease with a fence."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Connection, select, update

from kiosk.hub.dialect import shared_now, upsert
from kiosk.hub.errors import LeaseLost
from kiosk.hub.registry import WorkerEntry
from kiosk.hub.services import HubServices
from kiosk.hub.tables import leases
from kiosk.ids import new_id

log = logging.getLogger(__name__)

SHORTEST = timedelta(seconds=30)
_SLOWEST_RETRY = 60.0


@dataclass(frozen=True, slots=True)
class Lease:
    """`renew_at` is in this process's monotonic seconds."""

    name: str
    token: int
    renew_at: float


class Leases:
    """This process's claims. Time is the database's, so hubs with unlike clocks agree."""

    def __init__(self, services: HubServices) -> None:
        self._services = services
        self._holder: UUID = new_id()
        self._held: dict[str, Lease] = {}

    def take(self, name: str, length: timedelta) -> Lease | None:
        """The lease, taken or renewed when a third of its `length` is over; None while another hub holds it."""
        held, monotonic = self._held.get(name), self._services.clock.monotonic()
        if held is not None and monotonic < held.renew_at:
            return held
        with self._services.database.write() as work:
            now = shared_now(work.connection, self._services.clock)
            fresh = upsert(work.connection, leases).values(
                hall_id=self._services.hall, name=name, holder=self._holder, token=1, until=now + length)
            token = work.connection.execute(
                fresh.on_conflict_do_update(
                    index_elements=["hall_id", "name"],
                    set_={
                        "holder": fresh.excluded.holder, "until": fresh.excluded.until, "token": leases.c.token + 1,
                    },
                    where=(leases.c.holder == self._holder) | (leases.c.until <= now),
                ).returning(leases.c.token)
            ).scalar_one_or_none()
            work.commit()
        if token is None:
            return None
        self._held[name] = Lease(name, token, monotonic + length.total_seconds() / 3)
        return self._held[name]

    def lost(self, lease: Lease) -> None:
        self._held.pop(lease.name, None)

    def fence(self, lease: Lease) -> Callable[[Connection], None]:
        """Raises LeaseLost in a transaction whose lease another hub has taken since."""

        def check(connection: Connection) -> None:
            token = connection.execute(
                select(leases.c.token)
                .where(leases.c.hall_id == self._services.hall, leases.c.name == lease.name)
                .with_for_update(read=True)
            ).scalar_one_or_none()
            if token != lease.token:
                raise LeaseLost(f"another hub runs {lease.name} now")

        return check

    def give_back(self) -> None:
        """Let other hubs go on at once."""
        with self._services.database.write() as work:
            now = shared_now(work.connection, self._services.clock)
            work.connection.execute(update(leases).where(leases.c.holder == self._holder).values(until=now))
            work.commit()


class Workers:
    """One thread a worker; a failure is logged and tried again at the next turn."""

    def __init__(self, services: HubServices) -> None:
        self._services = services
        self._leases = Leases(services)
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(name, entry), name=f"hub-{name}", daemon=True)
            for name, entry in services.registry.workers.items()
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Wait for what is under way (at most 10 s each)."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(10)
        try:
            self._leases.give_back()
        except Exception as error:  # the database may be gone already; the leases end by themselves
            log.warning("leases not given back: %s", type(error).__name__)

    def _run(self, name: str, entry: WorkerEntry) -> None:
        length = max(SHORTEST, timedelta(seconds=3 * entry.every_seconds))
        failures = 0
        wait = 0.0
        while not self._stopping.wait(wait):
            try:
                self._turn(name, entry, length)
                failures = 0
            except Exception as error:
                failures += 1
                log.error("the worker %s failed: %s", name, type(error).__name__, exc_info=failures == 1)
            wait = max(entry.every_seconds, min(_SLOWEST_RETRY, failures * failures * 1.0))

    def _turn(self, name: str, entry: WorkerEntry, length: timedelta) -> None:
        lease = self._leases.take(name, length)
        if lease is None:
            return
        try:
            entry.handler(self._services.fenced(self._leases.fence(lease)))
        except LeaseLost as lost:
            log.warning("%s", lost.cause)
            self._leases.lost(lease)
