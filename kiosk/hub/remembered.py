"""Rows that are asked for with nearly every request, from memory as long as the hub hears of all that changes them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from kiosk.hub.bus import Bus

_GOOD_SECONDS = 5.0
"""The net under a connection that is dead without saying so."""
_MOST = 10_000


class Remembered:
    """What `bus` tells of with a publication. Each change of a row kept here has to come with one."""

    def __init__(self, bus: Bus, seconds: Callable[[], float] = time.monotonic) -> None:
        self._bus = bus
        self._seconds = seconds
        self._lock = threading.Lock()
        self._rows: dict[UUID, _Row] = {}

    def get(
        self, ids: Iterable[UUID], read: Callable[[list[UUID]], Mapping[UUID, Any]],
    ) -> dict[UUID, Any]:
        """The rows of `ids`, those that are not known by `read`; one that does not exist is read each time."""
        published, now = self._bus.published, self._seconds()  # before it is read: a change meanwhile makes it stale
        wanted, found = list(ids), {}
        if self._bus.hears_all:
            for one in wanted:
                row = self._rows.get(one)
                if row is not None and row.published == published and now - row.at < _GOOD_SECONDS:
                    found[one] = row.value
        missing = [one for one in wanted if one not in found]
        if missing:
            fresh = read(missing)
            found.update(fresh)
            with self._lock:
                if len(self._rows) + len(fresh) > _MOST:
                    self._rows.clear()
                self._rows.update({key: _Row(value, published, now) for key, value in fresh.items()})
        return found


class _Row(NamedTuple):
    value: Any
    published: int
    at: float
