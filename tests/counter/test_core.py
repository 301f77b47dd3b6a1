"""A counter before a real hub: call, serve, finish; pressed twice; a reply lost; signing in and out."""

from __future__ import annotations

import json
import threading

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.counter.by_hand import Stage
from kiosk.counter.core import CounterCore
from kiosk.counter.deeds import Deeds
from kiosk.errors import KioskError
from kiosk.hub.publications import publish
from kiosk.standards.looking import screens_of
from tests.counter.hall import Hall
from tests.fixtures.wait import wait_until


def number(core: CounterCore) -> str:
    return core.desk.hand.number if core.desk.hand else ""


def test_a_clerk_calls_serves_and_finishes(hall: Hall) -> None:
    ticket, first = hall.ticket()
    hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    wait_until(lambda: core.desk.view is not None and core.desk.view.waiting_total == 2)

    deeds.call_next()
    assert number(core) == first and core.desk.hand is not None and core.desk.hand.stage is Stage.CALLED
    assert core.desk.undo is not None and core.desk.undo.step == "call"
    deeds.recall()
    assert core.desk.hand.calls == 2
    deeds.start()
    deeds.finish()
    assert core.desk.hand is None
    assert hall.state(ticket)["state"] == "finished"


def test_undo_takes_back_the_latest_step(hall: Hall) -> None:
    ticket, first = hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    deeds.call_next()
    deeds.start()
    deeds.undo()
    assert core.desk.hand is not None and core.desk.hand.stage is Stage.CALLED
    deeds.start()
    deeds.finish()
    deeds.undo()
    assert number(core) == first and hall.state(ticket)["state"] == "serving"


def test_the_queue_shows_within_a_moment_of_a_ticket(hall: Hall) -> None:
    core = hall.at_work()
    hall.ticket()
    wait_until(lambda: core.desk.view is not None and core.desk.view.waiting_total == 1, seconds=5)


def test_pressed_twice_is_one_call(hall: Hall) -> None:
    hall.ticket(), hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    outcomes: list[str] = []

    def press() -> None:
        try:
            deeds.call_next()
            outcomes.append("called")
        except KioskError as error:
            outcomes.append(error.code)

    presses = [threading.Thread(target=press) for _ in range(4)]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    assert sorted(outcomes) == ["called", "not_now", "not_now", "not_now"] or outcomes.count("called") == 1
    assert core.desk.view is not None and core.desk.view.waiting_total == 1


def test_a_lost_reply_asks_again_for_the_same_call(hall: Hall) -> None:
    hall.ticket(), hall.ticket()
    core = hall.at_work()
    deeds = Deeds(core)
    hall.line.lose_reply(b"call_next")  # the hub hears it, the counter does not hear the answer
    deeds.call_next()
    assert number(core)
    assert core.desk.view is not None and core.desk.view.waiting_total == 1


def test_two_counters_never_have_the_same_ticket(hall: Hall) -> None:
    numbers = {hall.ticket()[1] for _ in range(6)}
    first, second = hall.at_work("1001", "1"), hall.at_work("1002", "2", "another")
    got: list[str] = []

    def serve(core: CounterCore) -> None:
        deeds = Deeds(core)
        for _ in range(3):
            deeds.call_next()
            got.append(number(core))
            deeds.start()
            deeds.finish()

    both = [threading.Thread(target=serve, args=(core,)) for core in (first, second)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(got) == sorted(numbers)


def test_with_the_hub_back_the_clerk_goes_on_within_five_seconds(hall: Hall) -> None:
    hall.ticket()
    core = hall.at_work()
    for stop, start in ((hall.line.cut, hall.line.restore), (hall.stop_hub, hall.start_hub)):
        stop()
        wait_until(lambda: not core.desk.online)
        start()
        wait_until(lambda: core.desk.online, seconds=5)
    Deeds(core).call_next()
    assert number(core)


def test_signed_in_elsewhere_the_first_counter_says_so(hall: Hall) -> None:
    first = hall.at_work("1001", "1")
    second = hall.counter("another")
    wait_until(lambda: second.link.online)
    second.sign_in("1001", "pin of 1001 at test-hall")
    second.open_window("2")
    wait_until(lambda: first.desk.person is None, seconds=10)
    assert first.desk.left == "ended"


def test_a_taken_window_names_who_sits_there_and_can_be_taken_over(hall: Hall) -> None:
    hall.at_work("1001", "1")
    second = hall.counter("another")
    wait_until(lambda: second.link.online)
    second.sign_in("1002", hall.hub.person("1002"))
    with pytest.raises(KioskError) as refused:
        second.open_window("1")
    assert (refused.value.code, refused.value.details["staff_name"]) == ("window_taken", "person 1001")
    second.open_window("1", take_over=True)
    assert second.desk.working


@pytest.mark.parametrize("pin", ["wrong pin", "000000"])
def test_a_wrong_pin_says_how_many_tries_are_left(hall: Hall, pin: str) -> None:
    core = hall.counter()
    hall.hub.person("1001")
    wait_until(lambda: core.link.online)
    with pytest.raises(KioskError) as refused:
        core.sign_in("1001", pin)
    assert (refused.value.code, refused.value.details["tries_left"]) == ("sign_in_refused", 4)


def test_another_apps_identity_is_refused(hall: Hall) -> None:
    core = hall.counter()
    folder = core.options.identity_dir
    hall.leave(core)
    text = (folder / "identity.json").read_text("utf-8")
    (folder / "identity.json").write_text(text.replace('"counter"', '"terminal"', 1), "utf-8")
    with pytest.raises(KioskError) as refused:
        hall.counter()
    assert refused.value.code == "bad_input"




def test_the_hub_knows_which_pack_a_counter_shows_with_nobody_signed_in(hall: Hall) -> None:
    hall.counter()

    def told() -> list[int | None]:
        services = hall.hub.services
        with services.database.read() as connection:
            screens = screens_of(connection, services.hall, None, hall.hub.clock.now())
        return [one.revision for one in screens if one.scope == Scope.COUNTER]

    wait_until(lambda: told() == [1])
    with hall.hub.services.write() as work:
        publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"] | {"version": "3000.1"},
                hall.hub.clock.now())
        work.commit()
    wait_until(lambda: told() == [2])
