"""An app that a hub knows by heart is known no longer than it is welcome."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import event

from kiosk.hub import pairing, setup
from kiosk.hub.bus import Announcement, Bus
from kiosk.hub.listener import PostgresBus
from kiosk.hub.remembered import Remembered
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, Hub, fact
from tests.fixtures.wait import wait_until

APP = UUID(int=1)


class Rows:
    def __init__(self) -> None:
        self.value, self.read = "old", 0
        self.meanwhile: Callable[[], None] = lambda: None

    def __call__(self, asked: list[UUID]) -> dict[UUID, str]:
        self.read += 1
        found = {one: self.value for one in asked if one == APP}
        self.meanwhile()
        return found


def published(position: int) -> Announcement:
    return Announcement(HALL, "publication", {"position": position})


@pytest.fixture
def bus() -> Bus:
    bus = Bus()
    bus.hears_all = True
    return bus


def test_a_row_is_read_once_until_something_is_published(bus: Bus) -> None:
    rows = Rows()
    known = Remembered(bus)
    for _ in range(3):
        assert known.get([APP], rows) == {APP: "old"}
    bus.deliver([Announcement(HALL, "queue", {})])
    assert known.get([APP], rows) == {APP: "old"}
    assert rows.read == 1
    rows.value = "new"
    bus.deliver([published(1)])
    assert known.get([APP], rows) == {APP: "new"}


def test_what_changed_while_it_was_read_is_read_again(bus: Bus) -> None:
    rows = Rows()
    known = Remembered(bus)

    def change() -> None:
        rows.value, rows.meanwhile = "new", lambda: None
        bus.deliver([published(1)])

    rows.meanwhile = change
    assert known.get([APP], rows) == {APP: "old"}
    assert known.get([APP], rows) == {APP: "new"}


def test_a_hub_that_may_have_missed_something_reads_again(bus: Bus) -> None:
    rows, seconds = Rows(), [0.0]
    known = Remembered(bus, lambda: seconds[0])
    known.get([APP], rows)
    bus.close_watchers()
    known.get([APP], rows)
    assert rows.read == 2
    seconds[0] += 5
    known.get([APP], rows)
    assert rows.read == 3
    bus.hears_all = False
    for _ in range(2):
        known.get([APP], rows)
    assert rows.read == 5


def test_who_does_not_exist_is_asked_for_each_time(bus: Bus) -> None:
    rows = Rows()
    known = Remembered(bus)
    stranger = new_id()
    assert [known.get([stranger, APP], rows) for _ in range(2)] == [{APP: "old"}] * 2
    assert rows.read == 2


def test_a_hub_asks_its_database_once_for_an_app_and_refuses_it_once_revoked(hub: Hub) -> None:
    app = hub.app()
    asked: list[str] = []
    event.listen(hub.services.database.engine, "before_cursor_execute",
                 lambda _c, _cursor, statement, *_: asked.append(statement))
    for _ in range(3):
        assert app.get("/v1/publications").status_code == 200
    doors = sum("public_key" in one for one in asked)
    assert doors <= 1 if isinstance(hub.services.bus, PostgresBus) else doors == 3
    pairing.revoke(hub.services, app.code)
    assert app.get("/v1/publications").json()["code"] == "app_revoked"
    assert app.send(fact(1)).json()["code"] == "app_revoked"


def test_a_hub_whose_ear_was_cut_off_still_refuses_who_was_revoked_elsewhere(hub: Hub) -> None:
    app = hub.app()
    assert app.get("/v1/publications").status_code == 200
    before = hub.services.bus.published
    if hub.url is not None:
        with psycopg.connect(hub.url, autocommit=True) as connection:
            cut = connection.execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                " where datname = current_database() and query like 'LISTEN%'").fetchall()
        assert cut == [(True,)]
        wait_until(lambda: hub.services.bus.published > before)
    with setup.open_hub(hub.folder, url=hub.url) as elsewhere:
        pairing.revoke(elsewhere, app.code)
    assert app.get("/v1/publications").json()["code"] == "app_revoked"
