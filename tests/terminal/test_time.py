"""A terminal whose clock is wrong: what it does before the hub speaks, and what it puts right when it does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import Clock
from kiosk.terminal import TerminalCore
from tests.fakes.clock import HandClock
from tests.fixtures.terminal import SERVICE
from tests.terminal.conftest import Opened

IN_2000 = datetime(2000, 1, 1, tzinfo=UTC)


def spoken_to(core: TerminalCore, hub: Clock) -> None:
    """As the hub's sign of life does."""
    core._time.hub_spoke(hub.now(), took_seconds=0)


def facts(core: TerminalCore) -> list[tuple[str, datetime, dict[str, object]]]:
    from sqlalchemy import select

    from kiosk.sync.tables import outbox

    with core.database.read() as connection:
        return [(row.kind, row.occurred_at, row.payload)
                for row in connection.execute(select(outbox).order_by(outbox.c.seq))]


def test_what_was_written_before_the_hub_spoke_gets_its_true_time_and_the_correction_is_said(opened: Opened) -> None:
    machine, hub = HandClock(IN_2000), HandClock()
    core = opened(machine)
    ticket = core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    true = hub.now()
    assert ticket.doubtful
    machine.pass_by(minutes=2)
    hub.pass_by(minutes=2)
    spoken_to(core, hub)
    (_, requested, _), (kind, _, taken), (said, at, correction) = facts(core)
    assert (kind, said, requested, at) == ("TicketTaken", "ClockCorrected", true, hub.now())
    assert (taken["issued_at"], taken["business_day"], "doubtful" in taken) == (true.isoformat(), "2026-11-23", False)
    assert correction["behind_seconds"] == round((hub.now() - machine.now()).total_seconds())
    assert correction["doubted"] is True
    spoken_to(core, hub)
    assert len(facts(core)) == 3, "the same difference is said once"


def test_what_an_earlier_life_wrote_stays_as_it_was(opened: Opened) -> None:
    core = opened(HandClock(IN_2000))
    core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    before = facts(core)
    core.close()
    again, hub = opened(HandClock(IN_2000)), HandClock()
    spoken_to(again, hub)
    assert facts(again)[:2] == before


def test_the_next_start_knows_what_time_it_cannot_be(opened: Opened, caplog: pytest.LogCaptureFixture) -> None:
    hub = HandClock()
    core = opened(HandClock(IN_2000))
    spoken_to(core, hub)
    core.close()
    again = opened(HandClock(IN_2000 - timedelta(days=5)))
    assert again.clock.doubtful and again.clock.now() == hub.now()
    assert "its battery may be dead" in caplog.text
    hub.pass_by(hours=15)
    spoken_to(again, hub)
    assert again.clock.now() == hub.now() and not again.clock.doubtful


def test_nothing_is_forgotten_by_its_age_before_the_hub_has_told_the_time(opened: Opened, tmp_path: Path) -> None:
    alone = opened()
    assert alone._time.sure, "without a hub there is nobody to wait for"
    alone.close()
    assert not opened(HandClock(IN_2000), folder=tmp_path / "other")._time.sure
