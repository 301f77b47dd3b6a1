from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.hub import HALL, Hub, hub_in
from tests.sync.outlying import Outlying


@pytest.fixture
def hall_hub(tmp_path: Path) -> Iterator[Hub]:
    """A hall's hub on SQLite, in this process."""
    with hub_in(tmp_path / "hub", None, HALL) as hub:
        yield hub


@pytest.fixture
def outlying(tmp_path: Path, hall_hub: Hub) -> Iterator[Outlying]:
    """An outbox paired with that hub."""
    outlying = Outlying(tmp_path / "terminal", hall_hub)
    yield outlying
    outlying.close()
