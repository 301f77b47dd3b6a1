"""Suggestions and praise: what terminals hand in sealed, and what staff see and do with them."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message
from kiosk.contract.staff import StaffNumber

MOST_AT_ONCE = 20
LONGEST, LONGEST_SAID = 500, 400
Version = Annotated[int, Field(ge=1, lt=2**31)]
Said = Annotated[str, StringConstraints(max_length=LONGEST_SAID)]


class VoiceKind(StrEnum):
    SUGGESTION = "suggestion"
    PRAISE = "praise"


class State(StrEnum):
    """`published`: its result is before customers as an announcement, "you said, we did"."""

    NEW = "new"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DONE = "done"
    PUBLISHED = "published"


class Private(Message):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class HandedIn(Private):
    """`sealed` (kiosk.contract.sealing) holds `words`, and `phone`, `photo` (a JPEG as base64), `about_window` and
    `about_number` (of a supervision card) where they are given.

    A random id and a day say nothing of when and where.
    """

    id: UUID
    kind: VoiceKind
    day: date
    sealed: Annotated[str, StringConstraints(max_length=500_000)] = Field(repr=False)


class HandIn(Private):
    """Body of `POST /v1/suggestions/hand_in`; sent again it changes nothing."""

    voices: Annotated[list[HandedIn], Field(max_length=MOST_AT_ONCE)]


class Taken(Message):
    taken: int


class AskSuggestions(Message):
    """Body of `POST /v1/suggestions/list`, the newest first; `before` goes on from that number."""

    before: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class SuggestionView(Private):
    """`phone` is for whoever may decide or owns it; `owner` is a staff number; what was said and done in the hall's
    words. `announcement_id` of one that is `done` is a draft, or waits for its review; none that was taken down."""

    id: UUID
    no: int
    kind: VoiceKind
    state: State
    version: int
    day: date
    words: str = Field(repr=False)
    phone: str = Field(default="", repr=False)
    about_window: str = ""
    about_number: str = ""
    has_photo: bool = False
    owner: str = ""
    due_on: date | None = None
    overdue: bool = False
    reason: str = ""
    said_zh: str = ""
    said_en: str = ""
    did_zh: str = ""
    did_en: str = ""
    announcement_id: UUID | None = None
    changed_at: datetime


class SuggestionList(Message):
    suggestions: list[SuggestionView]


class AskPhoto(Message):
    """Body of `POST /v1/suggestions/photo`."""

    id: UUID


class Photo(Private):
    """`data` is a JPEG or PNG of the hub's own making, as base64."""

    mime: str
    data: str = Field(repr=False)


class OfSuggestion(Message):
    """`version` is the one that was seen."""

    id: UUID
    version: Version


class AcceptSuggestion(OfSuggestion):
    """Payload of `accept_suggestion`: it will be done, by whom and until when. Again: somebody else, another day."""

    owner: StaffNumber
    due_on: date


class DeclineSuggestion(OfSuggestion):
    """Payload of `decline_suggestion`."""

    reason: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class FinishSuggestion(OfSuggestion):
    """Payload of `finish_suggestion`: what was suggested and what came of it, in the hall's words for everybody."""

    said_zh: Said
    said_en: Said = ""
    did_zh: Said
    did_en: Said = ""


class PublishSuggestion(OfSuggestion):
    """Payload of `publish_suggestion`: a draft of an announcement, which goes the way of every announcement."""
