"""What the demo's window asks of the demo hall behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the terminal's window goes: its scale of the panel, its top left corner in the screen's pixels."""

    scale: float
    position: tuple[int, int]


@dataclass(frozen=True, slots=True)
class HubLine:
    """One category's queue at the hub."""

    letter: str
    waiting: int
    called: int
    serving: int


@dataclass(frozen=True, slots=True)
class Call:
    """The last ticket that moved; `state` as in the contract's TicketView."""

    number: str
    state: str
    window: str


class Stage(Protocol):
    """Callbacks come from worker threads; `open` and `close` block."""

    paper: Path

    def open(self, placement: Placement) -> str:
        """Starts hub, terminal and clerk; gives the hub's address. Raises KioskError."""
        ...

    def watch(self, queue: Callable[[list[HubLine]], None], call: Callable[[Call], None]) -> None: ...
    def scan(self, text: str) -> None:
        """Holds a code before the terminal's scanner."""
        ...

    def over(self) -> bool:
        """Whether the terminal's window was closed, or the hub ended."""
        ...

    def close(self) -> None: ...
