from __future__ import annotations

import pytest

from kiosk.voice import Clips, Voice
from ui import player


@pytest.mark.parametrize(("volume", "card"), [(0.8, False), (0.0, True)])
def test_a_board_that_cannot_be_heard_is_silent_and_goes_on(
    dressed: object, monkeypatch: pytest.MonkeyPatch, volume: float, card: bool,
) -> None:
    monkeypatch.setattr(player, "something_to_hear_with", lambda: card)
    silent = player.Player(volume)
    silent.prepare()
    assert not silent.play(Voice(Clips(), ("zh",)).call("A001", "3"))
    silent.stop()
