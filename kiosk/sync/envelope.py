"""A fact: something that happened, in the past tense, with the origin's gapless sequence."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID


class Fact(NamedTuple):
    """What happened, before it has a place in its origin's sequence.

    `subject` is `<type>:<id>` (order holds within it); `kind` is past tense in CamelCase with a
    `version` of its payload's shape; `occurred_at` is aware UTC; `payload` is plain JSON.
    """

    id: UUID
    subject: str
    kind: str
    version: int
    occurred_at: datetime
    payload: dict[str, Any]


class SentFact(NamedTuple):
    """A fact as it travels: `hall` and `origin` name who says it, `seq` (from 1, no gap) its place."""

    hall: str
    origin: str
    seq: int
    fact: Fact
