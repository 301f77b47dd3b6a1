"""The door answers from memory who an app is, and yet nobody comes in whom any hub's process has shown out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, event, text, update

from kiosk.contract.messages import Scope
from kiosk.hub import known, pairing
from kiosk.hub.backup import write_backup
from kiosk.hub.bus import CHANNEL
from kiosk.hub.known import KnownApps
from kiosk.hub.restore import restore_backup
from kiosk.hub.tables import apps
from kiosk.store import HUB
from tests.fixtures.hub import ON_SQLITE, App, Hub, RunningHub, hub_database, hub_in, kiosk_hub
from tests.fixtures.wait import wait_until


@pytest.fixture
def postgres() -> Iterator[str]:
    with hub_database() as url:
        yield url


@pytest.fixture
def hubs(postgres: str, tmp_path: Any) -> Iterator[tuple[Hub, Hub]]:
    """Two before one database, each with its own memory."""
    with hub_in(tmp_path / "hub", postgres) as one, hub_in(tmp_path / "hub", postgres) as other:
        yield one, other


@contextmanager
def asked_of_apps(hub: Hub) -> Iterator[list[str]]:
    """Statements about apps."""
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "FROM apps" in statement:
            asked.append(statement)

    event.listen(hub.services.database.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(hub.services.database.engine, "before_cursor_execute", note)


def at(hub: Hub, app: App) -> App:
    """The same app at another process."""
    return App(hub.http, app.id, app.code, app.key, app.token)


def says(app: App) -> str:
    answer = app.get("/v1/queue")
    return "" if answer.status_code == 200 else str(answer.json()["code"])


def remembered(hub: Hub, app: App) -> bool:
    says(app)
    with asked_of_apps(hub) as asked:
        assert says(app) == ""
    return not asked


def test_an_app_is_looked_up_once_where_the_hub_hears_its_database(hubs: tuple[Hub, Hub]):
    assert remembered(hubs[0], hubs[0].app())


@ON_SQLITE
def test_beside_a_file_that_tells_nothing_each_request_asks(hub: Hub):
    assert not remembered(hub, hub.app())


def test_whom_one_process_shows_out_the_other_does_not_let_in(
    hubs: tuple[Hub, Hub], monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(known, "GOOD_SECONDS", 1e9)  # by the notice alone
    one, other = hubs
    for _ in range(20):
        app = one.app()
        there = at(other, app)
        assert remembered(one, app) and remembered(other, there)
        pairing.revoke(other.services, app.code)
        assert says(there) == "app_revoked"  # where it was done, with the very next request
        wait_until(lambda app=app: says(app) == "app_revoked", seconds=1)


def test_a_command_beside_two_processes_shows_out_at_both(running_hub: Callable[[], RunningHub]):
    one, other = running_hub(), running_hub()
    app = one.pair()
    there = App(other.http, app.id, app.code, app.key, app.token)
    assert says(app) == says(there) == ""
    kiosk_hub("apps", "--revoke", app.code, folder=one.folder, url=one.database_url)
    assert says(app) == says(there) == "app_revoked"


def test_a_hub_that_does_not_hear_its_database_remembers_nobody(hubs: tuple[Hub, Hub], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(known, "GOOD_SECONDS", 1e9)
    deaf, other = hubs
    app = deaf.app()
    assert remembered(deaf, app)
    with other.services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("select pg_terminate_backend(pid) from pg_stat_activity where query ilike :ear"),
                           {"ear": f'LISTEN "{CHANNEL}"%'})
        wait_until(lambda: deaf.services.bus.admitted is None)
        connection.execute(update(apps).where(apps.c.id == app.id).values(revoked_at=deaf.clock.now()))  # untold
    assert says(app) == "app_revoked"
    wait_until(lambda: deaf.services.bus.admitted is not None)
    assert says(app) == "app_revoked"
    assert remembered(deaf, deaf.app())


def test_a_notice_that_was_lost_is_made_up_for_in_seconds(hubs: tuple[Hub, Hub]):
    hub = hubs[0]
    app = hub.app()
    hub.clock.stop()
    assert remembered(hub, app)
    with hub.services.database.engine.begin() as connection:
        connection.execute(update(apps).where(apps.c.id == app.id).values(revoked_at=hub.clock.now()))  # untold
    hub.clock.moved += timedelta(seconds=known.GOOD_SECONDS)
    assert says(app) == "app_revoked"


def test_what_was_read_before_a_change_is_not_kept_after_it(hubs: tuple[Hub, Hub]):
    hub = hubs[0]
    app = hub.app()
    memory = KnownApps(hub.services.bus, hub.clock)
    found, as_of = memory.of([app.id])
    with hub.services.database.read() as connection:
        rows = connection.execute(apps.select().where(apps.c.id == app.id)).all()
    pairing.revoke(hub.services, app.code)
    memory.keep(rows, as_of)
    assert not found and memory.of([app.id])[0] == {}


def test_a_restore_under_a_running_hub_shows_out_who_was_paired_since(postgres: str, tmp_path: Any, monkeypatch: Any):
    monkeypatch.setattr(known, "GOOD_SECONDS", 1e9)
    with hub_in(tmp_path / "hub", postgres) as hub:
        before = hub.app()
        write_backup(hub.services, tmp_path / "backup.zip")
        since = hub.app(Scope.BOARD)
        assert remembered(hub, before) and remembered(hub, since)
        with hub.services.database.engine.begin() as connection:
            for table in reversed(HUB.sorted_tables):
                connection.execute(delete(table))
        restore_backup(tmp_path / "backup.zip", tmp_path / "hub", url=postgres)
        wait_until(lambda: says(since) == "unauthenticated", seconds=1)
        assert says(before) == ""
