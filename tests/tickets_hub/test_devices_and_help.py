"""Help calls, printers and what became of a ticket's paper."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.contract.staff import Role
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import Person
from kiosk.hub.tables import parked_subjects
from kiosk.ids import new_id
from kiosk.tickets.hub_tables import alerts, device_states, help_calls, tickets
from tests.tickets_hub.hall import Hall, fact, taken
from tests.tickets_hub.test_windows import look


def help_call(hall: Hall) -> str:
    help_id = str(new_id())
    hall.terminal.say(fact(
        "HelpRequested", f"help:{help_id}", hall.clock.now(), help_id=help_id, place="terminal 1", language="zh_CN"))
    return help_id


def test_who_acknowledges_help_first_is_on_record(hall: Hall) -> None:
    help_id = help_call(hall)
    first = hall.counter.ask("acknowledge_help", help_id=help_id)
    hall.clock.pass_by(minutes=1)
    assert hall.counter.ask("acknowledge_help", help_id=help_id) == first
    row = hall.rows(help_calls, "id")[0]
    assert (row.place, row.acknowledged_by) == ("terminal 1", hall.counter.id)
    assert len(hall.facts("HelpAcknowledged")) == 1


def test_what_a_terminal_writes_is_plain_short_text_for_whoever_reads_it(hall: Hall) -> None:
    help_id, place = str(new_id()), "door\u202e 3\r\n<b>" + "x" * 10_000
    hall.terminal.say(fact(
        "HelpRequested", f"help:{help_id}", hall.clock.now(), help_id=help_id, place=place, language="zh_CN\u0007"))
    row = hall.rows(help_calls, "id")[0]
    assert row.place.startswith("door 3  <b>xxx") and len(row.place) < 80
    assert row.language == "zh_CN"


@pytest.mark.log_errors("parked ticket:")
def test_a_fact_that_is_no_ticket_is_parked_with_a_short_reason(hall: Hall) -> None:
    bad = taken(new_id(), "A001", hall.clock.now())
    bad["payload"]["issued_at"] = "2026\n" * 10_000
    hall.terminal.say(bad)
    error = hall.rows(parked_subjects)[0].error
    assert len(error) < 300 and error.isprintable()


def test_an_unknown_help_call_is_not_found(hall: Hall) -> None:
    with pytest.raises(NotFound):
        hall.counter.ask("acknowledge_help", help_id=new_id())


def test_the_last_word_about_a_printer_stands(hall: Hall) -> None:
    def state(word: str) -> dict[str, Any]:
        return fact("PrinterStateChanged", "device:ticket", hall.clock.now(), device="ticket", state=word)

    hall.terminal.say(state("low"), state("out"))
    assert [row.state for row in hall.rows(device_states, "device")] == ["out"]
    hall.terminal.say(state("ok"))
    assert [(row.app_id, row.state) for row in hall.rows(device_states, "device")] == [(hall.terminal.id, "ok")]


def test_whoever_is_signed_in_is_told_of_a_printer_that_does_not_print_until_it_does(hall: Hall) -> None:
    def state(word: str) -> dict[str, Any]:
        return fact("PrinterStateChanged", "device:ticket_printer", hall.clock.now(), device="ticket_printer",
                    state=word)

    def told() -> list[tuple[str, str]]:
        return [(alert.kind, alert.details["what"]) for alert in look(hall).alerts]

    hall.counter.sign_in(Person(new_id(), "7", "a clerk", frozenset({Role.CLERK})))
    hall.terminal.say(state("low"))
    assert told() == []
    hall.terminal.say(state("out"))
    [alert] = look(hall).alerts
    assert (alert.kind, alert.details["device"]) == ("printer", "ticket_printer")
    hall.terminal.say(state("out"))
    hall.terminal.say(state("cover_open"))
    assert told() == [("printer", "cover_open")]
    hall.counter.ask("acknowledge_alert", alert_id=look(hall).alerts[0].alert_id)
    hall.terminal.say(state("cover_open"))
    assert told() == []
    hall.terminal.say(state("off"))
    assert told() == [("printer", "off")]
    hall.terminal.say(state("ok"))
    assert told() == [] and len(hall.facts("AlertRaised")) == len(hall.facts("AlertAcknowledged")) == 3


def test_a_store_that_was_put_aside_is_an_alarm_for_managers_and_technicians(hall: Hall) -> None:
    hall.terminal.say(fact(
        "StoreQuarantined", f"store:{hall.terminal.origin}", hall.clock.now(), reason="damaged", salvaged=7,
        lost_possible=True))
    assert hall.rows(parked_subjects) == []
    for role, sees in ((Role.CLERK, False), (Role.MANAGER, True), (Role.TECHNICIAN, True)):
        hall.counter.sign_in(Person(new_id(), "7", "somebody", frozenset({role})))
        assert [(alert.kind, alert.details["what"], alert.details["salvaged"]) for alert in look(hall).alerts] == [
            ("store", "lost_possible", "7")] * sees


def test_paper_is_noted_beside_the_ticket_and_moves_nothing_else(hall: Hall) -> None:
    first, second = new_id(), new_id()
    now = hall.clock.now()

    def printed(ticket_id: Any, outcome: str, reason: str | None = None) -> dict[str, Any]:
        said = {"ticket_id": str(ticket_id), "outcome": outcome, "reason": reason}
        return fact("TicketPrinted", f"ticket:{ticket_id}", now, **said)

    hall.terminal.say(
        taken(first, "A3A-001", now, series="own"), printed(first, "uncertain", "paper out"),
        taken(second, "A3A-002", now, series="own"), printed(second, "printed"), printed(first, "printed"),
    )
    for row in hall.rows(tickets, "id"):
        assert (row.print_outcome, row.print_reason, row.state, row.version) == ("printed", None, "waiting", 1)


@pytest.mark.log_errors("parked")
@pytest.mark.parametrize("wrong", [
    {"number": "B001"}, {"number": "A001", "series": "own"}, {"number": "A1", "series": "hub"}, {"issued_at": "today"},
    {"issued_at": "2026-03-02T01:00:00"}, {"series": "mine"}, {"number": None}, {"business_day": "2026-02-30"},
])
def test_a_ticket_that_is_none_is_parked_alone(hall: Hall, wrong: dict[str, Any]) -> None:
    bad, good = taken(new_id(), "A001", hall.clock.now()), new_id()
    bad["payload"] |= wrong
    assert hall.terminal.say(bad, taken(good, "A3A-001", hall.clock.now(), series="own")) == 2
    assert [row.id for row in hall.rows(tickets, "id")] == [good]


@pytest.mark.log_errors("parked")
def test_the_manager_hears_once_of_facts_that_cannot_be_taken_over(hall: Hall) -> None:
    subject = f"ticket:{new_id()}"
    for _ in range(2):
        hall.terminal.say(fact("TicketTaken", subject, hall.clock.now(), secret="110101199001011234"))
    [alert] = hall.rows(alerts, "id")
    assert (alert.kind, alert.subject) == ("parked", subject)
    assert alert.details == {"fact": "TicketTaken", "error": "bad_input"}
    assert len(hall.facts("AlertRaised")) == 1
    assert [shown.kind for shown in look(hall).alerts] == ["parked"]
