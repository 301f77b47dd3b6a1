from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.money import MOST_FEN
from printing.capitals import capitals

DIGITS = {sign: n for n, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
UNITS = {"拾": 10, "佰": 100, "仟": 1000}
AMOUNTS = st.integers(0, MOST_FEN) | st.sampled_from([10**n + d for n in range(13) for d in (-1, 0, 1)])


def read(text: str) -> int:
    """The amount in fen, by another way than it is written: a little machine that knows digits and units."""
    fen = group = digit = total = 0
    for sign in text.removesuffix("整"):
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in UNITS:
            group, digit = group + digit * UNITS[sign], 0
        elif sign in "万亿":
            total, group, digit = total + (group + digit) * {"万": 10**4, "亿": 10**8}[sign], 0, 0
        elif sign == "元":
            fen, group, digit = (total + group + digit) * 100, 0, 0
        else:
            fen, digit = fen + digit * {"角": 10, "分": 1}[sign], 0
    return fen


@pytest.mark.parametrize(("fen", "text"), [
    (0, "零元整"), (5, "伍分"), (50, "伍角整"), (100, "壹元整"), (1000, "壹拾元整"), (12345, "壹佰贰拾叁元肆角伍分"),
    (10001, "壹佰元零壹分"), (140950, "壹仟肆佰零玖元伍角整"), (600714, "陆仟零柒元壹角肆分"),
    (168032, "壹仟陆佰捌拾元叁角贰分"), (10700053, "壹拾万柒仟元伍角叁分"), (1640902, "壹万陆仟肆佰零玖元零贰分"),
    (32504, "叁佰贰拾伍元零肆分"), (2001000, "贰万零壹拾元整"), (10_000_000_100, "壹亿零壹元整"),
    (10_500_000_000, "壹亿零伍佰万元整"), (-123, "负壹元贰角叁分"),
])
def test_amounts_read_as_a_clerk_writes_them(fen: int, text: str) -> None:
    assert capitals(fen) == text


@given(AMOUNTS)
def test_what_is_written_says_the_same_amount(fen: int) -> None:
    assert read(capitals(fen)) == fen


@given(AMOUNTS)
def test_zeros_are_said_once_and_never_before_a_unit(fen: int) -> None:
    text = capitals(fen)
    assert "零零" not in text and not any(f"零{unit}" in text for unit in "拾佰仟万亿角分整")
    assert text.startswith("零") is (fen == 0)
    assert text.endswith("整") is (fen % 10 == 0)


@pytest.mark.parametrize("fen", [MOST_FEN + 1, -MOST_FEN - 1])
def test_an_amount_that_no_voucher_carries_is_refused(fen: int) -> None:
    with pytest.raises(BadInput):
        capitals(fen)
