"""A hall has one writer at a time: within a process they queue here, not with a connection each at the database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """Two of a hall may pass: one works, the next waits at the hall's row already and goes on without a pause."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._halls: dict[str, threading.Semaphore] = {}

    @contextmanager
    def of(self, hall: str) -> Iterator[None]:
        with self._lock:
            turn = self._halls.setdefault(hall, threading.Semaphore(2))
        with turn:
            yield
