"""The tour's boards: one hub side, a window on each panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kiosk.boot import SHIPPED_PACK
from ui import screenshot
from ui.board.board import BoardWindow
from ui.board.options import Options
from ui.board.port import BoardSource
from ui.tour.customer import Lost

_PATIENCE = 30.0


class Boards:
    """Pictures go to `<folder>/<panel>/board/<name>.png`."""

    def __init__(self, folder: Path, source: BoardSource) -> None:
        self.pictures: list[Path] = []
        self._folder = folder
        options = Options(SHIPPED_PACK, motion=False, languages=(), volume=0, show_seconds=3)
        self._windows = [
            BoardWindow(replace(options, landscape=landscape), source.pack) for landscape in (False, True)]
        for window in self._windows:
            window.window.show()
            window.attach(source)

    def photograph(self, name: str, until: Callable[[BoardWindow], bool]) -> None:
        """As soon as `until` holds on both. Raises Lost."""
        for window in self._windows:
            if not screenshot.until(lambda: until(window), _PATIENCE):  # noqa: B023  # used within its own turn
                raise Lost(f"the board never came to {name}")
            path = self._folder / ("landscape" if window.options.landscape else "portrait") / "board" / f"{name}.png"
            screenshot.settle(100)
            self.pictures.append(screenshot.grab(window.window, path))

    def leave(self) -> None:
        for window in self._windows:
            window.leave()

    def close(self) -> None:
        for window in self._windows:
            window.close()


@contextmanager
def boards(folder: Path, open_source: Callable[[], BoardSource]) -> Iterator[Boards]:
    """`open_source` gives a hub side that is not started yet; it is started here, and closed at the end."""
    source = open_source()
    shown = Boards(folder, source)
    try:
        source.start()
        yield shown
    finally:
        shown.leave()
        source.close()
        shown.close()
