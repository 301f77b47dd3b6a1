"""Whom the figures propose for an award."""

from __future__ import annotations

import pytest

from kiosk.contract.figures import AwardKind, FiguresOf, Ratio
from kiosk.figures.doors import proposed
from kiosk.figures.shrinking import Cell, compare
from kiosk.ids import new_id


@pytest.mark.parametrize("kind", AwardKind)
@pytest.mark.parametrize(("hits", "best"), [((85, 90, 88), None), ((60, 95, 95), None), ((60, 80, 95), "1003")])
def test_nobody_is_proposed_where_several_are_equally_good(
    kind: AwardKind, hits: tuple[int, ...], best: str | None,
) -> None:
    cells = {f"100{n}": {"PAY": Cell(100, each, each)} for n, each in enumerate(hits, 1)}
    liked = {key: Ratio(cases=one.cases, own=one.ratio, value=one.shrunk, low=one.low, high=one.high, rank=one.rank)
             for key, one in compare(cells, least=20, higher_is_better=True).items()}
    found = {new_id(): FiguresOf(key=key, services=100, by_service=[], rating=ratio, time=ratio.model_copy(
        update={"value": 2 - ratio.value})) for key, ratio in liked.items()}
    assert proposed(kind, found).number == best
