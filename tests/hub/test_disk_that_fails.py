from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import DiskUnusable
from kiosk.store import Database, open_sqlite


def test_a_disk_that_cannot_be_read_is_not_called_full(tmp_path: Path) -> None:
    """The kernel answers EIO to whoever reads a process's memory where nothing is mapped."""
    store = tmp_path / "hub.sqlite"
    store.symlink_to("/proc/self/mem")
    database = Database(open_sqlite(store))
    with pytest.raises(DiskUnusable), database.read() as connection:
        connection.exec_driver_sql("select * from sqlite_schema")
    database.close()
