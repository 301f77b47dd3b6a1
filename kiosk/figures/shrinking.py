"""Comparing people who serve different things and different numbers: expected by mix, shrunk by empirical Bayes. Pure.

See docs/figures.md. A ratio of 1 is the hall's own mean for the same mix of services.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from kiosk.shares import Z95

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Cell:
    """Of one service: how many cases, the sum of their values and of the values' squares."""

    cases: int
    total: float
    squares: float

    def __add__(self, other: Cell) -> Cell:
        return Cell(self.cases + other.cases, self.total + other.total, self.squares + other.squares)


@dataclass(frozen=True, slots=True)
class Compared(Generic[Key]):
    """`ratio`: observed over expected. `shrunk` and `low` to `high` (95 %) are what may be compared; `weight` is how
    much of the own ratio is in it. `rank` from 1, None below the least number of cases; equal ones share theirs."""

    key: Key
    cases: int
    ratio: float
    shrunk: float
    low: float
    high: float
    weight: float
    rank: int | None


def compare(
    people: Mapping[Key, Mapping[str, Cell]], *, least: int, higher_is_better: bool,
) -> dict[Key, Compared[Key]]:
    """By person their cells by service. Whoever has no case at all is left out."""
    hall = _whole(people)
    found: dict[Key, tuple[int, float, float]] = {}
    for key, cells in people.items():
        cases = sum(cell.cases for cell in cells.values())
        expected = sum(cell.cases * hall[service].total / hall[service].cases
                       for service, cell in cells.items() if cell.cases)
        if cases and expected > 0:
            noise = sum(cell.cases * _variance(hall[service]) for service, cell in cells.items() if cell.cases)
            found[key] = cases, sum(cell.total for cell in cells.values()) / expected, noise / expected**2
    if not found:
        return {}
    between, middle, spread = _between({key: (ratio, noise) for key, (_, ratio, noise) in found.items()})
    made = {}
    for key, (cases, ratio, noise) in found.items():
        weight = between / (between + noise) if between + noise > 0 else 0.0
        shrunk = weight * ratio + (1 - weight) * middle
        half = Z95 * math.sqrt(noise * weight + (1 - weight) ** 2 * spread)
        made[key] = Compared(key, cases, ratio, shrunk, shrunk - half, shrunk + half, weight, None)
    return _ranked(made, least, higher_is_better)


def _whole(people: Mapping[Key, Mapping[str, Cell]]) -> dict[str, Cell]:
    hall: dict[str, Cell] = {}
    for cells in people.values():
        for service, cell in cells.items():
            hall[service] = hall.get(service, Cell(0, 0, 0)) + cell
    return hall


def _variance(cell: Cell) -> float:
    """Of single cases of one service in the whole hall."""
    mean = cell.total / cell.cases
    return max(0.0, cell.squares / cell.cases - mean**2)


def _between(ratios: Mapping[Key, tuple[float, float]]) -> tuple[float, float, float]:
    """The variance between people by the method of moments (DerSimonian and Laird), their middle, its variance."""
    sure = {key: one for key, one in ratios.items() if one[1] > 0}
    if len(sure) < 2:
        only = next(iter(ratios.values()))
        return 0.0, sum(r for r, _ in ratios.values()) / len(ratios), only[1]
    weights = {key: 1 / noise for key, (_, noise) in sure.items()}
    total = sum(weights.values())
    mean = sum(weights[key] * ratio for key, (ratio, _) in sure.items()) / total
    scatter = sum(weights[key] * (ratio - mean) ** 2 for key, (ratio, _) in sure.items())
    scale = total - sum(weight**2 for weight in weights.values()) / total
    between = max(0.0, (scatter - (len(sure) - 1)) / scale) if scale > 0 else 0.0
    whole = {key: 1 / (noise + between) for key, (_, noise) in sure.items()}
    mass = sum(whole.values())
    return between, sum(whole[key] * ratio for key, (ratio, _) in sure.items()) / mass, 1 / mass


def even(value: float) -> float:
    """As it is compared: what computing in another order makes of equal values is no difference."""
    return round(value, 9)


def _ranked(made: dict[Key, Compared[Key]], least: int, higher: bool) -> dict[Key, Compared[Key]]:
    """One more than there are better ones."""
    enough = sorted((even(one.shrunk) for one in made.values() if one.cases >= least), reverse=higher)
    return {key: replace(one, rank=enough.index(even(one.shrunk)) + 1 if one.cases >= least else None)
            for key, one in made.items()}
