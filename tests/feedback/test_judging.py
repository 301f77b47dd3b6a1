"""Which ratings count: the rules as values, without a hub."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.feedback.model import (
    CALL_BACK,
    FLOOR,
    MANY_CHANGES,
    PATIENCE,
    SHORTEST_SERVICE,
    Apart,
    Counts,
    Given,
    Visit,
    Waits,
    due,
    full_hour,
    judge,
    told_at,
)

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
HONEST = Given(at=NOON, took=timedelta(seconds=5))
SERVED = Visit(
    over=True, finished=True, started_at=NOON - timedelta(minutes=9), finished_at=NOON - timedelta(minutes=1),
    served=timedelta(minutes=8))


def test_whoever_was_served_and_takes_a_moment_counts() -> None:
    assert isinstance(judge(HONEST, SERVED, NOON), Counts)


@pytest.mark.parametrize(("given", "visit", "why"), [
    (replace(HONEST, took=FLOOR - timedelta(milliseconds=1)), SERVED, Apart.TOO_FAST),
    (replace(HONEST, changes=MANY_CHANGES), SERVED, Apart.MASHED),
    (replace(HONEST, by_staff=True), SERVED, Apart.STAFF),
    (replace(HONEST, burst=True), SERVED, Apart.BURST),
    (replace(HONEST, repeat=True), SERVED, Apart.REPEAT),
    (replace(HONEST, at=NOON - timedelta(minutes=10)), SERVED, Apart.BEFORE_SERVICE),
    (HONEST, replace(SERVED, served=SHORTEST_SERVICE - timedelta(seconds=1)), Apart.TOO_SHORT),
    (replace(HONEST, at=NOON + timedelta(days=8)), SERVED, Apart.LATE),
    (HONEST, Visit(over=True, finished=False), Apart.NOT_SERVED),
    (HONEST, replace(SERVED, typed=True), Apart.UNKNOWN_VISIT),
    (replace(HONEST, one_hand=True), SERVED, Apart.ONE_HAND),
])
def test_each_reason_to_set_apart(given: Given, visit: Visit, why: Apart) -> None:
    assert judge(given, visit, NOON + timedelta(days=9)) is why


@pytest.mark.parametrize(("visit", "why"), [
    (None, Apart.UNKNOWN_VISIT), (Visit(over=False, finished=False), Apart.NOT_SERVED)])
def test_a_visit_that_is_not_over_is_awaited_and_not_for_ever(visit: Visit | None, why: Apart) -> None:
    assert isinstance(judge(HONEST, visit, NOON + PATIENCE - timedelta(seconds=1)), Waits)
    assert judge(HONEST, visit, NOON + PATIENCE) is why


moments = st.timedeltas(timedelta(days=-20), timedelta(days=20)).map(lambda by: NOON + by)
givens = st.builds(
    Given, at=moments, took=st.timedeltas(timedelta(0), timedelta(hours=1)), changes=st.integers(0, 50),
    by_staff=st.booleans(), burst=st.booleans(), repeat=st.booleans(), one_hand=st.booleans())
visits = st.none() | st.builds(
    Visit, over=st.booleans(), finished=st.booleans(), started_at=st.none() | moments, finished_at=st.none() | moments,
    served=st.timedeltas(timedelta(0), timedelta(hours=9)), typed=st.booleans())


@given(givens, visits, moments)
def test_every_rating_finds_its_place_in_time(given: Given, visit: Visit | None, now: datetime) -> None:
    """Nothing waits past its patience, and nothing counts that has a mark against it."""
    verdict = judge(given, visit, now)
    if now - given.at >= PATIENCE:
        assert not isinstance(verdict, Waits)
    if isinstance(verdict, Counts):
        assert visit is not None and visit.finished and not visit.typed
        assert not (given.by_staff or given.burst or given.repeat or given.one_hand)
        assert given.took >= FLOOR


MIDNIGHT = datetime(2026, 3, 1, 16, tzinfo=UTC)


def hours_of(*counts: int) -> list[datetime]:
    """So many visits are over in each hour from nine at the hall on."""
    return [MIDNIGHT + timedelta(hours=9 + n, minutes=k) for n, count in enumerate(counts) for k in range(count)]


@pytest.mark.parametrize(("counts", "told"), [
    ((), ()), ((4,), ()), ((5,), (10,)), ((9, 8), (10, 11)), ((4, 0, 1), (12,)), ((4, 1, 4, 1), (11, 13)),
    ((30, 0, 0, 4), (10,))])
def test_ratings_are_told_once_enough_visits_since_the_time_before_hide_one_another(
    counts: tuple[int, ...], told: tuple[int, ...],
) -> None:
    assert told_at(MIDNIGHT, hours_of(*counts)) == [MIDNIGHT, *(MIDNIGHT + timedelta(hours=hour) for hour in told)]


@given(st.lists(st.integers(0, 23 * 60), max_size=40), st.integers(0, 24 * 60 - 1))
def test_a_call_back_is_due_within_24_hours_and_tells_no_more_than_with_which_others_it_came(
    minutes: list[int], said: int,
) -> None:
    over, at = [MIDNIGHT + timedelta(minutes=n) for n in minutes], MIDNIGHT + timedelta(minutes=said)
    times = told_at(MIDNIGHT, over)
    assert due(at, MIDNIGHT, over) <= at + CALL_BACK
    together = [one for one in over if max(t for t in times if t <= one) == max(t for t in times if t <= at)]
    whole = [one for one in together if one >= full_hour(min(over))] if over else []
    assert len({due(one, MIDNIGHT, over) for one in whole}) <= 1
