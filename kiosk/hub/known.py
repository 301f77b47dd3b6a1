"""Rows of paired apps as the door has just read them, for as long as the hub would hear of a change at once."""

from __future__ import annotations

import threading
from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from kiosk.clock import Clock
from kiosk.hub.bus import Bus

GOOD_SECONDS = 5.0
"""Should a notice of the database be lost on the way: a line that is dead and does not say so."""


class KnownApps:
    """A row is good until the bus hears that who may come in has changed; where the bus hears nothing, none is kept.

    Of any thread. Who is not paired is not remembered.
    """

    def __init__(self, bus: Bus, clock: Clock) -> None:
        self._bus, self._clock = bus, clock
        self._lock = threading.Lock()
        self._as_of: int | None = None
        self._rows: dict[UUID, tuple[float, Row[Any]]] = {}

    def of(self, app_ids: Collection[UUID]) -> tuple[dict[UUID, Row[Any]], int | None]:
        """Those of `app_ids` that are known, and as of when whoever now reads the others may `keep` them."""
        as_of, now = self._bus.admitted, self._clock.monotonic()
        with self._lock:
            if as_of is None or as_of != self._as_of:
                self._rows.clear()
                self._as_of = as_of
            found = ((app_id, self._rows.get(app_id)) for app_id in app_ids)
            return {id: one[1] for id, one in found if one is not None and now - one[0] < GOOD_SECONDS}, as_of

    def keep(self, rows: Collection[Row[Any]], as_of: int | None) -> None:
        """Unless something has changed since `as_of`: they may have been read before it did."""
        now = self._clock.monotonic()
        with self._lock:
            if as_of is not None and as_of == self._as_of:
                self._rows.update((row.id, (now, row)) for row in rows)
