"""A counter that is not heard of calls by hand, and the boards say so."""

from __future__ import annotations

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import presence
from tests.fixtures.hub import App, Hub
from tests.fixtures.wait import wait_until
from tests.hub.test_events import watching


def by_hand(board: App) -> dict[str, bool]:
    return {one["window"]: one["by_hand"] for one in board.get("/v1/board").json()["windows"]}


def test_a_window_is_by_hand_from_its_counter_s_loss_until_its_return(
    hub: Hub, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(presence, "GONE_SECONDS", 0.05)
    board, counter = hub.app(Scope.BOARD), hub.staffed(Scope.COUNTER, Role.CLERK)
    with watching(counter):
        counter.command("open_window", {"window": "3"}).raise_for_status()
        assert by_hand(board) == {"3": False}
    wait_until(lambda: by_hand(board) == {"3": True})
    with watching(counter):
        wait_until(lambda: by_hand(board) == {"3": False})


def test_a_second_stream_keeps_a_counter_here(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "GONE_SECONDS", 0.0)
    board, counter = hub.app(Scope.BOARD), hub.staffed(Scope.COUNTER, Role.CLERK)
    told: list[bool] = []
    known = hub.registry.presence[Scope.COUNTER]
    hub.registry.presence[Scope.COUNTER] = lambda *said: (known(*said), told.append(said[2]))  # type: ignore[assignment]
    counter.command("open_window", {"window": "3"}).raise_for_status()
    with watching(counter):
        with watching(counter):
            wait_until(lambda: len(told) == 2)
        with watching(counter):
            wait_until(lambda: len(told) == 3)
        assert told == [True, True, True] and by_hand(board) == {"3": False}
