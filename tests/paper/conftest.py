from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.paper import PrintQueue
from kiosk.paper.tables import print_jobs
from kiosk.store import Database, open_sqlite


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(open_sqlite(tmp_path / "terminal.sqlite"))
    print_jobs.create(database.engine)
    yield database
    database.close()


@pytest.fixture
def queue(database: Database) -> PrintQueue:
    return PrintQueue(database, SystemClock())
