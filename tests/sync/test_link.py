from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from kiosk.clock import SystemClock
from kiosk.errors import HubUnavailable
from kiosk.sync.backoff import Backoff
from kiosk.sync.link import Link
from tests.fakes.clock import HandClock
from tests.fixtures.wait import wait_until


class Line:
    """Fills Probe: a hub that answers or not, quickly or slowly, by the hand clock."""

    def __init__(self, clock: HandClock) -> None:
        self.clock = clock
        self.there = True
        self.seconds = 0.01
        self.probes = 0

    def __call__(self) -> None:
        self.probes += 1
        self.clock.pass_by(seconds=self.seconds)
        if not self.there:
            raise HubUnavailable("gone")


@pytest.fixture
def line() -> Line:
    return Line(HandClock())


@pytest.fixture
def link(line: Line) -> Iterator[Link]:
    link = Link(line, line.clock, steady_seconds=0.02)
    yield link
    link.stop()


def test_it_is_offline_until_the_first_answer(link: Link, line: Line) -> None:
    assert not link.online
    link.start()
    wait_until(lambda: link.online)


def test_whoever_watches_hears_each_change_once(link: Link, line: Line) -> None:
    heard: list[bool] = []
    link.on_change(heard.append)
    link.start()
    wait_until(lambda: heard == [True])
    line.there = False
    link.check()
    wait_until(lambda: heard == [True, False])
    line.there = True
    wait_until(lambda: heard == [True, False, True])
    probes = line.probes
    wait_until(lambda: line.probes > probes + 3)
    assert heard == [True, False, True]


def test_a_slow_answer_is_an_answer_but_keeps_the_circuit_open(link: Link, line: Line) -> None:
    line.seconds = 0.5
    link.circuit.too_slow()
    link.start()
    wait_until(lambda: link.online)
    probes = line.probes
    wait_until(lambda: line.probes > probes + 2)
    assert link.circuit.is_open
    line.seconds = 0.01
    wait_until(lambda: not link.circuit.is_open)


def test_the_circuit_opening_makes_the_probe_ask_at_once(line: Line) -> None:
    link = Link(line, line.clock, steady_seconds=3600)
    link.start()
    wait_until(lambda: line.probes == 1 and link.online)
    link.circuit.too_slow()
    wait_until(lambda: not link.circuit.is_open)
    link.stop()
    assert line.probes == 2


def test_a_failed_call_takes_everyone_offline_until_a_probe_is_answered(link: Link, line: Line) -> None:
    link.start()
    wait_until(lambda: link.online)
    line.there = False
    link.lost(HubUnavailable("reset"))
    assert not link.online and link.circuit.is_open
    assert link.error.text == "hub_unavailable: reset" or link.error.text == "hub_unavailable: gone"
    line.there = True
    wait_until(lambda: link.online and not link.circuit.is_open)
    assert link.error.text is None


@pytest.mark.log_errors("the probe stumbled")
def test_a_stumbling_probe_does_not_end_the_link() -> None:
    state = {"broken": True}

    def probe() -> None:
        if state["broken"]:
            raise ValueError("an answer that nobody expected")

    link = Link(probe, SystemClock(), steady_seconds=0.02)
    link.start()
    wait_until(lambda: link.error.text == "ValueError")
    state["broken"] = False
    wait_until(lambda: link.online)
    link.stop()


def test_stopping_ends_the_thread(line: Line) -> None:
    before = threading.active_count()
    link = Link(line, line.clock, steady_seconds=3600)
    link.start()
    wait_until(lambda: link.online)
    link.stop()
    assert threading.active_count() == before


def test_backoff_doubles_up_to_its_cap_and_spreads_over_the_whole_range() -> None:
    delays = []
    for _ in range(300):
        backoff = Backoff(base=1.0, cap=8.0, least=0.0)
        delays.append([backoff.next() for _ in range(6)])
    for place, ceiling in enumerate([1, 2, 4, 8, 8, 8]):
        drawn = [delay[place] for delay in delays]
        assert max(drawn) <= ceiling
        assert min(drawn) < 0.2 * ceiling < 0.8 * ceiling < max(drawn)


def test_backoff_begins_anew_after_a_success() -> None:
    backoff = Backoff(base=1.0, cap=1000.0)
    for _ in range(10):
        backoff.next()
    backoff.reset()
    assert backoff.next() <= 1.0
