"""A terminal's screen in a process of its own, as in a hall, and how its frames came."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

REFRESH_MS = 1000 / 60
LATE_MS = 2 * REFRESH_MS
"""A frame that comes later than this after the one before it left a refresh of the panel without its picture."""


class Screen:
    """The terminal that is paired in `data`/identity, at home; something moves on it all the time."""

    def __init__(self, data: Path) -> None:
        settings = data / "kiosk.toml"
        settings.write_text(f'[terminal]\ndata_dir = "{data}"\n[printer]\nkind = "folder"\n', "utf-8")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.frames_probe", str(settings)], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if self._hear() != "ready\n":
            self.close()
            raise RuntimeError("the terminal's screen did not come up")

    @property
    def pid(self) -> int:
        return self._process.pid

    def begin(self, calls: int) -> None:
        """What was drawn and heard before does not count; `calls` will come."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{calls}\n")
        self._process.stdin.flush()

    def end(self) -> tuple[list[float], int]:
        """Milliseconds from each frame to the next since `begin`, and how many calls the screen was told of."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        said = json.loads(self._hear())
        return said["gaps"], said["heard"]

    def close(self) -> None:
        with self._process:
            self._process.terminate()

    def _hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


@contextmanager
def apart(screen: int, others: Iterable[int]) -> Iterator[None]:
    """The process `screen` has a processor of its own, as a terminal has its own machine, and `others` the rest."""
    cores = os.sched_getaffinity(0)
    own, rest = {max(cores)}, cores - {max(cores)}
    if not rest:
        raise RuntimeError("this machine has one processor: hub and terminal would take turns, as in no hall")
    others = list(others)
    _run_on(own, screen)
    for process in others:
        _run_on(rest, process)
    try:
        yield
    finally:
        for process in others:
            _run_on(cores, process)


def _run_on(cores: set[int], process: int) -> None:
    for task in Path(f"/proc/{process}/task").iterdir():
        os.sched_setaffinity(int(task.name), cores)
