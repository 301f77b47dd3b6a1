"""What the demo hall asked in its fortnight, of customers and of its own people, and what was written of these."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from kiosk.contract.survey import HandInAnswers, SealedAnswer
from kiosk.contract.training import AskTraining
from kiosk.feedback.survey.arriving import hand_in
from kiosk.feedback.survey.rules import survey_of
from kiosk.hub.publications import latest
from kiosk.ids import new_id
from kiosk.standards import public_pack
from kiosk.training.doors import of_oneself

if TYPE_CHECKING:
    from kiosk.cli.demo_past import Past

_A_DAY = 3
"""Visits at whose end the survey was answered: enough in all for something to be said of each question."""
_FIRST_BEST = (10, 6, 3, 2, 1, 1)
"""How often an answer is given, by its place among the question's."""
_SKIPPED = 0.08
_ROUNDS = (0, 2, 4)
"""Days of the fortnight on which people had a quiet minute: so long ago that their week is over, whatever today is."""
_KNOWN = 0.8
_SHOWS = "1012"
"""Who lets the manager see what they know."""


def tell(past: Past, days: Sequence[date], said: dict[str, Any]) -> None:
    """`days` of the fortnight, the oldest first; `said` is past.toml."""
    chance = random.Random(3)
    _survey(past, days, said["sentence"], chance)
    _quizzes(past, [days[n] for n in _ROUNDS], said["quiz"], chance)
    for one in said["conduct"]:
        _conduct(past, days, one)


def _survey(past: Past, days: Sequence[date], sentences: list[dict[str, Any]], chance: random.Random) -> None:
    """Each answer goes alone, on the morning after; a sentence with one of those that it says."""
    with past.services.database.read() as connection:
        questions = survey_of(connection, past.services.hall).questions
    told = {(days[-one["days"]], one["question"]): one for one in sentences}
    for day in days:
        given = [(question, sentence) for question in questions for n in range(_A_DAY)
                 for sentence in (told.get((day, question.id)) if n == 0 and question.sentence else None,)]
        past.at(day + timedelta(days=1), 8.0)
        if given:
            hand_in(past.terminal(), HandInAnswers(answers=[
                SealedAnswer(id=uuid4(), month=day.replace(day=1), sealed=past.sealed(
                    question=question.id, words=sentence["words"] if sentence else "",
                    answer=sentence["answer"] if sentence else _drawn(question.answers, chance)))
                for question, sentence in given]))


def _drawn(answers: Sequence[str], chance: random.Random) -> str:
    """One of them, or none: SKIPPED."""
    return "" if chance.random() < _SKIPPED else chance.choices(answers, _FIRST_BEST[:len(answers)])[0]


def _quizzes(past: Past, days: Sequence[date], people: Sequence[str], chance: random.Random) -> None:
    """What the hub would ask them next, a round a day."""
    with past.services.database.read() as connection:
        published = latest(connection, past.services.hall, "standards")
    known = {one.id: one for one in public_pack(published.body).quiz} if published else {}
    for day in days:
        for number in people:
            past.at(day, 17.0)
            for id in of_oneself(past.console(number), AskTraining()).next:
                right = known[id].right
                wrong = right % len(known[id].choices) + 1
                past.by(number, "answer_quiz", id=str(new_id()), question_id=id,
                        choice=right if chance.random() < _KNOWN else wrong)
    past.by(_SHOWS, "show_training", shown=True)


def _conduct(past: Past, days: Sequence[date], one: dict[str, Any]) -> None:
    """Written, answered the day after where there is a word, and withdrawn the day after that where it was wrong."""
    day, id = days[-one["days"]], str(new_id())
    past.at(day, 16.0)
    made = past.by(one["by"], "make_conduct", id=id, number=one["number"], kind=one["kind"], reason=one["reason"],
                   rule=one["rule"], first=(day - timedelta(days=1)).isoformat(), last=day.isoformat(), grounds=[])
    if "reply" in one:
        past.at(day + timedelta(days=1), 9.0)
        made = past.by(one["number"], "reply_conduct", id=id, version=made["version"], reply=one["reply"])
    if "withdrawn" in one:
        past.at(day + timedelta(days=2), 9.0)
        past.by(one["by"], "withdraw_conduct", id=id, version=made["version"], reason=one["withdrawn"])
