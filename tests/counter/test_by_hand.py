"""The sheet of a clerk without a hub: what follows what, and what ten seconds can take back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.counter import by_hand
from kiosk.counter.by_hand import NotNow, Sheet, Stage

AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)


def later(seconds: float) -> datetime:
    return AT + timedelta(seconds=seconds)


def called(number: str = "A007") -> Sheet:
    return by_hand.call(Sheet(), number, AT, window="3")


def test_a_service_by_hand_keeps_the_time_of_each_press() -> None:
    sheet = by_hand.finish(by_hand.start(called(), later(30)), later(400))
    [done] = sheet.unmerged
    assert (done.number, done.window, done.stage) == ("A007", "3", Stage.FINISHED)
    assert (done.called_at, done.started_at, done.finished_at) == (AT, later(30), later(400))
    assert sheet.hand is None


def test_nobody_is_set_aside_before_the_third_call() -> None:
    sheet = called()
    for calls in (1, 2):
        with pytest.raises(NotNow, match="calls_needed"):
            by_hand.no_show(sheet, later(calls), calls_needed=3)
        sheet = by_hand.recall(sheet, later(calls))
    assert by_hand.no_show(sheet, later(9), calls_needed=3).done[0].stage is Stage.NO_SHOW


@pytest.mark.parametrize(("step", "reason"), [
    (by_hand.start, "nothing_in_hand"), (by_hand.finish, "nothing_in_hand"), (by_hand.recall, "nothing_in_hand"),
])
def test_without_a_ticket_no_step_is_possible(step: by_hand.Step, reason: str) -> None:
    with pytest.raises(NotNow, match=reason):
        step(Sheet(), AT)


def test_one_customer_at_a_window_and_each_number_once() -> None:
    with pytest.raises(NotNow, match="in_hand"):
        by_hand.call(called(), "A008", later(1), window="3")
    served = by_hand.finish(by_hand.start(called(), later(1)), later(2))
    with pytest.raises(NotNow, match="served_by_hand"):
        by_hand.call(served, "A007", later(3), window="3")


def test_undo_brings_back_what_was_before_but_not_after_ten_seconds() -> None:
    serving = by_hand.start(called(), later(5))
    finished = by_hand.finish(serving, later(60))
    back = by_hand.undo(finished, later(69))
    assert (back.hand, back.done) == (serving.hand, ())
    with pytest.raises(NotNow, match="nothing_to_undo"):
        by_hand.undo(finished, later(71))
    with pytest.raises(NotNow, match="nothing_to_undo"):
        by_hand.undo(back, later(70))


_STEPS = st.lists(st.sampled_from(["call", "recall", "start", "finish", "no_show", "undo"]), max_size=40)


@given(_STEPS)
def test_whatever_is_pressed_nobody_is_lost_and_no_time_moves(presses: list[str]) -> None:
    sheet, calls = Sheet(), 0
    steps = {"recall": by_hand.recall, "start": by_hand.start, "finish": by_hand.finish, "undo": by_hand.undo,
             "no_show": lambda sheet, at: by_hand.no_show(sheet, at, calls_needed=3)}
    for second, press in enumerate(presses):
        before, at = sheet, later(second)
        try:
            if press == "call":
                sheet = by_hand.call(sheet, f"A{calls + 1:03d}", at, window="3")
                calls += 1
            else:
                sheet = steps[press](sheet, at)
        except NotNow:
            assert sheet is before
            continue
        if press in {"recall", "start", "finish", "no_show"}:
            assert before.hand is not None
            now = sheet.hand or sheet.done[-1]
            assert now.called_at == before.hand.called_at
            assert before.hand.started_at in (None, now.started_at)
            assert len(sheet.unmerged) == len(before.unmerged)
    assert len({hand.number for hand in sheet.done}) == len(sheet.done)
