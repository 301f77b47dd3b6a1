"""A hub whose machine starts with a dead clock battery."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.contract.messages import Scope
from kiosk.hub import time_keeping
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.ids import new_id
from tests.fixtures.hub import initialise
from tests.tickets_hub.hall import HALL, OPENING, App, Hall, StandingClock

NIGHT = timedelta(hours=15)
BATTERY = datetime(2000, 1, 1, tzinfo=UTC)
SAID = pytest.mark.log_errors("battery may be dead")


class Machine(StandingClock):
    """Whoever sets it changes nothing of how long it has run."""

    ran = 0.0

    def monotonic(self) -> float:
        return self.ran

    def pass_by(self, **lapse: float) -> None:
        super().pass_by(**lapse)
        self.ran += timedelta(**lapse).total_seconds()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def services(tmp_path: Path, machine: Machine) -> Iterator[HubServices]:
    initialise(tmp_path / "hub", hall=HALL)
    with open_hub(tmp_path / "hub", clock=machine) as opened:
        Hall(opened, machine, tmp_path / "hub").publish()
        yield opened


def number(services: HubServices) -> tuple[str, str]:
    """What the next customer gets: number and business day."""
    issued = App(services, Scope.TERMINAL, "1").ask(
        "issue_number", ticket_id=new_id(), category="A", service_id="NEW-LV-RES", requested_at=OPENING)
    return issued["number"], issued["business_day"]


@SAID
def test_a_dead_battery_moves_no_day_back_and_repeats_no_number(
    services: HubServices, machine: Machine, caplog: pytest.LogCaptureFixture,
) -> None:
    first, day = number(services)
    machine.at = BATTERY
    started = time_keeping.keep_time(services)
    assert started.clock.now() >= OPENING
    assert number(started) == (f"A{int(first[1:]) + 1:03d}", day)
    assert "battery may be dead" in caplog.text
    with services.database.read() as connection:
        kinds = connection.scalars(text("select kind from alerts")).all()
    assert list(kinds) == ["clock"]


@SAID
def test_the_time_goes_on_and_the_machines_clock_is_followed_once_it_is_right(
    services: HubServices, machine: Machine,
) -> None:
    number(services)
    machine.at = BATTERY
    clock = time_keeping.keep_time(services).clock
    machine.pass_by(minutes=5)
    assert clock.now() == OPENING + timedelta(minutes=5)
    machine.at = OPENING + NIGHT
    assert clock.now() == OPENING + NIGHT


def test_a_clock_that_goes_on_or_was_set_right_by_a_little_is_believed(
    services: HubServices, machine: Machine, caplog: pytest.LogCaptureFixture,
) -> None:
    number(services)
    for by in (NIGHT, timedelta(0), -time_keeping.SET_RIGHT / 2):
        machine.at = OPENING + by
        assert time_keeping.keep_time(replace(services)).clock is machine
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
