"""What is asked next, and what may be said of a hall. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from kiosk.contract.training import A_ROUND

FEWEST = 5
"""Different people, below whom nothing is said of a question: a share of two people tells of each."""
RESTS = timedelta(hours=12)
"""So long a question rests after an answer."""
KEPT = timedelta(days=400)
WEEKS = 13


def span(today: date) -> tuple[date, date]:
    """The first day of the weeks that a hall is told of, and the Monday after their last."""
    monday = today - timedelta(days=today.weekday())
    return monday - timedelta(weeks=WEEKS), monday


@dataclass(frozen=True, slots=True)
class Answer:
    person: UUID
    question: str
    correct: bool
    at: datetime


def latest(answers: Iterable[Answer]) -> dict[tuple[UUID, str], Answer]:
    """Of each person and question; who tries again until it is right shall be right."""
    found: dict[tuple[UUID, str], Answer] = {}
    for one in sorted(answers, key=lambda one: one.at):
        found[one.person, one.question] = one
    return found


def next_round(questions: Sequence[str], own: Mapping[str, Answer], now: datetime) -> list[str]:
    """New ones first in the pack's order, then what was wrong, then the longest ago."""
    due = [one for one in questions if one not in own or now - own[one].at >= RESTS]
    return sorted(due, key=lambda one: (one in own, one in own and own[one].correct,
                                        own[one].at.timestamp() if one in own else 0.0))[:A_ROUND]


def shares(questions: Sequence[str], answers: Iterable[Answer]) -> dict[str, tuple[int, int]]:
    """(right, people) by question, where at least FEWEST people answered it."""
    counted: dict[str, list[bool]] = {one: [] for one in questions}
    for (_person, question), one in latest(answers).items():
        if question in counted:
            counted[question].append(one.correct)
    return {question: (sum(found), len(found)) for question, found in counted.items() if len(found) >= FEWEST}
