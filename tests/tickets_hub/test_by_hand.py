"""What counters did while the hub was away: taken over once, or a conflict on record."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.ids import new_id
from kiosk.tickets.attention import end_days
from kiosk.tickets.hub_tables import tickets
from tests.tickets_hub.hall import App, Hall, taken
from tests.tickets_hub.test_windows import look


def entry(number: str, at: datetime, outcome: str = "finished", **more: Any) -> dict[str, Any]:
    times = {"called_at": at}
    if outcome in ("serving", "finished"):
        times["started_at"] = at + timedelta(minutes=1)
    if outcome == "finished":
        times["finished_at"] = at + timedelta(minutes=6)
    return {"number": number, "outcome": outcome, **times, **more}


def merge(hall: Hall, *entries: dict[str, Any], window: str = "W1", app: App | None = None) -> dict[str, Any]:
    return (app or hall.counter).ask("merge_by_hand", window=window, entries=list(entries))


@pytest.fixture
def away(hall: Hall) -> tuple[Hall, datetime]:
    """Three wait, then the hub is away for 20 minutes."""
    for _ in range(3):
        hall.take()
        hall.clock.pass_by(seconds=30)
    hall.open("W1")
    began = hall.clock.now()
    hall.clock.pass_by(minutes=20)
    return hall, began


def test_what_was_done_by_hand_keeps_its_times_and_is_known_once(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    entries = [entry("A001", began), entry("A002", began + timedelta(minutes=8), "serving")]
    for _ in range(2):
        assert merge(hall, *entries) == {"taken": 2, "conflicts": []}
        first, second, third = hall.rows(tickets, "number")
        assert (first.state, first.window_code, first.called_at) == ("finished", "W1", began)
        assert first.finished_at - first.started_at == timedelta(minutes=5)
        assert (second.state, second.started_at) == ("serving", began + timedelta(minutes=9))
        assert third.state == "waiting"
    assert [fact.payload["state"] for fact in hall.facts("ServedByHand")] == ["finished", "serving"]
    assert [t.number for t in look(hall).in_hand] == ["A002"]
    assert merge(hall, entry("A002", began + timedelta(minutes=8)))["conflicts"] == []
    assert hall.rows(tickets, "number")[1].state == "finished"


def test_a_ticket_that_the_hub_never_heard_of_is_served_and_merges_with_its_fact(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    assert merge(hall, entry("A3F-001", began))["conflicts"] == []
    real = new_id()
    hall.terminal.say(taken(real, "A3F-001", began - timedelta(minutes=3), series="own"))
    row = hall.row(real)
    assert (row.state, row.issued_at, row.called_at) == ("finished", began - timedelta(minutes=3), began)
    assert len(hall.rows(tickets, "id")) == 4


def test_what_the_hub_knows_otherwise_is_a_conflict_and_changes_nothing(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    other = hall.open("W2", App(hall.services, Scope.COUNTER, "9"))
    first = hall.rows(tickets, "number")[0].id
    other.ask("call_ticket", ticket_id=first, window="W2")
    for step in ("start_service", "finish_service"):
        other.ask(step, ticket_id=first)
    hall.terminal.ask("cancel_ticket", ticket_id=hall.rows(tickets, "number")[1].id)
    before = hall.rows(tickets, "number")
    said = merge(hall, entry("A001", began), entry("A002", began), entry("A777", began),
                 entry("A003", began + timedelta(days=2)))
    reasons = [(c["number"], c["reason"], c["window"]) for c in said["conflicts"]]
    assert said["taken"] == 0 and reasons == [
        ("A001", "served_elsewhere", "W2"), ("A002", "cancelled", None), ("A777", "unknown", None),
        ("A003", "not_today", None)]
    assert hall.rows(tickets, "number") == before
    assert [alert.details["reason"] for alert in look(hall).alerts] == [
        "not_today", "unknown", "cancelled", "served_elsewhere"]


def test_who_did_not_come_here_and_went_elsewhere_or_home_is_no_conflict(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    other = hall.open("W2", App(hall.services, Scope.COUNTER, "9"))
    first, second, third = (row.id for row in hall.rows(tickets, "number"))
    other.ask("call_ticket", ticket_id=first, window="W2")
    for step in ("start_service", "finish_service"):
        other.ask(step, ticket_id=first)
    hall.terminal.ask("cancel_ticket", ticket_id=second)
    other.ask("call_ticket", ticket_id=third, window="W2")
    before = hall.rows(tickets, "number")
    missed = [entry(number, began, "no_show", calls=3) for number in ("A001", "A002", "A003")]
    assert merge(hall, *missed) == {"taken": 3, "conflicts": []}
    assert hall.rows(tickets, "number") == before
    assert look(hall).alerts == []


def test_whoever_was_only_called_elsewhere_stood_here(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    other = hall.open("W2", App(hall.services, Scope.COUNTER, "9"))
    called = other.ask("call_next", window="W2", categories=["A"])
    assert merge(hall, entry("A001", began, "called"))["conflicts"][0]["reason"] == "served_elsewhere"
    assert merge(hall, entry("A001", began))["conflicts"] == []
    assert hall.row(hall.rows(tickets, "number")[0].id).window_code == "W1"
    assert called["number"] == "A001" and look(hall, "W2", other).in_hand == []


def test_a_call_whose_answer_was_lost_gives_its_ticket_back_to_the_queue(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    hall.counter.ask("call_next", window="W1", categories=["A"])
    assert merge(hall, entry("A002", began, "serving"))["conflicts"] == []
    assert [t.number for t in look(hall).in_hand] == ["A002"]
    assert [t.number for t in look(hall).waiting] == ["A001", "A003"]


def test_a_finish_whose_answer_was_lost_is_known(away: tuple[Hall, datetime]) -> None:
    hall, _ = away
    called = hall.counter.ask("call_next", window="W1", categories=["A"])
    for step in ("start_service", "finish_service"):
        hall.counter.ask(step, ticket_id=called["ticket_id"])
    before = hall.rows(tickets, "number")
    assert merge(hall, entry("A001", hall.clock.now())) == {"taken": 1, "conflicts": []}
    assert hall.rows(tickets, "number") == before


def test_who_was_set_aside_by_hand_may_come_back_from_now_on(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    hall.clock.pass_by(minutes=30)
    merge(hall, entry("A001", began, "no_show", calls=3))
    row = hall.rows(tickets, "number")[0]
    assert (row.state, row.calls) == ("no_show", 3)
    assert hall.terminal.ask("return_ticket", ticket_id=row.id)["state"] == "waiting"


def test_yesterdays_journal_is_taken_over_though_the_day_has_ended(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    hall.clock.pass_by(days=1)
    end_days(hall.services)
    assert hall.rows(tickets, "number")[0].state == "cancelled"
    assert merge(hall, entry("A001", began))["conflicts"] == []
    assert hall.rows(tickets, "number")[0].state == "finished"


def test_times_of_a_clock_that_ran_wild_stay_in_order_and_in_the_past(away: tuple[Hall, datetime]) -> None:
    hall, began = away
    wild = entry("A001", began)
    wild["started_at"], wild["finished_at"] = began - timedelta(hours=1), hall.clock.now() + timedelta(hours=5)
    merge(hall, wild)
    row = hall.rows(tickets, "number")[0]
    assert row.called_at <= row.started_at <= row.finished_at <= hall.clock.now()
