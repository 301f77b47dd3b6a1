"""One answer for all who look at the same thing at the same time: twenty boards after one call."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

_GOOD_SECONDS = 1.0  # what time alone changes, the business day above all


class SharedAnswers:
    """`moved()` is another number after each change that the hub has told of.

    Whoever comes while an answer is being made waits for it, but one that was begun before a change is not given to
    who asks after it.
    """

    def __init__(self, moved: Callable[[], int]) -> None:
        self._moved = moved
        self._lock = threading.Lock()
        self._making: dict[str, threading.Lock] = {}
        self._made: dict[str, tuple[int, float, bytes]] = {}

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The answer called `key`, made anew unless it is still good."""
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            moved, now = self._moved(), time.monotonic()
            known = self._made.get(key)
            if known is not None and known[0] == moved and now - known[1] < _GOOD_SECONDS:
                return known[2]
            answer = make()
            self._made[key] = moved, now, answer
            return answer
