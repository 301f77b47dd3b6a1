"""Tickets given while the hub was away: callable at once, and one with their own fact whenever that comes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import Refused
from kiosk.hub.tables import parked_subjects
from kiosk.ids import new_id
from kiosk.tickets.history import ticket_history
from kiosk.tickets.hub_tables import alerts, number_allocations, ticket_steps, tickets
from kiosk.tickets.ticket import find
from tests.tickets_hub.hall import Hall, fact, taken
from tests.tickets_hub.test_windows import look, refused


def admit(hall: Hall, number: str, **more: Any) -> UUID:
    return UUID(hall.counter.ask("admit_ticket", number=number, **more)["ticket_id"])


def serve(hall: Hall, ticket_id: UUID, *steps: str) -> None:
    hall.counter.ask("call_ticket", ticket_id=ticket_id, window="W1", reason="stands here")
    for step in steps:
        hall.counter.ask(step, ticket_id=ticket_id)


def test_a_scanned_ticket_joins_by_the_time_of_its_issue(hall: Hall) -> None:
    hall.clock.at = hall.clock.at.replace(microsecond=0)
    hall.open("W1")
    hall.take()
    said = hall.counter.ask(
        "admit_ticket", number="A3F-001", ticket_id=new_id(), issued_at=hall.clock.now() - timedelta(minutes=5))
    assert (said["state"], said["admitted"]) == ("waiting", True)
    assert [t.number for t in look(hall).waiting] == ["A3F-001", "A001"]
    assert hall.facts("TicketAdmitted")[0].payload["number"] == "A3F-001"


def test_an_id_of_the_hour_says_when_it_was_issued(hall: Hall) -> None:
    from kiosk.clock import SystemClock

    hall.clock.at = SystemClock().now()
    ticket_id = new_id()
    hall.clock.pass_by(minutes=20)
    if hall.clock.now().astimezone().date() == (hall.clock.now() - timedelta(minutes=20)).astimezone().date():
        row = hall.row(admit(hall, "A3F-001", ticket_id=ticket_id))
        assert abs((hall.clock.now() - row.issued_at) - timedelta(minutes=20)) < timedelta(seconds=5)


@pytest.mark.parametrize("typed", ["A3F-001", "a3f001", " a3f-001 ".strip()])
def test_a_number_is_found_however_it_is_typed(hall: Hall, typed: str) -> None:
    hall.terminal.say(taken(new_id(), "A3F-001", hall.clock.now(), series="own"))
    assert hall.counter.ask("find_ticket", number=typed)["number"] == "A3F-001"
    assert refused(hall.counter, "find_ticket", number="A3F-002").code == "not_found"


def test_a_hub_number_is_taken_on_with_what_the_hub_knows_of_it(hall: Hall) -> None:
    """The terminal was cut off between the answer and its next batch of facts: its customer holds A001."""
    issued = hall.request()
    hall.clock.pass_by(minutes=2)
    from kiosk.tickets.workers import give_up_silent_numbers

    give_up_silent_numbers(hall.services)
    ticket_id = admit(hall, "A001")
    assert str(ticket_id) == issued["ticket_id"]
    assert [(row.state, row.reason) for row in hall.rows(number_allocations, "n")] == [("taken", None)]
    assert refused(hall.counter, "admit_ticket", number="A002").code == "not_found"
    assert refused(hall.counter, "admit_ticket", number="A001", ticket_id=new_id()).code == "another_ticket"
    hall.open("W1")
    serve(hall, ticket_id, "start_service")
    hall.terminal.say(taken(ticket_id, "A001", hall.clock.now()))
    row = hall.row(ticket_id)
    assert (row.state, row.admitted_at, row.service_id) == ("serving", None, "bill_enquiry")


def test_the_id_of_before_still_reaches_a_ticket_that_its_fact_took_over(hall: Hall) -> None:
    hall.open("W1")
    typed, real = admit(hall, "A3F-001"), new_id()
    serve(hall, typed, "start_service")
    hall.terminal.say(taken(real, "A3F-001", hall.clock.now() - timedelta(minutes=9), series="own"))
    hall.counter.ask("finish_service", ticket_id=typed, expected_version=3)
    row = hall.row(real)
    assert (row.state, row.former_id, row.admitted_at) == ("finished", typed, None)
    assert row.issued_at == hall.clock.now() - timedelta(minutes=9)
    with hall.services.database.read() as connection:
        steps = ticket_history(connection, hall.services.hall, typed).steps
    assert [step.step for step in steps] == ["admit", "call", "start", "finish"]
    assert hall.facts("TicketMerged")[0].payload["was"] == str(typed)


def test_what_is_admitted_and_what_is_merged_cannot_be_undone(hall: Hall) -> None:
    hall.open("W1")
    ticket_id = admit(hall, "A3F-001")
    assert look(hall).undo is None
    assert refused(hall.counter, "undo_step", ticket_id=ticket_id, expected_version=1).code == "illegal_step"


@settings(max_examples=40, suppress_health_check=list(HealthCheck), database=None)
@given(order=st.permutations(["type", "scan", "fact", "print", "call", "start", "finish"]), own=st.booleans())
def test_in_whatever_order_things_come_it_is_one_ticket_served_once(hall: Hall, order: list[str], own: bool) -> None:
    hall.clock.pass_by(days=1)
    day = hall.clock.now().date().isoformat()
    hall.open("W1")
    real = new_id()
    number = "A3F-001" if own else hall.request(real)["number"]
    issued = hall.clock.now()
    handle: UUID | None = None
    done: list[str] = []
    later: list[str] = []
    for step in order:
        hall.clock.pass_by(seconds=20)
        if step == "type":
            handle = admit(hall, number)
        elif step == "scan":
            handle = admit(hall, number, ticket_id=real)
        elif step == "fact":
            hall.terminal.say(taken(real, number, issued, series="own" if own else "hub", day=day))
            handle = handle or real
        elif step == "print":
            hall.terminal.say(fact("TicketPrinted", f"ticket:{real}", issued, ticket_id=str(real), outcome="printed"))
        else:
            later.append(step)
            for wanted in ("call", "start", "finish"):
                if handle is not None and wanted in later and wanted not in done and len(done) == [
                        "call", "start", "finish"].index(wanted):
                    kinds = {"call": "call_ticket", "start": "start_service", "finish": "finish_service"}
                    more = {"window": "W1", "reason": "stands here"} if wanted == "call" else {}
                    hall.counter.ask(kinds[wanted], ticket_id=handle, **more)
                    done.append(wanted)
    today = [row for row in hall.rows(tickets, "id") if row.business_day.isoformat() == day]
    assert [(row.id, row.number, row.admitted_at) for row in today] == [(real, number, None)]
    state = {0: "waiting", 1: "called", 2: "serving", 3: "finished"}[len(done)]
    assert today[0].state == state and today[0].issued_at == issued
    assert len({row.version for row in hall.rows(ticket_steps, "version") if row.ticket_id == real}) == len(
        [row for row in hall.rows(ticket_steps, "version") if row.ticket_id == real])
    assert hall.rows(parked_subjects) == []
    if today[0].state not in ("finished", "waiting"):
        hall.counter.ask("hold_ticket", ticket_id=real)


def test_a_number_mistyped_for_a_scanned_ticket_harms_neither(hall: Hall) -> None:
    hall.open("W1")
    scanned, other = new_id(), new_id()
    admit(hall, "A3F-002", ticket_id=scanned)  # it is A3F-001
    serve(hall, scanned, "start_service")
    assert refused(hall.counter, "admit_ticket", number="A3F-002", ticket_id=other).code == "another_ticket"
    hall.terminal.say(taken(other, "A3F-002", hall.clock.now(), series="own"))
    assert {row.id: (row.number, row.state) for row in hall.rows(tickets, "id")} == {
        scanned: ("A3F-002?", "serving"), other: ("A3F-002", "waiting")}
    hall.terminal.say(taken(scanned, "A3F-001", hall.clock.now(), series="own"))
    assert hall.row(scanned).number == "A3F-001"
    assert hall.rows(parked_subjects) == []


@pytest.mark.parametrize("served", [(), ("typed",), ("scanned",), ("typed", "scanned")], ids="+".join)
def test_typed_at_one_counter_and_scanned_wrongly_at_another_it_is_one_ticket(
    hall: Hall, served: tuple[str, ...],
) -> None:
    hall.open("W1")
    ticket_id = new_id()
    ids = {"typed": admit(hall, "A3F-001"), "scanned": admit(hall, "A3F-002", ticket_id=ticket_id)}
    for which in served:
        serve(hall, ids[which], "start_service", "finish_service")
    hall.terminal.say(taken(ticket_id, "A3F-001", hall.clock.now(), series="own"))
    rows = {row.number: row for row in hall.rows(tickets, "number")}
    assert rows["A3F-001"].id == ticket_id
    assert rows["A3F-001"].state == ("finished" if served else "waiting")
    conflicts = [row.details["number"] for row in hall.rows(alerts)]
    if len(served) == 2:  # both happened, so both stay, and somebody is told
        assert set(rows) == {"A3F-001", "A3F-001?"} and conflicts == ["A3F-001"]
        return
    assert set(rows) == {"A3F-001"} and conflicts == []
    with hall.services.database.read() as connection:
        assert find(connection, hall.services.hall, ids["typed"]).id == ticket_id, "the made-up id is understood"
    assert hall.rows(parked_subjects) == []
    if not served:
        serve(hall, ids["typed"], "start_service", "finish_service")


def test_a_ticket_is_issued_at_the_counter_once_however_often_it_is_pressed(hall: Hall) -> None:
    pack = hall.publish()
    service = next(s for s in pack["services"] if s["category"] == "B")
    hall.open("1")
    ticket_id = new_id()
    said = [hall.counter.ask("issue_ticket", ticket_id=ticket_id, service_id=service["id"]) for _ in range(2)]
    assert said[0] == said[1] and said[0]["number"] == "B001"
    assert hall.take("B") and [t.number for t in look(hall, "1").waiting] == ["B001", "B002"]
    assert [(row.state, row.n) for row in hall.rows(number_allocations, "n")] == [("taken", 1), ("taken", 2)]
    assert refused(hall.counter, "issue_ticket", ticket_id=new_id(), service_id="nothing").code == "service_unknown"
    unreasoned = refused(hall.counter, "issue_ticket", ticket_id=new_id(), service_id=service["id"], priority="P2")
    assert unreasoned.code == "reason_needed"
    first = hall.counter.ask(
        "issue_ticket", ticket_id=new_id(), service_id=service["id"], priority="P2", reason="on crutches")
    assert (first["ahead"], first["priority"]) == (0, "P2")
    assert hall.facts("TicketIssued")[0].payload["number"] == "B001"


def test_what_is_no_number_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused):
        hall.counter.ask("admit_ticket", number="A001")
    hall.publish()
    assert refused(hall.counter, "admit_ticket", number="Z3F-001").code == "not_found"
