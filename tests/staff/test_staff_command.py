"""`kiosk staff` at the hub's machine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.hub.tables import facts
from tests.fixtures.hub import HALL, Hub, hub_in, run_kiosk, run_kiosk_hub
from tests.staff.test_sign_in import code


def kiosk_audit(hub: Hub, *arguments: str) -> str:
    done, out, err = run_kiosk("audit", *arguments, folder=hub.folder)
    assert done == 0, err
    return out


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Hub]:
    """A hub on SQLite, made by `kiosk hub init`."""
    with hub_in(tmp_path / "hub", None) as hub:
        yield hub


def kiosk(hub: Hub, *arguments: str, fails: bool = False) -> str:
    done, out, err = run_kiosk("staff", *arguments, folder=hub.folder)
    assert (done != 0) == fails, err
    return err if fails else out


def test_the_first_manager_is_made_once_and_signs_in_with_the_secret(one: Hub):
    first = run_kiosk_hub("init", "--hall", HALL, "--manager", "李梅", folder=one.folder)[1]
    again = run_kiosk_hub("init", "--hall", HALL, folder=one.folder)[1]
    pin = re.search(r"one-time PIN (\d{8})", first)
    assert pin and "one-time" not in again
    app = one.app(Scope.COUNTER)
    assert code(app.sign_in("1", pin[1])) == "pin_change_needed"
    assert app.sign_in("1", pin[1], "482 915").json()["roles"] == ["manager"]
    assert app.get("/v1/staff/session").json()["name"] == "李梅"


def test_people_are_added_listed_renamed_and_given_other_roles(one: Hub):
    kiosk(one, "add", "12", "王芳", "--role", "clerk", "--role", "guide")
    told = json.loads(kiosk(one, "add", "2", "赵强", "--role", "technician", "--json"))
    assert told.keys() == {"number", "one_time_pin", "days"}
    kiosk(one, "roles", "12", "--role", "manager")
    kiosk(one, "rename", "12", "王芳芳")
    kiosk(one, "windows", "12", "--window", "3", "--window", "1")
    assert one.app(Scope.TERMINAL).sign_in("2", told["one_time_pin"], "482 915").status_code == 200
    assert json.loads(kiosk(one, "list", "--json")) == [
        {"number": "2", "name": "赵强", "roles": ["technician"], "windows": [], "state": "active"},
        {"number": "12", "name": "王芳芳", "roles": ["manager"], "windows": ["1", "3"], "state": "waits"},
    ]
    listed = kiosk(one, "list")
    assert "windows 1, 3" in listed and "every window" in listed
    assert "waits" in listed and "王芳芳" in listed and "technician" in listed


def test_a_new_pin_ends_the_old_one_and_a_lock(one: Hub):
    kiosk(one, "add", "7", "王芳", "--role", "clerk")
    app = one.app(Scope.COUNTER)
    for _ in range(5):
        app.sign_in("7", "000000")
    assert code(app.sign_in("7", "000000")) == "locked_out"
    pin = json.loads(kiosk(one, "reset-pin", "7", "--json"))["one_time_pin"]
    assert app.sign_in("7", pin, "482 915").status_code == 200


def test_who_left_is_out_and_the_last_manager_stays(one: Hub):
    kiosk(one, "add", "1", "李梅", "--role", "manager")
    assert "last_manager" in kiosk(one, "disable", "1", fails=True)
    assert "last_manager" in kiosk(one, "roles", "1", "--role", "clerk", fails=True)
    kiosk(one, "add", "2", "赵强", "--role", "manager")
    kiosk(one, "disable", "1")
    kiosk(one, "disable", "1")
    assert "last_manager" in kiosk(one, "disable", "2", fails=True)
    kiosk(one, "enable", "1")
    assert "waits" in kiosk(one, "list")
    kiosk(one, "disable", "2")


def test_what_cannot_be_is_one_clear_line(one: Hub):
    kiosk(one, "add", "7", "王芳", "--role", "clerk")
    for arguments, said in (
        (("add", "7", "赵强", "--role", "clerk"), "somebody's already"),
        (("add", "7a", "赵强", "--role", "clerk"), "digits"),
        (("add", "8", " ", "--role", "clerk"), "name"), (("unlock", "9"), "not_found"), (("disable", "9"), "not_found"),
        (("reset-pin", "9"), "not_found"), (("roles", "9", "--role", "clerk"), "not_found"),
    ):
        assert said in kiosk(one, *arguments, fails=True)
    assert "Missing option" in kiosk(one, "add", "8", "赵强", fails=True)


def test_every_change_is_on_record_without_name_number_or_pin(one: Hub):
    pin = json.loads(kiosk(one, "add", "4711", "王芳", "--role", "clerk", "--json"))["one_time_pin"]
    kiosk(one, "add", "1", "李梅", "--role", "manager")
    for arguments in (
        ("rename", "4711", "王芳芳"), ("roles", "4711", "--role", "guide"), ("reset-pin", "4711"), ("disable", "4711"),
        ("enable", "4711"),
    ):
        kiosk(one, *arguments)
    with one.services.database.read() as connection:
        rows = connection.execute(select(facts).order_by(facts.c.intake_seq)).all()
    said = [
        "StaffAdded", "StaffAdded", "StaffRenamed", "StaffRolesChanged", "StaffPinReset", "StaffDisabled",
        "StaffEnabled"]
    assert [row.kind for row in rows] == [kind for one in said for kind in (one, "AuditAnchored")]
    assert {row.payload["by"] for row in rows if row.kind != "AuditAnchored"} == {"hub"}
    audited = kiosk_audit(one, "list")
    assert [line.split()[3] for line in audited.splitlines()] == said
    assert kiosk_audit(one, "verify").endswith(": whole.\n")
    for secret in ("王芳", "4711", pin):
        assert secret not in str([row.payload for row in rows]) and secret not in audited


def test_no_command_takes_a_pin(one: Hub):
    for command in ("add", "reset-pin", "unlock", "list"):
        shown = kiosk(one, command, "--help")
        assert "--pin" not in shown and "--password" not in shown
