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
    """What a fact on record says of the chain as it was then; or how far the chain has been walked."""

    seq: int
    seal: str


BEGINNING = Anchor(0, START)


@dataclass(frozen=True, slots=True)
class Fault:
    """`what`: changed (or put in), missing (`seq` is the first that is), cut (the chain ends before an anchor),
    unanchored (entries after the last anchor), anchor (it says another seal); and cut_above, anchor_above, where the
    anchor is the one that the hub above keeps.
    """

    seq: int
    what: str


def seal(key: bytes, before: str, entry: Entry) -> str:
    said = json.dumps(
        [before, entry.seq, entry.at.astimezone(UTC).isoformat(), entry.by, entry.action, entry.subject, entry.details],
        ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, said.encode(), hashlib.sha256).hex()


def walk(key: bytes, before: Anchor, entries: Iterable[Entry]) -> tuple[list[Fault], Anchor]:
    """What does not hold among `entries`, which ascend and follow `before`; and how far they reach."""
    found: list[Fault] = []
    for entry in entries:
        if entry.seq != before.seq + 1:
            found.append(Fault(before.seq + 1, "missing"))
        elif not hmac.compare_digest(seal(key, before.seal, entry), entry.seal):
            found.append(Fault(entry.seq, "changed"))
        before = Anchor(entry.seq, entry.seal)
    return found, before


def held_against(newest: Anchor | None, last: Anchor, kept: str | None, *, above: bool = False) -> list[Fault]:
    """The chain, walked up to `last`, against its newest anchor; `kept` is the seal of the entry that this names.

    Older anchors say no more: each entry's seal stands on all before it. `above` an anchor may be late, never ahead.
    """
    where = "_above" if above else ""
    if newest is None:
        return [Fault(1, "unanchored")] if last.seq and not above else []
    if newest.seq > last.seq:
        return [Fault(last.seq + 1, f"cut{where}")]
    late = [Fault(newest.seq + 1, "unanchored")] if newest.seq < last.seq and not above else []
    return late + ([Fault(newest.seq, f"anchor{where}")] if kept is not None and kept != newest.seal else [])


def faults(key: bytes, entries: Iterable[Entry], anchors: Iterable[Anchor]) -> list[Fault]:
    """Of a whole chain, in its order."""
    all_of = list(entries)
    found, last = walk(key, BEGINNING, all_of)
    newest = max(anchors, key=lambda anchor: anchor.seq, default=None)
    kept = next((entry.seal for entry in all_of if newest is not None and entry.seq == newest.seq), None)
    return sorted(found + held_against(newest, last, kept), key=lambda fault: fault.seq)
