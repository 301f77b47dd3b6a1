"""The block tariff against arithmetic of its own: each kWh priced by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.tariffs import (
    Computation,
    CustomerKind,
    Supply,
    Tariffs,
    TariffUnknown,
    Usage,
    compute,
    load_tariffs,
    year_of,
    year_to_date,
)
from kiosk.tariffs.signing import sign

TABLE = load_tariffs(Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json")
HOME = Supply(CustomerKind.RESIDENTIAL)
OCTOBER = date(2026, 10, 1)
WHOLE = st.integers(0, 6000)
FINE = st.decimals(0, 6000, allow_nan=False, places=2)
Changed = Callable[[Callable[[dict[str, Any]], None]], Tariffs]


def bill(kwh: Decimal | int, before: Decimal | int = 0, supply: Supply = HOME, table: Tariffs = TABLE) -> Computation:
    return compute(table, supply, Usage(OCTOBER, Decimal(kwh), ytd_before=Decimal(before)))


def fen_of_the_next(kwh: int) -> int:
    """What the kWh after `kwh` of the year costs: 0.56 to 2,160, 0.61 to 3,120, then 0.86 (S03, S04, S05)."""
    return 56 if kwh < 2160 else 61 if kwh < 3120 else 86


@given(WHOLE, st.integers(0, 1500))
def test_a_month_costs_what_its_kwh_cost_one_by_one(before: int, kwh: int) -> None:
    assert bill(kwh, before).total_fen == sum(fen_of_the_next(at) for at in range(before, before + kwh))


@given(FINE, FINE, st.decimals("0.01", 100, allow_nan=False, places=2))
def test_more_energy_never_costs_less(before: Decimal, kwh: Decimal, more: Decimal) -> None:
    low, high = bill(kwh, before), bill(kwh + more, before)
    assert low.exact < high.exact
    assert low.total_fen <= high.total_fen + 1  # another tier's line may round for itself


@given(WHOLE, WHOLE, WHOLE)
def test_a_month_split_by_a_reading_costs_the_same(before: int, first: int, second: int) -> None:
    parts = bill(first, before).total_fen + bill(second, before + first).total_fen
    assert parts == bill(first + second, before).total_fen


@given(FINE, FINE, FINE)
def test_split_months_of_broken_kwh_agree_before_rounding(before: Decimal, first: Decimal, second: Decimal) -> None:
    one, two, whole = bill(first, before), bill(second, before + first), bill(first + second, before)
    assert Fraction(one.exact) + Fraction(two.exact) == Fraction(whole.exact)
    lines = len(one.lines) + len(two.lines) + len(whole.lines)
    assert abs(one.total_fen + two.total_fen - whole.total_fen) * 2 <= lines


@given(WHOLE)
def test_the_price_of_the_next_kwh_jumps_at_an_edge_only(before: int) -> None:
    here, next_ = bill(1, before).total_fen, bill(1, before + 1).total_fen
    assert here == next_ or before + 1 in (2160, 3120)


@given(FINE, FINE)
def test_lines_hold_all_the_energy_once(before: Decimal, kwh: Decimal) -> None:
    assert sum((line.quantity for line in bill(kwh, before).lines), Decimal(0)) == kwh


@given(st.lists(st.integers(0, 900), min_size=24, max_size=24))
def test_a_ladder_begins_anew_each_january(months: list[int]) -> None:
    usages = [Usage(date(2025 + at // 12, at % 12 + 1, 1), Decimal(kwh)) for at, kwh in enumerate(months)]
    bills = year_of(TABLE, HOME, usages)
    for first in (0, 12):
        year = sum(months[first:first + 12])
        expected = sum(fen_of_the_next(at) for at in range(year))
        assert sum(one.total_fen for one in bills[first:first + 12]) == expected


def test_the_year_to_date_is_of_this_year_and_before_this_month() -> None:
    months = [(date(2025, 12, 1), Decimal(7)), (date(2026, 1, 1), Decimal(100)), (date(2026, 2, 5), Decimal("0.5")),
              (date(2026, 3, 1), Decimal(50))]
    assert year_to_date(months, date(2026, 3, 20)) == Decimal("100.5")
    assert year_to_date(months, date(2026, 1, 20)) == 0


def test_each_line_says_how_and_whence() -> None:
    second, third = bill(300, 3000).lines
    assert (second.zh, second.en, second.arithmetic) == ("第二档电量", "Tier 2 energy", "120 × 0.61 = 73.2")
    assert (third.quantity, third.price, third.amount_fen) == (Decimal(180), Decimal("0.86"), 15480)
    assert third.source == ("S03", "S04", "S05")
    assert third.confirmed


def test_a_broken_kwh_is_rounded_once_a_line_and_says_so() -> None:
    line, = bill(Decimal("100.01")).lines  # 56.0056
    assert line.amount_fen == 5601
    assert line.arithmetic == "100.01 × 0.56 = 56.0056 → 56.01"
    assert [one.item for one in line.grounds] == ["HN-RES-TIER", "ROUNDING"]


def test_a_large_household_is_refused_by_name_while_nobody_knows_its_allowance() -> None:
    with pytest.raises(TariffUnknown) as refusal:
        bill(100, supply=Supply(CustomerKind.RESIDENTIAL, large_household=True))
    assert refusal.value.details["item"] == "HN-RES-MULTI.extra_kwh_per_month"


def test_a_large_household_allowance_raises_every_bound(changed: Changed) -> None:
    table = changed(lambda raw: raw["multi_occupancy"].update(extra_kwh_per_month="100"))
    household = Supply(CustomerKind.RESIDENTIAL, large_household=True)
    assert bill(3360, supply=household, table=table).total_fen == 3360 * 56
    assert bill(4320, supply=household, table=table).total_fen == 3360 * 56 + 960 * 61
    assert bill(4321, supply=household, table=table).total_fen == 3360 * 56 + 960 * 61 + 86


def test_the_high_confidence_of_its_conditions_does_not_cover_a_quantity(changed: Changed) -> None:
    table = changed(lambda raw: raw["multi_occupancy"].update(extra_kwh_per_month="100"))
    assert not bill(100, supply=Supply(CustomerKind.RESIDENTIAL, large_household=True), table=table).confirmed

    def sign_quantity(raw: dict[str, Any]) -> None:
        raw["multi_occupancy"].update(extra_kwh_per_month="100")
        sign(raw, "HN-RES-MULTI", "张三", date(2026, 12, 1))

    signed = changed(sign_quantity)
    assert bill(100, supply=Supply(CustomerKind.RESIDENTIAL, large_household=True), table=signed).confirmed


def test_a_part_of_a_year_has_its_part_of_the_blocks_unconfirmed() -> None:
    moved_in = Supply(CustomerKind.RESIDENTIAL, months_served=3)
    answer = bill(1000, supply=moved_in)  # 540 × 0.56 + 240 × 0.61 + 220 × 0.86
    assert answer.total_fen == 30240 + 14640 + 18920
    assert [one.item for one in answer.unconfirmed] == ["HN-RES-TIER.partial_year"]
    assert answer.for_customers() is None


@pytest.mark.parametrize("day", [date(2012, 6, 1), date(1999, 1, 1)])
def test_no_day_before_the_tariff_is_priced(day: date) -> None:
    with pytest.raises(TariffUnknown, match="nothing in force"):
        compute(TABLE, HOME, Usage(day, Decimal(1)))


def two_versions(raw: dict[str, Any]) -> None:
    old = raw["residential_tiered"]
    new = {**old, "id": "HN-RES-TIER-2027", "effective_from": "2027-01-16", "tiers": [
        {**tier, "price": price, "adder_vs_tier1": None}
        for tier, price in zip(old["tiers"], ("0.60", "0.70", "0.90"), strict=True)]}
    raw["residential_tiered"] = [{**old, "effective_to": "2027-01-15"}, new]


def test_the_version_of_the_days_holds(changed: Changed) -> None:
    table = changed(two_versions)
    december = compute(table, HOME, Usage(date(2026, 12, 31), Decimal(100)))
    february = compute(table, HOME, Usage(date(2027, 2, 1), Decimal(100)))
    assert (december.total_fen, february.total_fen) == (5600, 6000)


def test_a_month_in_which_the_price_changes_needs_the_reading_of_that_day(changed: Changed) -> None:
    table, january = changed(two_versions), date(2027, 1, 1)
    with pytest.raises(TariffUnknown, match="changes on 2027-01-16"):
        compute(table, HOME, Usage(january, Decimal(100)))
    before = compute(table, HOME, Usage(january, Decimal(40), ends=date(2027, 1, 15)))
    after = compute(table, HOME, Usage(january, Decimal(60), ytd_before=Decimal(40), begins=date(2027, 1, 16)))
    assert before.total_fen + after.total_fen == 40 * 56 + 60 * 60


@pytest.mark.parametrize(("usage", "field"), [
    (Usage(OCTOBER, Decimal(-1)), "kwh"), (Usage(OCTOBER, Decimal("NaN")), "kwh"), (Usage(OCTOBER), "kwh"),
    (Usage(OCTOBER, Decimal(10**10)), "kwh"), (Usage(OCTOBER, Decimal("0.0000001")), "kwh"),
    (Usage(OCTOBER, Decimal(1), ytd_before=Decimal(-1)), "ytd_before"),
    (Usage(OCTOBER, Decimal(1), begins=date(2026, 10, 9), ends=date(2026, 10, 8)), "ends"),
    (Usage(OCTOBER, 1.5), "kwh"),  # type: ignore[arg-type]
])
def test_what_no_meter_shows_is_refused_by_field(usage: Usage, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        compute(TABLE, HOME, usage)
    assert refusal.value.details["field"] == field


def test_a_coarse_decimal_context_of_the_caller_changes_nothing() -> None:
    with localcontext(prec=2):
        answer = bill(Decimal("1234.56"), Decimal("1999.99"))
    # 160.01 × 0.56 = 89.6056, 960 × 0.61 = 585.6, 114.55 × 0.86 = 98.513
    assert [line.exact for line in answer.lines] == [Decimal("89.6056"), Decimal("585.6"), Decimal("98.513")]
    assert answer.total_fen == 8961 + 58560 + 9851
