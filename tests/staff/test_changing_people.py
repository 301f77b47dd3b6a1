"""Managers change who works here from the console: by commands, each checked and each in the audit's chain."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.audit.checking import verify
from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.tables import commands
from kiosk.hub.tokens import Tokens
from kiosk.ids import new_id
from tests.fixtures.hub import ON_SQLITE, App, Hub
from tests.staff.test_sign_in import code


@pytest.fixture
def manager(hub: Hub) -> App:
    return hub.staffed(Scope.STAFF, Role.MANAGER)


def done(app: App, kind: str, **payload: object) -> dict[str, Any]:
    answer = app.command(kind, payload)
    assert answer.status_code == 200, answer.text
    return answer.json()["result"]


def refused(app: App, kind: str, **payload: object) -> str:
    return code(app.command(kind, payload))


def people(app: App) -> dict[str, dict[str, Any]]:
    return {one["number"]: one for one in app.post("/v1/people/list", {}).json()["people"]}


def at(person: dict[str, Any]) -> dict[str, object]:
    return {"person_id": person["person_id"], "version": person["version"]}


def chain(hub: Hub) -> list[tuple[str, str, dict[str, Any]]]:
    tokens = Tokens(hub.services.identity.secret, hub.services.hall)
    with hub.services.database.read() as connection:
        assert not verify(connection, hub.services.hall, tokens).faults
        return [(entry.action, entry.by, dict(entry.details)) for entry in entries(connection, hub.services.hall)]


def test_a_person_comes_changes_and_leaves_with_an_entry_for_each_step(hub: Hub, manager: App):
    me = people(manager)[manager.code.rjust(4, "9")]
    before = len(chain(hub))
    added = done(manager, "add_person", number="7", name="王芳", roles=["clerk"], windows=["2"])
    assert (added["state"], added["windows"]) == ("pin_expired", ["2"])
    made = manager.post("/v1/people/pin", at(added)).json()
    assert len(made["pin"]) == 8 and made["person"]["state"] == "waits"
    counter = hub.app(Scope.COUNTER)
    assert counter.sign_in("7", made["pin"], "482 915").status_code == 200
    now = people(manager)["7"]
    assert now["state"] == "active"
    now = done(manager, "change_person", **at(now), name="王芳芳", roles=["clerk", "guide"], windows=[])
    assert (now["name"], now["roles"], now["windows"]) == ("王芳芳", ["clerk", "guide"], [])
    now = done(manager, "disable_person", **at(now), reason="suspended")
    assert now["state"] == "suspended" and code(counter.get("/v1/staff/session")) == "sign_in_needed"
    now = done(manager, "enable_person", **at(now))
    assert counter.sign_in("7", "482 915").status_code == 200
    assert done(manager, "disable_person", **at(now), reason="left")["state"] == "left"
    told = [(action, details) for action, by, details in chain(hub)[before:]]
    assert told == [
        ("StaffAdded", {"roles": ["clerk"]}), ("StaffPinReset", {}), ("StaffPinChanged", {}), ("StaffRenamed", {}),
        ("StaffRolesChanged", {"roles": ["clerk", "guide"], "before": ["clerk"]}),
        ("StaffWindowsChanged", {"windows": [], "before": ["2"]}),
        ("StaffDisabled", {"reason": "suspended"}), ("StaffEnabled", {}), ("StaffDisabled", {"reason": "left"})]
    assert {by for _, by, _ in chain(hub)[before:]} == {me["person_id"], added["person_id"]}


def test_nobody_raises_their_own_rights(hub: Hub, manager: App):
    hub.person("2", Role.MANAGER)
    me = people(manager)[manager.code.rjust(4, "9")]
    for kind, more in (
        ("change_person", {"roles": ["manager", "approver"]}), ("change_person", {"roles": ["approver"]}),
        ("disable_person", {"reason": "left"}),
    ):
        assert refused(manager, kind, **at(me), **more) == "own_rights"
    assert code(manager.post("/v1/people/pin", at(me))) == "own_rights"
    narrow = done(manager, "change_person", **at(me), windows=["1"])
    assert refused(manager, "change_person", **at(narrow), windows=["1", "2"]) == "own_rights"
    assert refused(manager, "change_person", **at(narrow), windows=[]) == "own_rights"
    assert refused(manager, "change_person", **at(narrow), name="x", roles=["auditor", "manager"]) == "own_rights"
    assert people(manager)[me["number"]]["name"] == me["name"], "all of a change or nothing"


@ON_SQLITE
def test_the_last_manager_stays_one(hub: Hub):
    mine = hub.staffed(Scope.STAFF, Role.MANAGER, Role.CLERK)
    me = people(mine)[mine.code.rjust(4, "9")]
    other = done(mine, "add_person", number="2", name="李梅", roles=["manager"])
    other = done(mine, "disable_person", **at(other), reason="left")
    assert refused(mine, "change_person", **at(me), roles=["clerk"]) == "last_manager", "who has left is none"
    assert refused(mine, "change_person", **at(me), roles=[]) == "bad_input"
    done(mine, "enable_person", **at(other))
    assert done(mine, "change_person", **at(me), roles=["clerk"])["roles"] == ["clerk"]
    assert refused(mine, "change_person", **at(other), roles=["clerk"]) == "role_needed", "from the next step on"


@ON_SQLITE
def test_two_managers_do_not_write_over_each_other_and_a_repeated_step_is_one(hub: Hub, manager: App):
    added = done(manager, "add_person", number="7", name="王芳", roles=["clerk"])
    again, id = {**at(added), "roles": ["guide"]}, new_id()
    assert manager.command("change_person", again, id).json()["result"]["roles"] == ["guide"]
    assert manager.command("change_person", again, id).json()["replayed"]
    assert refused(hub.staffed(Scope.STAFF, Role.MANAGER), "change_person", **at(added), name="x") == "person_moved"
    assert refused(manager, "add_person", number="7", name="赵强", roles=["clerk"]) == "bad_input"
    assert refused(manager, "add_person", number="8", name="\u202e ", roles=["clerk"]) == "bad_input"
    assert refused(manager, "disable_person", person_id=str(new_id()), version=1, reason="left") == "not_found"


@ON_SQLITE
def test_a_one_time_pin_is_kept_nowhere(hub: Hub, manager: App):
    added = done(manager, "add_person", number="7", name="王芳", roles=["clerk"])
    pin = manager.post("/v1/people/pin", at(added)).json()["pin"]
    with hub.services.database.read() as connection:
        assert pin not in str(connection.execute(commands.select()).all())
        assert pin not in str(chain(hub))
    assert pin.encode() not in b"".join(
        file.read_bytes() for file in hub.folder.rglob("*") if file.is_file())


@ON_SQLITE
def test_whoever_has_windows_named_opens_those_only(hub: Hub, manager: App):
    counter = hub.staffed(Scope.COUNTER, Role.CLERK)
    clerk = people(manager)[counter.code.rjust(4, "9")]
    assert counter.command("open_window", {"window": "1"}).status_code == 200
    done(manager, "change_person", **at(clerk), windows=["2"])
    assert refused(counter, "open_window", window="1") == "not_qualified"
    assert counter.command("open_window", {"window": "2"}).status_code == 200


@ON_SQLITE
def test_a_lock_out_and_who_lifts_it_are_entries_too(hub: Hub, manager: App):
    hub.person("7")
    for _ in range(5):
        hub.app(Scope.COUNTER).sign_in("7", "wrong one")
    assert people(manager)["7"]["state"] == "locked" and people(manager)["7"]["until"]
    assert done(manager, "unlock_staff", number="7")["was_locked"]
    assert [action for action, _, _ in chain(hub)][-2:] == ["StaffLockedOut", "StaffUnlocked"]
