from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.terminal import TerminalCore
from tests.fixtures.disk import small_files
from tests.fixtures.terminal import options

__all__ = ["small_files"]

Opened = Callable[..., TerminalCore]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Open the terminal of this test (again), not started; what is still open at the end is closed."""
    cores: list[TerminalCore] = []

    def open_again(clock: Clock | None = None, folder: Path | None = None, **more: object) -> TerminalCore:
        core = TerminalCore.open(options(folder or tmp_path / "terminal", **more), clock)
        cores.append(core)
        return core

    yield open_again
    for core in cores:
        core.close()
