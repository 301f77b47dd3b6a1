"""What the board's screen asks of its hub side: a port that kiosk.board.BoardCore fills."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kiosk.announcements.reading import Notice
    from kiosk.board import Seen
    from kiosk.standards.public import PublicPack
    from ui.core import Link


class Announcements(Protocol):
    """kiosk.announcements.noticeboard.Noticeboard."""

    def live(self) -> list[Notice]: ...
    def on_change(self, call: Callable[[], None]) -> None: ...
    def seconds_to_change(self) -> float | None: ...


class BoardSource(Protocol):
    """Callbacks come from worker threads."""

    announcements: Announcements

    @property
    def paired(self) -> bool: ...
    @property
    def link(self) -> Link: ...
    @property
    def pack(self) -> PublicPack: ...
    def on_pack(self, call: Callable[[PublicPack], None]) -> None: ...
    def on_queue(self, call: Callable[[object], None]) -> None: ...
    def on_seen(self, call: Callable[[Seen], None]) -> None: ...
    def start(self) -> None: ...
    def close(self) -> None: ...
