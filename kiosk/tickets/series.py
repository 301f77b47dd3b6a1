"""Which own series a terminal may use now, kept in `series.json` beside its store.

A *run* is one stretch of (incarnation of the store, business day). Each new run takes the next of 24
letters, and the file is on the disk before the letter is used; so neither a lost store nor a clock
that jumps repeats a number while fewer than 24 runs fall into a hall's day.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.store.disk import replace_file


@dataclass(frozen=True, slots=True)
class SeriesState:
    """`incarnation` and `run` only rise; `day` is the business day and never moves back."""

    incarnation: int
    run: int
    day: date

    def on_day(self, day: date) -> SeriesState:
        """A later day begins a new run; an earlier one changes nothing."""
        return replace(self, run=self.run + 1, day=day) if day > self.day else self

    def reborn(self) -> SeriesState:
        """For a store that is new, or that cannot prove it is the same."""
        return replace(self, incarnation=self.incarnation + 1, run=self.run + 1)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "day": self.day.isoformat()}

    @classmethod
    def from_json(cls, value: Any) -> SeriesState:
        """Raises ValueError, KeyError or TypeError on anything else than `as_json` gave."""
        return cls(int(value["incarnation"]), int(value["run"]), date.fromisoformat(value["day"]))


def first_state(day: date) -> SeriesState:
    """The start where nothing is remembered: at random, so that a lost disk does not speak as an old origin."""
    return SeriesState(incarnation=secrets.randbelow(10**9) + 1, run=secrets.randbelow(24), day=day)


class SeriesFile:
    """`series.json`: written whole, synced with its folder, then used."""

    def __init__(self, path: Path, state: SeriesState) -> None:
        self._path = path
        self.state = state

    @classmethod
    def open(cls, path: Path, *, remembered: SeriesState | None, today: date) -> SeriesFile:
        """The series for a store that remembers `remembered` (None: a new store).

        The incarnation stays only when file and store agree on it; else the terminal is reborn.
        Raises StoreFull or DiskUnusable when the disk takes no new file.
        """
        on_file = _read(path)
        known = [state for state in (on_file, remembered) if state is not None]
        if on_file and remembered and on_file.incarnation == remembered.incarnation:
            series = cls(path, on_file)
            series._become(_latest(known))
            return series
        series = cls(path, _latest(known).reborn() if known else first_state(today))
        series._write(series.state)
        return series

    def on_day(self, day: date) -> SeriesState:
        """The state to give numbers by on `day`; a new day is on the disk before this returns. Raises StoreFull."""
        return self._become(self.state.on_day(day))

    def reborn(self) -> SeriesState:
        """A new incarnation, on the disk before this returns. Raises StoreFull."""
        return self._become(self.state.reborn())

    def _become(self, state: SeriesState) -> SeriesState:
        if state != self.state:
            self._write(state)
            self.state = state
        return state

    def _write(self, state: SeriesState) -> None:
        replace_file(self._path, json.dumps(state.as_json()).encode())


def _latest(states: Sequence[SeriesState]) -> SeriesState:
    return SeriesState(max(s.incarnation for s in states), max(s.run for s in states), max(s.day for s in states))


def _read(path: Path) -> SeriesState | None:
    try:
        return SeriesState.from_json(json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
