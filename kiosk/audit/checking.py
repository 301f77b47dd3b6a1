"""The chain is checked part by part: neither memory nor a request grows with its length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from kiosk.audit.log import ANCHORED, COLUMNS
from kiosk.audit.model import BEGINNING, Anchor, Entry, Fault, held_against, walk
from kiosk.audit.tables import audit_entries
from kiosk.hub.recorded import newest
from kiosk.hub.tokens import Tokens

A_PART = 5_000


@dataclass(frozen=True, slots=True)
class Part:
    """Entries up to `last` were checked, `count` of them now; the part that is `done` was held against the anchor."""

    last: Anchor
    count: int
    faults: Sequence[Fault]
    done: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """`entries` were read; nothing is wrong when `faults` is empty. `head` is the newest seal."""

    entries: int
    head: str
    faults: Sequence[Fault]


def check(connection: Connection, hall: str, tokens: Tokens, *, after: int = 0, most: int = A_PART) -> Part:
    """The entries after `after`, which was the last of the part before."""
    before = BEGINNING if after == 0 else Anchor(after, seal_of(connection, hall, after) or "")
    found = [Entry(*row) for row in connection.execute(
        select(*COLUMNS).where(audit_entries.c.hall_id == hall, audit_entries.c.seq > after)
        .order_by(audit_entries.c.seq).limit(most))]
    wrong, last = walk(tokens.audit_key(), before, found)
    done = len(found) < most
    if done:
        said = newest(connection, hall, ANCHORED)
        anchor = Anchor(int(said["seq"]), str(said["seal"])) if said else None
        wrong += held_against(anchor, last, seal_of(connection, hall, anchor.seq) if anchor else None)
    return Part(last, len(found), wrong, done)


def against_above(connection: Connection, hall: str, heads: Sequence[Anchor]) -> list[Fault]:
    """The chain as it is against what the hub above was told of it."""
    last = Anchor(newest_of(connection, hall), "")
    return [fault for head in heads
            for fault in held_against(head, last, seal_of(connection, hall, head.seq), above=True)]


def verify(connection: Connection, hall: str, tokens: Tokens) -> Verdict:
    """All of it."""
    count, wrong, part = 0, list[Fault](), Part(BEGINNING, 0, (), done=False)
    while not part.done:
        part = check(connection, hall, tokens, after=part.last.seq)
        count, wrong = count + part.count, [*wrong, *part.faults]
    return Verdict(count, part.last.seal, sorted(wrong, key=lambda fault: fault.seq))


def newest_of(connection: Connection, hall: str) -> int:
    """The newest entry's place; 0 where there is none."""
    return connection.scalar(select(func.max(audit_entries.c.seq)).where(audit_entries.c.hall_id == hall)) or 0


def seal_of(connection: Connection, hall: str, seq: int) -> str | None:
    return connection.scalar(select(audit_entries.c.seal).where(
        audit_entries.c.hall_id == hall, audit_entries.c.seq == seq))
