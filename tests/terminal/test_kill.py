from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.store import open_sqlite
from tests.fixtures.terminal import options
from tests.fixtures.wait import wait_until
from tests.terminal.hall import open_hall
from tests.terminal.headless import Given, Headless

KILLS = 100


@pytest.mark.e2e
@pytest.mark.slow
def test_a_terminal_killed_a_hundred_times_loses_no_ticket_and_repeats_none(tmp_path: Path) -> None:
    dice, given = random.Random(7), list[Given]()
    with open_hall(tmp_path / "hub") as hall:
        folder = tmp_path / "terminal"
        hall.pair(folder)
        for _ in range(KILLS):
            life = Headless(folder, busy=True)
            for _ in range(dice.randrange(6)):
                given.append(life.pipe.recv())
            life.process.join(dice.random() * 0.03)
            life.kill()
            given += life.left_behind()
        last = Headless(folder)
        given += last.ask("take", 1, 0.0)
        wait_until(lambda: last.ask("status").waiting == 0)
        last.stop()
        hall.assert_holds(given)
    assert len(given) > KILLS
    assert len({(one.business_day, one.number) for one in given}) == len(given)
    chosen = options(folder)
    engine = open_sqlite(chosen.store, key=chosen.key())
    with engine.connect() as connection:
        assert connection.execute(text("pragma integrity_check")).scalar() == "ok"
        assert connection.execute(text("select count(*) from tickets where state = 'requested'")).scalar() == 0
    engine.dispose()
