"""What the hall says, from two consoles to every screen: real processes on one PostgreSQL, read from the pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.e2e.press_room import PressRoom, open_press_room
from tests.e2e.random_notices import play

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


@pytest.fixture(scope="module")
def room(
    screen: Mapping[str, str], pack: dict[str, Any], tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[PressRoom]:
    with open_press_room(tmp_path_factory.mktemp("press"), screen, pack) as opened:
        yield opened


def test_the_matrix_agrees_with_the_pixels_of_every_terminal(room: PressRoom) -> None:
    account = play(room, 3, seed=2)
    assert account.differences == []
    assert account.shown and account.gone and account.compared >= 6
