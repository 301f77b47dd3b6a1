"""What a customer asks about a bill."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.tariffs import (
    CustomerKind,
    Period,
    PriceUnconfirmed,
    Spell,
    Supply,
    Tariffs,
    Usage,
    balance_after,
    block_progress,
    low_income_refund,
    metered,
    same_month_last_year,
    what_if_time_of_use,
)
from kiosk.tariffs.signing import sign

HOME = Supply(CustomerKind.RESIDENTIAL)
TODAY = date(2026, 11, 23)
Changed = Callable[[Callable[[dict[str, Any]], None]], Tariffs]


def sign_time_of_use(raw: dict[str, Any]) -> None:
    sign(raw, "HN-RES-TOU", "张三", TODAY)


@pytest.mark.parametrize(("used", "tier", "price", "left", "then"), [
    (0, 1, "0.56", 2160, "0.61"), (1946, 1, "0.56", 214, "0.61"), (2160, 1, "0.56", 0, "0.61"),
    (2161, 2, "0.61", 959, "0.86"), (3120, 2, "0.61", 0, "0.86"), (3121, 3, "0.86", None, None),
])
def test_where_the_year_stands(
    tariffs: Tariffs, used: int, tier: int, price: str, left: int | None, then: str | None,
) -> None:
    progress = block_progress(tariffs, HOME, Decimal(used), TODAY)
    assert (progress.year, progress.step.tier, progress.step.price, progress.left) == (2026, tier, Decimal(price), left)
    assert (progress.next.price if progress.next else None) == (Decimal(then) if then else None)
    assert progress.confirmed


def test_only_households_have_blocks(tariffs: Tariffs) -> None:
    with pytest.raises(BadInput):
        block_progress(tariffs, Supply(CustomerKind.SHARED_METER), Decimal(1), TODAY)


def test_a_day_is_compared_with_a_day() -> None:
    compared = same_month_last_year(Spell(Decimal(310), 31), Spell(Decimal(240), 30))
    assert (compared.now, compared.then, compared.percent) == (Decimal("10.00"), Decimal("8.00"), Decimal(25))
    assert same_month_last_year(Spell(Decimal(31), 31), Spell(Decimal(0), 30)).percent is None
    assert same_month_last_year(Spell(Decimal(28), 28), Spell(Decimal(31), 31)).percent == 0
    with pytest.raises(BadInput):
        same_month_last_year(Spell(Decimal(1), 0), Spell(Decimal(1), 30))


def test_no_what_if_while_its_prices_are_unconfirmed(tariffs: Tariffs) -> None:
    usage = Usage(TODAY, by_period={Period.PEAK: Decimal(120), Period.VALLEY: Decimal(80)})
    with pytest.raises(PriceUnconfirmed) as refusal:
        what_if_time_of_use(tariffs, HOME, usage)
    assert refusal.value.details["item"] == "HN-RES-TOU"


def test_what_if_from_split_registers(changed: Changed) -> None:
    usage = Usage(TODAY, by_period={Period.PEAK: Decimal(120), Period.VALLEY: Decimal(80)})
    answer = what_if_time_of_use(changed(sign_time_of_use), HOME, usage)
    assert (answer.basis, answer.without.total_fen, answer.on_time_of_use.total_fen) == ("registers", 11200, 10600)
    assert answer.difference_fen == -600


def test_what_if_from_a_stated_share_says_so(changed: Changed) -> None:
    answer = what_if_time_of_use(
        changed(sign_time_of_use), HOME, Usage(TODAY, Decimal(201)), share_at_night=Decimal("0.4"))
    # 80.4 kWh at night is 80: +121 × 0.03 − 80 × 0.12
    assert (answer.basis, answer.share_at_night, answer.difference_fen) == ("stated_share", Decimal("0.4"), 363 - 960)


def test_without_registers_or_a_share_there_is_no_what_if(changed: Changed) -> None:
    table = changed(sign_time_of_use)
    for usage, share in ((Usage(TODAY, Decimal(200)), None), (Usage(TODAY, Decimal(200)), Decimal("1.1"))):
        with pytest.raises(BadInput):
            what_if_time_of_use(table, HOME, usage, share_at_night=share)


def test_a_refund_is_the_free_energy_at_the_price_of_tier_one(tariffs: Tariffs) -> None:
    assert low_income_refund(tariffs, 3, TODAY).total_fen == 1680
    assert low_income_refund(tariffs, 0, TODAY).total_fen == 0
    with pytest.raises(BadInput):
        low_income_refund(tariffs, -1, TODAY)


def test_a_surplus_stays_on_the_account() -> None:
    assert balance_after(35, 12374, 13000) == 661


def test_a_dial_that_passed_its_end() -> None:
    read = metered("99990.5", "12.25", digits=5, multiplier=3)
    assert (read.kwh, read.rolled_over) == (Decimal("65.25"), True)
    assert read.arithmetic == "(100000 − 99990.5 + 12.25) × 3 = 65.25"
    assert not metered("5", "5", digits=5).rolled_over


@given(st.integers(1, 6), st.data())
def test_two_readings_give_back_what_was_used(digits: int, data: st.DataObject) -> None:
    last = data.draw(st.integers(0, 10**digits - 1))
    used = data.draw(st.integers(0, 10**digits - 1))
    this = (last + used) % 10**digits
    read = metered(Decimal(last), Decimal(this), digits=digits, multiplier=40)
    assert read.kwh == used * 40
    assert read.rolled_over == (last + used >= 10**digits)


@pytest.mark.parametrize(("last", "this", "digits", "multiplier", "field"), [
    ("100000", "1", 5, 1, "last"), ("1", "100000", 5, 1, "this"), ("-1", "1", 5, 1, "last"), ("1", "x", 5, 1, "this"),
    ("1", "2", 0, 1, "digits"), ("1", "2", 5, 0, "multiplier"),
])
def test_what_no_dial_shows_is_refused(last: str, this: str, digits: int, multiplier: int, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        metered(last, this, digits=digits, multiplier=multiplier)
    assert refusal.value.details["field"] == field
