"""Quizzes for staff: an answer is first of all its giver's; managers see sums, and what people show of their own."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.figures import Share
from kiosk.contract.messages import Message
from kiosk.contract.staff import StaffNumber

A_ROUND = 5
"""Questions at a quiet minute, at most."""
QuestionId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")]


class Private(Message):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class AnswerQuiz(Private):
    """Payload of `answer_quiz`: `choice` counts from 1. The hub judges by the pack that it gave out."""

    id: UUID
    question_id: QuestionId
    choice: Annotated[int, Field(ge=1, le=5)]


class QuizAnswered(Private):
    """`right` is the choice that is."""

    question_id: str
    right: int
    correct: bool


class ShowTraining(Private):
    """Payload of `show_training`: whether managers see one's own figures. Off until the person says so."""

    shown: bool


class AskTraining(Message):
    """Body of `POST /v1/training/mine`."""


class OwnQuestion(Private):
    question_id: str
    answers: int
    last_correct: bool
    last_at: datetime


class OwnTraining(Private):
    """`next`: what to ask now, at most A_ROUND: new ones, then those answered wrongly, then the oldest; none that was
    answered today. `known`: questions whose latest answer was right, of `questions` that there are."""

    next: list[str]
    own: list[OwnQuestion]
    known: int
    questions: int
    shown: bool


class AskHallTraining(Message):
    """Body of `POST /v1/training/hall`."""


class QuestionShare(Private):
    """Latest answers of different people; `share` is absent below `fewest` of them, and so is their number."""

    question_id: str
    share: Share | None = None


class ShownBy(Private):
    """Somebody who shows their own: of `answered` questions so many are `known`."""

    number: StaffNumber
    name: str = Field(default="", repr=False)
    answered: int
    known: int


class HallTraining(Private):
    """`took_part` of the `staff` who work here, from `since` to before `until`: weeks that are over, so that one answer
    of today moves nothing that somebody could watch. `shown` is as it is now."""

    since: date
    until: date
    staff: int
    took_part: int
    fewest: int
    questions: list[QuestionShare]
    shown: list[ShownBy]
