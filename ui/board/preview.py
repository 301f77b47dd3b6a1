"""`python -m ui.board.preview`: a board that nobody looks at, an announcement in its strip; see `ui.preview_child`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.board import Seen
from kiosk.contract.counter import BoardView
from ui import screenshot
from ui.board.board import BoardWindow
from ui.board.options import Options
from ui.preview_child import serve

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.standards.public import PublicPack
    from ui.board.port import Announcements

_FRAME_MS = 40


class Quiet:
    """As much of a board's core as its window asks for: the hub is there, the hall open, and nobody waits."""

    paired = online = True

    def __init__(self, pack: PublicPack, announcements: Announcements) -> None:
        self.pack, self.announcements, self.link = pack, announcements, self

    def on_seen(self, call: Callable[[Seen], None]) -> None:
        now = datetime.now(UTC)
        call(Seen(BoardView(as_of=now, business_day=now.date(), calls=[], categories=[], windows=[]), live=True))

    def on_pack(self, call: Callable[[PublicPack], None]) -> None: ...
    def on_queue(self, call: Callable[[object], None]) -> None: ...
    def on_change(self, call: Callable[[], None]) -> None: ...
    def start(self) -> None: ...
    def close(self) -> None: ...


class BoardStage:
    """`shown` is what its strip has to choose from."""

    def __init__(self, pack: PublicPack, shown: Announcements, *, landscape: bool) -> None:
        self._board = BoardWindow(Options(Path(), landscape=landscape, motion=False, volume=0.0), pack=pack)
        self._board.window.show()
        self._board.attach(Quiet(pack, shown))
        screenshot.settle(_FRAME_MS)

    def draw(self, _asked: Mapping[str, Any]) -> tuple[QImage, bool]:
        """The picture, with the strip at that announcement where boards show it; nothing lies below."""
        self._board.strip.look()
        for foot in self._board.window.contentItem().childItems():
            if foot.property("turns") is not None:
                foot.setProperty("place", foot.property("turns") - 1)
        screenshot.settle(_FRAME_MS)
        return self._board.window.grabWindow(), False

    def close(self) -> None:
        self._board.close()


if __name__ == "__main__":
    raise SystemExit(serve(BoardStage))
