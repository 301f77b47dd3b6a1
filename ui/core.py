"""What screens ask of the terminal: a port that kiosk.terminal.TerminalCore fills."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

from kiosk.clock import Clock
from kiosk.standards.public import PublicPack


class Link(Protocol):
    @property
    def online(self) -> bool: ...
    def on_change(self, callback: Callable[[bool], None]) -> object: ...


class Core(Protocol):
    """Callbacks come from worker threads; calls may block for up to 0.4 s, so they go through `Jobs`."""

    clock: Clock
    tickets: Any
    announcements: Any
    self_service: Any
    feedback: Any
    voices: Any
    survey: Any
    meetings: Any
    printers: Any
    cases: Any
    supervision: Any
    link: Link
    paper: Any
    prints_pages: bool
    """An A4 printer belongs to it, whether or not it prints now."""

    @property
    def pack(self) -> PublicPack: ...
    @property
    def queue(self) -> Any: ...
    def call_staff(self, place: str, language: str) -> UUID: ...
    def search_missed(self, typed: str, place: str, language: str) -> None: ...
    def on_pack(self, callback: Callable[..., None]) -> object: ...
    def on_queue(self, callback: Callable[..., None]) -> object: ...
    def on_call(self, callback: Callable[..., None]) -> object: ...
    def staff_know_of(self, device: str = ...) -> bool: ...
    def on_help(self, callback: Callable[..., None]) -> object: ...
    def close(self) -> None: ...
