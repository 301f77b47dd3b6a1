"""The tour's boards: clerks call at a real hub, until the hub is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from kiosk.board import BoardCore
from kiosk.cli.demo_hall import DemoHall
from kiosk.cli.demo_tour_windows import window_of
from kiosk.contract.client import HubClient
from kiosk.contract.counter import GrantPriority
from kiosk.contract.messages import CallTicket
from kiosk.ids import new_id
from kiosk.settings import load
from ui.board.board import BoardWindow
from ui.tour.board import Boards, boards


class Waiting(NamedTuple):
    """A ticket that the hub has."""

    ticket_id: UUID
    number: str


@contextmanager
def picture_boards(hall: DemoHall, folder: Path, tickets: list[Waiting]) -> Iterator[Boards]:
    """Calls of five `tickets` at five windows; the boards are still open then, for the hub to go."""
    settings = load(hall.settings("board"))
    with ExitStack() as stack:
        windows = [stack.enter_context(window_of(hall, str(n))) for n in range(1, 6)]
        shown = stack.enter_context(boards(folder, lambda: BoardCore.open(settings.board_options())))
        shown.photograph("board-nobody-called", lambda board: _says(board, "state") == "open")
        _call(windows[0], "1", tickets[0])
        shown.photograph("board-calling", _large(tickets[0]))
        for n in (1, 2, 3):
            _call(windows[n], str(n + 1), tickets[n])
        shown.photograph("board-several-at-once", lambda board: len(board.board.property("calls").rows()) == 3)
        windows[4].command("grant_priority", GrantPriority(
            ticket_id=tickets[4].ticket_id, priority="P2", reason="frail"), command_id=new_id())
        _call(windows[4], "5", tickets[4])
        shown.photograph("board-priority", _large(tickets[4]))
        shown.photograph("board-called", lambda board: not _says(board, "announcing"))
        yield shown


def picture_boards_without_hub(hall: DemoHall, folder: Path) -> list[Path]:
    """Boards that start while the hub is gone."""
    settings = load(hall.settings("board"))
    with boards(folder, lambda: BoardCore.open(settings.board_options())) as shown:
        shown.photograph("board-no-hub", lost)
        pictures: list[Path] = shown.pictures
        return pictures


def lost(board: BoardWindow) -> bool:
    """Whether customers are told that staff call."""
    return bool(_says(board, "byHand"))


def _says(board: BoardWindow, what: str) -> object:
    value: object = board.board.property(what)
    return value


def _large(ticket: Waiting) -> Callable[[BoardWindow], bool]:
    return lambda board: _says(board, "number") == ticket.number


def _call(at: HubClient, window: str, ticket: Waiting) -> None:
    at.command("call_ticket", CallTicket(ticket_id=ticket.ticket_id, window=window, reason="tour"), command_id=new_id())
