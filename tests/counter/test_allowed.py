"""What may be done now: call, then start, then finish; and a reason for all else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.counter.allowed import Action, Situation, next_action, why_not
from kiosk.counter.by_hand import Hand, Stage

AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


def situation(stage: Stage | None = None, **changes: object) -> Situation:
    hand = Hand("A001", "1", stage, AT, calls=int(changes.pop("calls", 1))) if stage else None  # type: ignore[call-overload]
    return Situation(**{"online": True, "paused": False, "hand": hand, "waiting": 2, **changes})  # type: ignore[arg-type]


def test_the_next_action_goes_from_call_to_start_to_finish() -> None:
    assert next_action(situation()) is Action.CALL_NEXT
    assert next_action(situation(paused=True)) is Action.RESUME_WINDOW
    assert next_action(situation(Stage.CALLED)) is Action.START
    assert next_action(situation(Stage.SERVING, paused=True)) is Action.FINISH


@pytest.mark.parametrize(("now", "allowed"), [
    (situation(), {"call_next", "issue", "pause"}),
    (situation(waiting=0), {"issue", "pause"}),
    (situation(paused=True), {"issue", "resume_window"}),
    (situation(Stage.CALLED), {"recall", "start", "hold", "transfer", "cancel", "issue", "pause"}),
    (situation(Stage.CALLED, calls=3), {"recall", "start", "no_show", "hold", "transfer", "cancel", "issue", "pause"}),
    (situation(Stage.SERVING), {"finish", "hold", "transfer", "issue", "pause"}),
    (situation(online=False), set()),
    (situation(Stage.CALLED, calls=3, online=False), {"recall", "start", "no_show"}),
    (situation(Stage.SERVING, online=False), {"finish"}),
])
def test_what_fits_is_allowed_and_all_else_has_its_reason(now: Situation, allowed: set[str]) -> None:
    assert {action.value for action in Action if not why_not(action, now)} == allowed
