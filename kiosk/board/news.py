"""Which calls of a view nobody has announced yet."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kiosk.contract.counter import BoardCall, BoardView

STALE = timedelta(seconds=30)
"""Older calls are shown but not announced: after a start, or when the hub was away."""

_Key = tuple[str, str, datetime]
"""Each call has a time of its own; how many they were is told later where some were made by hand."""


class News:
    """Remembers the calls of the business day. All times are the hub's, so no clock of this machine matters."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._known: set[_Key] = set()

    def of(self, view: BoardView) -> tuple[BoardCall, ...]:
        """The calls to announce, the earliest first."""
        if view.business_day != self._day:
            self._day, self._known = view.business_day, set()
        fresh = []
        for call in reversed(view.calls):
            key = (call.number, call.window, call.called_at)
            if key not in self._known and view.as_of - call.called_at <= STALE:
                fresh.append(call)
            self._known.add(key)
        return tuple(fresh)
