"""A figure beside its limit: interleaved rounds, medians, one ratio, one bar."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` and `limit` are in `unit`; `ratio` = ours / limit, judged against `bar`.

    `at_most`: the bar is an upper bound (times, memory), else a lower one (rates).
    """

    name: str
    unit: str
    ours: float
    limit: float
    bar: float
    at_most: bool
    rounds: int

    @property
    def ratio(self) -> float:
        return self.ours / self.limit if self.limit else math.inf

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bar if self.at_most else self.ratio >= self.bar

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": round(self.ratio, 3), "holds": self.holds}


def interleaved(ours: Callable[[], float], limit: Callable[[], float], rounds: int) -> tuple[list[float], list[float]]:
    """`rounds` samples of each, taken in turn, so that a machine that slows down slows both."""
    mine: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        bare.append(limit())
        mine.append(ours())
    return mine, bare


def percentile(samples: Sequence[float], share: float) -> float:
    """The `share` (0 to 1) quantile, nearest rank."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def median(samples: Sequence[float]) -> float:
    return statistics.median(samples)
