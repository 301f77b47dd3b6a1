"""A ticket's life under any order of steps and undos, against a model that only remembers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kiosk.contract.messages import Scope
from kiosk.errors import Refused
from kiosk.tickets.hub_tables import tickets
from kiosk.tickets.steps import FACTS, UNDONE
from kiosk.tickets.ticket import MOVED
from tests.tickets_hub.hall import App, Hall

COMMANDS = {
    "call_ticket": {"waiting": "called", "no_show": "called"},
    "recall_ticket": {"called": "called"},
    "start_service": {"called": "serving"},
    "finish_service": {"serving": "finished"},
    "mark_no_show": {"called": "no_show"},
    "cancel_ticket": {"waiting": "cancelled", "called": "cancelled", "held": "cancelled"},
    "hold_ticket": {"called": "held", "serving": "held"},
    "resume_ticket": {"held": "serving"},
    "transfer_ticket": {"called": "waiting", "serving": "waiting", "held": "waiting"},
}
MORE = {"call_ticket": {"reason": "asked for"}, "resume_ticket": {}, "transfer_ticket": {"to_window": "W9"}}


def test_every_order_of_steps_is_either_allowed_by_the_table_or_refused_without_effect(hall: Hall) -> None:
    windows = iter(f"W1{n}" for n in range(1_000))

    class Life(RuleBasedStateMachine):
        @initialize()
        def take(self) -> None:
            self.ticket_id = hall.take()
            self.window = next(windows)
            self.counter = hall.open(self.window, App(hall.services, Scope.COUNTER))
            self.version = 1
            self.past: list[tuple[Any, datetime]] = []
            self.moves = len(hall.facts(*FACTS.values(), UNDONE))

        def row(self) -> Any:
            return next(r for r in hall.rows(tickets, "id") if r.id == self.ticket_id)

        def now(self) -> Any:
            row = self.row()
            return {name: getattr(row, name) for name in MOVED}, row.version

        @rule(kind=st.sampled_from(sorted(COMMANDS)), stale=st.booleans(), seconds=st.integers(0, 6))
        def step(self, kind: str, stale: bool, seconds: int) -> None:
            hall.clock.pass_by(seconds=seconds)
            before, _ = self.now()
            app = hall.terminal if kind == "cancel_ticket" else self.counter
            extra = {"window": self.window} if kind in ("call_ticket", "resume_ticket") else {}
            expected = self.version + 1 if stale else self.version
            allowed = COMMANDS[kind].get(before["state"]) if not stale else None
            early = kind == "mark_no_show" and before["state"] == "called" and before["calls"] < 3
            try:
                said = app.ask(
                    kind, ticket_id=self.ticket_id, expected_version=expected, **extra, **MORE.get(kind, {}))
            except Refused as refusal:
                assert allowed is None or early
                code = "version_changed" if stale else "too_few_calls" if early else "illegal_step"
                busy = kind in ("call_ticket", "resume_ticket") and before["state"] in ("called", "serving")
                assert refusal.code == code or (busy and not stale and refusal.code == "window_busy")
                assert self.now() == (before, self.version)
            else:
                assert said["state"] == allowed and not early
                self.past.append((before, hall.clock.now()))
                self.version += 1
                self.moves += 1

        @rule(seconds=st.integers(0, 6))
        def undo(self, seconds: int) -> None:
            hall.clock.pass_by(seconds=seconds)
            before = self.now()
            late = bool(self.past) and (hall.clock.now() - self.past[-1][1]).total_seconds() > 10
            try:
                self.counter.ask("undo_step", ticket_id=self.ticket_id, expected_version=self.version)
            except Refused as refusal:
                assert refusal.code == ("undo_too_late" if late else "illegal_step") and (late or not self.past)
                assert self.now() == before
            else:
                assert not late
                self.version += 1
                self.moves += 1
                assert self.now()[0] == self.past.pop()[0]

        @invariant()
        def version_and_facts_agree(self) -> None:
            assert self.now()[1] == self.version
            assert len(hall.facts(*FACTS.values(), UNDONE)) == self.moves

    run_state_machine_as_test(
        Life, settings=settings(max_examples=10, stateful_step_count=15, deadline=None, database=None))
