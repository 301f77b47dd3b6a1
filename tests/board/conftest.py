"""Boards before a real hub. Any Qt message fails a test with a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.board.hall import BoardHall, board_hall
from tests.fixtures.window import dressed, hall_pack, qapp_cls

__all__ = ["dressed", "hall", "hall_pack", "qapp_cls"]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[BoardHall]:
    with board_hall(tmp_path) as opened:
        yield opened
