"""Where a price or rule comes from, and whether customers may be told it as fact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kiosk.tariffs.exact import decimal_of

Number = Annotated[Decimal, BeforeValidator(decimal_of)]
ANNOTATIONS = {
    "applies", "conflict", "conflicts_seen", "cross_check", "doc", "doc_source", "float_base", "includes_surcharges",
    "includes_surcharges_confidence",
}
"""Keys that explain and never count; so does every key that ends in `note`."""


class Confidence(StrEnum):
    """How well a statement is sourced, best first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


class Grounds(NamedTuple):
    """`item` is the name in the table (HN-RES-TIER, LATE.day_count); `source` holds ids of the register of sources."""

    item: str
    source: tuple[str, ...]
    confidence: Confidence
    confirmed_by: str | None = None
    confirmed_on: date | None = None

    @property
    def certain(self) -> bool:
        """Whether customers may be told: high confidence, or somebody of the hall stands for it."""
        return self.confidence is Confidence.HIGH or self.confirmed_by is not None


def weakest(grounds: Iterable[Grounds]) -> Confidence:
    """The confidence of what rests on all of them."""
    order = list(Confidence)
    return max((one.confidence for one in grounds), key=order.index, default=Confidence.HIGH)


class Entry(BaseModel):
    """Base of the table's parts: frozen; a key that nobody knows is a fault, so that no mistyped key is passed over."""

    model_config = ConfigDict(frozen=True, extra="allow")

    @model_validator(mode="after")
    def _only_known_keys(self) -> Entry:
        for key in self.model_extra or {}:
            if key not in ANNOTATIONS and not key.endswith("note"):
                raise ValueError(f"{key[:60]} is not known here")
        return self


class Stated(Entry):
    """A part with grounds of its own. `effective_to` is the last day; None on either side is open."""

    source: tuple[str, ...] = ()
    confidence: Confidence
    effective_from: date | None = None
    effective_to: date | None = None
    confirmed_by: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    confirmed_on: date | None = None

    @model_validator(mode="after")
    def _stands(self) -> Stated:
        if (self.confirmed_by is None) != (self.confirmed_on is None):
            raise ValueError("confirmed_by and confirmed_on belong together")
        if self.effective_from and self.effective_to and self.effective_from > self.effective_to:
            raise ValueError("effective_to lies before effective_from")
        return self

    def grounds(self, item: str) -> Grounds:
        return Grounds(item, self.source, self.confidence, self.confirmed_by, self.confirmed_on)

    def in_force(self, on: date) -> bool:
        return (self.effective_from or date.min) <= on <= (self.effective_to or date.max)
