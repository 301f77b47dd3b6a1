"""A board's hub side before a real hub."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from kiosk.board import BoardCore, BoardOptions, Seen
from kiosk.board.news import STALE
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.identity import read_identity, write_identity
from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.publications import publish
from kiosk.standards.looking import screens_of
from kiosk.standards.public import read_public
from kiosk.standards.tables import shown
from tests.board.hall import BoardHall
from tests.fixtures.wait import wait_until

STALE_AND_MORE = STALE + timedelta(seconds=5)


class Ear:
    def __init__(self, core: BoardCore) -> None:
        self.core = core
        self.seen: list[Seen] = []
        core.on_seen(self.seen.append)

    @property
    def shown(self) -> list[tuple[str, str, int]]:
        view = self.seen[-1].view
        return [] if view is None else [(call.number, call.window, call.calls) for call in view.calls]

    @property
    def announced(self) -> list[tuple[str, str, int]]:
        return [(call.number, call.window, call.calls) for seen in list(self.seen) for call in seen.fresh]


@pytest.fixture
def ear(hall: BoardHall) -> Iterator[Ear]:
    core = hall.core()
    core.start()
    ear = Ear(core)
    wait_until(lambda: ear.seen[-1].live)
    yield ear
    core.close()


def test_a_call_a_recall_and_an_undo_are_seen_as_they_stand(hall: BoardHall, ear: Ear) -> None:
    called = hall.take_and_call("1")
    wait_until(lambda: ear.shown == [("A001", "1", 1)])
    again = hall.step("recall_ticket", "1", called)
    wait_until(lambda: ear.shown == [("A001", "1", 2)])
    hall.step("undo_step", "1", again)
    wait_until(lambda: ear.shown == [("A001", "1", 1)])
    assert ear.announced[:2] == [("A001", "1", 1), ("A001", "1", 2)]


def test_an_undone_call_is_gone_and_the_next_is_announced(hall: BoardHall, ear: Ear) -> None:
    called = hall.take_and_call("1")
    wait_until(lambda: ear.announced == [("A001", "1", 1)])
    undone = hall.step("undo_step", "1", called)
    wait_until(lambda: ear.shown == [])
    hall.call("2", undone["ticket_id"])
    wait_until(lambda: ear.shown == [("A001", "2", 1)])
    assert ear.announced == [("A001", "1", 1), ("A001", "2", 1)]


def test_while_the_hub_is_away_the_last_word_stands_and_what_came_meanwhile_is_caught_up(
    hall: BoardHall, ear: Ear,
) -> None:
    first = hall.take_and_call("1")
    wait_until(lambda: ear.shown == [("A001", "1", 1)])
    hall.line.cut()
    wait_until(lambda: not ear.seen[-1].live)
    assert ear.shown == [("A001", "1", 1)]
    hall.step("undo_step", "1", first)
    hall.take_and_call("2", "B")
    assert ear.shown == [("A001", "1", 1)]
    hall.line.restore()
    wait_until(lambda: ear.seen[-1].live and ear.shown == [("B001", "2", 1)])
    assert ear.announced == [("A001", "1", 1), ("B001", "2", 1)]


def test_a_restarted_board_knows_the_calls_again_and_announces_only_those_of_just_now(hall: BoardHall) -> None:
    hall.take_and_call("1")
    hall.hub.clock.moved += STALE_AND_MORE
    hall.take_and_call("2")
    core = hall.core()
    core.start()
    try:
        ear = Ear(core)
        wait_until(lambda: len(ear.shown) == 2)
        assert ear.announced == [("A002", "2", 1)]
    finally:
        core.close()


def test_without_a_hub_a_restarted_board_has_the_published_pack(hall: BoardHall, ear: Ear) -> None:
    document = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
    document["hall"]["name"]["zh"] = "别的营业厅"
    with hall.hub.services.write() as work:
        publish(work, "standards", document, hall.hub.clock.now())
        work.commit()
    wait_until(lambda: ear.core.pack.hall.name.zh == "别的营业厅")
    hall.line.cut()
    again = hall.core()
    assert again.paired and again.pack.hall.name.zh == "别的营业厅"
    again.close()


def test_the_hub_knows_which_pack_a_board_shows_also_after_it_forgot(hall: BoardHall, ear: Ear) -> None:
    services = hall.hub.services

    def told() -> list[tuple[str, int | None]]:
        with services.database.read() as connection:
            screens = screens_of(connection, services.hall, None, hall.hub.clock.now())
        return [(one.scope, one.revision) for one in screens if one.scope == Scope.BOARD]

    wait_until(lambda: told() == [("board", 1)])
    with services.write() as work:
        publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"] | {"version": "3000.1"},
                hall.hub.clock.now())
        work.commit()
    wait_until(lambda: told() == [("board", 2)])
    hall.line.cut()
    wait_until(lambda: not ear.core.link.online)
    with services.write() as work:
        work.connection.execute(delete(shown))
        work.commit()
    hall.line.restore()
    wait_until(lambda: told() == [("board", 2)])


def test_an_older_pack_that_knows_no_board_shows_the_shipped_labels(hall: BoardHall, ear: Ear) -> None:
    document = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
    shipped = read_public(SHIPPED_PACK)
    document["phrases"] = {key: said for key, said in document["phrases"].items() if not key.startswith("board.")}
    document["phrases"]["tickets.please_wait"]["zh"] = "请稍候片刻"
    with hall.hub.services.write() as work:
        publish(work, "standards", document, hall.hub.clock.now())
        work.commit()
    wait_until(lambda: ear.core.pack.phrase("tickets.please_wait", "zh_CN") == "请稍候片刻")
    for language in ("zh_CN", "en"):
        assert ear.core.pack.phrase("board.now", language) == shipped.phrase("board.now", language) != ""


def test_a_machine_that_is_no_board_is_refused(hall: BoardHall) -> None:
    options = hall.board("counter")
    identity = read_identity(options.identity_dir)
    assert identity is not None
    write_identity(options.identity_dir, replace(identity, scope="counter"))
    with pytest.raises(BadInput, match="paired as a counter"):
        BoardCore.open(options)


def test_a_machine_that_was_never_paired_rests(tmp_path: Path) -> None:
    core = BoardCore.open(BoardOptions(tmp_path, SHIPPED_PACK))
    core.start()
    assert not core.paired and not core.link.online
    core.close()


def test_an_announcement_for_the_board_is_there_and_gone_again_and_outlives_a_restart(
        hall: BoardHall, ear: Ear) -> None:
    from kiosk.clock import SystemClock
    from kiosk.ids import new_id
    from tests.fixtures.announcements import given_out, withdrawn

    id, board = new_id(), ear.core.announcements
    body = given_out(id, SystemClock().now(), targets={"places": ["board"]})

    def hang(body: dict[str, object]) -> None:
        with hall.hub.services.write() as work:
            publish(work, f"announcement.{id}", body, SystemClock().now(), latest_only=True)
            work.commit()

    hang(body)
    wait_until(lambda: [one.id for one in board.live()] == [str(id)])
    again = hall.core()
    assert [one.id for one in again.announcements.live()] == [str(id)], "kept over a restart"
    again.close()
    hang(withdrawn(id))
    wait_until(lambda: board.live() == [])
