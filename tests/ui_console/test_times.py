"""Times as the console writes them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import read_public
from ui.console.times import deadline


@pytest.mark.parametrize(("at", "said"), [
    (datetime(2026, 12, 1, 16, tzinfo=UTC), "2026-12-01 24:00"),  # midnight at the hall ends the day before
    (datetime(2026, 12, 31, 16, tzinfo=UTC), "2026-12-31 24:00"),
    (datetime(2026, 12, 1, 15, 59, 59, tzinfo=UTC), "2026-12-01 23:59"),
    (datetime(2026, 12, 1, 2, 30, tzinfo=UTC), "2026-12-01 10:30"),
    (None, "")])
def test_a_deadline_at_midnight_belongs_to_the_day_that_it_ends(at: datetime | None, said: str) -> None:
    assert deadline(at, read_public(SHIPPED_PACK)) == said
