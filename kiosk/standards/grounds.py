"""Where a statement of the pack comes from, and who in the hall stands for it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from kiosk.standards.texts import Entry, Name


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


class Grounds(Entry):
    """Where a statement comes from and who in the hall stands for it. `effective_until` is its last day."""

    source: Annotated[list[Name], Field(min_length=1)]
    confidence: Confidence
    effective_from: date | None = None
    effective_until: date | None = None
    confirmed_by: Name | None = None
    confirmed_on: date | None = None

    @model_validator(mode="after")
    def _confirmed_by_someone_on_a_day(self) -> Grounds:
        if (self.confirmed_by is None) != (self.confirmed_on is None):
            raise ValueError("confirmed_by and confirmed_on belong together")
        if self.effective_from and self.effective_until and self.effective_until < self.effective_from:
            raise ValueError("effective_until lies before effective_from")
        return self
