"""A hub's unit of work: state, facts and announcements that become true together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Insert

from kiosk.clock import Clock
from kiosk.hub.bus import Announcement, Bus, mark
from kiosk.hub.own_facts import append_own
from kiosk.hub.state import HubState
from kiosk.store import UnitOfWork
from kiosk.sync.envelope import Fact


class HubWork(UnitOfWork):
    """Holds the lock of `hall` from its beginning: a hall has one writer at a time and no deadlock.

    `state` is the hub's as of the lock. `kept` is for what was looked up under it and nobody else can change.
    """

    def __init__(
        self, connection: Connection, *, hall: str, state: HubState, bus: Bus, clock: Clock,
        fence: Callable[[Connection], None] | None = None,
    ) -> None:
        super().__init__(connection)
        self.hall = hall
        self.state = state
        self._bus = bus
        self._clock = clock
        self._fence = fence
        self._recorded: list[Fact] = []
        self._announced: list[Announcement] = []
        self._later: list[tuple[Insert, Mapping[str, Any]]] = []
        self._savepoints = 0
        self.kept: dict[str, Any] = {}

    def record(self, fact: Fact) -> None:
        """Write a fact of the hub's own with this work's commit."""
        self._recorded.append(fact)

    def announce(self, topic: str, data: dict[str, Any], *, apps: Collection[UUID] | None = None) -> None:
        """Tell this hall's watchers after the commit, of its terminals only `apps` where some are given.

        `data` is small and free of personal data.
        """
        self._announced.append(Announcement(
            self.hall, topic, data, apps=None if apps is None else frozenset(map(mark, apps))))

    def later(self, statement: Insert, row: Mapping[str, Any]) -> None:
        """Insert `row` with this work's commit, all rows of one statement at once; `flush` before reading them."""
        self._later.append((statement, row))

    def flush(self) -> None:
        """What `later` holds is in the database."""
        rows: dict[Insert, list[Mapping[str, Any]]] = {}
        for statement, row in self._later:
            rows.setdefault(statement, []).append(row)
        self._later.clear()
        for statement, its in rows.items():
            self.connection.execute(statement, its)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What fails inside is undone, its facts and announcements too; the rest of the work goes on."""
        lists: tuple[list[Any], ...] = (self._recorded, self._announced, self._later)
        lengths = [len(one) for one in lists]
        self._savepoints += 1
        name = f"s{self._savepoints}"  # never released: that would be a round trip more, and the commit does it
        self.connection.exec_driver_sql(f"savepoint {name}")
        try:
            yield
        except BaseException:
            if self.connection.invalidated:  # the database has gone, and with it everything of this work
                raise
            self.connection.exec_driver_sql(f"rollback to savepoint {name}")
            self.kept.clear()
            for one, length in zip(lists, lengths, strict=True):
                del one[length:]
            raise

    def commit(self) -> None:
        self.flush()
        if self._recorded:
            append_own(self.connection, self.state, self.hall, self._recorded, self._clock.now())
        if self._announced:
            self._bus.carry(self, self._announced)
        if self._fence is not None:
            self._fence(self.connection)
        self._recorded, self._announced = [], []
        super().commit()
