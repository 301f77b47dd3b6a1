"""An honest range, or nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.tickets.estimate import ENOUGH_SERVICES, estimate_minutes

durations = st.lists(st.floats(1, 3600), min_size=ENOUGH_SERVICES, max_size=60)
aheads, windows = st.integers(0, 200), st.integers(1, 20)


@given(aheads, durations, windows)
def test_low_is_below_high_and_neither_is_negative(ahead: int, seconds: list[float], at_work: int) -> None:
    said = estimate_minutes(ahead, seconds, at_work)
    assert said is None or 0 <= said[0] < said[1] <= 240


@given(aheads, st.integers(0, 50), durations, windows)
def test_more_ahead_never_means_a_shorter_wait(ahead: int, more: int, seconds: list[float], at_work: int) -> None:
    sooner, later = estimate_minutes(ahead, seconds, at_work), estimate_minutes(ahead + more, seconds, at_work)
    if sooner is None:
        assert later is None
    elif later is not None:
        assert sooner[0] <= later[0] and sooner[1] <= later[1]


@given(aheads, durations, windows, st.integers(0, 5))
def test_more_windows_never_mean_a_longer_wait(ahead: int, seconds: list[float], at_work: int, more: int) -> None:
    few, many = estimate_minutes(ahead, seconds, at_work), estimate_minutes(ahead, seconds, at_work + more)
    if few is not None:
        assert many is not None and many[0] <= few[0] and many[1] <= few[1]


@given(aheads, st.lists(st.floats(1, 3600), max_size=ENOUGH_SERVICES - 1), windows)
def test_there_is_no_estimate_from_too_few_services(ahead: int, seconds: list[float], at_work: int) -> None:
    assert estimate_minutes(ahead, seconds, at_work) is None


@given(aheads, durations)
def test_there_is_no_estimate_without_a_window_at_work(ahead: int, seconds: list[float]) -> None:
    assert estimate_minutes(ahead, seconds, 0) is None


def test_five_ahead_of_two_windows_with_services_of_four_minutes_wait_ten_to_fifteen_minutes() -> None:
    assert estimate_minutes(5, [240.0] * 10, 2) == (10, 15)


def test_nobody_ahead_is_called_at_once_or_when_the_next_service_ends() -> None:
    assert estimate_minutes(0, [240.0] * 10, 1) == (0, 5)


def test_one_odd_service_does_not_move_the_estimate() -> None:
    usual = [240.0] * 10
    assert estimate_minutes(5, [*usual, 3600.0, 5.0], 2) == estimate_minutes(5, usual, 2)
