"""Fen and yuan: exact, half up, and read back as written."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.money import MOST_FEN, parse_yuan, to_fen, yuan

AMOUNTS = st.integers(-MOST_FEN, MOST_FEN)
DECIMALS = st.decimals(-10**9, 10**9, allow_nan=False, places=9)


@pytest.mark.parametrize(("exact", "fen"), [
    ("0.005", 1), ("0.00499999999999999999999999999999", 0), ("1.115", 112), ("2.675", 268), ("-0.005", -1),
    ("-0.004", 0), ("0", 0), ("-0", 0), ("1E+3", 100000), ("99999999999999999999999999999.995", 10**31),
])
def test_half_a_fen_goes_away_from_zero(exact: str, fen: int) -> None:
    assert to_fen(Decimal(exact)) == fen


@given(DECIMALS)
def test_rounding_is_never_further_than_half_a_fen(exact: Decimal) -> None:
    assert abs(Fraction(to_fen(exact)) - Fraction(exact) * 100) <= Fraction(1, 2)
    assert to_fen(-exact) == -to_fen(exact)


@given(DECIMALS, DECIMALS)
def test_rounding_keeps_the_order(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert to_fen(low) <= to_fen(high)


def test_the_callers_context_changes_nothing() -> None:
    with decimal.localcontext(prec=3, rounding=decimal.ROUND_DOWN):
        assert to_fen(Decimal("12345.675")) == 1234568


@pytest.mark.parametrize("wild", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+50", "1E+999999"])
def test_what_is_no_amount_is_refused(wild: str) -> None:
    with pytest.raises(BadInput, match="not an amount"):
        to_fen(Decimal(wild))


@pytest.mark.parametrize(("fen", "text"), [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123456, "1,234.56"), (-100000000, "-1,000,000.00"), (99, "0.99"),
])
def test_yuan_are_written_with_commas_and_two_places(fen: int, text: str) -> None:
    assert yuan(fen) == text


@given(AMOUNTS)
def test_what_is_written_is_read_back(fen: int) -> None:
    assert parse_yuan(yuan(fen)) == fen
    assert parse_yuan(yuan(fen).replace(",", "")) == fen
    assert to_fen(Decimal(yuan(fen).replace(",", ""))) == fen


@pytest.mark.parametrize(("text", "fen"), [
    ("12", 1200), ("12.5", 1250), (" 12.50 ", 1250), ("¥1,234.50", 123450), ("￥3", 300), ("+0.01", 1), ("-￥3", -300),
    ("−0.05", -5), ("3.1000", 310), ("007", 700), ("99,999,999,999.99", MOST_FEN),
])
def test_what_spreadsheets_make_of_an_amount_is_read(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize("text", [
    "", " ", "-", ".5", "5.", "1.005", "1,23", "1,2345", "12,34.00", "1e3", "0x10", "NaN", "１２", "١٢", "1 2", "--1",
    "1.2.3", "12元", "1_000", "100,000,000,000.00", "9" * 5000, "<b>1</b>", "0.00\x00",
])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as refusal:
        parse_yuan(text)
    assert refusal.value.details["field"] == "amount"
    assert len(refusal.value.cause) < 200


@given(st.text(max_size=60))
def test_no_text_does_anything_but_be_read_or_refused(text: str) -> None:
    try:
        fen = parse_yuan(text)
    except BadInput:
        return
    assert parse_yuan(yuan(fen)) == fen
