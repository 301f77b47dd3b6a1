"""Two counters, one queue."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from kiosk.contract.messages import Scope
from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import NotFound, OutOfScope
from kiosk.ids import new_id
from kiosk.tickets.calling import NobodyWaiting
from kiosk.tickets.hub_tables import tickets
from tests.tickets_hub.hall import App, Hall, fact, taken


def test_who_has_waited_longest_is_called_first_whatever_series_the_number_is_of(hall: Hall) -> None:
    hall.take()
    hall.clock.pass_by(minutes=1)
    hall.terminal.say(taken(new_id(), "B3A-001", hall.clock.now(), series="own"))
    hall.clock.pass_by(minutes=1)
    hall.take("A")
    assert [hall.call("A", "B")["number"] for _ in range(3)] == ["A001", "B3A-001", "A002"]


def test_a_counter_calls_only_its_categories(hall: Hall) -> None:
    hall.take("B")
    with pytest.raises(NobodyWaiting):
        hall.call("A", "C")
    assert hall.call("B")["number"] == "B001"


def test_yesterdays_tickets_are_not_called_today(hall: Hall) -> None:
    hall.take()
    hall.clock.pass_by(days=1)
    with pytest.raises(NobodyWaiting):
        hall.call()


def test_no_ticket_is_called_at_two_counters(hall: Hall) -> None:
    hall.terminal.say(*(taken(new_id(), f"A3A-{n:03d}", hall.clock.now(), series="own") for n in range(1, 61)))
    counters = [App(hall.services, Scope.COUNTER, str(n)) for n in range(10, 16)]

    def work(counter: App) -> list[str]:
        numbers = []
        window = f"W{counter.caller.app_code}"
        hall.open(window, counter)
        while True:
            try:
                called = counter.ask("call_next", window=window, categories=["A"])
            except NobodyWaiting:
                return numbers
            numbers.append(called["number"])
            for step in ("start_service", "finish_service"):
                counter.ask(step, ticket_id=called["ticket_id"])

    with ThreadPoolExecutor(len(counters)) as pool:
        called = [number for numbers in pool.map(work, counters) for number in numbers]
    assert sorted(called) == [f"A3A-{n:03d}" for n in range(1, 61)]


def test_a_press_sent_twice_is_one_call(hall: Hall) -> None:
    hall.take()
    hall.take()
    hall.open("W1")
    press = new_id()
    first = hall.counter.answer("call_next", command_id=press, window="W1", categories=["A"])
    again = hall.counter.answer("call_next", command_id=press, window="W1", categories=["A"])
    assert (first.result["number"], first.replayed) == ("A001", False)
    assert (again.result, again.replayed) == (first.result, True)
    assert [row.state for row in hall.rows(tickets, "number")] == ["called", "waiting"]


def test_a_no_show_who_comes_back_is_called_again(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    hall.miss(ticket_id)
    hall.open("W2")
    view = hall.counter.ask("call_ticket", ticket_id=ticket_id, window="W2", reason="came back")
    assert (view["state"], view["window"], view["version"]) == ("called", "W2", 6)


def test_undoing_a_misclick_gives_the_service_its_start_back(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    started = hall.clock.now()
    hall.counter.ask("start_service", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=7)
    hall.counter.ask("finish_service", ticket_id=ticket_id)
    hall.counter.ask("undo_step", ticket_id=ticket_id, expected_version=4)
    row = hall.rows(tickets, "id")[0]
    assert (row.state, row.started_at, row.finished_at, row.version) == ("serving", started, None, 5)


def test_undoing_twice_takes_two_steps_back_and_then_none_is_left(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    hall.counter.ask("start_service", ticket_id=ticket_id)
    states = [hall.counter.ask("undo_step", ticket_id=ticket_id, expected_version=v)["state"] for v in (3, 4)]
    assert states == ["called", "waiting"]
    with pytest.raises(Refused, match="no step"):
        hall.counter.ask("undo_step", ticket_id=ticket_id, expected_version=5)


def test_undo_names_the_version_that_it_takes_back(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    with pytest.raises(BadInput):
        hall.counter.ask("undo_step", ticket_id=ticket_id)
    with pytest.raises(Refused, match="version"):
        hall.counter.ask("undo_step", ticket_id=ticket_id, expected_version=1)


def test_a_ticket_that_has_not_arrived_is_not_found(hall: Hall) -> None:
    with pytest.raises(NotFound):
        hall.terminal.ask("cancel_ticket", ticket_id=new_id())


@pytest.mark.parametrize("kind", ["call_next", "call_ticket", "start_service", "undo_step", "acknowledge_help"])
def test_a_terminal_does_not_do_a_counters_work(hall: Hall, kind: str) -> None:
    with pytest.raises(OutOfScope):
        hall.terminal.ask(kind, ticket_id=hall.take(), window="W1", categories=["A"], help_id=new_id())


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("kind", ["NumberIssued", "TicketCalled"])
def test_a_terminal_does_not_say_what_a_hub_says_not_even_in_words_to_come(
    hall: Hall, kind: str, version: int,
) -> None:
    said = fact(kind, f"ticket:{new_id()}", hall.clock.now()) | {"version": version}
    with pytest.raises(OutOfScope):
        hall.terminal.say(said)


def test_a_counter_does_not_do_a_terminals_work(hall: Hall) -> None:
    with pytest.raises(OutOfScope):
        hall.counter.ask("issue_number", ticket_id=hall.take())


def test_a_cancelled_ticket_leaves_the_queue(hall: Hall) -> None:
    first, second = hall.take(), hall.take()
    assert hall.terminal.ask("cancel_ticket", ticket_id=first)["state"] == "cancelled"
    assert UUID(hall.call()["ticket_id"]) == second
