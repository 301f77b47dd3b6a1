"""The hub's numbers: consecutive, never two alike, every gap with its reason."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from kiosk.errors import Refused
from kiosk.ids import new_id
from kiosk.tickets.hub_tables import number_allocations, tickets
from kiosk.tickets.numbers import NumberSettled
from kiosk.tickets.workers import give_up_silent_numbers
from tests.tickets_hub.hall import App, Hall, taken


def allocation(hall: Hall, ticket_id: UUID) -> tuple[str, str | None]:
    row = next(r for r in hall.rows(number_allocations, "n") if r.ticket_id == ticket_id)
    return row.state, row.reason


def test_each_category_counts_from_one(hall: Hall) -> None:
    assert [hall.request(category=c)["number"] for c in "AABA"] == ["A001", "A002", "B001", "A003"]


def test_a_request_sent_again_gets_the_same_number(hall: Hall) -> None:
    ticket_id = new_id()
    first = hall.request(ticket_id)
    assert hall.request(ticket_id)["number"] == first["number"] == "A001"
    assert hall.request()["number"] == "A002"


def test_a_ticket_that_has_a_number_gets_none_of_another_category(hall: Hall) -> None:
    ticket_id = new_id()
    hall.request(ticket_id)
    with pytest.raises(NumberSettled):
        hall.request(ticket_id, category="B")


def test_a_new_day_begins_at_one_and_a_clock_set_back_does_not_bring_the_old_day_back(hall: Hall) -> None:
    hall.request()
    hall.clock.pass_by(days=1)
    assert hall.request()["number"] == "A001"
    hall.clock.pass_by(days=-1)
    again = hall.request()
    assert (again["number"], again["business_day"]) == ("A002", "2026-03-03")


def test_a_number_is_callable_only_once_its_ticket_is_held(hall: Hall) -> None:
    issued = hall.request()
    with pytest.raises(Refused, match="waits"):
        hall.call()
    hall.terminal.say(taken(UUID(issued["ticket_id"]), issued["number"], hall.clock.now()))
    assert hall.call()["number"] == "A001"


def test_an_own_series_number_voids_the_hubs(hall: Hall) -> None:
    ticket_id = new_id()
    hall.request(ticket_id)
    hall.terminal.say(taken(ticket_id, "A3A-001", hall.clock.now(), series="own"))
    assert allocation(hall, ticket_id) == ("void", "own_series")
    assert [f.payload["reason"] for f in hall.facts("NumberVoided")] == ["own_series"]
    assert hall.call()["number"] == "A3A-001"
    assert hall.request()["number"] == "A002"


def test_sixty_seconds_of_silence_void_a_number_and_a_late_ticket_brings_it_back(hall: Hall) -> None:
    ticket_id = new_id()
    issued = hall.request(ticket_id)
    hall.clock.pass_by(seconds=59)
    give_up_silent_numbers(hall.services)
    assert allocation(hall, ticket_id) == ("issued", None)
    hall.clock.pass_by(seconds=1)
    give_up_silent_numbers(hall.services)
    assert allocation(hall, ticket_id) == ("void", "silence")
    assert [f.payload["number"] for f in hall.facts("NumberVoided")] == ["A001"]
    hall.terminal.say(taken(ticket_id, issued["number"], hall.clock.now()))
    assert allocation(hall, ticket_id) == ("taken", None)
    assert hall.call()["number"] == "A001"


def test_a_silent_ticket_that_asks_again_keeps_its_number(hall: Hall) -> None:
    ticket_id = new_id()
    hall.request(ticket_id)
    hall.clock.pass_by(seconds=61)
    give_up_silent_numbers(hall.services)
    assert hall.request(ticket_id)["number"] == "A001"
    give_up_silent_numbers(hall.services)
    assert allocation(hall, ticket_id) == ("issued", None)


def test_an_abandoned_ticket_gives_its_number_up(hall: Hall) -> None:
    from tests.tickets_hub.hall import fact

    ticket_id = new_id()
    hall.request(ticket_id)
    hall.terminal.say(fact(
        "TicketAbandoned", f"ticket:{ticket_id}", hall.clock.now(),
        ticket_id=str(ticket_id), category="A", business_day="2026-03-02",
    ))
    assert allocation(hall, ticket_id) == ("void", "abandoned")
    with pytest.raises(NumberSettled):
        hall.request(ticket_id)


@pytest.mark.log_errors("parked ticket:")
def test_a_number_that_another_ticket_holds_parks_the_second_and_stays_the_firsts(hall: Hall) -> None:
    first = hall.take()
    other = App(hall.services, hall.terminal.caller.scope, "9")
    second, third = new_id(), new_id()
    now = hall.clock.now()
    other.say(taken(second, "A001", now), taken(third, "A9A-001", now, series="own"))
    assert {row.id for row in hall.rows(tickets, "id")} == {first, third}
    assert allocation(hall, first) == ("taken", None)


def test_the_issue_time_is_the_hubs_for_its_own_numbers(hall: Hall) -> None:
    ticket_id = new_id()
    issued = hall.request(ticket_id)
    hall.terminal.say(taken(ticket_id, issued["number"], hall.clock.now() - timedelta(days=400), day="2025-01-01"))
    row = hall.rows(tickets, "id")[0]
    assert (row.issued_at, row.business_day.isoformat()) == (hall.clock.now(), "2026-03-02")


def test_a_clock_that_is_clearly_wrong_is_set_right_and_the_order_stands(hall: Hall) -> None:
    ids, wrong = [new_id(), new_id()], hall.clock.now() - timedelta(days=2000)
    hall.terminal.say(*(
        taken(ticket_id, f"A3A-00{i}", wrong + timedelta(minutes=i), series="own", day="2020-09-01")
        for i, ticket_id in enumerate(ids, 1)
    ))
    times = {row.id: row.issued_at for row in hall.rows(tickets, "id")}
    assert times == {ids[0]: hall.clock.now() - timedelta(minutes=1), ids[1]: hall.clock.now()}
    assert [hall.call()["number"], hall.call()["number"]] == ["A3A-001", "A3A-002"]


def test_a_ticket_whose_time_its_terminal_doubted_counts_from_its_arrival(hall: Hall) -> None:
    yesterday = hall.clock.now() - timedelta(hours=17)
    said = []
    for n, minutes in ((1, 0), (2, 3)):
        one = taken(new_id(), f"A3F-{n:03d}", yesterday + timedelta(minutes=minutes), series="own", day="2026-03-01")
        one["payload"]["doubtful"] = True
        said.append(one)
    known = taken(new_id(), "A3F-003", yesterday + timedelta(minutes=9), series="own", day="2026-03-01")
    hall.terminal.say(*said, known)
    rows = {row.number: row for row in hall.rows(tickets, "number")}
    assert rows["A3F-002"].issued_at == hall.clock.now()
    assert rows["A3F-001"].issued_at == hall.clock.now() - timedelta(minutes=3)
    assert str(rows["A3F-002"].business_day) == "2026-03-02"
    assert rows["A3F-003"].issued_at == yesterday + timedelta(minutes=9), "a time that nobody doubted was moved"


def test_a_ticket_sent_days_late_keeps_its_time(hall: Hall) -> None:
    late = hall.clock.now() - timedelta(days=3)
    hall.terminal.say(taken(new_id(), "A3A-001", late, series="own", day="2026-02-27"))
    assert hall.rows(tickets, "id")[0].issued_at == late


def test_a_terminal_whose_day_ran_ahead_gives_tickets_that_are_called_today(hall: Hall) -> None:
    """Its clock was put right since, but a business day never moves back: its own numbers still say 2099."""
    hall.terminal.say(taken(new_id(), "A3A-007", hall.clock.now(), series="own", day="2099-01-01"))
    assert hall.call()["number"] == "A3A-007"


def test_a_day_that_the_hub_is_ahead_by_is_its_terminals_day_too(hall: Hall) -> None:
    hall.clock.pass_by(days=3)
    hall.request()
    hall.clock.pass_by(days=-3)
    hall.terminal.say(taken(new_id(), "A3A-001", hall.clock.now(), series="own", day="2026-03-05"))
    assert hall.call()["number"] == "A3A-001"


def test_a_ticket_that_is_known_among_many_stays_as_it_stands_and_the_others_come(hall: Hall) -> None:
    known, now = new_id(), hall.clock.now()
    hall.terminal.say(taken(known, "A3A-001", now, series="own"))
    hall.call()
    others = [taken(new_id(), f"A3A-{n:03}", now, series="own") for n in range(2, 62)]
    hall.terminal.say(*others[:30], taken(known, "A3A-001", now, series="own"), *others[30:])
    states = [row.state for row in hall.rows(tickets, "number")]
    assert states == ["called"] + ["waiting"] * 60


@pytest.mark.log_errors("parked ticket:")
def test_a_hub_number_of_a_day_to_come_does_not_move_the_halls_day(hall: Hall) -> None:
    hall.terminal.say(taken(new_id(), "A900", hall.clock.now(), day="2099-01-01"))
    issued = hall.request()
    assert (issued["number"], issued["business_day"]) == ("A001", "2026-03-02")
