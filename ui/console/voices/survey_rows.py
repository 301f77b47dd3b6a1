"""What the survey came to, as its tables and its side show it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import floor
from typing import Any

from kiosk.contract.survey import QuestionResult, Share, SurveyResults

_SEP = "\x1f"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Of one answer; of a question with too few answers one row, whose `answer` is `few` and whose share is empty."""

    key: str
    no: int
    question: str
    answer: str
    count: str
    share: str
    interval: str
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MonthRow:
    key: str
    month: str
    question: str
    n: int
    share: str
    interval: str
    tones: Mapping[str, str] = field(default_factory=dict)


def question_of(key: str) -> str:
    """The question that a row's key belongs to."""
    return key.partition(_SEP)[0]


def answer_rows(told: SurveyResults, language: str) -> list[AnswerRow]:
    rows = []
    for question in told.questions:
        words = text(question, language)
        if question.few:
            rows.append(AnswerRow(f"{question.id}{_SEP}", len(rows), words, "few", f"{question.n}", "", "",
                                  {"answer": "quiet"}))
        for one in question.answers:
            rows.append(AnswerRow(
                f"{question.id}{_SEP}{one.code}", len(rows), words, answer(question, one.code, language),
                str(one.count), percent(one.of_all.share), interval(one.of_all)))
    return rows


def month_rows(told: SurveyResults, language: str) -> list[MonthRow]:
    """Of the better answers, where some are better; the newest month first."""
    return [
        MonthRow(f"{question.id}{_SEP}{month.month}", month.month.isoformat()[:7], text(question, language), month.n,
                 percent(month.good.share) if month.good else "", interval(month.good) if month.good else "",
                 {} if month.good else {"n": "quiet"})
        for question in told.questions for month in reversed(question.months)]


def question_open(told: SurveyResults, id: str, language: str) -> dict[str, Any]:
    """What the side shows of one question."""
    one = next((question for question in told.questions if question.id == id), None)
    if one is None:
        return {}
    return {
        "id": one.id, "text": text(one, language), "kind": one.kind, "n": one.n, "skipped": one.skipped,
        "few": one.few, "fewest": told.fewest, "askedNow": one.asked_now,
        "answers": [{"words": answer(one, share.code, language), "count": share.count, "share": share.of_all.share,
                     "low": share.of_all.low, "high": share.of_all.high} for share in one.answers],
        "months": [{"month": month.month.isoformat()[:7], "n": month.n, "share": month.good.share,
                    "low": month.good.low, "high": month.good.high} for month in one.months if month.good],
        "words": [{"month": said.month.isoformat()[:7], "words": said.words} for said in one.words]}


def text(question: QuestionResult, language: str) -> str:
    return question.zh if language.startswith("zh") else question.en


def answer(question: QuestionResult, code: str, language: str) -> str:
    """In words, or `scale_5`, `yes_no_yes`, for which the table has words."""
    named = next((one for one in question.answers if one.code == code and one.zh), None)
    if named is not None:
        return named.zh if language.startswith("zh") else named.en
    return f"{question.kind}_{code}" if question.kind else code


def percent(share: float) -> str:
    return f"{_whole(share)} %"


def interval(share: Share) -> str:
    return f"{_whole(share.low)}–{_whole(share.high)} %"


def _whole(share: float) -> int:
    """Half a percent upwards, as QML rounds beside the table."""
    return floor(100 * share + 0.5)
