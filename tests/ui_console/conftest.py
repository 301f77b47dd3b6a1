"""The console's real window, without a display, before a real hub."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import PublicPack, read_public
from tests.fixtures.console import ConsoleHall, open_hall
from tests.fixtures.window import dressed, qapp_cls  # noqa: F401
from tests.ui_console.worker import Worker


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[ConsoleHall]:
    with open_hall(tmp_path) as opened:
        yield opened


@pytest.fixture
def worker(dressed: object) -> Iterator[Callable[..., Worker]]:  # noqa: F811
    """`worker(core, **Options)`: a window with that console behind it, closed afterwards."""
    made: list[Worker] = []

    def make(core: object = None, **options: Any) -> Worker:
        made.append(Worker(core, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture(scope="session")
def pack() -> PublicPack:
    return read_public(SHIPPED_PACK)
