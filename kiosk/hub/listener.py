"""Announcements through PostgreSQL, so that several hubs stand before one database."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from contextlib import suppress

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from kiosk.hub.bus import CHANNEL, Announcement, Bus, decode, notify
from kiosk.store import UnitOfWork

log = logging.getLogger(__name__)

_LOOK_UP_SECONDS = 0.5
_RECONNECT_SECONDS = 1.0


class PostgresBus(Bus):
    """What any hub commits reaches the watchers of every hub, this one's included, by LISTEN."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._stopping = threading.Event()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-listener", daemon=True)

    def carry(self, work: UnitOfWork, announcements: Sequence[Announcement]) -> None:
        notify(work, announcements)

    def start(self) -> None:
        """Returns once the hub hears the database (at most after 10 s)."""
        self._thread.start()
        self._listening.wait(10)

    def stop(self) -> None:
        self._stopping.set()
        super().stop()
        with suppress(SQLAlchemyError), self._engine.begin() as connection:
            connection.execute(text("select pg_notify(:channel, '[]')"), {"channel": CHANNEL})  # wakes our own ear
        self._thread.join(5)

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except (psycopg.Error, SQLAlchemyError) as error:
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
