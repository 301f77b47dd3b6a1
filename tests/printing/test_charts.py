from __future__ import annotations

from math import floor, log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing import charts
from printing.document import Bar, Chart, Gauge
from printing.errors import LayoutFailed
from printing.place import Box, place


@given(st.floats(0.01, 1e9))
def test_the_scale_has_few_steps_of_round_numbers(most: float) -> None:
    step = charts.step_of(most)
    assert most / step * (1 + 1e-9) >= 2 and most / step <= 5.0001
    assert round(step / 10 ** floor(log10(step) + 1e-9)) in (1, 2, 5)


@given(st.lists(st.none() | st.floats(0, 1e6), min_size=1, max_size=24))
def test_bars_are_as_high_as_their_values_and_stay_inside(values: list[float | None]) -> None:
    placed = place(Chart(tuple(Bar(str(n), value, "bad") for n, value in enumerate(values)), 200), 1400)
    bars = [mark for mark in placed.marks if isinstance(mark, Box) and mark.ink == "bad"]
    tall = sorted(value for value in values if value)
    assert len(bars) <= len(tall)
    assert all(bar.x >= 0 and bar.x + bar.width <= 1400 and bar.height <= 200 for bar in bars)
    if tall and tall[-1] >= 0.01:
        assert max(bar.height for bar in bars) >= 100


@given(st.floats(0, 10_000))
def test_a_gauge_is_filled_by_its_share(value: float) -> None:
    placed = place(Gauge((2160, 3120, 4000), value), 1000)
    filled = sum(mark.width for mark in placed.marks if isinstance(mark, Box) and mark.ink == "accent")
    assert abs(filled - min(value, 4000) / 4000 * 992) <= 3


@pytest.mark.parametrize("block", [
    Chart((), 100), Chart((Bar("1", -1.0),), 100), Gauge((), 1), Gauge((5, 5), 1), Chart((Bar("1", 1.0),) * 400, 100),
])
def test_a_picture_of_nothing_is_a_typed_error(block: Chart | Gauge) -> None:
    with pytest.raises(LayoutFailed):
        place(block, 1000)
