"""The survey at the hub: whom to ask, what is counted, and what it comes to: a worked example."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY, READING_VOICES
from kiosk.contract.survey import AskSurvey, HandInAnswers, MayAsk, SealedAnswer, SurveyResults
from kiosk.errors import BadInput
from kiosk.feedback.survey import arriving, asking, looking
from kiosk.feedback.survey.results import Count, results
from kiosk.feedback.survey.tables import answers, asked, questions
from kiosk.hub.registry import AskContext, Caller
from kiosk.hub.tables import facts as log
from kiosk.ids import new_id
from kiosk.standards import Question, Survey, Words
from kiosk.standards.asking_rules import CHOICE, SCALE, YES_NO, Answer
from tests.feedback.raters import RatedHall
from tests.fixtures.hub import ON_SQLITE

hub = ON_SQLITE
ACCOUNT, OTHER = "4109900000018", "4109900000026"
FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)


def terminal(hall: RatedHall) -> AskContext:
    return AskContext(hall.services, hall.terminal.caller)


def may(hall: RatedHall, *known_by: str) -> bool:
    return asking.may_ask(terminal(hall), MayAsk(known_by=list(known_by))).ask


def hand_in(hall: RatedHall, *said: tuple[str, str], month: date = MARCH, ids: list[UUID] | None = None) -> list[UUID]:
    ids = ids or [uuid4() for _ in said]
    arriving.hand_in(terminal(hall), HandInAnswers(answers=[
        SealedAnswer(id=id, month=month, sealed=hall.sealed(question=question, answer=answer))
        for id, (question, answer) in zip(ids, said, strict=True)]))
    return ids


def look(hall: RatedHall, first: date = FEBRUARY, last: date = MARCH) -> SurveyResults:
    caller = Caller(new_id(), Scope.STAFF, hall.services.hall, "9", frozenset({hall.services.hall}))
    return looking.results(AskContext(hall.services, caller), AskSurvey(first=first, last=last))


# Whom to ask


@hub
def test_a_known_customer_is_asked_once_in_a_month(hall: RatedHall) -> None:
    assert may(hall, ACCOUNT) and not may(hall, ACCOUNT) and not may(hall, OTHER, ACCOUNT)
    assert may(hall, OTHER), "who was told no is not asked, and may be asked tomorrow"
    hall.clock.pass_by(days=29)
    assert not may(hall, ACCOUNT)
    hall.clock.pass_by(days=1)
    assert may(hall, ACCOUNT)


@hub
def test_the_month_is_counted_in_days_of_the_hall(hall: RatedHall) -> None:
    hall.clock.at = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)  # half an hour before midnight there
    assert may(hall, ACCOUNT)
    hall.clock.at = datetime(2026, 3, 31, 15, 59, tzinfo=UTC)
    assert not may(hall, ACCOUNT)
    hall.clock.pass_by(minutes=1)
    assert may(hall, ACCOUNT), "the thirtieth day after has begun"
    assert [row.day for row in hall.rows(asked, "mac")] == [date(2026, 4, 1)]


@hub
def test_two_terminals_at_once_ask_one_customer_once(hall: RatedHall) -> None:
    told: list[bool] = []
    together = threading.Barrier(4)

    def ask() -> None:
        together.wait()
        told.append(may(hall, ACCOUNT))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False, False, False, True]


@hub
def test_the_hub_keeps_no_number_and_forgets_the_rest(hall: RatedHall) -> None:
    may(hall, ACCOUNT, "a" * 64)
    kept = str(hall.rows(asked, "mac"))
    assert ACCOUNT not in kept and "a" * 64 not in kept and len(hall.rows(asked, "mac")) == 2
    hall.clock.pass_by(days=29)
    asking.forget(hall.services)
    assert len(hall.rows(asked, "mac")) == 2
    hall.clock.pass_by(days=1)
    asking.forget(hall.services)
    assert hall.rows(asked, "mac") == []


# What is counted


@hub
def test_each_answer_counts_once_and_says_nothing_of_its_giver(hall: RatedHall) -> None:
    ids = hand_in(hall, ("found", "5"), ("once", ""))
    hand_in(hall, ("found", "5"), ("once", ""), ids=ids)
    assert sorted((row.question, row.answer) for row in hall.rows(answers, "id")) == [("found", "5"), ("once", "")]
    with hall.services.database.read() as connection:
        recorded = connection.execute(select(log.c.payload).where(log.c.kind == "SurveyAnswered")).scalars().all()
    assert [set(one) for one in recorded] == [{"answer_id", "month", "question", "answer"}] * 2
    assert {column.name for column in answers.columns} == {"hall_id", "id", "month", "question", "answer", "words"}


@hub
def test_words_stay_in_the_hall(hall: RatedHall) -> None:
    sealed = hall.sealed(question="machine", answer="4", words="canary-words")
    arriving.hand_in(terminal(hall), HandInAnswers(answers=[SealedAnswer(id=uuid4(), month=MARCH, sealed=sealed)]))
    with hall.services.database.read() as connection:
        assert "canary-words" not in str(connection.execute(select(log.c.payload)).all())
    assert [row.words for row in hall.rows(answers, "id")] == ["canary-words"]


@hub
@pytest.mark.parametrize("said", [{"question": "", "answer": "5"}, {"question": "found", "answer": "5 or 6"},
                                  {"question": "found", "answer": "5", "words": "x" * 201}])
def test_what_is_no_answer_is_taken_and_not_counted(hall: RatedHall, said: dict[str, Any]) -> None:
    for sealed in (hall.sealed(**said), "a.b.c"):
        one = SealedAnswer(id=uuid4(), month=MARCH, sealed=sealed)
        assert arriving.hand_in(terminal(hall), HandInAnswers(answers=[one])).taken == 1
    assert hall.rows(answers, "id") == []


def test_a_day_is_no_month() -> None:
    with pytest.raises(ValidationError):
        SealedAnswer(id=uuid4(), month=date(2026, 3, 2), sealed="a.b.c")


# What it comes to


@hub
def test_the_pack_s_questions_with_their_answers(hall: RatedHall) -> None:
    hand_in(hall, *[("once", "yes")] * 9, *[("once", "no")] * 3, ("once", ""), ("found", "5"), ("gone", "7"))
    told = {one.id: one for one in look(hall).questions}
    assert list(told) == ["found", "once", "came_for", "machine", "gone"], "what is no longer asked comes last"
    once = told["once"]
    assert (once.n, once.skipped, once.few, once.zh) == (12, 1, False, "要带的材料，事先都告诉您了吗？")
    assert [(one.code, one.count) for one in once.answers] == [("yes", 9), ("no", 3)]
    assert (told["found"].few, told["found"].answers, told["gone"].asked_now) == (True, [], False)
    assert {row.id for row in hall.rows(questions, "id")} == {"once", "found"}
    with pytest.raises(BadInput):
        look(hall, MARCH, FEBRUARY)
    assert MAY["survey/results"] == READING_VOICES


def test_a_worked_example() -> None:
    """By hand: 18 of 24 say yes. Wilson's middle is (0.75 + 3.8415 / 48) / (1 + 3.8415 / 24) = 0.7155, its half width
    1.95996 / 1.16006 · √(0.1875 / 24 + 3.8415 / 2304) = 0.1645: from 0.5510 to 0.8800."""
    survey = Survey(20, 30, 10, (
        Question("once", YES_NO, Words("题", "Q")), Question("how", SCALE, Words("题", "Q")),
        Question("next", CHOICE, Words("题", "Q"), (Answer("a", Words("甲", "A")), Answer("b", Words("乙", "B"))))))
    told = results(survey, {}, [
        Count(FEBRUARY, "once", "yes", 6), Count(FEBRUARY, "once", "no", 3), Count(MARCH, "once", "yes", 12),
        Count(MARCH, "once", "no", 3), Count(MARCH, "once", "", 8),
        *(Count(MARCH, "how", str(level), count) for level, count in ((5, 40), (4, 30), (3, 20), (2, 6), (1, 4))),
        Count(MARCH, "next", "a", 10), Count(MARCH, "next", "b", 30)], {})
    once, how, after = told.questions
    yes = once.answers[0].of_all
    assert (once.n, once.skipped, yes.share) == (24, 8, 0.75)
    assert (yes.low, yes.high) == pytest.approx((0.5510, 0.8800), abs=5e-5)
    assert [(one.month, one.n, one.good is None) for one in once.months] == [(FEBRUARY, 9, True), (MARCH, 15, False)]
    assert how.months[0].good is not None and how.months[0].good.share == 0.7, "very good and good together"
    assert [one.code for one in how.answers] == ["5", "4", "3", "2", "1"]
    assert after.months[0].good is None, "no answer of a choice is the better one"
    assert after.answers[1].of_all.share == 0.75 and (after.answers[1].zh, after.answers[1].en) == ("乙", "B")
