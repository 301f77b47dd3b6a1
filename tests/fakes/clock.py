"""A clock that moves only when told, and can be set wrong like a machine's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class HandClock:
    """`pass_by` lets time pass; `set_by` moves only what the wall clock says."""

    def __init__(self, at: datetime = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)) -> None:
        self._at = at
        self._monotonic = 1_000.0

    def now(self) -> datetime:
        return self._at

    def monotonic(self) -> float:
        return self._monotonic

    def pass_by(self, **lapse: float) -> None:
        delta = timedelta(**lapse)
        self._at += delta
        self._monotonic += delta.total_seconds()

    def set_by(self, **jump: float) -> None:
        self._at += timedelta(**jump)
