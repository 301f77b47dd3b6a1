"""The facts of a damaged store that the hub has not acknowledged, as far as they can still be read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from kiosk.store.health import rescue
from kiosk.store.types import from_microseconds
from kiosk.sync.envelope import Fact

_COLUMNS = ("incarnation", "seq", "id", "subject", "kind", "version", "occurred_at", "payload", "acked_at")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """In their old order. `whole`: every row could be read, so nothing is missing."""

    facts: tuple[Fact, ...]
    whole: bool


def salvage(store: Path, *, key: str | None) -> Salvaged:
    """Never raises for what it finds in the file."""
    rows, whole = rescue(store, key=key, table="outbox", columns=_COLUMNS)
    found: dict[tuple[int, int], Fact] = {}
    for row in rows:
        try:
            place, fact, acknowledged = _read(row)
        except (ValueError, TypeError, OverflowError, AttributeError):
            whole = False
            continue
        if not acknowledged:
            found[place] = fact
    return Salvaged(tuple(found[place] for place in sorted(found)), whole)


def _read(row: tuple[Any, ...]) -> tuple[tuple[int, int], Fact, bool]:
    incarnation, seq, fact_id, subject, kind, version, occurred_at, payload, acked_at = row
    value = json.loads(payload)
    if not (isinstance(value, dict) and isinstance(subject, str) and isinstance(kind, str)):
        raise ValueError("not a fact")
    fact = Fact(UUID(fact_id), subject, kind, int(version), from_microseconds(int(occurred_at)), value)
    return (int(incarnation), int(seq)), fact, acked_at is not None
