"""Five wrong PINs lock a number, whoever has it, however they come, whatever restarts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.staff import people, workers
from kiosk.staff.desk import Desk
from kiosk.staff.tables import staff_sessions, staff_tries
from tests.fixtures.hub import ON_SQLITE, App, Hub, hub_in, run_kiosk
from tests.hub.test_events import watching
from tests.staff.test_sign_in import CountingPins, code, on_duty, said


def guess(app: App, number: str = "7", times: int = 5) -> list[str]:
    return [code(app.sign_in(number, f"no such pin {n}")) for n in range(times)]


def test_the_fifth_wrong_pin_locks_and_the_right_one_helps_no_more(hub: Hub):
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    left = [app.sign_in("7", "000000").json()["details"]["tries_left"] for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    refused = hub.app(Scope.COUNTER).sign_in("7", pin)
    assert (refused.status_code, code(refused), refused.json()["details"]) == (403, "locked_out", {"minutes": 15})
    assert len(said(hub, "StaffLockedOut")) == 1


@ON_SQLITE
def test_a_lock_ends_after_fifteen_minutes_by_the_hubs_clock_and_five_more_lock_again(hub: Hub):
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    guess(app)
    hub.clock.moved += timedelta(minutes=14, seconds=50)
    assert code(app.sign_in("7", pin)) in {"locked_out", "unauthenticated"}
    hub.clock.moved += timedelta(seconds=20)
    app.open_session()
    assert guess(app, times=4) == ["sign_in_refused"] * 4
    assert app.sign_in("7", pin).status_code == 200, "four wrong ones more lock nothing"


@ON_SQLITE
def test_the_right_pin_forgets_what_went_before(hub: Hub):
    pin = hub.person("7")
    for _ in range(3):
        app = hub.app(Scope.COUNTER)
        guess(app, times=4)
        assert app.sign_in("7", pin).status_code == 200


def test_tries_side_by_side_all_count(hub: Hub):
    """Twenty at once from four counters: five are looked at, whoever is how fast."""
    pin = hub.person("7")
    pins = CountingPins()
    hub.registry.staff = Desk(pins)
    apps = [hub.app(Scope.COUNTER) for _ in range(4)]
    with ThreadPoolExecutor(20) as pool:
        codes = list(pool.map(lambda n: code(apps[n % 4].sign_in("7", f"no such pin {n}")), range(20)))
    assert sorted(codes) == ["locked_out"] * 15 + ["sign_in_refused"] * 5
    assert len(pins.__dict__["seen"]) == 5
    assert code(apps[0].sign_in("7", pin)) == "locked_out"


def test_tries_and_lock_survive_restarts_and_the_hub_lifts_the_lock(tmp_path: Path, hub_url: str | None):
    """Each time another process's worth of hub: nothing but the database remembers."""
    folder = tmp_path / "hub"
    with hub_in(folder, hub_url) as hub:
        pin, app = hub.person("7"), hub.app(Scope.COUNTER)
        assert guess(app, times=3) == ["sign_in_refused"] * 3
    with hub_in(folder, hub_url) as hub:
        app.http = hub.http
        assert guess(app, times=3) == ["sign_in_refused", "sign_in_refused", "locked_out"]
    with hub_in(folder, hub_url) as hub:
        app.http = hub.http
        assert code(app.sign_in("7", pin)) == "locked_out"
        assert [row.state for row in people.list_staff(hub.services)] == ["locked"]
        for said_ in ("7 may try again.\n", "7 was not locked.\n"):
            assert run_kiosk("staff", "unlock", "7", folder=folder, url=hub_url) == (0, said_, "")
        assert app.sign_in("7", pin).status_code == 200


@ON_SQLITE
def test_a_manager_lifts_a_lock_from_a_counter_and_a_clerk_does_not(hub: Hub):
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    guess(app)
    assert hub.staffed(Scope.COUNTER).command("unlock_staff", {"number": "7"}).json()["code"] == "role_needed"
    manager = hub.staffed(Scope.COUNTER, Role.MANAGER)
    assert manager.command("unlock_staff", {"number": "7"}).json()["result"] == {"number": "7", "was_locked": True}
    assert app.sign_in("7", pin).status_code == 200
    person = manager.get("/v1/staff/session").json()["person_id"]
    assert said(hub, "StaffUnlocked")[-1][1]["by"] == person
    assert manager.command("unlock_staff", {"number": "7"}).json()["result"]["was_locked"] is False
    assert manager.command("unlock_staff", {"number": "99"}).status_code == 404


@ON_SQLITE
def test_a_customer_who_types_numbers_at_a_terminal_locks_nobody_out_of_a_counter(hub: Hub):
    pin = hub.person("7", Role.MANAGER)
    assert guess(hub.app(Scope.TERMINAL), times=6)[-1] == "locked_out"
    counter = hub.app(Scope.COUNTER)
    assert counter.sign_in("7", pin).status_code == 200
    assert [row.state for row in people.list_staff(hub.services)] == ["locked"]
    assert code(hub.app(Scope.TERMINAL).sign_in("7", pin)) == "locked_out", "terminals count together"
    assert counter.command("unlock_staff", {"number": "7"}).json()["result"]["was_locked"] is True
    assert hub.app(Scope.TERMINAL).sign_in("7", pin).status_code == 200


@ON_SQLITE
def test_one_counter_that_tries_many_numbers_is_slowed_down(hub: Hub):
    hub.clock.stop()
    pin, app = hub.person("7"), hub.app(Scope.COUNTER)
    codes = [code(app.sign_in(str(number), "000000")) for number in range(100, 111)]
    assert codes == ["sign_in_refused"] * 10 + ["rate_limited"]
    assert code(app.sign_in("7", pin)) == "rate_limited"
    assert hub.app(Scope.COUNTER).sign_in("7", pin).status_code == 200, "the next counter is not"
    hub.clock.moved += timedelta(seconds=31)
    assert app.sign_in("7", pin).status_code == 200
    assert app.sign_in("7", pin).status_code == 200, "who is right is never slowed down"


def test_old_tries_are_forgotten_and_no_lock_that_holds(hub: Hub):
    app = hub.app(Scope.COUNTER)
    guess(app, "7")
    guess(app, "8", times=2)
    with hub.services.database.write() as work:  # a lock made while the hub's clock was wrong
        work.connection.execute(
            staff_tries.update().where(staff_tries.c.locked_until.is_not(None))
            .values(locked_until=hub.clock.now() + timedelta(days=9)))
        work.commit()
    hub.clock.moved += timedelta(days=1, minutes=1)
    workers.forget_tries(hub.services)
    with hub.services.database.read() as connection:
        assert [row.tries for row in connection.execute(select(staff_tries))] == [5]


def test_idle_sessions_end_with_their_reason_and_the_counter_hears_of_it(hub: Hub):
    app = hub.staffed(Scope.COUNTER)
    workers.end_idle_sessions(hub.services)
    assert on_duty(app) is not None
    hub.clock.moved += timedelta(minutes=61)
    app.open_session()
    with watching(app, topics="counter") as stream:
        workers.end_idle_sessions(hub.services)
        assert {next(stream)[1]["signed_out"] for _ in range(2)} > {str(app.id)}
    assert [payload["reason"] for _kind, payload in said(hub, "StaffSignedOut")] == ["idle", "idle"]
    with hub.services.database.read() as connection:
        assert connection.execute(select(staff_sessions)).all() == []
