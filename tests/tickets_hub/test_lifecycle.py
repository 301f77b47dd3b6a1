"""A ticket's life under any order of steps and undos, against a model that only remembers."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kiosk.errors import Refused
from kiosk.tickets.hub_tables import tickets
from kiosk.tickets.steps import FACTS, UNDONE
from tests.tickets_hub.hall import Hall

COMMANDS = {
    "call_ticket": {"waiting": "called", "no_show": "called"},
    "recall_ticket": {"called": "called"},
    "start_service": {"called": "serving"},
    "finish_service": {"serving": "finished"},
    "mark_no_show": {"called": "no_show"},
    "cancel_ticket": {"waiting": "cancelled", "called": "cancelled"},
}
_COLUMNS = ("state", "window_code", "called_at", "started_at", "finished_at")


def test_every_order_of_steps_is_either_allowed_by_the_table_or_refused_without_effect(hall: Hall) -> None:
    class Life(RuleBasedStateMachine):
        @initialize()
        def take(self) -> None:
            self.ticket_id = hall.take()
            self.version = 1
            self.past: list[Any] = []
            self.moves = len(hall.facts(*FACTS.values(), UNDONE))

        def now(self) -> Any:
            row = next(r for r in hall.rows(tickets, "id") if r.id == self.ticket_id)
            return tuple(getattr(row, name) for name in _COLUMNS), row.version

        @rule(kind=st.sampled_from(sorted(COMMANDS)), stale=st.booleans())
        def step(self, kind: str, stale: bool) -> None:
            hall.clock.pass_by(seconds=1)
            before, _ = self.now()
            app = hall.terminal if kind == "cancel_ticket" else hall.counter
            extra = {"window": "W7"} if kind == "call_ticket" else {}
            expected = self.version + 1 if stale else self.version
            allowed = COMMANDS[kind].get(before[0]) if not stale else None
            try:
                said = app.ask(kind, ticket_id=self.ticket_id, expected_version=expected, **extra)
            except Refused as refusal:
                assert allowed is None
                assert refusal.code == ("version_changed" if stale else "illegal_step")
                assert self.now() == (before, self.version)
            else:
                assert said["state"] == allowed
                self.past.append(before)
                self.version += 1
                self.moves += 1

        @rule()
        def undo(self) -> None:
            hall.clock.pass_by(seconds=1)
            try:
                hall.counter.ask("undo_step", ticket_id=self.ticket_id, expected_version=self.version)
            except Refused as refusal:
                assert refusal.code == "illegal_step" and not self.past
            else:
                self.version += 1
                self.moves += 1
                assert self.now()[0] == self.past.pop()

        @invariant()
        def version_and_facts_agree(self) -> None:
            assert self.now()[1] == self.version
            assert len(hall.facts(*FACTS.values(), UNDONE)) == self.moves

    run_state_machine_as_test(
        Life, settings=settings(max_examples=8, stateful_step_count=12, deadline=None, database=None))
