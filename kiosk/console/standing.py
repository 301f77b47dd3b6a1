"""All that the console's frame shows, of one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in; after `idle_seconds` without a deed the hub signs them out."""

    id: str
    number: str
    name: str
    roles: tuple[str, ...]
    idle_seconds: int


@dataclass(frozen=True, slots=True)
class Standing:
    """`left` says why nobody is signed in any more: `ended` (idle too long, or signed in elsewhere).

    Without a deed that happens at `idle_until`.
    """

    online: bool = False
    person: Person | None = None
    left: str = ""
    idle_until: datetime | None = None
