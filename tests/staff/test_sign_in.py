"""Signing in and out over the hub's own door."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.contract.messages import Message, Scope
from kiosk.contract.staff import Role
from kiosk.hub.tables import facts
from kiosk.staff import people
from kiosk.staff.desk import Desk
from kiosk.staff.pins import Pins
from kiosk.staff.tables import staff, staff_sessions, staff_tries
from tests.fixtures.hub import ON_SQLITE, QUICK_PINS, App, Hub


def code(answer) -> str:
    return answer.json().get("code", "")


def said(hub: Hub, *kinds: str) -> list[tuple[str, dict[str, object]]]:
    """The hub's own facts about people, in order."""
    with hub.services.database.read() as connection:
        rows = connection.execute(select(facts.c.kind, facts.c.payload).order_by(facts.c.intake_seq)).all()
    return [(row.kind, row.payload) for row in rows if row.kind in kinds]


def on_duty(app: App) -> str | None:
    answer = app.get("/v1/staff/session")
    return answer.json()["number"] if answer.status_code == 200 else None


def test_number_and_pin_open_a_session_that_says_who_it_is(hub: Hub):
    pin, app = hub.person("7", Role.CLERK, Role.GUIDE), hub.app(Scope.COUNTER)
    answer = app.sign_in("7", pin).json()
    assert {key: answer[key] for key in ("number", "name", "roles", "idle_seconds")} == {
        "number": "7", "name": "person 7", "roles": ["clerk", "guide"], "idle_seconds": 3600}
    seen = app.get("/v1/staff/session").json()
    assert seen == {key: value for key, value in answer.items() if key != "token"}


@ON_SQLITE
def test_a_wrong_number_and_a_wrong_pin_are_told_alike(hub: Hub):
    hub.person("7")
    app = hub.app(Scope.COUNTER)
    wrong_pin, wrong_number = app.sign_in("7", "000000"), app.sign_in("8", "000000")
    assert wrong_pin.status_code == wrong_number.status_code == 403
    assert wrong_pin.json() == wrong_number.json()
    assert code(wrong_pin) == "sign_in_refused"
    assert on_duty(app) is None


class CountingPins(Pins):
    """Notes each hash that is made to look at a PIN."""

    def __init__(self) -> None:
        super().__init__(QUICK_PINS.memory_kib, QUICK_PINS.iterations)
        self.__dict__["seen"] = []

    def fits(self, pin: str, hashed: str) -> bool:
        self.__dict__["seen"].append(hashed)
        return super().fits(pin, hashed)


def test_a_number_that_nobody_has_costs_the_same_work(hub: Hub):
    """The structure, not the time: one verification of the same cost, the same rows, the same facts."""
    hub.person("7")
    pins = CountingPins()
    hub.registry.staff = Desk(pins)
    for number in ("7", "8"):
        app = hub.app(Scope.COUNTER)
        for _ in range(6):
            app.sign_in(number, "000000")
    known, unknown = pins.__dict__["seen"][:5], pins.__dict__["seen"][5:]
    assert len(known) == len(unknown) == 5, "the sixth try is refused before any PIN is looked at, either way"
    assert {tuple(hashed.split("$")[1:4]) for hashed in known + unknown} == {("argon2id", "v=19", "m=64,t=1,p=1")}
    assert {len(hashed) for hashed in known} == {len(hashed) for hashed in unknown}
    with hub.services.database.read() as connection:
        assert [row.tries for row in connection.execute(select(staff_tries))] == [5, 5]
    assert len(said(hub, "StaffLockedOut")) == 2


def test_a_one_time_pin_must_be_replaced_and_then_is_none_any_more(hub: Hub):
    one_time, app = people.add(hub.services, "7", "王芳", {Role.CLERK}, pins=QUICK_PINS), hub.app(Scope.COUNTER)
    refused = app.sign_in("7", one_time)
    assert (refused.status_code, code(refused)) == (403, "pin_change_needed")
    for poor, reason in (("777777", "repeated"), ("123456", "sequence"), (one_time, "same"), ("5201314", "well_known")):
        answer = app.sign_in("7", one_time, poor)
        assert (answer.status_code, code(answer), answer.json()["details"]["reason"]) == (422, "pin_too_simple", reason)
        assert poor not in answer.text
    assert app.sign_in("7", one_time, "482 915").status_code == 200
    assert code(app.sign_in("7", one_time)) == "sign_in_refused"
    assert app.sign_in("7", "482 915").status_code == 200


@ON_SQLITE
def test_a_one_time_pin_waits_a_week(hub: Hub):
    one_time, app = people.add(hub.services, "7", "王芳", {Role.CLERK}, pins=QUICK_PINS), hub.app(Scope.COUNTER)
    hub.clock.moved += timedelta(days=7, seconds=1)
    app.open_session()
    assert code(app.sign_in("7", one_time, "482 915")) == "pin_expired"
    again = people.reset_pin(hub.services, "7", pins=QUICK_PINS)
    assert app.sign_in("7", again, "482 915").status_code == 200


@ON_SQLITE
def test_a_token_opens_nothing_at_another_app(hub: Hub):
    app, other = hub.staffed(Scope.COUNTER), hub.app(Scope.COUNTER)
    other.staff = app.staff
    assert on_duty(other) is None
    other.sign_out()
    assert on_duty(app) is not None, "nor does it close anything from there"


def test_a_later_sign_in_ends_the_earlier_at_another_counter(hub: Hub):
    pin, here, there = hub.person("7"), hub.app(Scope.COUNTER), hub.app(Scope.COUNTER)
    console = hub.app(Scope.STAFF)
    console.sign_in("7", pin)
    here.sign_in("7", pin)
    there.sign_in("7", pin)
    assert (on_duty(here), on_duty(there), on_duty(console)) == (None, "7", "7")
    ended = said(hub, "StaffSignedOut")[-1][1]
    assert (ended["reason"], ended["app_id"]) == ("elsewhere", str(here.id))


def test_whoever_signs_in_at_an_app_takes_it_over(hub: Hub):
    app = hub.app(Scope.COUNTER)
    app.sign_in("7", hub.person("7"))
    before = app.staff
    app.sign_in("8", hub.person("8"))
    assert on_duty(app) == "8"
    app.staff = before
    assert on_duty(app) is None
    assert said(hub, "StaffSignedOut")[-1][1]["reason"] == "replaced"


def test_two_sign_ins_of_one_clerk_side_by_side_leave_one_session(hub: Hub):
    pin, apps = hub.person("7"), [hub.app(Scope.COUNTER) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        assert {answer.status_code for answer in pool.map(lambda app: app.sign_in("7", pin), apps)} == {200}
    assert [on_duty(app) for app in apps].count("7") == 1


@ON_SQLITE
def test_signing_out_ends_it_and_may_be_repeated(hub: Hub):
    app = hub.staffed(Scope.COUNTER)
    assert app.sign_out().status_code == 200
    assert on_duty(app) is None
    assert app.sign_out().status_code == 200
    assert [payload["reason"] for _kind, payload in said(hub, "StaffSignedOut")] == ["left"]


@ON_SQLITE
@pytest.mark.parametrize(("scope", "minutes"), [(Scope.TERMINAL, 10), (Scope.COUNTER, 60), (Scope.STAFF, 15)])
def test_a_session_idles_out_by_the_hubs_clock(hub: Hub, scope: Scope, minutes: int):
    app = hub.staffed(scope, Role.MANAGER)
    hub.clock.moved += timedelta(minutes=minutes, seconds=-5)
    app.open_session()
    assert on_duty(app) is not None
    hub.clock.moved += timedelta(seconds=10)
    assert on_duty(app) is None, "to look is no deed"


class Nothing(Message):
    pass


@ON_SQLITE
def test_a_deed_keeps_a_session_awake_for_a_working_day_at_most(hub: Hub):
    hub.registry.command("work", scopes={Scope.COUNTER}, payload=Nothing, roles={Role.CLERK})(lambda *_: Nothing())
    app = hub.staffed(Scope.COUNTER)
    for _ in range(14):
        hub.clock.moved += timedelta(minutes=50)
        app.open_session()
        assert app.command("work", {}).status_code == 200
    hub.clock.moved += timedelta(minutes=25)
    app.open_session()
    assert code(app.command("work", {})) == "sign_in_needed"


@ON_SQLITE
def test_who_is_disabled_or_given_a_new_pin_is_out_at_once(hub: Hub):
    hub.person("1", Role.MANAGER)
    for end in (people.disable, lambda services, number: people.reset_pin(services, number, pins=QUICK_PINS)):
        app = hub.staffed(Scope.COUNTER)
        number = on_duty(app)
        assert number is not None
        end(hub.services, number)
        assert on_duty(app) is None


@ON_SQLITE
def test_a_pin_changed_anywhere_ends_what_was_opened_with_the_old_one(hub: Hub):
    pin, counter, console = hub.person("7"), hub.app(Scope.COUNTER), hub.app(Scope.STAFF)
    counter.sign_in("7", pin)
    assert console.sign_in("7", pin, "482 915").status_code == 200
    assert (on_duty(counter), on_duty(console)) == (None, "7")


@ON_SQLITE
def test_a_disabled_person_hears_it_only_with_the_right_pin(hub: Hub):
    hub.person("1", Role.MANAGER)
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    people.disable(hub.services, "7")
    assert code(app.sign_in("7", "000000")) == "sign_in_refused"
    assert code(app.sign_in("7", pin)) == "staff_disabled"
    people.enable(hub.services, "7")
    assert app.sign_in("7", pin).status_code == 200


@ON_SQLITE
def test_at_a_terminal_only_technicians_and_managers_have_business(hub: Hub):
    pin, terminal = hub.person("7", Role.CLERK, Role.GUIDE), hub.app(Scope.TERMINAL)
    refused = terminal.sign_in("7", pin)
    assert (refused.status_code, code(refused)) == (403, "role_needed")
    assert hub.staffed(Scope.TERMINAL, Role.TECHNICIAN).get("/v1/staff/session").status_code == 200


@ON_SQLITE
def test_nobody_signs_in_at_a_board_or_a_hub(hub: Hub):
    pin = hub.person("7")
    for app in (hub.app(Scope.BOARD), hub.app(Scope.HUB, "township")):
        assert code(app.sign_in("7", pin)) == "out_of_scope"


@ON_SQLITE
def test_the_hub_keeps_neither_token_nor_pin_and_tells_neither(hub: Hub, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    app.sign_in("7", "a wrong one")
    app.sign_in("7", pin)
    with hub.services.database.read() as connection:
        rows = [str(row) for table in (staff, staff_sessions, staff_tries, facts)
                for row in connection.execute(table.select())]
    assert len(rows) > 5
    kept = "\n".join([*rows, caplog.text])
    for secret in (pin, "a wrong one", app.staff):
        assert secret not in kept
    told = str(said(hub, "StaffAdded", "StaffSignedIn", "StaffSignedOut", "StaffPinChanged"))
    assert "person 7" not in told and "'7'" not in told, "who it is stays in the hall"


@ON_SQLITE
def test_a_pin_hashed_at_another_cost_is_hashed_anew(hub: Hub):
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    hub.registry.staff = Desk(Pins(memory_kib=128, iterations=1))
    for _ in range(2):
        assert app.sign_in("7", pin).status_code == 200
    with hub.services.database.read() as connection:
        assert "$m=128,t=1," in connection.execute(select(staff.c.pin_hash)).scalar_one()
    assert len(said(hub, "StaffPinChanged")) == 1, "the person has not changed it"


def test_the_real_cost_is_the_first_of_those_that_owasp_recommends():
    hashed = Pins().hash("482915")
    assert hashed.startswith("$argon2id$v=19$m=47104,t=1,p=1$")
    assert Pins().verify("482915", hashed) and not Pins().verify("482916", hashed)
