"""How the hub holds its database: connections that rested are looked at, writers of a hall queue in the process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.hub.turns import Turns
from kiosk.store import Database, engine, open_postgres
from tests.fixtures.wait import wait_until


@pytest.fixture
def database(postgres_url: str) -> Iterator[Database]:
    opened = Database(open_postgres(postgres_url, pool_size=3))
    yield opened
    opened.close()


def _cut_all(database: Database) -> None:
    with database.engine.connect() as other, ExitStack() as stack:
        for _ in range(2):
            stack.enter_context(database.engine.connect())
        other.execute(text("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                           " and datname = current_database()"))


def test_a_connection_that_died_at_rest_is_replaced_before_anybody_meets_it(
    database: Database, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "_TRUSTED_SECONDS", 0.0)
    _cut_all(database)
    for _ in range(3):
        with database.glance() as connection:
            assert connection.scalar(text("select 1")) == 1


def test_who_meets_a_connection_that_just_died_is_the_last(database: Database) -> None:
    _cut_all(database)
    failures = 0
    for _ in range(4):
        try:
            with database.read() as connection:
                connection.execute(text("select 1"))
        except DBAPIError:
            failures += 1
    assert failures <= 1


def test_a_glance_begins_no_transaction(database: Database) -> None:
    with database.glance() as connection:
        assert connection.connection.driver_connection.autocommit
        connection.execute(text("select 1"))
    with database.write() as work:
        work.connection.execute(text("select 1"))
        assert not work.connection.connection.driver_connection.autocommit


def test_two_of_a_hall_pass_and_another_hall_waits_for_nobody() -> None:
    turns, inside, go = Turns(), threading.Semaphore(0), threading.Event()
    passed: list[str] = []

    def pass_through(hall: str) -> None:
        with turns.of(hall):
            passed.append(hall)
            inside.release()
            go.wait(30)

    threads = [threading.Thread(target=pass_through, args=(hall,)) for hall in ("a", "a", "a", "b")]
    for thread in threads:
        thread.start()
    for _ in range(3):
        assert inside.acquire(timeout=30)
    wait_until(lambda: sorted(passed) == ["a", "a", "b"])
    go.set()
    for thread in threads:
        thread.join(30)
    assert sorted(passed) == ["a", "a", "a", "b"]
