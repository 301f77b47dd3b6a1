"""Calls one after the other: which is large and spoken now, which wait. Pure but for the times handed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.contract.counter import BoardCall


@dataclass(frozen=True, slots=True)
class Turn:
    """`until` in seconds of the monotonic clock."""

    call: BoardCall
    until: float


class Turns:
    """`now` is a monotonic clock's. `seconds(call)` is how long a call stays large: as long as it is spoken."""

    def __init__(self, seconds: Callable[[BoardCall], float]) -> None:
        self._seconds = seconds
        self._waiting: list[BoardCall] = []
        self.turn: Turn | None = None

    @property
    def waiting(self) -> tuple[BoardCall, ...]:
        return tuple(self._waiting)

    def hear(self, standing: Sequence[BoardCall], fresh: Sequence[BoardCall], now: float) -> None:
        """What stands at the hub, and what of it is new. A call that stands no more ends at once, spoken or waiting."""
        self._waiting = [call for call in self._waiting if stands(call, standing)]
        for call in fresh:
            place = next((n for n, other in enumerate(self._waiting) if other.number == call.number), None)
            if place is None:
                self._waiting.append(call)
            else:  # called again before its turn came: once is enough
                self._waiting[place] = call
        if self.turn is not None and not stands(self.turn.call, standing):
            self.turn = None
        self.look(now)

    def look(self, now: float) -> None:
        """Ends a turn that is over and begins the next."""
        if self.turn is not None and now >= self.turn.until:
            self.turn = None
        if self.turn is None and self._waiting:
            call = self._waiting.pop(0)
            self.turn = Turn(call, now + self._seconds(call))


def stands(call: BoardCall, standing: Sequence[BoardCall]) -> bool:
    """Whether that ticket is still called to, or served at, that window."""
    return any((other.number, other.window) == (call.number, call.window) for other in standing)
