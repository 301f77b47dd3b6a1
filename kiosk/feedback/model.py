"""When a rating counts: pure rules. What does not count is set apart with its reason, never thrown away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LEVELS = (5, 4, 3, 2, 1)
"""Very satisfied to very dissatisfied (phrases.json, survey.evaluator_scale)."""
LOW = 2
"""From this level down somebody calls back, or looks into it."""
REASONS = ("wait", "attitude", "skill", "process", "not_told", "device", "price", "other")
"""Why a low one is low (phrases.json, survey.reasons_if_low); each has its phrase `rate.reason.…`."""
GOOD = ("clear", "quick", "kind", "helpful")
"""What was good about a good one; each has its phrase `rate.good_…`. Ours."""

CALL_BACK = timedelta(hours=24)
"""phrases.json, survey.rules: a low rating makes a call-back order of 24 hours."""
REVIEW = timedelta(hours=72)
"""Where nobody can be called, until the end of that day. Ours: the customer was promised nothing."""

FLOOR = timedelta(seconds=1.5)
"""Five faces and five words are not read in less."""
MANY_CHANGES = 8
"""So often a choice is changed by a child, not by doubt."""
SHORTEST_SERVICE = timedelta(seconds=15)
"""Called and finished in less, nobody was served."""
LATEST = timedelta(days=7)
PATIENCE = timedelta(hours=36)
"""So long a rating waits for its visit to be known and over: past the turn of the day that ends forgotten services."""
BURST, BURST_WITHIN = 4, timedelta(seconds=60)
"""The fourth visit that one place rates within a minute is somebody with a handful of tickets."""


FEWEST = 5
"""So many visits hide one another: of fewer, who watches the hall would know whose rating has just come. And so many
ratings do of one person or window (docs/decisions/0016-under-five-waits.md)."""
_HOUR = timedelta(hours=1)


class Channel(StrEnum):
    TERMINAL = "terminal"
    SCREEN = "screen"


class Apart(StrEnum):
    """Why a rating does not count."""

    REPEAT = "repeat"
    TOO_FAST = "too_fast"
    MASHED = "mashed"
    STAFF = "staff"
    BURST = "burst"
    BEFORE_SERVICE = "before_service"
    TOO_SHORT = "too_short"
    ONE_HAND = "one_hand"
    NOT_SERVED = "not_served"
    LATE = "late"
    UNKNOWN_VISIT = "unknown_visit"


@dataclass(frozen=True, slots=True)
class Given:
    """How a rating came about. `took`: from the question on the screen to the answer; `changes`: how often the choice
    was changed before it; `by_staff`: somebody was at work at that terminal; `burst`: one of many from one place;
    `one_hand`: of `one_hand`'s visits."""

    at: datetime
    took: timedelta
    changes: int = 0
    by_staff: bool = False
    burst: bool = False
    repeat: bool = False
    one_hand: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """What the hub knows of the ticket: `over` when no step can serve it any more, `served` how long; `typed`: a
    counter named it, and no terminal has said that it gave it."""

    over: bool
    finished: bool
    started_at: datetime | None = None
    finished_at: datetime | None = None
    served: timedelta = timedelta(0)
    typed: bool = False


class Counts:
    """The rating counts."""


class Waits:
    """Nothing can be said yet: the visit is not known, or not over."""


def flaw(*, took: timedelta, changes: int, by_staff: bool) -> Apart | None:
    """What is wrong with an answer itself, as is known where it is given."""
    if by_staff:
        return Apart.STAFF
    if took < FLOOR:
        return Apart.TOO_FAST
    return Apart.MASHED if changes >= MANY_CHANGES else None


def judge(given: Given, visit: Visit | None, now: datetime) -> Apart | Counts | Waits:
    """Same values, same answer; what is wrong with the answer itself comes before what is wrong with the visit."""
    if given.repeat:
        return Apart.REPEAT
    flawed = flaw(took=given.took, changes=given.changes, by_staff=given.by_staff)
    if flawed is not None:
        return flawed
    if given.burst:
        return Apart.BURST
    waits = Waits() if now - given.at < PATIENCE else None
    if visit is None or visit.typed:  # who types a number that nobody gave can serve and rate it
        return waits or Apart.UNKNOWN_VISIT
    if not visit.over:
        return waits or Apart.NOT_SERVED
    if not visit.finished or visit.started_at is None:
        return Apart.NOT_SERVED
    if given.at < visit.started_at:
        return Apart.BEFORE_SERVICE
    if visit.finished_at is not None:
        if given.at - visit.finished_at > LATEST:
            return Apart.LATE
        if visit.served < SHORTEST_SERVICE:
            return Apart.TOO_SHORT
    return Apart.ONE_HAND if given.one_hand else Counts()


def told_at(since: datetime, over: Collection[datetime]) -> list[datetime]:
    """When ratings are told to staff, after they were at `since`: at each full hour by which FEWEST of the visits that
    were `over` since have come together, however many days that takes."""
    found, together = [since], 0
    hours = Counter(full_hour(at) for at in over)
    for hour in sorted(hours):
        together += hours[hour]
        if together >= FEWEST:
            found.append(hour + _HOUR)
            together = 0
    return found


def due(at: datetime, midnight: datetime, over: Collection[datetime]) -> datetime:
    """Of a call-back: the promised 24 hours from where those of its day begin with which a rating of `at` is told."""
    since = max(time for time in told_at(midnight, over) if time <= at)
    first = full_hour(min(over, default=midnight))
    return (first if since < first <= at and since == midnight else since) + CALL_BACK


def full_hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def low(level: int) -> bool:
    return level <= LOW
