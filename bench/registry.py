"""What can be measured, one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bench import board, calls, facts, memory, page, paper, start, statement, ticket
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
}
