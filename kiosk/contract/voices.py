"""Ratings as the hall sees them: sums and words without a customer, and what must be done about the low ones."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message


class Private(Message):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class AskRatings(Message):
    """Body of `POST /v1/voices/ratings`: business days, both in it, a year at most."""

    first: date
    last: date


class Tally(Message):
    code: str
    count: int


class SaidWords(Private):
    """What somebody wrote with a rating: no hour, no ticket, no window and no person beside it."""

    day: date
    level: int
    words: str = Field(repr=False)


class RatingSums(Message):
    """As of a full hour. `levels` of those that count, by level 1 to 5. `apart`: those that do not, by reason.
    `waiting`: their visit is not over. `words`: the newest, at most 100."""

    levels: list[Tally]
    reasons: list[Tally]
    apart: list[Tally]
    waiting: int
    words: list[SaidWords]


class AskFollowUps(Message):
    """Body of `POST /v1/voices/follow_ups`: those that are open, or the newest that are done."""

    done: bool = False
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class TaskKind(StrEnum):
    CALL_BACK = "call_back"
    REVIEW = "review"


class Result(StrEnum):
    """Of a call-back: content, not_content, not_reached. Of a review: improved, explained, no_ground."""

    CONTENT = "content"
    NOT_CONTENT = "not_content"
    NOT_REACHED = "not_reached"
    IMPROVED = "improved"
    EXPLAINED = "explained"
    NO_GROUND = "no_ground"


class FollowUpView(Private):
    """`phone` only for whoever has taken it, `words` for whoever may. Whose service it was is told to nobody here.

    No time leads back to the visit: `opened_at` is a day's beginning, `due_at` a full hour or a review's last midnight,
    and it comes into the list at a full hour.
    """

    id: UUID
    kind: TaskKind
    level: int
    reasons: list[str]
    service_id: str = ""
    opened_at: datetime
    due_at: datetime
    overdue: bool
    owner: str = ""
    mine: bool = False
    words: str = Field(default="", repr=False)
    phone: str = Field(default="", repr=False)
    done_at: datetime | None = None
    result: Result | None = None
    note: str = Field(default="", repr=False)


class FollowUpList(Message):
    follow_ups: list[FollowUpView]


class TakeFollowUp(Message):
    """Payload of `take_follow_up`: I do it."""

    id: UUID


class FinishFollowUp(Private):
    """Payload of `finish_follow_up`, by whoever has taken it. `not_reached` leaves it open for the next try."""

    id: UUID
    result: Result
    note: Annotated[str, StringConstraints(max_length=300)] = Field(default="", repr=False)
