"""What the counter's screens ask of the counter behind them: kiosk.counter.core.CounterCore fills this."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from kiosk.clock import Clock
from kiosk.counter.desk import Desk
from kiosk.devices.scanner import ScannerChoice
from kiosk.standards.public import PublicPack


class Counter(Protocol):
    """Callbacks come from worker threads. What waits for the hub blocks, so it goes through `Jobs`."""

    scanner: ScannerChoice
    identity: Any
    link: Any
    slips: Any
    """A kiosk.counter.slips.Slips, None without a printer."""
    ratings: Any
    """A kiosk.counter.ratings.Ratings."""

    @property
    def pack(self) -> PublicPack: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def desk(self) -> Desk: ...
    def on_desk(self, call: Callable[[Desk], None]) -> object: ...
    def on_pack(self, call: Callable[..., None]) -> object: ...
    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> None: ...
    def open_window(self, window: str, *, take_over: bool = False) -> None: ...
    def work_by_hand(self, window: str) -> None: ...
    def sign_out(self) -> None: ...
    def close(self) -> None: ...
    def dismiss_mismatches(self) -> None: ...
