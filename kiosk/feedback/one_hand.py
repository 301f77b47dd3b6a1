"""Somebody takes numbers, has them served at a window and rates them: visits of a minute, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

HASTY = timedelta(minutes=1)
"""To take a number, walk to the window, be served and be gone can be done in less, by one customer now and then."""
NEXT_WITHIN = timedelta(minutes=2)
ONE_HAND = 3
"""So many hasty visits of a window one after another, each begun within NEXT_WITHIN of the end of the one before, and
all of them rated, are somebody's who takes numbers and rates them. No shortest time by service: who is told in twenty
seconds what is missing has been served."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A visit from the number to its end."""

    id: UUID
    taken_at: datetime
    left_at: datetime
    rated: bool


def hasty(taken_at: datetime, left_at: datetime) -> bool:
    return left_at - taken_at < HASTY


def of_one_hand(stays: Iterable[Stay], id: UUID) -> bool:
    """Whether that visit is one of those; `stays` of its window, as they left."""
    run: list[Stay] = []
    for stay in stays:
        fits = stay.rated and hasty(stay.taken_at, stay.left_at)
        follows = bool(run) and timedelta(0) <= stay.taken_at - run[-1].left_at <= NEXT_WITHIN
        if not (fits and follows):
            if any(one.id == id for one in run):
                break
            run = []
        if fits:
            run.append(stay)
    return len(run) >= ONE_HAND and any(one.id == id for one in run)
