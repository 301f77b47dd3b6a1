"""Which command needs whom: checked at the hub, whatever an app says."""

from __future__ import annotations

from datetime import timedelta

import pytest

import kiosk.hub.registered  # noqa: F401
from kiosk.contract.messages import Message, Scope
from kiosk.contract.staff import Role
from kiosk.hub.registry import REGISTRY, CommandContext
from kiosk.ids import new_id
from tests.fixtures.hub import ON_SQLITE, Hub


class Anything(Message):
    pass


class By(Message):
    number: str | None


def who(ctx: CommandContext, _payload: Anything) -> By:
    return By(number=ctx.caller.person.number if ctx.caller.person else None)


@pytest.fixture
def asking(hub: Hub) -> Hub:
    scopes = {Scope.COUNTER, Scope.TERMINAL}
    hub.registry.command("anybody", scopes=scopes, payload=Anything)(who)
    hub.registry.command("clerks", scopes=scopes, payload=Anything, roles={Role.CLERK})(who)
    hub.registry.command("guides", scopes=scopes, payload=Anything, roles={Role.GUIDE, Role.MANAGER})(who)
    return hub


def test_a_command_with_roles_needs_one_of_them(asking: Hub):
    app = asking.app(Scope.COUNTER)
    refused = app.command("clerks", {})
    assert (refused.status_code, refused.json()["code"]) == (403, "sign_in_needed")
    assert app.command("anybody", {}).json()["result"] == {"number": None}
    app.sign_in("7", asking.person("7", Role.CLERK))
    assert app.command("clerks", {}).json()["result"] == {"number": "7"}
    assert app.command("anybody", {}).json()["result"] == {"number": "7"}
    refused = app.command("guides", {})
    assert (refused.status_code, refused.json()["code"]) == (403, "role_needed")
    assert refused.json()["details"]["roles"] == "guide, manager"
    assert asking.staffed(Scope.COUNTER, Role.MANAGER, Role.CLERK).command("guides", {}).status_code == 200


@ON_SQLITE
def test_a_stored_result_is_given_to_nobody_who_may_not_ask_for_it(asking: Hub):
    app, id = asking.app(Scope.COUNTER), new_id()
    app.sign_in("7", asking.person("7"))
    first = app.command("clerks", {}, id)
    app.sign_out()
    assert app.command("clerks", {}, id).json()["code"] == "sign_in_needed"
    app.sign_in("7", f"pin of 7 at {asking.services.hall}")
    assert app.command("clerks", {}, id).json() == {**first.json(), "replayed": True}


def test_a_role_taken_away_counts_from_the_next_command_on(asking: Hub):
    from kiosk.staff import people

    app = asking.app(Scope.COUNTER)
    app.sign_in("7", asking.person("7", Role.CLERK))
    people.set_roles(asking.services, "7", {Role.GUIDE})
    assert app.command("clerks", {}).json()["code"] == "role_needed"
    assert app.command("guides", {}).status_code == 200


@ON_SQLITE
def test_what_a_customer_does_at_a_terminal_is_no_deed_of_the_technician_who_left(asking: Hub):
    asking.registry.command(
        "mine", scopes={Scope.TERMINAL}, payload=Anything, roles={Role.CLERK}, customers={Scope.TERMINAL})(who)
    app = asking.staffed(Scope.TERMINAL, Role.TECHNICIAN, Role.CLERK)
    for _ in range(3):
        asking.clock.moved += timedelta(minutes=4)
        assert app.command("mine", {}).json()["result"] == {"number": None}
    assert app.command("clerks", {}).json()["code"] == "sign_in_needed", "nor does it keep them signed in"


@ON_SQLITE
def test_a_staff_token_that_is_none_is_nobody_and_stops_no_customer(asking: Hub):
    """A technician who walked away from a terminal leaves a token that has ended; tickets go on."""
    app = asking.staffed(Scope.TERMINAL, Role.TECHNICIAN)
    asking.clock.moved += timedelta(minutes=11)
    assert app.command("anybody", {}).json()["result"] == {"number": None}
    for strange in ("x", "~ !", "a" * 100):
        app.staff = strange
        assert app.command("anybody", {}).json()["result"] == {"number": None}


def test_whatever_a_desk_may_do_needs_a_role():
    """A new command for counters or the console that forgets its roles is open to whoever finds the app alone."""
    of_itself = {"report_standards"}  # an app says which pack it shows, whoever sits there or nobody
    for kind, entry in REGISTRY.commands.items():
        if kind not in of_itself and (entry.scopes - entry.customers) & {Scope.COUNTER, Scope.STAFF}:
            assert entry.roles, kind


@ON_SQLITE
def test_who_finds_a_counter_alone_sees_no_queue_and_no_history(hub: Hub):
    app, board = hub.app(Scope.COUNTER), hub.app(Scope.BOARD)
    looks: list[tuple[str, dict[str, str]]] = [
        ("/v1/counter", {"window": "1"}), (f"/v1/tickets/{new_id()}/history", {})]
    for path, query in looks:
        refused = app.get(path, **query)
        assert (refused.status_code, refused.json()["code"]) == (403, "sign_in_needed")
        assert board.get(path, **query).json()["code"] == "out_of_scope"
    app.sign_in("7", hub.person("7", Role.TECHNICIAN))
    assert [app.get(path, **query).json()["code"] for path, query in looks] == ["role_needed"] * 2
    app.sign_in("8", hub.person("8", Role.GUIDE))
    assert [app.get(path, **query).status_code for path, query in looks] == [200, 404]
    app.sign_out()
    assert app.get("/v1/counter", window="1").json()["code"] == "sign_in_needed"


def test_whatever_only_desks_may_look_at_needs_a_role():
    for name, entry in REGISTRY.queries.items():
        assert entry.roles or not entry.scopes <= {Scope.COUNTER, Scope.STAFF}, name
