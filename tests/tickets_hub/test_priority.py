"""Whose turn it is: by time of issue, with a head start for some that is never more than the cap."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.standards.queue_rules import PriorityClass, QueueRules
from kiosk.standards.words import Words
from kiosk.tickets.hub_tables import alerts
from tests.tickets_hub.hall import Hall
from tests.tickets_hub.test_windows import look, look_up, refused

NINE = datetime(2026, 3, 2, 1, tzinfo=UTC)


@pytest.fixture
def hall(hall: Hall) -> Hall:
    hall.publish()
    return hall


@given(
    cap=st.integers(0, 60), starts=st.lists(st.integers(0, 240), max_size=5),
    issued=st.lists(st.tuples(st.integers(0, 180), st.integers(0, 6)), min_size=2, max_size=40))
def test_nobody_is_passed_by_one_who_came_more_than_the_cap_later(
    cap: int, starts: list[int], issued: list[tuple[int, int]],
) -> None:
    rules = QueueRules(cap_minutes=cap, classes=tuple(
        PriorityClass(f"P{n}", Words("优先", "Priority"), minutes) for n, minutes in enumerate(starts)))
    came = [(NINE + timedelta(minutes=minutes), f"P{n}") for minutes, n in issued]
    order = sorted(came, key=lambda ticket: rules.order_key(*ticket))
    for place, (at, _) in enumerate(order):
        for earlier, _ in order[place + 1:]:
            assert at - earlier <= timedelta(minutes=cap)


def test_a_priority_goes_before_those_who_came_up_to_its_head_start_earlier(hall: Hall) -> None:
    early = hall.take("B")
    hall.clock.pass_by(minutes=6)
    late = hall.take("B")
    hall.clock.pass_by(minutes=10)
    first = hall.take("B", priority="P2")
    hall.open("1")
    assert [t.ticket_id for t in look(hall, "1").waiting] == [early, first, late]
    called = [UUID(hall.counter.ask("call_next", window="1")["ticket_id"])]
    hall.counter.ask("hold_ticket", ticket_id=early)
    called.append(UUID(hall.counter.ask("call_next", window="1")["ticket_id"]))
    assert called == [early, first]
    assert [(call.number, call.priority) for call in look_up(hall).calls if call.priority] == [("B003", True)]


def test_what_nobody_confirmed_leaves_the_cap_at_fifteen_minutes(hall: Hall) -> None:
    long = {"id": "P1", "name": {"zh": "优先", "en": "Priority"}, "head_start_minutes": 200, "key_customer": False}
    pack = hall.publish(classes=[long])
    del pack["queue"]["cap_minutes"]
    hall.publish(**pack["queue"])
    ticket = hall.row(hall.take("B", priority="P1"))
    assert ticket.issued_at - ticket.order_key == timedelta(minutes=15)


def test_a_granted_priority_has_its_reason_on_record_and_can_be_taken_back(hall: Hall) -> None:
    hall.take("B")
    hall.clock.pass_by(minutes=5)
    ticket_id = hall.take("B")
    hall.open("1")
    assert refused(hall.counter, "grant_priority", ticket_id=ticket_id, priority="P2").code == "reason_needed"
    unknown = refused(hall.counter, "grant_priority", ticket_id=ticket_id, priority="P7", reason="knows me")
    assert unknown.code == "priority_unknown"
    said = hall.counter.ask("grant_priority", ticket_id=ticket_id, priority="P2", reason="on crutches")
    assert (said["ahead"], said["priority"], said["version"]) == (0, "P2", 2)
    fact = hall.facts("PriorityGranted")[0].payload
    assert (fact["reason"], fact["priority"]) == ("on crutches", "P2")
    assert look(hall, "1").waiting[0].note == "on crutches"
    hall.counter.ask("undo_step", ticket_id=ticket_id, expected_version=2)
    row = hall.row(ticket_id)
    assert (row.priority, row.order_key) == (None, row.issued_at)


def test_with_priorities_waiting_what_is_ahead_is_a_range(hall: Hall) -> None:
    hall.take("B")
    said = hall.request(category="B")
    assert (said["ahead"], said["ahead_most"]) == (1, 1)
    hall.take("B", priority="P2")
    said = hall.request(category="B")
    assert (said["ahead"], said["ahead_most"]) == (3, 4)  # two wait, one number is just coming out
    hall.clock.pass_by(minutes=20)
    first = hall.request(category="B", priority="P1")
    assert first["ahead"] == 4  # all of them came more than the cap earlier


def test_a_key_customer_passes_nobody_and_is_announced_to_their_account_manager(hall: Hall) -> None:
    hall.take("D")
    hall.clock.pass_by(seconds=1)
    ticket_id = hall.take("D", priority="P4")
    row = hall.row(ticket_id)
    assert row.order_key == row.issued_at
    alert = hall.rows(alerts)[0]
    assert (alert.kind, alert.subject) == ("key_customer", f"ticket:{ticket_id}")
    assert alert.details["number"] == "D002" and alert.details["room_en"].startswith("Meeting room")
    assert not any(call.priority for call in look_up(hall).calls)
    other = hall.take("D")
    hall.open("6")
    hall.counter.ask("grant_priority", ticket_id=other, priority="P4", reason="a factory")
    assert [alert.kind for alert in hall.rows(alerts)] == ["key_customer"] * 2


def test_a_class_that_no_pack_knows_is_no_priority(hall: Hall) -> None:
    row = hall.row(hall.take("B", priority="P7"))
    assert row.order_key == row.issued_at


def test_a_card_gives_the_class_with_the_longest_head_start_that_the_hall_stands_for():
    name = Words("老人", "Elderly")
    classes = (PriorityClass("P2", name, 15, from_age=60), PriorityClass("P5", name, 30, from_age=80),
               PriorityClass("P9", name, 0))
    rules = QueueRules(classes=classes)
    assert [rules.class_for_age(years) for years in (59, 60, 79, 80)] == [None, "P2", "P2", "P5"]
    assert rules.card_age == 60
    unsigned = QueueRules(classes=classes, unconfirmed=("priority.P2",))
    assert (unsigned.class_for_age(70), unsigned.card_age) == (None, 80)
