"""The board's window before a real hub: whatever happens, it shows and says no call that does not stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMetaObject

from tests.board.hall import BoardHall
from tests.board.panel import Panel
from tests.fakes.clock import HandClock
from tests.fixtures.window import until


@pytest.fixture
def clock() -> HandClock:
    """Turns end when the test wants."""
    return HandClock()


@pytest.fixture
def open_board(dressed: object, hall: BoardHall, clock: HandClock) -> Iterator[Callable[[], Panel]]:
    """`open_board()`: a window on a started hub side of the same folder each time, closed at the end."""
    opened: list[Panel] = []

    def open_one() -> Panel:
        core, panel = hall.core(), Panel(clock=clock)
        opened.append(panel)
        panel.attach(core)
        core.start()
        return panel

    yield open_one
    for panel in opened:
        panel.close()


@pytest.fixture
def panel(open_board: Callable[[], Panel]) -> Panel:
    opened = open_board()
    until(lambda: opened.board.property("live") and opened.board.property("state") == "open", "the hub's first word")
    return opened


def next_turn(panel: Panel, clock: HandClock, seconds: float = 60) -> None:
    clock.pass_by(seconds=seconds)
    assert QMetaObject.invokeMethod(panel.board, "_turn")
    panel.settle()


def test_a_call_is_large_and_said_once(panel: Panel, hall: BoardHall, clock: HandClock) -> None:
    hall.take_and_call("3")
    panel.see("A001", "3")
    assert panel.board.property("announcing") and "号窗口" in panel.texts()
    until(lambda: panel.player.heard("A001", "3") == 1, "the call to be spoken")
    next_turn(panel, clock)
    assert panel.large() == ("A001", "3") and not panel.board.property("announcing")
    assert len(panel.player.said) == 1


def test_a_recall_is_said_again_and_an_undo_of_it_says_nothing(
    panel: Panel, hall: BoardHall, clock: HandClock,
) -> None:
    called = hall.take_and_call("3")
    panel.see("A001", "3")
    until(lambda: panel.player.heard("A001", "3") == 1, "the call to be spoken")
    next_turn(panel, clock)
    again = hall.step("recall_ticket", "3", called)
    until(lambda: panel.player.heard("A001", "3") == 2, "the second call")
    next_turn(panel, clock)
    hall.step("undo_step", "3", again)
    hall.take_and_call("1", "B")
    panel.see("B001", "1")
    until(lambda: panel.player.heard("B001", "1") == 1, "the other call to be spoken")
    assert panel.player.heard("A001", "3") == 2


def test_an_undone_call_is_silent_and_gone_at_once(panel: Panel, hall: BoardHall) -> None:
    called = hall.take_and_call("3")
    panel.see("A001", "3")
    until(lambda: panel.player.said, "the call to be spoken")
    stopped = panel.player.stopped
    hall.step("undo_step", "3", called)
    panel.see("", "")
    assert panel.player.stopped == stopped + 1
    panel.settle(60)
    assert len(panel.player.said) == 1
    assert "A001" not in panel.texts() and "您好，欢迎光临" in panel.texts()


def test_calls_that_come_together_are_all_seen_at_once_and_said_in_turn(
    panel: Panel, hall: BoardHall, clock: HandClock,
) -> None:
    hall.take_and_call("1")
    panel.see("A001", "1")
    undone = hall.take_and_call("2")
    hall.take_and_call("3")
    until(lambda: panel.rows() == [("A003", "3"), ("A002", "2")], "both below")
    hall.step("undo_step", "2", undone)
    until(lambda: panel.rows() == [("A003", "3")], "the undone one to go")
    next_turn(panel, clock)
    assert panel.large() == ("A003", "3")
    until(lambda: len(panel.player.said) == 2, "the third call to be spoken")
    assert (panel.player.heard("A001", "1"), panel.player.heard("A003", "3")) == (1, 1)


def test_a_ticket_called_to_another_window_is_never_shown_at_the_old_one(panel: Panel, hall: BoardHall) -> None:
    called = hall.take_and_call("1")
    panel.see("A001", "1")
    undone = hall.step("undo_step", "1", called)
    hall.call("5", undone["ticket_id"])
    panel.see("A001", "5")
    assert panel.rows() == []


def test_a_finished_service_leaves_the_board(panel: Panel, hall: BoardHall) -> None:
    called = hall.take_and_call("1")
    panel.see("A001", "1")
    hall.step("finish_service", "1", hall.step("start_service", "1", called))
    panel.see("", "")


def test_without_the_hub_the_last_word_stands_with_its_time(
    panel: Panel, hall: BoardHall,
) -> None:
    called = hall.take_and_call("3")
    panel.see("A001", "3")
    hall.line.cut()
    until(lambda: panel.board.property("byHand"), "the hub to be missed")
    as_of = panel.board.property("asOf")
    assert panel.large() == ("A001", "3")
    assert {f"截至{as_of}", f"As of {as_of}", "人工叫号"} <= set(panel.texts())
    hall.step("undo_step", "3", called)
    hall.take_and_call("1", "B")
    assert panel.large() == ("A001", "3")
    hall.line.restore()
    panel.see("B001", "1")
    assert not panel.board.property("byHand") and "人工叫号" not in panel.texts()
    until(lambda: panel.player.heard("B001", "1") == 1, "it to be spoken")


def test_a_hiccup_of_the_line_is_not_shown(panel: Panel, hall: BoardHall) -> None:
    missed: list[bool] = []
    panel.board.byHandChanged.connect(lambda: missed.append(True))
    hall.hub.services.bus.close_watchers()
    hall.take_and_call("1")
    panel.see("A001", "1")
    assert missed == []


def test_a_board_that_was_switched_off_and_on_shows_what_stands(
    panel: Panel, open_board: Callable[[], Panel], hall: BoardHall,
) -> None:
    undone = hall.take_and_call("1")
    hall.take_and_call("2", "B")
    panel.see("A001", "1")
    panel.close()
    hall.step("undo_step", "1", undone)
    again = open_board()
    again.see("B001", "2")
    assert again.rows() == [] and "A001" not in again.texts()


def test_a_board_that_starts_without_its_hub_says_how_calls_are_made(
    open_board: Callable[[], Panel], hall: BoardHall,
) -> None:
    first = open_board()
    until(lambda: first.board.property("state") == "open", "the first word")
    first.close()
    hall.line.cut()
    panel = open_board()
    until(lambda: panel.board.property("byHand"), "patience to end")
    assert {"人工叫号", "请留意窗口工作人员叫号"} <= set(panel.texts())
    hall.line.restore()
    until(lambda: panel.board.property("state") == "open", "the hub")
    assert "您好，欢迎光临" in panel.texts()
