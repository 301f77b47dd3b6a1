"""What an uplink reads from: a terminal's outbox, or a hub's own table of facts on the way up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.sync.envelope import SentFact


@dataclass(frozen=True, slots=True)
class Batch:
    """Facts of one origin, ascending and without a gap, at least one."""

    hall: str
    origin: str
    facts: tuple[SentFact, ...]

    @property
    def last_seq(self) -> int:
        return self.facts[-1].seq


@dataclass(frozen=True, slots=True)
class Confirmation:
    """In `epoch`, all that was kept of `origin` has been sent, up to `last_seq` (0: nothing was)."""

    epoch: int
    origin: str
    last_seq: int


class FactSource(Protocol):
    """Every method may be called from the uplink's thread; each is durable when it returns."""

    def epoch(self) -> int:
        """The receiver's epoch as last heard; 0 before the first word."""
        ...

    def next_batch(self, limit: int) -> Batch | None:
        """The oldest facts that the receiver has not acknowledged, at most `limit`; None when it has all."""
        ...

    def acknowledged(self, batch: Batch, seq: int) -> None:
        """The receiver has everything of the batch's origin up to `seq`."""
        ...

    def epoch_changed(self, epoch: int) -> None:
        """The receiver was restored: forget what it acknowledged, keep `epoch`."""
        ...

    def sequence_gap(self, origin: str, expected: int) -> None:
        """The receiver has `origin` only up to `expected` - 1: send from there, or speak as a new origin."""
        ...

    def origin_forked(self, origin: str) -> None:
        """The receiver knows other facts under `origin`: speak as a new one."""
        ...

    def to_confirm(self) -> Confirmation | None:
        """What to tell a receiver with a new epoch once nothing waits any more; None when it knows."""
        ...

    def confirmed(self, confirmation: Confirmation) -> None:
        """The receiver has heard it."""
        ...

    def on_new(self, call: Callable[[], None]) -> None:
        """`call` after each commit that added a fact."""
        ...
