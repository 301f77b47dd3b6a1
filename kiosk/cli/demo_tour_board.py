"""The tour's boards: clerks call at a real hub, until the hub is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kiosk.board import BoardCore
from kiosk.cli.demo_hall import DemoHall
from kiosk.contract.client import HubClient
from kiosk.contract.counter import CallTicket, IssueTicket, OpenWindow
from kiosk.contract.messages import TicketView
from kiosk.ids import new_id
from kiosk.settings import load
from ui.board.board import BoardWindow
from ui.tour.board import Boards, boards

Shows = Callable[[BoardWindow], bool]


@contextmanager
def picture_boards(hall: DemoHall, folder: Path) -> Iterator[Boards]:
    """A day at the windows; the boards are still open then, for the hub to go."""
    settings = load(hall.settings("board"))
    with ExitStack() as stack:
        windows = [stack.enter_context(_window(hall, str(n))) for n in range(1, 6)]
        shown = stack.enter_context(boards(folder, lambda: BoardCore.open(settings.board_options())))
        shown.photograph("board-nobody-called", lambda board: board.board.property("state") == "open")
        first, *others = windows
        shown.photograph("board-calling", _large(_call(first, "B")))
        numbers = [_call(window, letter) for window, letter in zip(others, "ACB", strict=False)]
        shown.photograph("board-several-at-once", _below(len(numbers)))
        shown.photograph("board-priority", _large(_call(others[-1], "A", priority="P2")))
        shown.photograph("board-called", lambda board: not board.board.property("announcing"))
        yield shown


def picture_boards_without_hub(hall: DemoHall, folder: Path) -> list[Path]:
    """Boards that start while the hub is gone."""
    settings = load(hall.settings("board"))
    with boards(folder, lambda: BoardCore.open(settings.board_options())) as shown:
        shown.photograph("board-no-hub", lost)
        return shown.pictures


def lost(board: BoardWindow) -> bool:
    return bool(board.board.property("byHand"))


@contextmanager
def _window(hall: DemoHall, window: str) -> Iterator[HubClient]:
    """A counter of its own, somebody signed in, the window open."""
    client = hall.counter_at(window)
    try:
        client.command("open_window", OpenWindow(window=window), command_id=new_id())
        yield client
    finally:
        client.close()
