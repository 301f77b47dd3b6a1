"""A clerk who takes numbers, serves them and rates them; and honest customers who were quick."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from kiosk.feedback.judging import judge_all
from kiosk.ids import new_id
from tests.feedback.raters import RatedHall
from tests.fixtures.hub import ON_SQLITE
from tests.tickets_hub.hall import taken


def quick(hall: RatedHall, ticket: UUID | None = None, *, seconds: float = 20, rate: bool = True) -> UUID | None:
    """Somebody who is served at once and for so long, at window 3."""
    ticket = ticket or hall.take()
    counter = hall.open("3")
    hall.clock.pass_by(seconds=10)
    counter.ask("call_ticket", ticket_id=ticket, window="3", reason="stands here")
    counter.ask("start_service", ticket_id=ticket)
    hall.clock.pass_by(seconds=seconds)
    counter.ask("finish_service", ticket_id=ticket)
    hall.clock.pass_by(seconds=8)
    given = hall.rate(ticket) if rate else None
    hall.clock.pass_by(seconds=20)
    return given


def reasons(hall: RatedHall, *given: UUID | None) -> list[str | None]:
    hall.tell()
    found = [hall.rating(one) for one in given if one]
    assert {row.state for row in found} <= {"counted", "apart"}
    return [row.reason for row in found]


def test_numbers_that_one_hand_takes_serves_and_rates_one_after_another_are_set_apart(hall: RatedHall) -> None:
    before = quick(hall, seconds=200)
    farmed = [quick(hall) for _ in range(4)]
    after = quick(hall, seconds=200)
    assert reasons(hall, before, *farmed, after) == [None, *["one_hand"] * 4, None]


@ON_SQLITE
def test_one_that_was_told_before_the_others_came_is_evidence_all_the_same(hall: RatedHall) -> None:
    for _ in range(4):
        hall.serve()
    hall.clock.at = hall.clock.at.replace(minute=58, second=30)
    first = quick(hall)
    hall.clock.pass_by(seconds=40)
    judge_all(hall.services)
    assert hall.rating(first).state == "counted"
    assert reasons(hall, quick(hall), quick(hall)) == ["one_hand", "one_hand"]


@ON_SQLITE
@pytest.mark.parametrize("between", ["nobody", "a_longer_visit", "somebody_who_rates_nothing", "five_quiet_minutes"])
def test_an_honest_visit_that_was_quick_counts(hall: RatedHall, between: str) -> None:
    given = [quick(hall), quick(hall)]
    if between == "a_longer_visit":
        given.append(quick(hall, seconds=90))
    elif between == "somebody_who_rates_nothing":
        quick(hall, rate=False)
    elif between == "five_quiet_minutes":
        hall.clock.pass_by(minutes=5)
    if between != "nobody":
        given += [quick(hall), quick(hall)]
    assert set(reasons(hall, *given)) == {None}


@ON_SQLITE
def test_three_who_came_together_for_a_trifle_count(hall: RatedHall) -> None:
    tickets = [hall.take() for _ in range(3)]
    assert reasons(hall, *(quick(hall, ticket, seconds=15) for ticket in tickets)) == [None, None, None]


def typed(hall: RatedHall, number: str) -> UUID:
    """Served at window 3 by its number alone, and rated."""
    counter = hall.open("3")
    ticket = UUID(counter.ask("admit_ticket", number=number)["ticket_id"])
    counter.ask("call_ticket", ticket_id=ticket, window="3", reason="stands here")
    counter.ask("start_service", ticket_id=ticket)
    hall.clock.pass_by(minutes=5)
    counter.ask("finish_service", ticket_id=ticket)
    hall.clock.pass_by(seconds=20)
    return hall.rate(ticket)


def test_a_number_that_no_terminal_gave_waits_for_one_that_did_and_then_is_no_visit(hall: RatedHall) -> None:
    made_up, of_a_terminal_that_was_cut_off = typed(hall, "A3F-007"), typed(hall, "A3F-008")
    said = taken(new_id(), "A3F-008", hall.clock.now() - timedelta(minutes=9), series="own")
    hall.tell()
    assert {hall.rating(one).state for one in (made_up, of_a_terminal_that_was_cut_off)} == {"waits"}
    hall.clock.pass_by(hours=30)
    hall.terminal.say(said)
    hall.clock.pass_by(hours=7)
    assert reasons(hall, made_up, of_a_terminal_that_was_cut_off) == ["unknown_visit", None]
