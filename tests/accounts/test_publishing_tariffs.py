"""A price table is given out by a manager, by a command, and explains bills from then on."""

from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.accounts.prices import prices
from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk

TABLE = Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json"
TEXT = TABLE.read_text("utf-8")


def asked(text: str) -> dict[str, object]:
    return {"text": text, "sha256": sha256(text.encode()).hexdigest()}


def test_a_manager_gives_a_table_out_once(hub: Hub):
    manager = hub.staffed(Scope.STAFF, Role.MANAGER)
    said = [manager.command("publish_tariffs", asked(TEXT)).json()["result"]["revision"] for _ in range(2)]
    assert said[0] == said[1]
    again = manager.command("publish_tariffs", asked(TEXT + "\n")).json()["result"]["revision"]
    assert again == said[0] + 1
    with hub.services.database.read() as connection:
        assert prices(connection, hub.services.hall) is not None
        found = entries(connection, hub.services.hall, subject="publication:tariffs")
    assert [(one.action, one.details["revision"]) for one in found] == [
        ("TariffsPublished", said[0]), ("TariffsPublished", again)]


@ON_SQLITE
def test_a_table_with_faults_or_another_hash_is_not_given_out(hub: Hub):
    manager = hub.staffed(Scope.STAFF, Role.MANAGER)
    for body in (asked("{}"), asked("no JSON"), asked(TEXT) | {"sha256": "0" * 64}):
        answer = manager.command("publish_tariffs", body)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_input")
    with hub.services.database.read() as connection:
        assert prices(connection, hub.services.hall) is None


@ON_SQLITE
def test_nobody_but_a_manager_gives_one_out(hub: Hub):
    for app in (hub.app(Scope.STAFF), hub.staffed(Scope.STAFF, Role.CLERK), hub.staffed(Scope.COUNTER, Role.MANAGER)):
        assert app.command("publish_tariffs", asked(TEXT)).status_code == 403


@ON_SQLITE
def test_from_the_hubs_machine(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pin = hub.person("7", Role.MANAGER)
    monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
    code, out, err = run_kiosk("tariff", "publish", str(TABLE), "--by", "7", folder=hub.folder)
    assert (code, out) == (0, "The hub gives it out as revision 1.\n"), err
    wrong = tmp_path / "table.json"
    wrong.write_text("{}")
    assert run_kiosk("tariff", "publish", str(wrong), "--by", "7", folder=hub.folder)[0] == 1
