"""A few questions at a quiet minute, and the clerk's own page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.contract.conduct import ConductKind, ConductList, ConductState, ConductView
from kiosk.contract.training import OwnQuestion, OwnTraining, QuizAnswered
from kiosk.ids import new_id
from tests.fakes.clock import HandClock
from tests.fakes.counter_core import FakeCounterCore
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import DESKS, NOW, SERVING, VIEW, ago
from tests.ui_counter.test_scenes import AT_A_DESK, LARGE, SMALL
from ui.counter.quiz import LATER_SECONDS, QUIET_SECONDS

NOBODY = DESKS["nobody"]
OWN = OwnTraining(
    next=["low-income", "complaint-kind"], known=1, questions=15, shown=False,
    own=[OwnQuestion(question_id="arrival-town", answers=2, last_correct=True, last_at=ago(days=1)),
         OwnQuestion(question_id="large-household", answers=1, last_correct=False, last_at=ago(days=1))])
RECORDS = ConductList(records=[
    ConductView(id=new_id(), no=n, kind=kind, state=state, version=1, number="1001", name="王芳",
                reason="11月20日在窗口接待客户时使用手机，客户等候两分钟", rule="《营业厅服务规范》第12条",
                first=NOW.date(), last=NOW.date(), grounds=[], by="1002", made_at=ago(days=1),
                reply_until=NOW + timedelta(days=6),
                may=may)
    for n, kind, state, may in ((2, ConductKind.TALK, ConductState.HEARD, ["reply"]),
                                (1, ConductKind.STAR, ConductState.STANDS, []))])


class Quiet:
    def __init__(self, clerk: Callable[..., Clerk], **options: object) -> None:
        self.clock = HandClock(NOW)
        self.core = FakeCounterCore(NOBODY, self.clock)
        self.one = clerk(self.core, **options)
        self.quiz = self.one.counter.quiz

    def wait(self, seconds: float) -> None:
        self.one.counter.feed.look_at_clock()
        self.clock.pass_by(seconds=seconds)
        self.one.counter.feed.look_at_clock()

    def offered(self) -> None:
        self.core.answers = [OWN]
        self.wait(QUIET_SECONDS + 1)
        until(lambda: self.quiz.step == "offer", "the offer")


def test_it_is_offered_after_a_quiet_minute_and_answered_by_keys(clerk: Callable[..., Clerk]) -> None:
    quiet = Quiet(clerk, language="en")
    quiet.wait(QUIET_SECONDS - 1)
    assert quiet.quiz.step == ""
    quiet.offered()
    quiet.one.see("2 short questions, if you like")
    quiet.one.press("ctrl+q")
    quiet.one.see("How much free electricity")
    quiet.core.answers = [QuizAnswered(question_id="low-income", right=2, correct=True)]
    quiet.one.press("2")
    until(lambda: quiet.quiz.step == "answered", "the answer")
    quiet.core.answers = [QuizAnswered(question_id="complaint-kind", right=2, correct=False)]
    quiet.one.press("enter")
    quiet.one.press("1")
    until(lambda: quiet.quiz.right == 2 and quiet.quiz.chosen == 1, "the wrong one")
    quiet.one.press("enter")
    quiet.one.see("1 of 2 right")
    assert [kind for kind, _ in quiet.core.asked if kind == "answer_quiz"] == ["answer_quiz"] * 2
    quiet.one.press("enter")
    quiet.wait(LATER_SECONDS - 10)
    assert quiet.quiz.step == ""


@pytest.mark.parametrize("desk", [
    replace(NOBODY, hand=SERVING), replace(NOBODY, view=VIEW), replace(NOBODY, online=False),
    replace(NOBODY, person=None)], ids=["called", "waits", "away", "signed out"])
def test_it_is_gone_at_once_when_a_customer_needs_the_clerk(clerk: Callable[..., Clerk], desk: object) -> None:
    quiet = Quiet(clerk, language="en")
    quiet.offered()
    quiet.quiz.begin()
    quiet.core.replace(desk)  # type: ignore[arg-type]
    until(lambda: quiet.quiz.step == "", "the desk")
    quiet.wait(QUIET_SECONDS + 1)
    assert quiet.quiz.step == "" and not quiet.core.answers


def test_who_does_not_want_it_is_left_alone(clerk: Callable[..., Clerk]) -> None:
    quiet = Quiet(clerk, language="en")
    quiet.offered()
    quiet.one.press("space")  # means what it always means
    quiet.quiz.later()
    quiet.core.answers = [OWN]
    quiet.wait(LATER_SECONDS - 120)
    assert quiet.quiz.step == "" and quiet.core.answers == [OWN]


@pytest.mark.parametrize(("language", "size"), [("zh_CN", SMALL), ("en", SMALL), ("zh_CN", LARGE)])
def test_every_step_and_the_own_page_are_drawn_whole(
        clerk: Callable[..., Clerk], language: str, size: tuple[int, int]) -> None:
    quiet = Quiet(clerk, language=language, size=size)
    found: list[str] = []

    def judge(step: str) -> None:
        quiet.one.settle()
        found.extend(f"{step}: {fault}" for fault in faults(quiet.one, AT_A_DESK))

    quiet.offered()
    judge("offer")
    quiet.quiz.begin()
    judge("question")
    quiet.core.answers = [QuizAnswered(question_id="low-income", right=2, correct=False)]
    quiet.quiz.choose(1)
    until(lambda: quiet.quiz.step == "answered", "the answer")
    judge("answered")
    quiet.core.answers = [OWN, RECORDS]
    quiet.one.counter.own_page.begin()
    until(lambda: quiet.one.counter.own_page.shown, "the own page")
    judge("own page")
    assert found == []
