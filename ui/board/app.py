"""`kiosk board`: the window first, its hub side on a worker."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from ui import fonts, hooks, panel, translations
from ui.board.options import Options
from ui.signals import quit_on_signals

if TYPE_CHECKING:
    from kiosk.errors import KioskError
    from ui.board.board import BoardWindow
    from ui.board.port import BoardSource

log = logging.getLogger(__name__)
RETRY_MS = 20_000


def run(options: Options, open_core: Callable[[], BoardSource]) -> int:
    """Opens the board and gives its exit code. `open_core` runs on a worker. Raises BadInput for a broken pack."""
    panel.set_environment(options)
    hooks.install()
    app = panel.application(options)
    quit_on_signals(app)
    fonts.load()
    translations.build()
    from ui.board.board import BoardWindow  # after the application: types that need it

    board = BoardWindow(options)
    start = Start(board, open_core)
    panel.show(board.window, options)
    code = app.exec()
    start.close()
    return code


class Start(QObject):
    """Owns the hub side. One that cannot be opened is tried again."""

    def __init__(self, board: BoardWindow, open_core: Callable[[], BoardSource]) -> None:
        super().__init__()
        self._board, self._open_core = board, open_core
        self._core: BoardSource | None = None
        board.window.frameSwapped.connect(self._first_frame)

    @Slot()
    def _first_frame(self) -> None:
        self._board.window.frameSwapped.disconnect(self._first_frame)
        self._open()

    @Slot()
    def _open(self) -> None:
        self._board.jobs.start("core", self._open_core, self._opened, self._failed)

    @Slot(object)
    def _opened(self, core: BoardSource) -> None:
        self._core = core
        self._board.attach(core)
        self._board.player.prepare()

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        log.error("the board cannot speak to its hub (%s): %s", error.code, error.cause)
        QTimer.singleShot(RETRY_MS, self._open)

    def close(self) -> None:
        self._board.leave()
        if self._core is not None:
            self._core.close()  # its threads tell the screen's objects what is new: they end first
            self._core = None
        self._board.close()
