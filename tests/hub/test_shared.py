"""Twenty boards that look after one call get one answer, and never one of before it."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

from kiosk.contract.counter import BoardView
from kiosk.contract.messages import Scope
from kiosk.hub import pairing
from kiosk.hub.registry import QueryEntry
from kiosk.hub.shared import SharedAnswers
from tests.fixtures.hub import HALL, Hub


class Maker:
    def __init__(self) -> None:
        self.made = 0
        self.begun, self.finish = threading.Event(), threading.Event()
        self.finish.set()

    def __call__(self) -> bytes:
        self.made += 1
        answer = str(self.made).encode()
        self.begun.set()
        self.finish.wait(10)
        return answer


def test_all_who_ask_before_a_change_share_one_answer() -> None:
    moved, make = [0], Maker()
    shared = SharedAnswers(lambda: moved[0])
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: shared.get("board", make), range(20))) == {b"1"}
    moved[0] += 1
    assert shared.get("board", make) == b"2"
    assert shared.get("another hall's", make) == b"3"


def test_an_answer_begun_before_a_change_is_not_given_to_who_asks_after_it() -> None:
    moved, make = [0], Maker()
    shared = SharedAnswers(lambda: moved[0])
    make.finish.clear()
    with ThreadPoolExecutor(2) as pool:
        early = pool.submit(shared.get, "board", make)
        assert make.begun.wait(10)
        moved[0] += 1
        late = pool.submit(shared.get, "board", make)
        make.finish.set()
        assert (early.result(10), late.result(10)) == (b"1", b"2")


def test_an_answer_that_failed_is_made_again() -> None:
    shared = SharedAnswers(lambda: 0)

    def fail() -> bytes:
        raise ValueError("not today")

    for _ in range(2):
        try:
            shared.get("board", fail)
        except ValueError:
            continue
    assert shared.get("board", Maker()) == b"1"


def test_a_hub_looks_once_for_all_boards_and_again_after_each_change(hub: Hub) -> None:
    looks: list[str] = []

    def look(ctx: object, _argument: None) -> BoardView:
        looks.append("look")
        return BoardView(as_of=datetime.now(UTC), business_day=date(2026, 11, 23), calls=[], categories=[], windows=[])

    hub.registry.queries["board"] = QueryEntry(look, frozenset({Scope.BOARD}))
    boards = [hub.app(Scope.BOARD) for _ in range(3)]
    looks.clear()
    for _ in range(2):
        for board in boards:
            assert board.get("/v1/board").json()["calls"] == []
    assert len(looks) <= 2  # one, but for a second that passed meanwhile
    with hub.services.write(HALL) as work:
        work.announce("queue", {})
        work.commit()
    before = len(looks)
    assert boards[0].get("/v1/board").status_code == 200
    assert len(looks) == before + 1
    assert hub.app(Scope.TERMINAL).get("/v1/board").status_code == 403


def test_who_may_not_look_gets_their_own_answer_among_those_who_may(hub: Hub) -> None:
    boards = [hub.app(Scope.BOARD) for _ in range(3)]
    stranger, revoked = hub.app(Scope.HUB, "another-hall"), hub.app(Scope.BOARD)
    pairing.revoke(hub.services, revoked.code)
    everybody = [*boards, stranger, revoked] * 4
    with ThreadPoolExecutor(len(everybody)) as pool:
        statuses = [answer.status_code for answer in pool.map(lambda app: app.get("/v1/board"), everybody)]
    assert statuses == [200, 200, 200, 403, 403] * 4
