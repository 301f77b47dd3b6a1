"""Random cases, random people, random hours: none without an owner, none late unheard, no step out of its order.

`kiosk bench cases --full` walks 10,000.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.hub.setup import open_hub
from tests.fixtures.case_walks import KINDS, MOVES, STRAIGHT, Walks
from tests.fixtures.hub import initialise
from tests.tickets_hub.hall import HALL, StandingClock

NOBODY_LEFT = [(MOVES.index(("name_concerned", {"number": number})), 3) for number in ("2003", "2005")] + [
    (MOVES.index(("leave", {"number": "2004"})), 0)]
"""It is about both managers, and the supervisor goes."""
ANY_MOVES = st.lists(st.tuples(st.integers(0, len(MOVES) - 1), st.integers(0, 4)), max_size=14)


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walks]:
    folder, clock = tmp_path_factory.mktemp("walks") / "hub", StandingClock()
    initialise(folder, hall=HALL)
    with open_hub(folder, clock=clock) as services:
        yield Walks(services, clock)


@settings(max_examples=50, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(KINDS), st.booleans(), st.integers(0, 4),
       st.integers(0, len(STRAIGHT)), ANY_MOVES)
@example("complaint", False, 2, len(STRAIGHT), [])
@example("complaint", False, 2, 0, NOBODY_LEFT)
@example("opinion", True, 2, len(STRAIGHT), [])
def test_whatever_anybody_does_each_case_has_an_owner_its_clock_and_its_order(
    walks: Walks, kind: str, anonymous: bool, who: int, straight: int, moves: list[tuple[int, int]],
) -> None:
    walks.walk(walks.begin(kind, anonymous=anonymous, who=who), (*STRAIGHT[:straight], *moves))


def test_walks_go_somewhere(walks: Walks) -> None:
    assert walks.taken > 60 and walks.refused > 60
