"""Who missed their call: set aside, and back once, behind the next two."""

from __future__ import annotations

from uuid import UUID

import pytest

from kiosk.tickets.hub_tables import ticket_steps
from tests.tickets_hub.hall import Hall
from tests.tickets_hub.test_windows import look, refused


def missed(hall: Hall) -> UUID:
    """The first of five is called three times and does not come."""
    tickets = []
    for _ in range(5):
        tickets.append(hall.take())
        hall.clock.pass_by(seconds=1)
    hall.call()
    hall.miss(tickets[0])
    return tickets[0]


def test_a_missed_ticket_comes_back_behind_the_next_two_and_keeps_its_history(hall: Hall) -> None:
    ticket_id = missed(hall)
    hall.clock.pass_by(minutes=29)
    said = hall.terminal.ask("return_ticket", ticket_id=ticket_id)
    assert (said["state"], said["ahead"]) == ("waiting", 2)
    assert [t.number for t in look(hall).waiting] == ["A002", "A003", "A001", "A004", "A005"]
    steps = [row.step for row in hall.rows(ticket_steps, "version") if row.ticket_id == ticket_id]
    assert steps == ["call", "recall", "recall", "no_show", "return"]
    assert hall.facts("TicketReturned")[0].payload["returns"] == 1


def test_it_comes_back_once_in_time_and_only_when_it_was_missed(hall: Hall) -> None:
    ticket_id = missed(hall)
    other = look(hall).waiting[0].ticket_id
    assert refused(hall.terminal, "return_ticket", ticket_id=other).code == "not_missed"
    hall.clock.pass_by(minutes=30, seconds=1)
    too_late = refused(hall.terminal, "return_ticket", ticket_id=ticket_id)
    assert (too_late.code, too_late.details["minutes"]) == ("return_too_late", 30)
    assert look(hall).missed == []
    hall.clock.pass_by(minutes=-5)
    assert [t.number for t in look(hall).missed] == ["A001"]
    hall.counter.ask("return_ticket", ticket_id=ticket_id)
    for _ in range(3):
        called = hall.counter.ask("call_next", window="W1")
        if UUID(called["ticket_id"]) == ticket_id:
            break
        hall.counter.ask("hold_ticket", ticket_id=called["ticket_id"])
    hall.miss(ticket_id)
    assert refused(hall.terminal, "return_ticket", ticket_id=ticket_id).code == "returned_already"
    assert look(hall).missed == []


@pytest.mark.parametrize(("others", "place"), [(0, 0), (1, 1), (2, 2)])
def test_with_fewer_than_two_waiting_it_comes_behind_those(hall: Hall, others: int, place: int) -> None:
    ticket_id = hall.take()
    for _ in range(others):
        hall.clock.pass_by(seconds=1)
        hall.take()
    hall.call()
    hall.miss(ticket_id)
    assert hall.terminal.ask("return_ticket", ticket_id=ticket_id)["ahead"] == place


def test_coming_back_never_brings_anybody_before_their_own_place(hall: Hall) -> None:
    """Two that were transferred back to the queue have earlier places: behind them is still not before the others."""
    first, second = hall.take(), hall.take()
    for ticket_id in (first, second):
        hall.open("W1")
        hall.counter.ask("call_ticket", ticket_id=ticket_id, window="W1", reason="at hand")
        hall.counter.ask("hold_ticket", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=5)
    third = hall.take()
    hall.clock.pass_by(minutes=1)
    ticket_id = hall.take()
    hall.counter.ask("call_ticket", ticket_id=ticket_id, window="W1", reason="by mistake")
    hall.miss(ticket_id)
    for held in (first, second):
        hall.counter.ask("transfer_ticket", ticket_id=held, category="B")
    for held in (first, second):
        hall.counter.ask("call_ticket", ticket_id=held, window="W1", reason="back")
        hall.counter.ask("transfer_ticket", ticket_id=held, category="A")
    hall.terminal.ask("return_ticket", ticket_id=ticket_id)
    assert [t.ticket_id for t in look(hall).waiting] == [first, second, third, ticket_id]
