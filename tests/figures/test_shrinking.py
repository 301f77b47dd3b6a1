"""Comparisons that hold chance back and the mix out."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.figures.shrinking import Cell, compare, even
from kiosk.shares import wilson


def share(hits: int, cases: int) -> Cell:
    return Cell(cases, hits, hits)


def times(*seconds: float) -> Cell:
    return Cell(len(seconds), sum(seconds), sum(one**2 for one in seconds))


def test_the_worked_example_of_the_docs() -> None:
    found = compare({"1001": {"PAY": share(38, 40)}, "1002": {"PAY": share(7, 10)}, "1003": {"PAY": share(90, 100)}},
                    least=20, higher_is_better=True)
    assert {key: (round(one.ratio, 4), round(one.weight, 3), round(one.shrunk, 3), round(one.low, 3),
                  round(one.high, 3), one.rank) for key, one in found.items()} == {
        "1001": (1.0556, 0.664, 1.03, 0.939, 1.122, 1), "1002": (0.7778, 0.331, 0.913, 0.774, 1.052, None),
        "1003": (1.0, 0.832, 0.997, 0.934, 1.059, 2)}


def test_who_serves_the_long_ones_is_not_slower() -> None:
    """The same speed in each kind of service, another mix."""
    found = compare({
        "long": {"A": times(*[1100, 1300] * 20), "B": times(*[200, 280] * 2)},
        "short": {"A": times(*[1100, 1300] * 2), "B": times(*[200, 280] * 40)}}, least=5, higher_is_better=False)
    assert found["long"].ratio == pytest.approx(1) and found["short"].ratio == pytest.approx(1)


def test_where_people_differ_no_more_than_chance_nobody_is_better() -> None:
    dice = random.Random(7)
    people = {n: {"PAY": times(*[dice.gauss(300, 60) for _ in range(50)])} for n in range(30)}
    found = compare(people, least=20, higher_is_better=False)
    own = [one.ratio for one in found.values()]
    shrunk = [one.shrunk for one in found.values()]
    assert max(shrunk) - min(shrunk) < 0.3 * (max(own) - min(own))


def test_who_is_truly_faster_is_found_and_the_truth_lies_in_the_interval() -> None:
    dice = random.Random(3)
    truth = {n: dice.gauss(1, 0.15) for n in range(200)}
    people = {n: {"PAY": times(*[max(1, dice.gauss(300 * fast, 90)) for _ in range(40)])} for n, fast in truth.items()}
    found = compare(people, least=20, higher_is_better=False)
    middle = sum(truth.values()) / len(truth)
    inside = sum(one.low <= truth[n] / middle <= one.high for n, one in found.items())
    assert inside >= 0.91 * len(truth)
    error = sum((one.shrunk - truth[n] / middle) ** 2 for n, one in found.items())
    assert error < sum((one.ratio - truth[n] / middle) ** 2 for n, one in found.items())


def test_nobody_below_the_least_is_ranked_nor_pushes_others_down() -> None:
    found = compare({"few": {"PAY": share(5, 5)}, "many": {"PAY": share(60, 70)}, "more": {"PAY": share(80, 100)}},
                    least=20, higher_is_better=True)
    assert (found["few"].rank, found["many"].rank, found["more"].rank) == (None, 1, 2)


@given(st.dictionaries(st.integers(0, 9), st.dictionaries(
    st.sampled_from("ABC"), st.lists(st.integers(0, 14_400), max_size=6).map(lambda found: times(*found)))))
def test_it_holds_for_whatever_there_is(people: dict[int, dict[str, Cell]]) -> None:
    found = compare(people, least=3, higher_is_better=False)
    for one in found.values():
        assert one.low <= one.shrunk <= one.high and 0 <= one.weight <= 1
        assert (one.rank is None) == (one.cases < 3)
    ranked = [one for one in found.values() if one.rank is not None]
    for one in ranked:
        assert one.rank == 1 + sum(even(other.shrunk) < even(one.shrunk) for other in ranked)


def test_where_nobody_is_better_nobody_stands_before_the_others() -> None:
    found = compare({"a": {"PAY": share(85, 100)}, "b": {"PAY": share(90, 100)}, "c": {"PAY": share(88, 100)}},
                    least=20, higher_is_better=True)
    assert {one.weight for one in found.values()} == {0}
    assert [one.rank for one in found.values()] == [1, 1, 1]


def test_two_alike_share_a_rank_and_the_next_is_after_both() -> None:
    found = compare({"a": {"PAY": share(60, 100)}, "b": {"PAY": share(95, 100)}, "c": {"PAY": share(95, 100)}},
                    least=20, higher_is_better=True)
    assert {key: one.rank for key, one in found.items()} == {"a": 3, "b": 1, "c": 1}


@pytest.mark.parametrize(("hits", "cases", "low", "high"), [
    (0, 10, 0.0, 0.2775), (8, 10, 0.4902, 0.9433), (90, 100, 0.8256, 0.9448), (10, 10, 0.7225, 1.0)])
def test_wilsons_interval(hits: int, cases: int, low: float, high: float) -> None:
    """The values are those of published tables."""
    assert wilson(hits, cases) == pytest.approx((low, high), abs=1e-4)
    assert wilson(0, 0) is None
