"""Announcements from outside this process: other hubs before one PostgreSQL, `kiosk hub …` beside SQLite."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from contextlib import suppress

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import SQLAlchemyError

from kiosk.hub.bus import ADMITTED, CHANNEL, Announcement, Bus, decode, notify
from kiosk.hub.tables import halls
from kiosk.store import Database, UnitOfWork

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.05
"""Of the 100 ms within which whoever watches has to move."""
_LOOK_UP_SECONDS = 0.5
_RECONNECT_SECONDS = 1.0


class SqliteBus(Bus):
    """Looks whether a command beside the hub has published something, as nobody else would say so."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database
        self._stopping = threading.Event()
        self._said: dict[str, int] = {}
        self._thread = threading.Thread(target=self._run, name="hub-listener", daemon=True)

    def carry(self, work: UnitOfWork, announcements: Sequence[Announcement]) -> None:
        work.on_commit(lambda: self._say(announcements))

    def start(self) -> None:
        self._said = self._positions()
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        super().stop()
        if self._thread.is_alive():
            self._thread.join(5)

    def _say(self, announcements: Sequence[Announcement]) -> None:
        for one in announcements:
            if one.topic == "publication":
                self._said[one.hall] = max(self._said.get(one.hall, 0), one.data["position"])
        self.deliver(announcements)

    def _run(self) -> None:
        while not self._stopping.is_set():
            with suppress(SQLAlchemyError), self._database.read() as connection:
                self._look(connection)
            self._stopping.wait(_LOOK_SECONDS)

    def _look(self, connection: Connection) -> None:
        """As long as the file is well. The number changes with each commit of another connection and costs a few
        microseconds, so most looks read no table."""
        seen = None
        while not self._stopping.wait(_LOOK_SECONDS):
            version = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
            connection.rollback()
            if version == seen:
                continue
            seen = version
            for hall, position in self._positions().items():
                if position > self._said.get(hall, 0):
                    self._say([Announcement(hall, "publication", {"position": position})])

    def _positions(self) -> dict[str, int]:
        with self._database.read() as connection:
            rows = connection.execute(select(halls.c.hall_id, halls.c.publication_position))
            return {row.hall_id: row.publication_position for row in rows}


class PostgresBus(Bus):
    """What any hub commits reaches the watchers of every hub, this one's included, by LISTEN."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._stopping = threading.Event()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-listener", daemon=True)

    def carry(self, work: UnitOfWork, announcements: Sequence[Announcement]) -> None:
        notify(work.connection, announcements)
        work.on_commit(self.move)
        if any(one.topic == ADMITTED for one in announcements):
            work.on_commit(self.admit)  # here at once, not only when the database says it back

    @property
    def admitted(self) -> int | None:
        return self._admitted if self._listening.is_set() else None

    def start(self) -> None:
        """Returns once the hub hears the database (at most after 10 s)."""
        self._thread.start()
        self._listening.wait(10)

    def stop(self) -> None:
        self._stopping.set()
        self._listening.clear()
        super().stop()
        with suppress(SQLAlchemyError), self._engine.begin() as connection:
            connection.execute(text("select pg_notify(:channel, '[]')"), {"channel": CHANNEL})  # wakes our own ear
        self._thread.join(5)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except (psycopg.Error, SQLAlchemyError) as error:
                self._listening.clear()
                log.warning("the hub lost its ear at the database: %s", type(error).__name__)
                self.close_watchers()  # they may have missed something: they come back and look again
                self._stopping.wait(_RECONNECT_SECONDS)

    def _listen(self) -> None:
        pooled = self._engine.raw_connection()
        connection = pooled.driver_connection
        pooled.detach()
        assert isinstance(connection, psycopg.Connection)
        with connection:
            connection.autocommit = True
            connection.execute(SQL("LISTEN {}").format(Identifier(CHANNEL)))
            self._listening.set()
            while not self._stopping.is_set():
                for message in connection.notifies(timeout=_LOOK_UP_SECONDS):
                    self.deliver(decode(message.payload))
                    if self._stopping.is_set():
                        return
