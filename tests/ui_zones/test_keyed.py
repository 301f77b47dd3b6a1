"""A slip's number and code by key: the one rule of tracking and of bookings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest

from kiosk.devices.scan import ScanKind
from ui.terminal.feedback.cases import tracking
from ui.terminal.feedback.keyed import Keyed, Slip
from ui.terminal.feedback.meetings import own


@dataclass(frozen=True, slots=True)
class Short(Keyed):
    slip: ClassVar[Slip] = Slip(3, 2, lambda number: number == "123", "no_such", ScanKind.CASE, lambda _: None)


def typed(known: Short, keys: str) -> Short:
    for key in keys:
        known = known.dialled(key)
    return known


def test_the_number_then_the_code_and_no_more_digits_than_stand_on_the_slip() -> None:
    number = typed(Short(), "1239")
    assert (number.step, number.number, number.whole) == ("number", "123", False)
    code = typed(number.numbered(), "4")
    assert (code.step, code.code, code.whole, code.numbered()) == ("code", "4", False, code)
    whole = typed(code, "56")
    assert (whole.code, whole.whole) == ("45", True)


def test_a_slip_of_the_finger_is_said_until_the_next_key() -> None:
    wrong = typed(Short(), "124").numbered()
    assert (wrong.step, wrong.errors) == ("number", ("no_such",))
    assert wrong.erased() == Short(number="12")
    assert typed(Short(errors=("no_such",)), "1").errors == ()


def test_what_was_typed_is_taken_back_from_its_end_to_its_beginning() -> None:
    known = typed(typed(Short(), "123").numbered(), "4")
    seen = []
    for _ in range(6):
        known = known.erased()
        seen.append((known.step, known.number, known.code))
    assert seen == [("code", "123", ""), ("number", "123", ""), ("number", "12", ""), ("number", "1", ""),
                    ("number", "", ""), ("number", "", "")]


@pytest.mark.parametrize("step", ["looking", "found", "failed"])
def test_no_key_does_anything_where_nothing_is_typed(step: str) -> None:
    known = Short(step, "123", "45")
    assert known.dialled("6") == known.erased() == known.numbered() == known and not known.whole


def test_each_slip_has_the_digits_that_its_printer_puts_there() -> None:
    from kiosk import case_codes
    from kiosk.terminal import meetings

    for known, codes, number in ((tracking._Known(), case_codes, case_codes.new_number()),
                                 (own._Known(), meetings, "12345674")):
        for key in number:
            known = known.dialled(key)
        known = known.numbered()
        assert (known.step, len(known.number)) == ("code", codes.NUMBER_DIGITS)
        for key in "1234567":
            known = known.dialled(key)
        assert known.whole and codes.read_code(codes.as_code(known.number, known.code)) == (known.number, "123456")
