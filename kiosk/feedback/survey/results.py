"""What the answers of some months come to. Pure, but for `read` and `survey_between`."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from kiosk.contract.survey import (
    MOST_WORDS,
    SKIPPED,
    AnswerShare,
    MonthResult,
    QuestionResult,
    SaidInMonth,
    Share,
    SurveyResults,
)
from kiosk.feedback.survey.rules import survey_of
from kiosk.feedback.survey.tables import answers, questions
from kiosk.shares import wilson
from kiosk.standards import Question, Survey, Words, question


class Count(NamedTuple):
    """So many gave `answer` to `question` in `month`, a first day."""

    month: date
    question: str
    answer: str
    times: int


def read(connection: Connection, hall: str, first: date, last: date) -> SurveyResults:
    """Whole months, both in it. A question that is no longer asked follows those that are."""
    said: dict[str, list[SaidInMonth]] = defaultdict(list)
    for row in connection.execute(
            select(answers.c.month, answers.c.question, answers.c.words)
            .where(*_within(hall, first, last), answers.c.words.is_not(None))
            .order_by(answers.c.month.desc(), answers.c.id)):
        if len(said[row.question]) < MOST_WORDS:
            said[row.question].append(SaidInMonth(month=row.month, words=row.words))
    return _told(connection, hall, survey_of(connection, hall), first, last, said)


def survey_between(connection: Connection, hall: str, survey: Survey, first: date, last: date) -> SurveyResults:
    """As `read`, by the rules of `survey` and without anybody's words: for a report."""
    return _told(connection, hall, survey, first, last, {})


def _told(
    connection: Connection, hall: str, survey: Survey, first: date, last: date, said: Mapping[str, list[SaidInMonth]],
) -> SurveyResults:
    counts = [Count(*row) for row in connection.execute(
        select(answers.c.month, answers.c.question, answers.c.answer, func.count())
        .where(*_within(hall, first, last)).group_by(answers.c.month, answers.c.question, answers.c.answer))]
    earlier = {row.id: question(json.loads(row.said)) for row in connection.execute(
        select(questions).where(questions.c.hall_id == hall))}
    return results(survey, earlier, counts, said)


def _within(hall: str, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    return answers.c.hall_id == hall, answers.c.month.between(first, last)


def results(
    survey: Survey, earlier: Mapping[str, Question], counts: Iterable[Count], said: Mapping[str, list[SaidInMonth]],
) -> SurveyResults:
    of: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        of[count.question].append(count)
    now = {one.id: one for one in survey.questions}
    unknown = {id: Question(id, "", Words(id, id)) for id in of}
    known = unknown | {id: one for id, one in earlier.items() if id in of} | now
    ordered = [*now, *sorted(id for id in known if id not in now)]
    return SurveyResults(fewest=survey.fewest, questions=[
        _result(known[id], of[id], said.get(id, []), survey.fewest, asked_now=id in now) for id in ordered])


def _result(
    question: Question, counts: list[Count], said: list[SaidInMonth], fewest: int, *, asked_now: bool,
) -> QuestionResult:
    by_answer: Counter[str] = Counter()
    months: dict[date, Counter[str]] = defaultdict(Counter)
    for count in counts:
        by_answer[count.answer] += count.times
        months[count.month][count.answer] += count.times
    skipped = by_answer.pop(SKIPPED, 0)
    n = by_answer.total()
    few = n < fewest
    names = {one.id: one.name for one in question.choices}
    codes = [*question.answers, *sorted(code for code in by_answer if code not in question.answers)]
    return QuestionResult(
        id=question.id, kind=question.kind, zh=question.text.zh, en=question.text.en, asked_now=asked_now, n=n,
        skipped=skipped, few=few,
        answers=[] if few else [
            AnswerShare(code=code, count=by_answer[code], of_all=_share(by_answer[code], n),
                        zh=names[code].zh if code in names else "", en=names[code].en if code in names else "")
            for code in codes],
        months=[_month(month, months[month], question, fewest) for month in sorted(months)],
        words=[] if few else said)


def _month(month: date, counts: Counter[str], question: Question, fewest: int) -> MonthResult:
    n = counts.total() - counts[SKIPPED]
    told = n >= fewest and question.good
    return MonthResult(month=month, n=n, good=_share(sum(counts[code] for code in question.good), n) if told else None)


def _share(hits: int, n: int) -> Share:
    low, high = wilson(hits, n) or (0.0, 1.0)
    return Share(share=hits / n, low=low, high=high)
