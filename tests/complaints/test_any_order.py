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
TWICE_NO = [(MOVES.index(("verdict", {"content": False})), 0)] * 2
"""The customer is not content, and says so again."""
A_DAY = (MOVES.index(("pass", {"hours": 30})), 0)
PAST_THE_CALENDAR = [
    *[(MOVES.index(("pass", {"days": 9})), 0)] * 34, *STRAIGHT[:5],
    *[(MOVES.index(("publish_calendar", {"ahead": 0, "off": off})), 2) for off in (6, 0)]]
"""In a year that nobody knows yet; then it arrives, and is corrected."""
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
@example("complaint", False, 2, 5, [*TWICE_NO, *STRAIGHT[2:5], *TWICE_NO])
@example("complaint", True, 2, 0, [STRAIGHT[0], *STRAIGHT[2:5], *TWICE_NO, A_DAY])
@example("complaint", False, 2, 0, PAST_THE_CALENDAR)
@example("opinion", True, 2, len(STRAIGHT), [])
def test_whatever_anybody_does_each_case_has_an_owner_its_clock_and_its_order(
    walks: Walks, kind: str, anonymous: bool, who: int, straight: int, moves: list[tuple[int, int]],
) -> None:
    walks.play(kind, anonymous, who, [*STRAIGHT[:straight], *moves])


def test_walks_go_somewhere_and_leave_every_case_in_order(walks: Walks) -> None:
    walks.check_all()
    assert walks.taken > 60 and walks.refused > 60 and walks.verdicts > 2 and walks.moved


def test_what_failed_names_what_to_play_again(walks: Walks) -> None:
    with pytest.raises(IndexError) as failed:
        walks.play("complaint", False, 2, [(len(MOVES), 0)])
    assert repr(walks.log) in failed.value.__notes__[-1]
    walks.log.pop()
