"""电费违约金 by kind of customer, across the year, with its parts and its smallest amount."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.tariffs import (
    CrossYear,
    Payment,
    PenaltyKind,
    Tariffs,
    TariffUnknown,
    days_late,
    load_tariffs,
    penalty,
    penalty_to_day,
)

TABLE = load_tariffs(Path(__file__).parents[2] / "resources/standards/henan-demo/tariffs.json")
DUE = date(2025, 12, 20)
DAYS = st.integers(0, 900)
OWED = st.integers(0, 10**8)
KINDS = st.sampled_from([PenaltyKind.RESIDENTIAL, PenaltyKind.OTHER])
Changed = Callable[[Callable[[dict[str, Any]], None]], Tariffs]


def fen(kind: PenaltyKind, unpaid: int, paid: date, due: date = DUE, **more: Any) -> int:
    return penalty(TABLE, kind, unpaid, due=due, paid=paid, **more).total_fen


def day_by_day(kind: PenaltyKind, unpaid: int, due: date, days: int) -> Fraction:
    """Fen, a day at a time."""
    owed = Fraction(0)
    for at in range(1, days + 1):
        day = due + timedelta(days=at)
        mille = 1 if kind is PenaltyKind.RESIDENTIAL else 2 if day.year == due.year else 3
        owed += Fraction(unpaid * mille, 1000)
    return owed


@given(KINDS, OWED, st.dates(date(2020, 1, 1), date(2030, 12, 31)), DAYS)
def test_it_is_what_its_days_make(kind: PenaltyKind, unpaid: int, due: date, days: int) -> None:
    answer = penalty(TABLE, kind, unpaid, due=due, paid=due + timedelta(days=days))
    assert Fraction(answer.exact) * 100 == day_by_day(kind, unpaid, due, days)
    assert abs(answer.total_fen - day_by_day(kind, unpaid, due, days)) * 2 <= max(1, len(answer.lines))


@given(KINDS, OWED, DAYS, DAYS)
def test_a_later_payment_never_costs_less(kind: PenaltyKind, unpaid: int, one: int, other: int) -> None:
    early, late = (DUE + timedelta(days=days) for days in sorted((one, other)))
    assert fen(kind, unpaid, early) <= fen(kind, unpaid, late)


def test_the_day_of_payment_counts_and_the_due_date_does_not() -> None:
    assert days_late(DUE, DUE) == 0
    assert penalty(TABLE, PenaltyKind.RESIDENTIAL, 100000, due=DUE, paid=DUE).lines == ()
    assert fen(PenaltyKind.RESIDENTIAL, 100000, DUE + timedelta(days=1)) == 100
    assert fen(PenaltyKind.RESIDENTIAL, 100000, DUE - timedelta(days=40)) == 0


def test_lines_stand_apart_at_the_years_end() -> None:
    answer = penalty(TABLE, PenaltyKind.OTHER, 500000, due=DUE, paid=date(2026, 1, 10))
    assert [(line.code, line.amount_fen, line.arithmetic) for line in answer.lines] == [
        ("penalty_same_year", 11000, "5000 × 0.002 × 11 = 110"),
        ("penalty_cross_year", 15000, "5000 × 0.003 × 10 = 150"),
    ]


def test_a_system_that_counts_all_days_across_the_year_is_a_parameter() -> None:
    assert fen(PenaltyKind.OTHER, 500000, date(2026, 1, 10), cross_year=CrossYear.ALL_DAYS) == 5000 * 3 * 21 // 10
    assert fen(PenaltyKind.OTHER, 500000, date(2025, 12, 31), cross_year=CrossYear.ALL_DAYS) == 11000


def test_a_bill_due_on_the_last_day_of_the_year_knows_one_rate() -> None:
    answer = penalty(TABLE, PenaltyKind.OTHER, 100000, due=date(2025, 12, 31), paid=date(2026, 1, 2))
    assert [line.code for line in answer.lines] == ["penalty_cross_year"]
    assert answer.total_fen == 600


def test_who_prepays_owes_none() -> None:
    assert fen(PenaltyKind.PREPAY, 500000, date(2026, 6, 1)) == 0


def test_a_part_payment_counts_from_the_day_after() -> None:
    parts = [Payment(date(2026, 1, 10), 6000)]
    # 100 yuan for 21 days, then 40 yuan for 10
    assert fen(PenaltyKind.RESIDENTIAL, 10000, date(2026, 1, 20), parts=parts) == 210 + 40
    assert fen(PenaltyKind.RESIDENTIAL, 10000, date(2026, 1, 9), parts=parts) == 200
    paid_up = [*parts, Payment(date(2025, 12, 1), 4000)]
    # 4000 came before it fell due: 60 yuan for 21 days, then nothing
    assert fen(PenaltyKind.RESIDENTIAL, 10000, date(2027, 1, 1), parts=paid_up) == 126


@given(st.lists(st.tuples(st.integers(-30, 400), st.integers(0, 5000)), max_size=4), st.integers(0, 400))
def test_paying_in_parts_never_costs_more(parts: list[tuple[int, int]], days: int) -> None:
    paid = DUE + timedelta(days=days)
    payments = [Payment(DUE + timedelta(days=at), amount) for at, amount in parts]
    in_parts = penalty(TABLE, PenaltyKind.OTHER, 10000, due=DUE, paid=paid, parts=payments)
    assert in_parts.exact <= penalty(TABLE, PenaltyKind.OTHER, 10000, due=DUE, paid=paid).exact


def test_so_small_a_penalty_is_unconfirmed_while_nobody_knows_the_smallest() -> None:
    paid = DUE + timedelta(days=5)
    small = penalty(TABLE, PenaltyKind.RESIDENTIAL, 3000, due=DUE, paid=paid)
    assert (small.total_fen, [one.item for one in small.unconfirmed]) == (15, ["LATE.minimum_fen"])
    stated = penalty(TABLE, PenaltyKind.RESIDENTIAL, 3000, due=DUE, paid=paid, minimum_fen=0)
    assert (stated.total_fen, stated.confirmed) == (15, True)
    raised = penalty(TABLE, PenaltyKind.RESIDENTIAL, 3000, due=DUE, paid=paid, minimum_fen=100)
    assert [line.amount_fen for line in raised.lines] == [15, 85]
    assert penalty(TABLE, PenaltyKind.RESIDENTIAL, 3000, due=DUE, paid=DUE, minimum_fen=100).total_fen == 0


def test_penalties_rest_on_the_day_count_that_somebody_signed(changed: Changed) -> None:
    assert penalty(TABLE, PenaltyKind.RESIDENTIAL, 100000, due=DUE, paid=date(2026, 1, 9)).confirmed

    def unsign(raw: dict[str, Any]) -> None:
        raw["late_penalty"]["day_count"].update(confirmed_by=None, confirmed_on=None)

    unsigned = penalty(changed(unsign), PenaltyKind.RESIDENTIAL, 100000, due=DUE, paid=date(2026, 1, 9))
    assert [one.item for one in unsigned.unconfirmed] == ["LATE.day_count"]


def test_each_bill_in_arrears_has_its_own() -> None:
    today = date(2026, 1, 10)
    bills = penalty_to_day(TABLE, PenaltyKind.RESIDENTIAL, [(100000, DUE), (50000, today)], today)
    assert [bill.total_fen for bill in bills] == [2100, 0]


def test_what_no_rule_answers_is_refused(changed: Changed) -> None:
    with pytest.raises(BadInput):
        fen(PenaltyKind.OTHER, -1, DUE)
    with pytest.raises(BadInput, match="no rule"):
        fen(PenaltyKind.OTHER, 100, date(2026, 1, 5), parts=[Payment(DUE, 1)], cross_year=CrossYear.ALL_DAYS)
    later = changed(lambda raw: raw["late_penalty"].update(effective_from="2026-01-01"))
    with pytest.raises(TariffUnknown, match="late_penalty"):
        penalty(later, PenaltyKind.OTHER, 100, due=DUE, paid=date(2026, 1, 5))
