"""The hall's own questions: whether to ask, what was answered, and what it came to."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message

MOST_AT_ONCE, LONGEST, MOST_WORDS = 50, 200, 100
SKIPPED = ""
"""The answer of whoever saw a question and gave none."""


def _first_of_month(day: date) -> date:
    if day.day != 1:
        raise ValueError("a month is named by its first day")
    return day


Month = Annotated[date, AfterValidator(_first_of_month)]


class Private(Message):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class MayAsk(Private):
    """Body of `POST /v1/survey/may_ask`: may these be asked, an account number or an ID number's SHA-256 each?

    A yes counts as asked. The hub keeps a MAC of each and the day, until one may ask again.
    """

    known_by: Annotated[list[Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{10,64}$")]],
                        Field(min_length=1, max_length=40)] = Field(repr=False)


class MayAskAnswer(Message):
    ask: bool


class SealedAnswer(Private):
    """`sealed` (kiosk.contract.sealing) holds `question`, `answer` (a code, or SKIPPED) and perhaps `words`.

    Each answer by a random id of its own: a month and no more says when, and nothing says which others belong to it.
    """

    id: UUID
    month: Month
    sealed: Annotated[str, StringConstraints(max_length=5_000)] = Field(repr=False)


class HandInAnswers(Private):
    """Body of `POST /v1/survey/hand_in`; sent again it changes nothing."""

    answers: Annotated[list[SealedAnswer], Field(max_length=MOST_AT_ONCE)]


class AnswersTaken(Message):
    taken: int


class AskSurvey(Message):
    """Body of `POST /v1/survey/results`: whole months, both in it."""

    first: Month
    last: Month


class Share(Message):
    """`share` of those who answered, `low` to `high` its 95 % interval (Wilson)."""

    share: float
    low: float
    high: float


class AnswerShare(Message):
    """`zh` and `en` are empty for a scale and for yes and no: screens have words for these."""

    code: str
    count: int
    of_all: Share
    zh: str = ""
    en: str = ""


class MonthResult(Message):
    """`good`: the share of the better answers; None below the least number, and of a choice."""

    month: date
    n: int
    good: Share | None


class SaidInMonth(Private):
    month: date
    words: str = Field(repr=False)


class QuestionResult(Message):
    """`n` answered, `skipped` saw it and did not. Below the least number `few` is set and nothing else is said."""

    id: str
    kind: str
    zh: str
    en: str
    asked_now: bool
    n: int
    skipped: int
    few: bool
    answers: list[AnswerShare]
    months: list[MonthResult]
    words: list[SaidInMonth]


class SurveyResults(Message):
    """`fewest`: the least number of answers of which something is said."""

    fewest: int
    questions: list[QuestionResult]
