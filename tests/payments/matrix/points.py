"""Moments at which a process stops until the judge has done what this run is about, or dies there."""

from __future__ import annotations

import time
from pathlib import Path

_LONGEST = 20.0


class Points:
    """Two files in `folder`: `plan` names a moment, `met` says that somebody stands there; both gone, it goes on."""

    def __init__(self, folder: Path) -> None:
        self._plan, self._met, self._ready = folder / "plan", folder / "met", folder / "plan.new"

    # The judge

    def plan(self, step: str, after: bool) -> None:
        self._met.unlink(missing_ok=True)
        self._ready.write_text(_name(step, after))
        self._ready.rename(self._plan)

    @property
    def met(self) -> bool:
        return self._met.exists()

    def go_on(self) -> None:
        self._plan.unlink(missing_ok=True)
        self._met.unlink(missing_ok=True)

    # Those who are judged

    def stand(self, step: str, *, after: bool) -> None:
        """Nothing, unless this is the moment and nobody stood there before."""
        try:
            if self._plan.read_text() != _name(step, after):
                return
            self._met.touch(exist_ok=False)
        except (FileNotFoundError, FileExistsError):
            return
        deadline = time.monotonic() + _LONGEST
        while self._met.exists() and time.monotonic() < deadline:
            time.sleep(0.005)


def _name(step: str, after: bool) -> str:
    return f"{step} {'after' if after else 'before'}"
