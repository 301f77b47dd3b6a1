"""Exponential back-off with full jitter, so that a hall's terminals do not return in one wave."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(slots=True)
class Backoff:
    """Delays in seconds: uniformly between `least` and `base`·2ⁿ, at most `cap`.

    `cap` is low because a pack has to be on every terminal within 5 s of the line's return.
    """

    base: float = 0.5
    cap: float = 3.0
    least: float = 0.05
    attempt: int = 0

    def next(self) -> float:
        ceiling = min(self.cap, self.base * 2.0 ** min(self.attempt, 32))
        self.attempt += 1
        return max(self.least, random.uniform(0, ceiling))

    def reset(self) -> None:
        self.attempt = 0
