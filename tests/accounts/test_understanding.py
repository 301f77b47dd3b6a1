"""What explains a bill: days between readings, the same month last year, the year's blocks, the penalty to a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.accounts.model import Account, Bill, CustomerKind, Mode, Reading, Supply
from kiosk.accounts.understanding import insight
from kiosk.accounts.views import _bill
from kiosk.tariffs import Tariffs, load_tariffs

TABLE = load_tariffs(Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json")
TODAY = date(2026, 11, 23)
HOME = Account(
    "4101234567890", None, "李四三", "青石镇9号", "柳村三组", CustomerKind.LV_RESIDENTIAL, "HN-RES-TIER", 3, False,
    False, Mode.POSTPAID, Supply.ON, None, (), None, datetime(2026, 11, 23, tzinfo=UTC))


def bill(period: str, kwh: int, fen: int | None = None, *, paid: bool = True, penalty_fen: int = 0) -> Bill:
    billed = kwh * 56 if fen is None else fen
    ends = (date(int(period[:4]), int(period[4:]), 28) + timedelta(days=4)).replace(day=1)
    return Bill(HOME.account_no, f"{period}01", period, ends, ends + timedelta(days=24), kwh * 1000, billed,
                penalty_fen, billed if paid else 0, 0, HOME.as_of)


def reading(period: str, kwh: int, on: date) -> Reading:
    return Reading(period, "41M001", on, 0, kwh * 1000, kwh * 1000)


def months(*kwh: int, first: str = "202601") -> list[Bill]:
    at = int(first[:4]) * 12 + int(first[4:]) - 1
    return [bill(f"{(at + n) // 12}{(at + n) % 12 + 1:02d}", used) for n, used in enumerate(kwh)]


def explain(bills: list[Bill], readings: list[Reading] | None = None, *, account: Account = HOME,
            table: Tariffs | None = TABLE):
    return insight(account, bills, [one for one in bills if one.due_fen], readings or [], table, TODAY)


def test_days_are_counted_from_reading_to_reading() -> None:
    found = explain(months(100, 62), [reading("202601", 100, date(2026, 2, 1)),
                                      reading("202602", 62, date(2026, 3, 4))])
    january, february = found.months
    assert (january.days, january.kwh_per_day) == (None, None), "nobody knows when January's days began"
    assert (february.days, february.kwh_per_day, february.fen_per_day) == (31, "2.00", 112)


def test_a_month_without_a_reading_before_it_has_no_days() -> None:
    found = explain(months(100, 50, 62), [reading("202601", 1, date(2026, 2, 1)),
                                          reading("202603", 1, date(2026, 4, 1))])
    assert [one.days for one in found.months] == [None, None, None]


def test_the_change_against_last_year_is_split_into_use_and_price() -> None:
    found = explain([bill("202510", 100, 5600), bill("202610", 150, 8900)])
    why = found.months[-1].last_year
    assert why is not None and (why.billed_fen, why.use_fen, why.price_fen) == (5600, 2800, 500)
    assert found.months[0].last_year is None


@given(st.lists(st.tuples(st.integers(0, 50_000), st.integers(-5_000, 9_000_000)), min_size=13, max_size=24))
def test_use_and_price_always_make_the_whole_change(used: list[tuple[int, int]]) -> None:
    bills = [replace(one, billed_fen=fen) for one, (_, fen) in zip(
        months(*(kwh for kwh, _ in used), first="202412"), used, strict=True)]
    for month in explain(bills).months:
        if month.last_year is not None:
            change = month.billed_fen - month.last_year.billed_fen
            assert month.last_year.use_fen + month.last_year.price_fen == change


def test_where_the_year_stands() -> None:
    year = explain(months(*[200] * 9, 146)).year
    assert year is not None and (year.used, year.left, year.price) == ("1946", "214", "0.56")
    assert [(one.high, one.used) for one in year.tiers] == [("2160", "1946"), ("3120", "0"), (None, "0")]
    last = explain(months(*[400] * 10)).year
    assert last is not None and (last.left, last.price, [one.used for one in last.tiers]) == (
        None, "0.86", ["2160", "960", "880"])


@pytest.mark.parametrize("account", [
    replace(HOME, customer_kind=CustomerKind.LV_NON_RESIDENTIAL), replace(HOME, tariff_code="HN-RES-MULTI")])
def test_who_has_no_blocks_sees_none(account: Account) -> None:
    assert explain(months(*[200] * 10), account=account).year is None


def test_a_household_on_time_of_use_is_told_what_is_left_and_no_price() -> None:
    year = explain(months(*[200] * 9, 146), account=replace(HOME, on_tou=True)).year
    assert year is not None and (year.left, year.price) == ("214", "")
    assert [(one.high, one.price) for one in year.tiers] == [("2160", ""), ("3120", ""), (None, "")]


def test_a_year_that_is_not_known_from_january_on_is_not_added_up() -> None:
    assert explain(months(200, 200, first="202603")).year is None


def test_nothing_rests_on_an_unconfirmed_price() -> None:
    tier = TABLE.residential_tiered[0].model_copy(update={"confidence": "low"})
    late = TABLE.late_penalty[0].model_copy(update={"confidence": "medium"})
    shaky = TABLE.model_copy(update={"residential_tiered": (tier,), "late_penalty": (late,)})
    bills = [*months(*[200] * 8), bill("202609", 200, paid=False)]
    assert explain(bills).year is not None and len(explain(bills).late) == 1
    for table in (shaky, None):
        found = explain(bills, table=table)
        assert found.year is None and len(found.months) == 9
        assert [(one.penalty_fen, one.arithmetic, one.days) for one in found.late] == [(None, [], 29)]


def test_an_overdue_bill_says_what_lateness_costs_and_why_where_the_rule_says_the_same() -> None:
    owed = bill("202609", 200, 11200, paid=False, penalty_fen=325)
    found = explain([owed]).late
    assert [(one.unpaid_fen, one.days, one.penalty_fen) for one in found] == [(11200, 29, 325)]
    assert "112 × 0.001 × 29" in found[0].arithmetic[0]


@pytest.mark.parametrize("penalty_fen", [0, 35, 100, 324, 326])
def test_every_page_says_of_lateness_what_is_charged_for_it(penalty_fen: int) -> None:
    """Below a yuan too, where nobody stands for a sum of ours; and another sum of ours explains nothing."""
    owed = bill("202609", 200, 11200, paid=False, penalty_fen=penalty_fen)
    [said] = explain([owed]).late
    assert (said.penalty_fen or 0, said.arithmetic) == (_bill(owed)["penalty_fen"], [])
    assert said.unpaid_fen + (said.penalty_fen or 0) == owed.due_fen


def test_who_prepays_or_is_in_time_owes_no_penalty() -> None:
    owed = bill("202609", 200, 11200, paid=False, penalty_fen=325)
    assert explain([owed], account=replace(HOME, mode=Mode.SMART_PREPAY)).late == []
    assert explain([bill("202610", 200, paid=False)]).late == [], "it is not late yet"
