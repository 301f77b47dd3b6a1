"""The chain: each entry's seal covers the one before, by a key that the database does not hold. Pure."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

START = "0" * 64
"""What the first entry follows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`by` is a person's id, or `hub`; `seal` is hex."""

    seq: int
    at: datetime
    by: str
    action: str
    subject: str
    details: Mapping[str, Any]
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a fact on record says of the chain as it was then."""

    seq: int
    seal: str


@dataclass(frozen=True, slots=True)
class Fault:
    """`what`: changed (or put in), missing (`seq` is the first that is), cut (the chain ends before an anchor),
    unanchored (entries after the last anchor), anchor (it says another seal)."""

    seq: int
    what: str


def seal(key: bytes, before: str, entry: Entry) -> str:
    said = json.dumps(
        [before, entry.seq, entry.at.astimezone(UTC).isoformat(), entry.by, entry.action, entry.subject, entry.details],
        ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, said.encode(), hashlib.sha256).hex()


def faults(key: bytes, entries: Iterable[Entry], anchors: Iterable[Anchor]) -> list[Fault]:
    """What does not hold, in the order of the chain; `entries` ascend by `seq`."""
    found: list[Fault] = []
    expected, before, last = 1, START, 0
    seals: dict[int, str] = {}
    for entry in entries:
        if entry.seq != expected:
            found.append(Fault(expected, "missing"))
        elif not hmac.compare_digest(seal(key, before, entry), entry.seal):
            found.append(Fault(entry.seq, "changed"))
        seals[entry.seq] = before = entry.seal
        last, expected = entry.seq, entry.seq + 1
    highest = 0
    for anchor in anchors:
        highest = max(highest, anchor.seq)
        if anchor.seq <= last and seals.get(anchor.seq) not in (None, anchor.seal):
            found.append(Fault(anchor.seq, "anchor"))
    if highest > last:
        found.append(Fault(last + 1, "cut"))
    elif highest < last:
        found.append(Fault(highest + 1, "unanchored"))
    return sorted(found, key=lambda fault: fault.seq)
