"""What the hub itself looks after: unanswered help, third transfers, the turn of the day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.errors import RoleNeeded, SignInNeeded
from kiosk.hub.registry import Person
from kiosk.ids import new_id
from kiosk.tickets.attention import close_some, end_days, escalate_help
from kiosk.tickets.hub_tables import alerts, help_calls, tickets
from tests.tickets_hub.hall import App, Hall
from tests.tickets_hub.test_devices_and_help import help_call
from tests.tickets_hub.test_windows import look


def test_help_that_nobody_answers_for_a_minute_goes_to_the_manager_once(hall: Hall) -> None:
    answered, help_id = help_call(hall), help_call(hall)
    hall.counter.ask("acknowledge_help", help_id=answered)
    hall.clock.pass_by(seconds=59)
    escalate_help(hall.services)
    assert hall.rows(alerts) == []
    hall.clock.pass_by(seconds=1)
    for _ in range(2):
        escalate_help(hall.services)
    assert [(row.kind, row.subject, row.details) for row in hall.rows(alerts)] == [
        ("help", f"help:{help_id}", {"place": "terminal 1"})]
    assert [fact.subject for fact in hall.facts("HelpEscalated")] == [f"help:{help_id}"]
    assert [call.escalated for call in look(hall).help] == [True]
    assert len([row for row in hall.rows(help_calls, "id") if row.escalated_at]) == 1


def test_an_alert_is_acknowledged_once_and_gone_from_the_counters(hall: Hall) -> None:
    help_call(hall)
    hall.clock.pass_by(minutes=2)
    escalate_help(hall.services)
    alert_id = look(hall).alerts[0].alert_id
    first = hall.counter.ask("acknowledge_alert", alert_id=alert_id)
    hall.clock.pass_by(minutes=1)
    assert hall.counter.ask("acknowledge_alert", alert_id=alert_id) == first
    assert look(hall).alerts == []
    assert len(hall.facts("AlertAcknowledged")) == 1


def test_the_third_transfer_tells_the_manager(hall: Hall) -> None:
    ticket_id = hall.take()
    for n in range(4):
        hall.open("W1")
        hall.counter.ask("call_ticket", ticket_id=ticket_id, window="W1", reason="sent on")
        hall.counter.ask("transfer_ticket", ticket_id=ticket_id, category="AB"[(n + 1) % 2])
        assert len(hall.rows(alerts)) == (n >= 2)
    assert hall.rows(alerts)[0].details["transfers"] == "3"


def test_tickets_are_served_to_the_end_of_their_day_and_what_is_left_is_closed_with_a_reason(hall: Hall) -> None:
    states = {}
    for n, steps in enumerate([(), ("hold_ticket",), ("start_service",), ("start_service", "hold_ticket"), ("x",)]):
        ticket_id = hall.take()
        if steps:
            counter = hall.open(f"W{n}", App(hall.services, Scope.COUNTER))
            counter.ask("call_ticket", ticket_id=ticket_id, window=f"W{n}", reason="test")
            for step in steps:
                if step != "x":
                    counter.ask(step, ticket_id=ticket_id)
        states[ticket_id] = steps
    hall.clock.pass_by(hours=10)  # long after closing, still the same day
    assert close_some(hall.services) == 0
    hall.clock.pass_by(hours=14)
    today = hall.take()
    end_days(hall.services)
    found = {row.id: (row.state, row.note) for row in hall.rows(tickets, "id")}
    assert found.pop(today) == ("waiting", None)
    assert [found[ticket_id] for ticket_id in states] == [
        ("cancelled", "day_end"), ("cancelled", "day_end"), ("finished", "day_end"), ("cancelled", "day_end"),
        ("no_show", "day_end"),
    ]
    assert {fact.payload["reason"] for fact in hall.facts("TicketCancelled", "ServiceFinished", "TicketNoShow")} == {
        "day_end"}
    forgotten = next(row for row in hall.rows(tickets, "id") if row.state == "finished")
    assert forgotten.finished_at is None
    assert close_some(hall.services) == 0


def test_a_service_across_midnight_goes_on(hall: Hall) -> None:
    hall.clock.at += timedelta(hours=14, minutes=30)  # half past eleven in the evening
    ticket_id = hall.take()
    hall.call()
    hall.counter.ask("start_service", ticket_id=ticket_id)
    hall.clock.pass_by(hours=1)
    end_days(hall.services)
    assert hall.row(ticket_id).state == "serving"
    hall.counter.ask("finish_service", ticket_id=ticket_id)


def test_alerts_are_for_managers_but_a_key_customers_is_for_whoever_comes_for_them(hall: Hall) -> None:
    hall.publish()
    ticket_id = hall.take("D", priority="P4")
    help_call(hall)
    hall.clock.pass_by(minutes=2)
    escalate_help(hall.services)
    by_kind = {row.kind: row.id for row in hall.rows(alerts)}
    clerk = App(hall.services, Scope.COUNTER, "8")
    clerk.sign_in(Person(new_id(), "8", "a clerk", frozenset({Role.CLERK})))
    assert {alert.kind for alert in look(hall, "1").alerts} == {"help", "key_customer"}
    assert [alert.subject for alert in look(hall, "1", clerk).alerts] == [f"ticket:{ticket_id}"]
    clerk.ask("acknowledge_alert", alert_id=by_kind["key_customer"])
    with pytest.raises(RoleNeeded):
        clerk.ask("acknowledge_alert", alert_id=by_kind["help"])
    clerk.sign_in(None)
    assert look(hall, "1", clerk).alerts == []


def test_customers_cancel_and_return_at_a_terminal_and_nobody_else_does_without_signing_in(hall: Hall) -> None:
    ticket_id = hall.take()
    hall.counter.sign_in(None)
    for kind in ("cancel_ticket", "return_ticket", "grant_priority", "open_window"):
        with pytest.raises(SignInNeeded):
            hall.counter.ask(kind, ticket_id=ticket_id, window="W1", priority="P1")
    assert hall.terminal.ask("cancel_ticket", ticket_id=ticket_id)["state"] == "cancelled"
