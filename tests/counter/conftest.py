from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.counter.hall import Hall, open_hall
from tests.fixtures.hub import hub_database


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """On SQLite, as in most halls."""
    with open_hall(tmp_path) as opened:
        yield opened


@pytest.fixture
def hall_on_postgres(tmp_path: Path) -> Iterator[Hall]:
    with hub_database() as url, open_hall(tmp_path, url) as opened:
        yield opened
