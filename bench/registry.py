"""What can be measured, one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bench import (
    accounts,
    announcements,
    board,
    calls,
    cases,
    facts,
    hand_in,
    hostile,
    matrix,
    memory,
    page,
    paper,
    payments,
    publishing,
    ratings,
    report,
    start,
    statement,
    ticket,
    voices,
)
from bench.measure import Figure

BENCHMARKS: Mapping[str, Callable[[int], list[Figure]]] = {
    "ticket": ticket.measure,
    "paper": paper.measure,
    "statement": statement.measure,
    "page": page.measure,
    "start": start.measure,
    "memory": memory.measure,
    "facts": facts.measure,
    "calls": calls.measure,
    "board": board.measure,
    "accounts": accounts.measure,
    "payments": payments.measure,
    "report": report.measure,
    "cases": cases.measure,
    "ratings": ratings.measure,
    "voices": voices.measure,
    "matrix": matrix.measure,
    "publishing": publishing.measure,
    "announcements": announcements.measure,
    "hostile": hostile.measure,
    "hand_in": hand_in.measure,
}

FULL: Mapping[str, tuple[Callable[[int], list[Figure]], int]] = {
    "announcements": (announcements.measure, announcements.FULL_ROUNDS),
    "accounts": (accounts.measure_all, 5),
    "payments": (payments.measure_all, payments.SEEDS),
    "hostile": (hostile.measure_all, hostile.STRINGS),
    "cases": (cases.measure_all, cases.WALKS),
}
"""What has a size that takes hours, and its rounds."""
RESUMABLE = "payments"
