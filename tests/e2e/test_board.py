"""`kiosk board` on a screen: the real process through kills of the hub and of itself, read by a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.ids import new_id
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually
from tests.e2e.screen_reader import ScreenReader

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


class Clerk:
    """At window 1, for customers who come to the counter for their ticket."""

    def __init__(self, hall: Hall) -> None:
        self._counter = hall.app(Scope.COUNTER)
        self.do("open_window", window="1")

    def do(self, kind: str, **payload: Any) -> dict[str, Any]:
        answer = self._counter.command(kind, payload)
        assert answer.status_code == 200, answer.text
        result: dict[str, Any] = answer.json()["result"]
        return result

    def call(self) -> dict[str, Any]:
        ticket_id = str(new_id())
        self.do("issue_ticket", ticket_id=ticket_id, service_id="PAY")
        return self.do("call_ticket", ticket_id=ticket_id, window="1")

    def serve(self, called: dict[str, Any]) -> None:
        for step in ("start_service", "finish_service"):
            self.do(step, ticket_id=called["ticket_id"])


def shown(board: ScreenReader) -> set[str]:
    return {node.name for node in board.nodes()}


def test_the_board_shows_what_stands_whoever_is_killed(hall: Hall, machine: Callable[..., Machine]) -> None:
    tv = machine(app="board")
    pair(hall.url, hall.code(Scope.BOARD), tv.identity, name="board", scope="board")
    board = tv.start()
    board.hears("您好，欢迎光临")
    clerk = Clerk(hall)
    first = clerk.call()
    board.hears(first["number"])
    assert {"正在叫号", "号窗口", "1"} <= shown(board)

    hall.kill_hub()
    board.hears("人工叫号")
    board.hears("截至")
    assert first["number"] in shown(board)
    hall.start_hub()
    eventually(lambda: "人工叫号" not in shown(board))
    assert first["number"] in shown(board)

    tv.kill()
    clerk.serve(first)
    second = clerk.call()
    board = tv.start()
    board.hears(second["number"])
    assert first["number"] not in shown(board)
    clerk.serve(second)
    undone = clerk.call()
    board.hears(undone["number"])
    clerk.do("undo_step", ticket_id=undone["ticket_id"], expected_version=undone["version"])
    board.hears("您好，欢迎光临")
    assert not {second["number"], undone["number"]} & shown(board)
    assert tv.complaints() == []
    tv.stop()
