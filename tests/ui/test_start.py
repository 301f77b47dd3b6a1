from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kiosk.errors import StoreFull
from kiosk.standards.public import OpeningHours, PublicPack
from kiosk.sync.hub_clock import HubClock
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from ui.catalogue.doors import HallDoors
from ui.terminal import start as start_module
from ui.terminal.start import Start


@pytest.fixture
def started(open_window) -> Callable[..., tuple[Start, Window, list[str]]]:
    """`started(open_core)`: a terminal whose core is opened as after the first frame, and the milestones it passed."""
    kept: list[Start] = []

    def begin(open_core: Callable[[], FakeCore]) -> tuple[Start, Window, list[str]]:
        window, passed = open_window(sound=False), []
        kept.append(Start(window.terminal, open_core, passed.append))
        window.quick.update()
        until(lambda: passed, "the first frame")
        return kept[-1], window, passed

    return begin


def test_the_core_opens_on_a_worker_after_the_first_frame(started, hall_pack: PublicPack, tmp_path) -> None:
    threads: list[threading.Thread] = []

    def open_core() -> FakeCore:
        threads.append(threading.current_thread())
        return FakeCore(hall_pack, tmp_path)

    start, window, passed = started(open_core)
    until(lambda: window.terminal.hall.property("ready"), "the core")
    assert passed == ["first_frame", "ready"]
    assert threads != [threading.main_thread()]
    window.begin()
    until(lambda: "home" in passed, "home, drawn")
    start.close()


def test_home_waits_ready_behind_the_idle_screen(started, hall_pack: PublicPack, tmp_path) -> None:
    start, window, _ = started(lambda: FakeCore(hall_pack, tmp_path))
    assert window.terminal.shell.property("prepared")
    assert window.navigator.property("depth") == 1
    until(lambda: window.terminal.hall.property("ready"), "the core")
    start.close()


@pytest.mark.log_errors("the terminal's core could not be opened")
def test_a_core_that_cannot_be_opened_is_tried_again_while_the_hall_goes_on(
        started, hall_pack: PublicPack, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_module, "RETRY_SECONDS", 0)
    tries: list[int] = []

    def open_core() -> FakeCore:
        tries.append(1)
        if len(tries) < 3:
            raise StoreFull("the disk is full")
        return FakeCore(hall_pack, tmp_path)

    start, window, _ = started(open_core)
    window.begin()
    window.tap("停电报修")
    window.see("95598")
    until(lambda: window.terminal.hall.property("ready"), "the third try")
    assert len(tries) == 3
    start.close()


def test_a_time_that_nobody_knows_is_not_shown_and_closes_no_hall(
        started, hall_pack: PublicPack, tmp_path) -> None:
    core, machine = FakeCore(hall_pack, tmp_path), HandClock(datetime(2000, 1, 1, 19, 0, tzinfo=UTC))
    core.clock = HubClock(machine)
    start, window, _ = started(lambda: core)
    hall = window.terminal.hall
    until(lambda: hall.property("ready"), "the core")
    closed = hall_pack._replace(hall=hall_pack.hall._replace(opening=(OpeningHours((1,), "09:00", "17:00"),)))
    core.publish(closed)
    doors = HallDoors(hall)
    assert (hall.property("time"), doors.property("state")) == ("", "open")
    core.clock.heard(datetime(2026, 11, 28, 2, 0, tzinfo=UTC), took_seconds=0)  # a Saturday, ten in China
    until(lambda: hall.property("time") == "10:00", "the hub's time on the wall")
    until(lambda: doors.property("state") == "closed", "doors that know the hour")
    start.close()
