from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.hub.setup import open_hub
from tests.feedback.raters import RatedHall
from tests.fixtures.hub import hub, hub_url, initialise
from tests.tickets_hub.hall import HALL, StandingClock

__all__ = ["hub", "hub_url"]


@pytest.fixture
def hall(tmp_path: Path, hub_url: str | None) -> Iterator[RatedHall]:
    folder, clock = tmp_path / "hub", StandingClock()
    initialise(folder, hall=HALL, url=hub_url)
    with open_hub(folder, url=hub_url, clock=clock) as services:
        made = RatedHall(services, clock, folder)
        made.publish()
        yield made
