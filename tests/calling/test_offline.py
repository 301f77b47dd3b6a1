"""Tickets given while the hub was away: called by hand, admitted, told late, in every order.

`KIOSK_OFFLINE_TRIALS=500` plays the full size.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from kiosk.contract.messages import Scope
from kiosk.hub.setup import open_hub
from tests.calling.offline import WINDOWS, Trial, staffed
from tests.fixtures.hub import hub_url, initialise
from tests.tickets_hub.hall import HALL, OPENING, App, Hall, StandingClock

__all__ = ["hub_url"]

TRIALS = int(os.environ.get("KIOSK_OFFLINE_TRIALS", "25"))


@pytest.fixture
def hall(tmp_path: Path, hub_url: str | None) -> Iterator[Hall]:
    folder, clock = tmp_path / "hub", StandingClock()
    initialise(folder, hall=HALL, url=hub_url)
    with open_hub(folder, url=hub_url, clock=clock) as services:
        yield Hall(services, clock, folder)


def _rows(hall: Hall, statement: str) -> list[Any]:
    with hall.services.database.read() as connection:
        return list(connection.execute(text(statement)))


def _assert_served_once(hall: Hall, trial: Trial) -> None:
    """One row for each ticket, under the id that its holder has; finished once, where they really stood."""
    numbers = ", ".join(f"'{holder.number}'" for holder in trial.holders)
    known = {row.number: row for row in _rows(
        hall, f"select number, id, state, window_code from tickets where number in ({numbers})")}
    counted = _rows(hall, f"select number, count(*) as many from tickets where number in ({numbers}) group by number")
    assert {row.number: row.many for row in counted} == {holder.number: 1 for holder in trial.holders}
    for holder in trial.holders:
        row = known[holder.number]
        assert str(row.id).replace("-", "") == holder.ticket_id.hex, f"{holder.number} is here under another id"
        if holder.served_at:
            assert (row.state, row.window_code) == ("finished", holder.served_at), holder
        else:
            assert row.state == "no_show", f"{holder} could not be called"
    ends = _rows(hall, f"""
        select t.number, count(*) as many from tickets t join ticket_steps s on s.ticket_id = t.id
        where t.number in ({numbers}) and t.state = 'finished' and s.undone is null and s.step in ('finish', 'by_hand')
        and s.version = (select max(version) from ticket_steps l where l.ticket_id = t.id) group by t.number""")
    assert {row.number: row.many for row in ends} == {one.number: 1 for one in trial.holders if one.served_at}


@pytest.mark.slow
def test_tickets_given_offline_are_served_once_and_none_is_lost(hall: Hall) -> None:
    hall.publish()
    counters = {window: staffed(App(hall.services, Scope.COUNTER, f"9{n}"), f"70{n}")
                for n, window in enumerate(WINDOWS, 1)}
    for window, counter in counters.items():
        counter.ask("open_window", window=window)
    for n in range(TRIALS):
        hall.clock.at = OPENING + timedelta(days=n)  # a cut a day
        trial = Trial(hall, hall.terminal, counters, random.Random(n), first=6 * n + 1)
        trial.play()
        _assert_served_once(hall, trial)
        assert trial.conflicts == [], f"trial {n}: nobody was served twice, yet somebody is told so"
    assert _rows(hall, "select count(*) from tickets")[0][0] == 6 * TRIALS
    assert _rows(hall, "select count(*) from facts where state <> 'done'")[0][0] == 0
    assert _rows(hall, "select count(*) from alerts where kind = 'conflict'")[0][0] == 0
