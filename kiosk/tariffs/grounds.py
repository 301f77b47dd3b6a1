"""Where a price or rule comes from, and whether customers may be told it as fact."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, NamedTuple

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
    lapsed: str | None = None
    """Who confirmed it before its content changed."""

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


SIGNATURE = ("confirmed_by", "confirmed_on", "confirmed_content")


def content_of(stated: Mapping[str, Any]) -> str:
    """What a signature is tied to: all of a part as its file states it, but for signatures and what only explains."""
    text = json.dumps(_counting(stated), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _counting(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _counting(one) for key, one in value.items()
                if key not in SIGNATURE and key not in ANNOTATIONS and not key.endswith("note")}
    if isinstance(value, list | tuple):
        return [_counting(one) for one in value]
    return str(value) if isinstance(value, Decimal | float) else value


class Stated(Entry):
    """A part with grounds of its own. `effective_to` is the last day; None on either side is open.

    `confirmed_content` is `content_of` what was confirmed: another price under the same name is confirmed by nobody.
    """

    source: tuple[str, ...] = ()
    confidence: Confidence
    effective_from: date | None = None
    effective_to: date | None = None
    confirmed_by: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    confirmed_on: date | None = None
    confirmed_content: str | None = None
    signature_fits: bool = False

    @model_validator(mode="before")
    @classmethod
    def _compare(cls, stated: Any) -> Any:
        if not isinstance(stated, Mapping):
            return stated
        if "signature_fits" in stated:
            raise ValueError("signature_fits is not stated, it is found out")
        return {**stated, "signature_fits": stated.get("confirmed_content") == content_of(stated)}

    @model_validator(mode="after")
    def _stands(self) -> Stated:
        if (self.confirmed_by is None) != (self.confirmed_on is None):
            raise ValueError("confirmed_by and confirmed_on belong together")
        if self.effective_from and self.effective_to and self.effective_from > self.effective_to:
            raise ValueError("effective_to lies before effective_from")
        return self

    def grounds(self, item: str) -> Grounds:
        if self.confirmed_by is not None and not self.signature_fits:
            return Grounds(item, self.source, self.confidence, lapsed=self.confirmed_by)
        return Grounds(item, self.source, self.confidence, self.confirmed_by, self.confirmed_on)

    def in_force(self, on: date) -> bool:
        return (self.effective_from or date.min) <= on <= (self.effective_to or date.max)
