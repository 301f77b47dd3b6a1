"""Commercial bills: hours, ratios, monthly prices, power factor."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.tariffs import (
    AgentPrices,
    Confidence,
    CustomerKind,
    MonthPrices,
    Parts,
    Period,
    PriceMissing,
    Supply,
    Tariffs,
    TariffUnknown,
    Usage,
    Voltage,
    compute,
    load_tariffs,
)
from kiosk.tariffs.power_factor import adjustment, power_factor

TABLE = load_tariffs(Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json")
RULES = {rule.id: rule for rule in TABLE.commercial_industrial.tou}
CHINA = timezone(timedelta(hours=8))
JANUARY = date(2026, 1, 1)
Changed = Callable[[Callable[[dict[str, Any]], None]], Tariffs]
SHOP = Supply(CustomerKind.COMMERCIAL, time_of_use=True, voltage=Voltage.LOW, parts=Parts.SINGLE)
SPLIT = {Period.CRITICAL: Decimal(50), **dict.fromkeys((Period.PEAK, Period.FLAT, Period.VALLEY), Decimal(100))}
ROW = MonthPrices(
    JANUARY, Voltage.LOW, Parts.SINGLE, Decimal("0.6600"),
    {Period.CRITICAL: Decimal("1.182"), Period.PEAK: Decimal("1.01"), Period.FLAT: Decimal("0.65"),
     Period.VALLEY: Decimal("0.375")},
    Decimal("0.028"), None, None, "invented", Confidence.HIGH,
)
WORKS = MonthPrices(
    JANUARY, Voltage.MEDIUM, Parts.TWO, Decimal("0.6"), {}, Decimal("0.03"), Decimal("20"), Decimal("32"), "invented",
    Confidence.LOW,
)
PRICES = AgentPrices([ROW, WORKS])


def period(rule: str, *local: int) -> str:
    return RULES[rule].period_at(datetime(*local, tzinfo=CHINA))  # type: ignore[misc,arg-type]


def letters(rule: str, month: int) -> str:
    """A day's hours, a letter each."""
    return "".join(period(rule, 2026, month, 10, hour, 0)[0] for hour in range(24))


@pytest.mark.parametrize(("months", "day"), [
    # 豫发改价管〔2024〕283号, hour by hour from 0:00
    ((1, 12), "vvvvvvv" + "fffffffff" + "p" + "cc" + "ppppp"),
    ((2, 6), "vvvvvvv" + "fffffffff" + "pppppppp"),
    ((3, 4, 5, 9, 10, 11), "vvvvvv" + "fffff" + "vvv" + "ff" + "pppppppp"),
    ((7, 8), "vvvvvvv" + "fffffffff" + "pppp" + "ccc" + "p"),
])
def test_the_hours_of_the_rule_of_2024(months: tuple[int, ...], day: str) -> None:
    assert {letters("HN-TOU-2024", month) for month in months} == {day}


def test_a_moment_is_told_in_the_provinces_time() -> None:
    assert RULES["HN-TOU-2024"].period_at(datetime(2026, 1, 15, 9, 30, tzinfo=UTC)) is Period.CRITICAL
    assert RULES["HN-TOU-2024"].period_at(datetime(2025, 12, 31, 16, 0, tzinfo=UTC)) is Period.VALLEY
    with pytest.raises(BadInput):
        RULES["HN-TOU-2024"].period_at(datetime(2026, 1, 15, 9, 30))  # noqa: DTZ001


def test_critical_hours_that_nobody_stated_are_refused_not_called_peak() -> None:
    assert period("HN-TOU-2022", 2023, 3, 1, 23, 0) == "valley"
    assert period("HN-TOU-2022", 2023, 3, 1, 6, 59) == "valley"
    with pytest.raises(TariffUnknown) as refusal:
        period("HN-TOU-2022", 2023, 3, 1, 10, 0)
    assert refusal.value.details["item"] == "HN-TOU-2022.periods.critical"


def test_ratios_go_by_season_and_version() -> None:
    old, new = RULES["HN-TOU-2022"], RULES["HN-TOU-2024"]
    assert (old.ratio_of(Period.PEAK, 7), old.ratio_of(Period.PEAK, 6)) == (Decimal("1.71"), Decimal("1.64"))
    assert (old.ratio_of(Period.VALLEY, 12), new.ratio_of(Period.VALLEY, 12)) == (Decimal("0.47"), Decimal("0.45"))
    with pytest.raises(TariffUnknown, match="critical"):
        old.ratio_of(Period.CRITICAL, 7)
    versions = TABLE.commercial_industrial
    assert versions.time_of_use(date(2024, 5, 31)) is old
    assert versions.time_of_use(date(2024, 6, 1)) is new
    with pytest.raises(TariffUnknown):
        versions.time_of_use(date(2022, 11, 30))


def test_a_shop_on_time_of_use_has_a_line_a_period() -> None:
    bill = compute(TABLE, SHOP, Usage(JANUARY, by_period=SPLIT), PRICES)
    assert [(line.code, line.amount_fen) for line in bill.lines] == [
        ("critical", 5910), ("peak", 10100), ("flat", 6500), ("valley", 3750),
    ]
    assert bill.confirmed


def test_who_is_not_on_time_of_use_pays_the_one_price_whatever_registers_show() -> None:
    shop = Supply(CustomerKind.COMMERCIAL, voltage=Voltage.LOW, parts=Parts.SINGLE)
    assert compute(TABLE, shop, Usage(JANUARY, by_period=SPLIT), PRICES).total_fen == 350 * 66


def test_the_power_factor_adjusts_all_but_the_funds() -> None:
    shop = Supply(CustomerKind.COMMERCIAL, voltage=Voltage.LOW, parts=Parts.SINGLE, pf_standard="0.90")
    usage = Usage(JANUARY, Decimal(8000), reactive_kvarh=Decimal(6000))
    energy, adjusted = compute(TABLE, shop, usage, PRICES).lines
    assert energy.amount_fen == 528000
    # (8000 × 0.66 − 8000 × 0.028) × 5 % = (5280 − 224) × 0.05
    assert adjusted.amount_fen == 25280
    assert not adjusted.confirmed


def test_a_two_part_price_has_its_charge_for_capacity_or_demand() -> None:
    works = Supply(CustomerKind.COMMERCIAL, voltage=Voltage.MEDIUM, parts=Parts.TWO, capacity_kva=Decimal(315))
    bill = compute(TABLE, works, Usage(JANUARY, Decimal(1000)), PRICES)
    assert [(line.code, line.amount_fen) for line in bill.lines] == [("energy", 60000), ("capacity", 630000)]
    assert not bill.confirmed
    demand = Supply(CustomerKind.COMMERCIAL, voltage=Voltage.MEDIUM, parts=Parts.TWO, demand_kw=Decimal("200.5"),
                    pf_standard="0.90")
    usage = Usage(JANUARY, Decimal(1000), reactive_kvarh=Decimal(0))
    energy, charge, credit = compute(TABLE, demand, usage, PRICES).lines
    # (600 + 6416 − 30) × −0.75 % = −52.395
    assert (energy.amount_fen, charge.amount_fen, credit.amount_fen) == (60000, 641600, -5240)


@pytest.mark.parametrize(("supply", "usage", "says"), [
    (SHOP, Usage(date(2026, 2, 1), by_period=SPLIT), "no agent-purchase price for 2026-02"),
    (Supply(CustomerKind.COMMERCIAL, voltage=Voltage.KV35, parts=Parts.SINGLE), Usage(JANUARY, Decimal(1)),
     "35kV, single"),
    (Supply(CustomerKind.COMMERCIAL, time_of_use=True, voltage=Voltage.MEDIUM, parts=Parts.TWO, demand_kw=Decimal(1)),
     Usage(JANUARY, by_period={Period.PEAK: Decimal(1)}), "1-10kV two: peak is not stated"),
])
def test_a_missing_price_is_refused_by_name(supply: Supply, usage: Usage, says: str) -> None:
    with pytest.raises(PriceMissing, match=says):
        compute(TABLE, supply, usage, PRICES)


@pytest.mark.parametrize(("supply", "usage", "field"), [
    (Supply(CustomerKind.COMMERCIAL, parts=Parts.SINGLE), Usage(JANUARY, Decimal(1)), "voltage"),
    (Supply(CustomerKind.COMMERCIAL, voltage=Voltage.LOW), Usage(JANUARY, Decimal(1)), "parts"),
    (SHOP, Usage(JANUARY, Decimal(1)), "by_period"),
    (SHOP, Usage(JANUARY, Decimal(349), SPLIT), "by_period"),
    (Supply(CustomerKind.COMMERCIAL, voltage=Voltage.LOW, parts=Parts.SINGLE, demand_kw=Decimal(1)),
     Usage(JANUARY, Decimal(1)), "parts"),
    (Supply(CustomerKind.COMMERCIAL, voltage=Voltage.MEDIUM, parts=Parts.TWO), Usage(JANUARY, Decimal(1)),
     "capacity_kva"),
    (Supply(CustomerKind.COMMERCIAL, voltage=Voltage.LOW, parts=Parts.SINGLE, pf_standard="0.90"),
     Usage(JANUARY, Decimal(1)), "reactive_kvarh"),
])
def test_what_an_account_lacks_is_refused_by_field(supply: Supply, usage: Usage, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        compute(TABLE, supply, usage, PRICES)
    assert refusal.value.details["field"] == field


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_a_power_factor_is_the_nearest_hundredth(active: int, reactive: int) -> None:
    factor = power_factor(Decimal(active), Decimal(reactive))
    assert abs(float(factor) - active / math.hypot(active, reactive)) <= 0.005 + 1e-12


@pytest.mark.parametrize(("active", "reactive", "factor"), [
    (8000, 6000, "0.80"), (1, 0, "1"), (0, 1, "0"), (3, 4, "0.60"),
    # 885² + 465.59102…² = 1000², so cos φ = 0.885 lies between these two
    (885, "465.591", "0.89"), (885, "465.592", "0.88"),
])
def test_the_edges_of_a_power_factor(active: int, reactive: int | str, factor: str) -> None:
    assert power_factor(Decimal(active), Decimal(reactive)) == Decimal(factor)


def test_outside_of_the_table_nothing_is_extended() -> None:
    table = TABLE.power_factor_adjustment[0]
    assert adjustment(table, Decimal("0.50"), "0.90") == 45
    for factor, standard in (("0.49", "0.90"), ("0.90", "0.95")):
        with pytest.raises(TariffUnknown):
            adjustment(table, Decimal(factor), standard)
    with pytest.raises(BadInput, match="no energy"):
        power_factor(Decimal(0), Decimal(0))


def test_farms_are_refused_until_somebody_states_their_price(changed: Changed) -> None:
    farm = Supply(CustomerKind.AGRICULTURAL)
    with pytest.raises(TariffUnknown) as refusal:
        compute(TABLE, farm, Usage(JANUARY, Decimal(100)))
    assert refusal.value.details["item"] == "HN-AGR.price"
    stated = changed(lambda raw: raw["agricultural"].update(price="0.5"))
    bill = compute(stated, farm, Usage(JANUARY, Decimal(100)))
    assert (bill.total_fen, bill.confirmed) == (5000, False)
