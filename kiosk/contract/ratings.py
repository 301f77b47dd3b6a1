"""What apps and hub say of a visit's rating: given at a counter's own screen, or looked for from a terminal."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from kiosk.contract.messages import Message

Small = Annotated[int, Field(ge=0, le=3_600_000)]


class RateVisit(Message):
    """Payload of `rate_visit`. `took_ms`: from the question on the screen to the first answer; `changes`: how often it
    was changed then; `by_staff`: not by the hand of a customer. `sealed` (kiosk.contract.sealing) holds `words` and
    `phone`."""

    ticket_id: UUID
    level: Annotated[int, Field(ge=1, le=5)]
    reasons: Annotated[list[Annotated[str, StringConstraints(max_length=20)]], Field(max_length=20)] = Field(
        default_factory=list)
    language: Annotated[str, StringConstraints(max_length=20)]
    took_ms: Small
    changes: Small = 0
    by_staff: bool = False
    sealed: Annotated[str, StringConstraints(max_length=4_000)] | None = Field(default=None, repr=False)
    at: AwareDatetime


class VisitRated(Message):
    """The hub has it. No more than that: at the counter nobody learns what was said."""

    ticket_id: UUID


class OfVisit(Message):
    """Body of `POST /v1/ratings/visit`."""

    ticket_id: UUID


class VisitRating(Message):
    """`rated`: the hub has a rating of this visit, from wherever, that counts, or would if it were judged now."""

    rated: bool
