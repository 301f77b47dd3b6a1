"""A circuit breaker: after one time-out nobody else waits for a hub that is too slow for a customer."""

from __future__ import annotations

import threading
from collections.abc import Callable


class CircuitBreaker:
    """Closed at first. `too_slow()` opens it, `quick()` (the probe's word) closes it. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def is_open(self) -> bool:
        return self._open

    def on_open(self, call: Callable[[], None]) -> None:
        """`call` (from whatever thread) when the circuit opens: the probe should start."""
        self._listeners.append(call)

    def too_slow(self) -> None:
        with self._lock:
            opened, self._open = not self._open, True
        if opened:
            for call in self._listeners:
                call()

    def quick(self) -> None:
        with self._lock:
            self._open = False
