from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.hub_clock import EARLIEST, FURTHEST, HubClock, believed
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


SEEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NO_OFFSET, HOURS, YEARS = timedelta(0), timedelta(hours=8), timedelta(days=9800)


@pytest.mark.parametrize(("machine", "offset", "known"), [
    (SEEN + timedelta(hours=15), NO_OFFSET, NO_OFFSET),  # a night later
    (SEEN + timedelta(hours=7), HOURS, HOURS),  # in the wrong zone, as ever
    (SEEN + timedelta(hours=15), YEARS, NO_OFFSET),  # its battery was replaced, and it was set right
    (datetime(2000, 1, 1, tzinfo=UTC), NO_OFFSET, None),
    (datetime(1970, 1, 1, tzinfo=UTC), YEARS, None),
    (SEEN - timedelta(minutes=1), NO_OFFSET, None),
    (SEEN + timedelta(days=400), NO_OFFSET, None),
    (datetime(9999, 12, 31, tzinfo=UTC), YEARS, None),
])
def test_a_clock_is_believed_when_it_goes_on_from_what_was_seen(
    machine: datetime, offset: timedelta, known: timedelta | None,
) -> None:
    assert believed(machine, offset, seen=SEEN, furthest=FURTHEST) == known


def test_nobody_would_put_a_leap_right_without_a_hub_so_it_is_believed() -> None:
    assert believed(SEEN + timedelta(days=400), NO_OFFSET, seen=SEEN, furthest=None) == NO_OFFSET
    assert not HubClock(HandClock(SEEN + timedelta(days=400)), seen=SEEN).doubtful


def test_a_clock_that_cannot_be_right_goes_on_from_what_was_seen_until_the_hub_speaks() -> None:
    machine = HandClock(datetime(2000, 1, 1, tzinfo=UTC))
    clock = HubClock(machine, seen=SEEN, furthest=FURTHEST)
    assert clock.doubtful and clock.now() == SEEN
    machine.pass_by(minutes=10)
    assert clock.now() == SEEN + timedelta(minutes=10)
    clock.heard(SEEN + timedelta(hours=15), took_seconds=0)
    assert not clock.doubtful and clock.now() == SEEN + timedelta(hours=15)


def test_a_first_start_in_another_century_is_doubted() -> None:
    clock = HubClock(HandClock(datetime(1970, 1, 1, tzinfo=UTC)))
    assert clock.doubtful and clock.now() == EARLIEST


@given(
    st.integers(0, 4_102_444_800), st.integers(-10**9, 10**9), st.integers(0, 10**6))
def test_time_never_begins_before_what_was_seen_nor_far_ahead_of_it(at: int, offset: int, passed: int) -> None:
    machine = HandClock(datetime.fromtimestamp(at, UTC))
    clock = HubClock(machine, offset=timedelta(seconds=offset), seen=SEEN, furthest=FURTHEST)
    assert SEEN <= clock.now() <= SEEN + FURTHEST
    before = clock.now()
    machine.pass_by(seconds=passed)
    assert clock.now() == before + timedelta(seconds=passed)
