"""A cut supply that was paid off: on again within 24 hours, or somebody is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.accounts import AccountBook, Supply, open_reconnections, settle
from kiosk.cli.app import run_command
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.payments.reconnections import tell_of_late_ones
from kiosk.tickets.hub_tables import alerts
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import Hub


@pytest.fixture
def cut(hub: Hub) -> Iterator[Hub]:
    """Its bill has just been paid."""
    hub.clock.stop()
    add_account(hub, MOTHER, unpaid={"202609": 5000}, supply="cut")
    with hub.services.write() as work:
        settle(work, MOTHER, ["202609"], 5000, new_id(), hub.clock.now())
        work.commit()
    yield hub


def late(hub: Hub) -> list[str]:
    tell_of_late_ones(hub.services)
    with hub.services.database.read() as connection:
        return list(connection.scalars(select(alerts.c.kind)))


def supply(hub: Hub) -> Supply:
    with hub.services.database.read() as connection:
        return AccountBook(connection, hub.services.hall).account(MOTHER).supply


def test_after_24_hours_the_manager_is_told_once(cut: Hub):
    cut.clock.moved = timedelta(hours=23, minutes=59)
    assert late(cut) == []
    cut.clock.moved = timedelta(hours=24)
    assert late(cut) == ["reconnection"]
    manager = cut.staffed(Scope.COUNTER, Role.MANAGER)
    [alert] = manager.get("/v1/counter", window="1").json()["alerts"]
    assert manager.command("acknowledge_alert", {"alert_id": alert["alert_id"]}).status_code == 200
    assert late(cut) == ["reconnection"]


def test_a_clerk_closes_it_and_nobody_else(cut: Hub):
    with cut.services.database.read() as connection:
        [case] = open_reconnections(connection, cut.services.hall)
    payload: dict[str, object] = {"reconnection_id": str(case.id)}
    assert cut.app(Scope.TERMINAL).command("close_reconnection", payload).status_code == 403
    clerk = cut.staffed(Scope.COUNTER, Role.CLERK)
    assert clerk.command("close_reconnection", payload).status_code == 200
    assert supply(cut) is Supply.ON
    assert clerk.command("close_reconnection", {"reconnection_id": str(new_id())}).json()["code"] == "account_unknown"
    cut.clock.moved = timedelta(hours=25)
    assert late(cut) == []


def test_at_the_hubs_machine_they_are_listed_and_closed(cut: Hub, capsys: pytest.CaptureFixture[str]):
    where = ["--data", str(cut.folder), *(["--url", cut.url] if cut.url else [])]
    assert run_command(["accounts", "reconnections", *where]) == 0
    listed = capsys.readouterr().out
    assert MOTHER in listed and "LATE" not in listed
    assert run_command(["accounts", "reconnections", "--done", listed.split()[0], *where]) == 0
    assert "None is open." in capsys.readouterr().out
    assert supply(cut) is Supply.ON
