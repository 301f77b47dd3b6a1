"""The counter's real window, without a display; where it matters, before a real hub."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.counter.hall import Hall, open_hall
from tests.fixtures.window import dressed, qapp_cls  # noqa: F401
from tests.ui_counter.clerk import Clerk


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    with open_hall(tmp_path) as opened:
        yield opened


@pytest.fixture
def clerk(dressed: object) -> Iterator[Callable[..., Clerk]]:  # noqa: F811
    """`clerk(core, **Options)`: a window with that counter behind it, closed afterwards."""
    made: list[Clerk] = []

    def make(core: object = None, **options: object) -> Clerk:
        made.append(Clerk(core, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()
