"""What somebody would try who has a paired app, or many: forged facts, slow hashes, other people's tokens."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import staff_routes
from kiosk.hub.tables import facts
from kiosk.staff.desk import Desk
from kiosk.staff.facts import KINDS
from kiosk.staff.pins import Pins
from tests.fixtures.hub import HALL, ON_SQLITE, QUICK_PINS, Hub, fact
from tests.fixtures.wait import wait_until


class GatedPins(Pins):
    """A hash that takes until the gate opens; counts how many wait at it."""

    def __init__(self) -> None:
        super().__init__(QUICK_PINS.memory_kib, QUICK_PINS.iterations)
        self.__dict__.update(gate=threading.Event(), at_the_gate=[])

    def verify(self, pin: str, hashed: str | None) -> bool:
        self.__dict__["at_the_gate"].append(pin)
        assert self.__dict__["gate"].wait(30)
        return super().verify(pin, hashed)


@ON_SQLITE
def test_no_app_says_that_somebody_signed_in_in_any_version(hub: Hub):
    for scope in (Scope.TERMINAL, Scope.COUNTER, Scope.STAFF, Scope.BOARD):
        app = hub.app(scope)
        for kind in KINDS:
            for version in (1, 2):
                answer = app.send(fact(1, kind, "staff:1", version))
                assert (answer.status_code, answer.json()["code"]) == (403, "out_of_scope"), (scope, kind)


@ON_SQLITE
def test_a_hub_above_keeps_what_a_halls_hub_says_of_its_people(hub: Hub):
    below = hub.app(Scope.HUB, "township")
    said = [fact(n, kind, "staff:1") for n, kind in enumerate(KINDS, 1)]
    assert below.send(*said, hall="township").json()["acknowledged"] == len(KINDS)
    with hub.services.database.read() as connection:
        assert set(connection.scalars(select(facts.c.state).where(facts.c.hall_id == "township"))) == {"done"}


def test_nobody_waits_for_a_pin_that_is_being_looked_at(hub: Hub):
    """The hall's lock and the threads that calls need are free, however many sign in at once."""
    pin, apps = hub.person("7"), [hub.app(Scope.COUNTER) for _ in range(9)]
    pins = GatedPins()
    hub.registry.staff = Desk(pins)
    with ThreadPoolExecutor(45) as pool:
        asked = [pool.submit(apps[n % 9].sign_in, "7" if n == 0 else str(100 + n), pin) for n in range(45)]
        try:
            wait_until(lambda: pins.__dict__["at_the_gate"])
            assert hub.http.get("/v1/health", timeout=5).status_code == 200
            with hub.services.write() as work:
                work.announce("queue", {})
                work.commit()
            assert len(pins.__dict__["at_the_gate"]) <= staff_routes.AT_ONCE
        finally:
            pins.__dict__["gate"].set()
        assert sorted(answer.result().status_code for answer in asked) == [200, *[403] * 44]


@ON_SQLITE
def test_every_other_apps_staff_token_is_nobody_here(hub: Hub):
    """Also one of the same kind of app, of a terminal at a counter, and of the same person."""
    pin = hub.person("7", Role.MANAGER)
    apps = [hub.app(scope) for scope in (Scope.COUNTER, Scope.STAFF, Scope.TERMINAL)]
    tokens = [app.sign_in("7", pin).json()["token"] for app in apps]
    assert len(set(tokens)) == 3
    for app in apps:
        for token in tokens:
            app.staff = token
            mine = tokens.index(token) == apps.index(app)
            assert (app.get("/v1/staff/session").status_code == 200) == mine
            if app is not apps[2]:
                done = app.command("unlock_staff", {"number": "7"})
                assert done.status_code == (200 if mine else 403)


@ON_SQLITE
@pytest.mark.parametrize("body", [
    {}, {"number": "7"}, {"number": "7", "pin": 482915}, {"number": 7, "pin": "482915"}, {"number": "7", "pin": "4829"},
    {"number": "7", "pin": "x" * 73}, {"number": "٧", "pin": "482915"}, {"number": "7\n", "pin": "482915"},
    {"number": "7", "pin": "482915", "new_pin": ""}, {"number": "-7", "pin": "482915"}, [], "7", None,
    {"number": "7" * 11, "pin": "482915"}, {"number": "", "pin": "482915"},
])
def test_what_is_no_sign_in_is_refused_without_an_echo(hub: Hub, body: object):
    answer = hub.app(Scope.COUNTER).post("/v1/staff/session", body)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_input")
    assert "482915" not in answer.text and HALL not in answer.text
