from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.hub_clock import HubClock
from tests.fakes.clock import HandClock


def test_before_the_hub_spoke_the_last_known_offset_counts() -> None:
    machine = HandClock()
    assert HubClock(machine).now() == machine.now()
    assert HubClock(machine, offset=timedelta(hours=-8)).now() == machine.now() - timedelta(hours=8)


def test_half_of_the_answers_way_is_taken_off() -> None:
    machine = HandClock()
    clock = HubClock(machine)
    hub_now = machine.now() + timedelta(minutes=5)
    clock.heard(hub_now, took_seconds=0.2)
    assert clock.now() == hub_now + timedelta(seconds=0.1)
    assert clock.offset == timedelta(minutes=5, seconds=0.1)


@given(st.lists(st.integers(-10**6, 10**6), max_size=5), st.integers(0, 86_400))
def test_setting_the_machines_clock_does_not_move_the_hubs_time(jumps: list[int], passed: int) -> None:
    machine = HandClock()
    clock = HubClock(machine)
    clock.heard(machine.now(), took_seconds=0)
    hub_time = machine.now()
    for jump in jumps:
        machine.set_by(seconds=jump)
    machine.pass_by(seconds=passed)
    assert clock.now() == hub_time + timedelta(seconds=passed)


def test_a_new_word_of_the_hub_replaces_the_old() -> None:
    machine = HandClock()
    clock = HubClock(machine)
    clock.heard(machine.now() + timedelta(days=300), took_seconds=0)
    clock.heard(machine.now(), took_seconds=0)
    assert clock.now() == machine.now()
