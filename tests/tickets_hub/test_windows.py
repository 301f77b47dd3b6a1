"""Windows: who sits where, and what a counter sees."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from kiosk.contract.counter import BoardView, CounterView
from kiosk.contract.messages import Scope
from kiosk.errors import Refused
from kiosk.hub.registry import QueryContext
from kiosk.ids import new_id
from kiosk.tickets.hub_tables import tickets
from kiosk.tickets.queries import board, counter
from kiosk.tickets.windows import WindowBusy, WindowClosed, WindowPaused, WindowTaken
from tests.tickets_hub.hall import App, Hall


def look(hall: Hall, window: str = "W1", app: App | None = None) -> CounterView:
    with hall.services.database.read() as connection:
        caller = (app or hall.counter).caller
        return counter(QueryContext(connection, hall.services.hall, caller, hall.clock, hall.services.identity), window)


def look_up(hall: Hall) -> BoardView:
    with hall.services.database.read() as connection:
        context = QueryContext(
            connection, hall.services.hall, hall.counter.caller, hall.clock, hall.services.identity)
        return board(context, None)


def refused(app: App, kind: str, **payload: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        app.ask(kind, **payload)
    return caught.value


def test_only_the_counter_that_opened_a_window_calls_there_and_not_while_it_is_paused(hall: Hall) -> None:
    hall.take()
    assert isinstance(refused(hall.counter, "call_next", window="W1"), WindowClosed)
    hall.open("W1")
    other = App(hall.services, Scope.COUNTER, "9")
    assert isinstance(refused(other, "call_next", window="W1"), WindowClosed)
    hall.counter.ask("pause_window", window="W1", reason="lunch")
    assert isinstance(refused(hall.counter, "call_next", window="W1"), WindowPaused)
    hall.counter.ask("resume_window", window="W1")
    assert hall.counter.ask("call_next", window="W1")["number"] == "A001"


def test_a_second_press_does_not_call_a_second_ticket(hall: Hall) -> None:
    hall.take(), hall.take()
    hall.open("W1")
    first = hall.counter.ask("call_next", window="W1")
    busy = refused(hall.counter, "call_next", window="W1")
    assert isinstance(busy, WindowBusy) and busy.details["number"] == first["number"]
    assert busy.details["ticket_id"] == first["ticket_id"]
    hall.counter.ask("start_service", ticket_id=first["ticket_id"])
    assert isinstance(refused(hall.counter, "call_next", window="W1"), WindowBusy)
    hall.counter.ask("hold_ticket", ticket_id=first["ticket_id"], reason="fetches a form")
    assert hall.counter.ask("call_next", window="W1")["number"] == "A002"
    assert isinstance(refused(hall.counter, "resume_ticket", ticket_id=first["ticket_id"]), WindowBusy)
    assert isinstance(refused(hall.counter, "close_window", window="W1"), WindowBusy)


def test_a_window_is_taken_over_only_on_purpose(hall: Hall) -> None:
    hall.open("W1")
    other = App(hall.services, Scope.COUNTER, "9")
    assert isinstance(refused(other, "open_window", window="W1"), WindowTaken)
    other.ask("open_window", window="W1", take_over=True)
    assert isinstance(refused(hall.counter, "pause_window", window="W1"), WindowClosed)


def test_whoever_opens_another_window_takes_what_is_in_hand_along(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    hall.counter.ask("start_service", ticket_id=ticket_id)
    started = hall.clock.now()
    hall.clock.pass_by(minutes=3)
    hall.open("W2")
    seen = look(hall, "W2")
    assert [(t.number, t.window, t.started_at) for t in seen.in_hand] == [("A001", "W2", started)]
    assert [(w.window, w.state, w.number) for w in seen.windows] == [("W1", "closed", None), ("W2", "open", "A001")]


def test_a_counter_sees_its_queue_what_it_holds_and_what_it_may_take_back(hall: Hall) -> None:
    for category in "AAB":
        hall.take(category)
        hall.clock.pass_by(seconds=1)
    called = hall.call()
    hall.clock.pass_by(seconds=4)
    seen = look(hall)
    assert [t.number for t in seen.in_hand] == ["A001"] and seen.window.number == "A001"
    assert [t.number for t in seen.waiting] == ["A002", "B001"] and seen.waiting_total == 2
    assert seen.undo is not None and (seen.undo.step, seen.undo.version, seen.undo.number) == ("call", 2, "A001")
    assert seen.undo.until == hall.clock.now() + timedelta(seconds=6)
    hall.counter.ask("undo_step", ticket_id=called["ticket_id"], expected_version=2)
    assert look(hall).undo is None and [t.number for t in look(hall).waiting] == ["A001", "A002", "B001"]
    hall.call()
    hall.clock.pass_by(seconds=11)
    assert look(hall).undo is None
    assert refused(hall.counter, "undo_step", ticket_id=called["ticket_id"], expected_version=4).code == "undo_too_late"


def test_a_step_that_went_on_elsewhere_is_not_offered_back(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    hall.counter.ask("transfer_ticket", ticket_id=ticket_id, to_window="W2")
    undo = look(hall).undo
    assert undo is not None and undo.step == "transfer"
    other = hall.open("W2", App(hall.services, Scope.COUNTER, "9"))
    other.ask("call_next", window="W2", categories=["Z"])
    assert look(hall).undo is None and look(hall, "W2", other).undo is not None


def test_undoing_brings_no_second_ticket_to_a_window(hall: Hall) -> None:
    first = hall.take()
    hall.take()
    hall.call()
    hall.counter.ask("start_service", ticket_id=first)
    hall.counter.ask("finish_service", ticket_id=first)
    hall.counter.ask("call_next", window="W1")
    assert isinstance(refused(hall.counter, "undo_step", ticket_id=first, expected_version=4), WindowBusy)
    states = {row.number: row.state for row in hall.rows(tickets, "number")}
    assert states == {"A001": "finished", "A002": "called"}


def test_nobody_is_set_aside_before_the_third_call(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    for calls in (1, 2):
        too_few = refused(hall.counter, "mark_no_show", ticket_id=ticket_id)
        assert (too_few.code, too_few.details) == ("too_few_calls", {"calls": calls, "needed": 3})
        hall.counter.ask("recall_ticket", ticket_id=ticket_id)
    assert hall.counter.ask("mark_no_show", ticket_id=ticket_id)["state"] == "no_show"
    seen = look(hall)
    assert [t.number for t in seen.missed] == ["A001"] and seen.missed[0].calls == 3


def test_a_call_out_of_turn_says_why(hall: Hall) -> None:
    first = hall.take()
    hall.clock.pass_by(seconds=1)
    second = hall.take()
    hall.open("W1")
    needed = refused(hall.counter, "call_ticket", ticket_id=second, window="W1")
    assert (needed.code, needed.details["first"]) == ("reason_needed", "A001")
    hall.counter.ask("call_ticket", ticket_id=second, window="W1", reason="hears badly")
    assert hall.facts("TicketCalled")[-1].payload["reason"] == "hears badly"
    hall.counter.ask("hold_ticket", ticket_id=second)
    assert hall.counter.ask("call_ticket", ticket_id=first, window="W1")["state"] == "called"


def test_a_held_service_and_a_transferred_one_keep_their_time_and_place(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.clock.pass_by(minutes=1)
    hall.take("B")
    hall.call()
    hall.counter.ask("start_service", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=2)
    hall.counter.ask("hold_ticket", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=10)
    hall.counter.ask("resume_ticket", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=3)
    view = hall.counter.ask("transfer_ticket", ticket_id=ticket_id, category="B", reason="needs a payment first")
    assert (view["state"], view["category"], view["ahead"]) == ("waiting", "B", 0)
    row = next(r for r in hall.rows(tickets, "id") if r.id == ticket_id)
    assert (row.served_seconds, row.transfers, row.window_code, row.number) == (300, 1, None, "A001")
    assert hall.call("B")["number"] == "A001"


def test_what_was_transferred_to_one_window_is_called_nowhere_else(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    hall.counter.ask("transfer_ticket", ticket_id=ticket_id, to_window="W2")
    assert refused(hall.counter, "call_next", window="W1").code == "nobody_waiting"
    other = hall.open("W2", App(hall.services, Scope.COUNTER, "9"))
    assert UUID(other.ask("call_next", window="W2", categories=["Z"])["ticket_id"]) == ticket_id


def test_a_counter_does_not_move_what_is_at_anothers_window(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.call()
    other = hall.open("W2", App(hall.services, Scope.COUNTER, "9"))
    for kind in ("recall_ticket", "start_service", "hold_ticket", "mark_no_show"):
        assert isinstance(refused(other, kind, ticket_id=ticket_id), WindowClosed)
    assert isinstance(refused(other, "undo_step", ticket_id=ticket_id, expected_version=2), WindowClosed)


def test_the_board_shows_the_latest_calls_first_and_no_id(hall: Hall) -> None:
    for _ in range(3):
        hall.take()
        hall.clock.pass_by(seconds=1)
        hall.call()
    hall.clock.pass_by(seconds=1)
    hall.counter.ask("recall_ticket", ticket_id=look(hall).in_hand[0].ticket_id)
    seen = look_up(hall)
    assert [(call.number, call.calls) for call in seen.calls] == [("A001", 2), ("A003", 1), ("A002", 1)]
    assert "ticket_id" not in seen.model_dump_json()


def test_an_unknown_ticket_is_not_found_at_a_counter_either(hall: Hall) -> None:
    hall.open("W1")
    assert refused(hall.counter, "call_ticket", ticket_id=new_id(), window="W1").code == "not_found"
