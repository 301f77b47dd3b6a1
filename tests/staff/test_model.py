"""The rules alone: PINs, periods, who works where."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.staff.model import PERIODS, PinTooSimple, check_new_pin, has_ended, may_sign_in
from kiosk.staff.pins import Pins, one_time_pin
from tests.fixtures.hub import QUICK_PINS

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
lapses = st.timedeltas(timedelta(0), timedelta(days=2))


def fault(pin: str, number: str = "7", old: str | None = None) -> str:
    try:
        check_new_pin(pin, number=number, old=old)
    except PinTooSimple as refused:
        assert len(pin) < 6 or pin not in refused.cause
        return str(refused.details["reason"])
    return ""


@pytest.mark.parametrize(("pin", "reason"), [
    ("48291", "too_short"), ("x" * 73, "too_long"), ("482\n915", "unreadable"), ("482\u200b915", "unreadable"),
    ("482\x00915", "unreadable"), ("482\ud800915", "unreadable"),
    ("888888", "repeated"), ("121212", "repeated"), ("482482", "repeated"), ("111112", "repeated"),
    ("123456", "sequence"), ("987654", "sequence"), ("567890", "sequence"), ("abcdefg", "sequence"),
    ("135791", "sequence"), ("5201314", "well_known"), ("Password", "well_known"),
    ("482915", ""), ("48 29 15", ""), ("水电费八百八", ""), ("a pin of my own", ""),
])
def test_what_somebody_would_try_first_is_no_pin(pin: str, reason: str):
    assert fault(pin) == reason


def test_neither_the_number_nor_the_pin_of_before_will_do():
    assert fault("4829150", number="4829150") == "number"
    assert fault("0519284", number="4829150") == "number"
    assert fault("004829", number="4829") == "number"
    assert fault("482915", old="482915") == "same"


@given(st.integers(0, 9), st.integers(1, 9), st.integers(6, 12))
def test_no_row_of_equal_steps_is_a_pin(first: int, step: int, length: int):
    assert fault("".join(str((first + step * n) % 10) for n in range(length))) != ""


@given(st.text("0123456789", min_size=1, max_size=6), st.integers(2, 12))
def test_no_block_again_and_again_is_a_pin(block: str, times: int):
    assert fault(block * times) != ""


@given(st.sampled_from(sorted(PERIODS)), lapses, lapses)
def test_a_session_ends_by_idling_or_by_its_length(scope: Scope, began: timedelta, idle: timedelta):
    period = PERIODS[scope]
    ended = has_ended(scope, began_at=NOW - began, seen_at=NOW - idle, now=NOW)
    assert ended == (began >= period.longest or idle >= period.idle)


@given(st.sampled_from(sorted(PERIODS)), st.timedeltas(timedelta(days=1), timedelta(days=9_000)))
def test_a_clock_that_was_set_back_lengthens_no_session(scope: Scope, back: timedelta):
    assert has_ended(scope, began_at=NOW + back, seen_at=NOW + back, now=NOW)


@given(st.sampled_from(Scope), st.sets(st.sampled_from(Role)))
def test_who_works_where(scope: Scope, roles: set[Role]):
    allowed = may_sign_in(scope, roles)
    match scope:
        case Scope.BOARD | Scope.HUB:
            assert not allowed
        case Scope.TERMINAL:
            assert allowed == bool(roles & {Role.TECHNICIAN, Role.MANAGER})
        case _:
            assert allowed


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_a_hash_fits_its_pin_and_no_other(pin: str, other: str):
    hashed = QUICK_PINS.hash(pin)
    assert QUICK_PINS.verify(pin, hashed)
    assert QUICK_PINS.verify(other, hashed) == (pin == other)
    assert not QUICK_PINS.verify(pin, None)


def test_equal_pins_have_unequal_hashes_and_a_repr_shows_none():
    assert QUICK_PINS.hash("482915") != QUICK_PINS.hash("482915")
    assert "decoy" not in repr(Pins()) and "argon" not in repr(QUICK_PINS)


def test_a_one_time_pin_has_eight_digits_and_is_no_one_elses():
    pins = {one_time_pin() for _ in range(200)}
    assert len(pins) > 190 and all(len(pin) == 8 and pin.isdigit() for pin in pins)
