"""What the demo's window asks of the demo hall behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a window goes: the part of its canvas that it is drawn at, its top left corner in the screen's pixels."""

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


@dataclass(frozen=True, slots=True)
class Bill:
    """What a terminal's code asks for: `channel` is wechat or alipay."""

    channel: str
    amount_fen: int
    code: str


class Stage(Protocol):
    """Callbacks come from worker threads; `open` and `close` block."""

    paper: Path
    messages: Path
    """A line of JSON for each message that a phone received: phone, code, minutes."""

    def open(self, places: Mapping[str, Placement]) -> str:
        """Starts the hub and the windows of `places` (terminal, counter, board); gives the hub's address.

        Raises KioskError.
        """
        ...

    def watch(self, queue: Callable[[list[HubLine]], None], call: Callable[[Call], None]) -> None: ...
    def on_phone(self, told: Callable[[Bill | None], None]) -> None:
        """`told` with what the visitor's phone sees before the terminal; None when no code is shown."""
        ...

    def pay(self) -> None:
        """The visitor's phone scans the code, and pays."""
        ...

    def show_code(self, channel: str) -> None:
        """The visitor's phone shows its own payment code of wechat or alipay to the terminal's scanner."""
        ...

    def scan(self, text: str) -> None:
        """Holds a code before the terminal's scanner."""
        ...

    def lay_card(self, lies: bool) -> None:
        """Lays an invented ID card on the terminal's reader, or takes it."""
        ...

    def over(self) -> bool:
        """Whether a window was closed, or the hub ended."""
        ...

    def close(self) -> None: ...
