"""The law of numbers under any mixture of terminals that answer, fall silent, come late or count themselves."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kiosk.hub.tables import parked_subjects
from kiosk.ids import new_id
from kiosk.tickets.calling import NobodyWaiting
from kiosk.tickets.hub_tables import number_allocations, number_series, tickets
from kiosk.tickets.workers import give_up_silent_numbers
from tests.tickets_hub.hall import Hall, fact, taken


def test_numbers_are_consecutive_distinct_and_every_gap_has_its_reason(hall: Hall) -> None:
    class Law(RuleBasedStateMachine):
        @initialize()
        def begin(self) -> None:
            hall.clock.pass_by(days=1)
            self.given: dict[tuple[str, str], list[str]] = defaultdict(list)
            self.asked: dict[UUID, tuple[str, str]] = {}
            self.held: dict[UUID, str] = {}
            self.own = 0
            self.earlier = {row.id for row in hall.rows(tickets, "id")}

        @rule(category=st.sampled_from("AB"))
        def ask(self, category: str) -> None:
            ticket_id = new_id()
            said = hall.request(ticket_id, category)
            self.given[said["business_day"], category].append(said["number"])
            self.asked[ticket_id] = said["number"], said["business_day"]

        @rule(pick=st.integers(0, 99), own=st.booleans())
        def answer(self, pick: int, own: bool) -> None:
            if not self.asked:
                return
            ticket_id = sorted(self.asked)[pick % len(self.asked)]
            number, day = self.asked.pop(ticket_id)
            if own:
                self.own += 1
                number = f"{number[0]}3A-{self.own:03d}"
            series = "own" if own else "hub"
            hall.terminal.say(taken(ticket_id, number, hall.clock.now(), series=series, day=day))
            self.held[ticket_id] = number

        @rule(pick=st.integers(0, 99))
        def abandon(self, pick: int) -> None:
            if self.asked:
                ticket_id = sorted(self.asked)[pick % len(self.asked)]
                number, day = self.asked.pop(ticket_id)
                hall.terminal.say(fact(
                    "TicketAbandoned", f"ticket:{ticket_id}", hall.clock.now(), ticket_id=str(ticket_id),
                    category=number[0], business_day=day))

        @rule(seconds=st.integers(1, 90))
        def pass_by(self, seconds: int) -> None:
            hall.clock.pass_by(seconds=seconds)
            give_up_silent_numbers(hall.services)

        @rule(hours=st.sampled_from([-30, 30]))
        def set_the_clock(self, hours: int) -> None:
            hall.clock.pass_by(hours=hours)

        @rule()
        def call(self) -> None:
            try:
                called = hall.call("A", "B")
            except NobodyWaiting:
                return
            if UUID(called["ticket_id"]) not in self.earlier:
                assert self.held[UUID(called["ticket_id"])] == called["number"]

        @invariant()
        def numbers_are_consecutive(self) -> None:
            for (_day, category), numbers in self.given.items():
                start = int(numbers[0][1:])
                assert numbers == [f"{category}{n:03d}" for n in range(start, start + len(numbers))]

        @invariant()
        def everything_is_on_record(self) -> None:
            rows = defaultdict(list)
            for row in hall.rows(number_allocations, "n"):
                rows[row.business_day, row.category].append(row)
            for series in hall.rows(number_series, "category"):
                of_series = rows[series.business_day, series.category]
                assert [row.n for row in of_series] == list(range(1, series.next_n))
            for row in (row for of_series in rows.values() for row in of_series):
                if row.ticket_id in self.held:
                    assert row.state == ("void" if "-" in self.held[row.ticket_id] else "taken")
                assert (row.reason is None) == (row.state != "void")

        @invariant()
        def whoever_holds_a_ticket_is_known_once(self) -> None:
            known = {row.id: row.number for row in hall.rows(tickets, "id") if row.id not in self.earlier}
            assert known == self.held
            assert hall.rows(parked_subjects, "subject") == []

        def teardown(self) -> None:
            hall.clock.pass_by(days=3)

    run_state_machine_as_test(
        Law, settings=settings(max_examples=10, stateful_step_count=20, deadline=None, database=None))


def test_the_database_itself_refuses_a_gap_without_a_reason(hall: Hall) -> None:
    from sqlalchemy.exc import IntegrityError

    hall.request()
    with pytest.raises(IntegrityError), hall.services.write() as work:
        work.connection.execute(number_allocations.update().values(state="void"))
