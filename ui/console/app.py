"""`kiosk console`: the window first, the core on a worker."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from ui import fonts, hooks, translations
from ui.console.options import Options
from ui.signals import quit_on_signals
from ui.watchdog import watch

if TYPE_CHECKING:
    from kiosk.errors import KioskError
    from ui.console.console import Console
    from ui.console.port import Console as Core

log = logging.getLogger(__name__)
RETRY_MS = 5000


def run(options: Options, open_core: Callable[[], Core]) -> int:
    """Opens the console and gives its exit code. `open_core` runs on a worker. Raises BadInput for a broken pack."""
    if not options.accelerated:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    if options.scale:
        os.environ.setdefault("QT_SCALE_FACTOR", str(options.scale))
    hooks.install()
    app = QGuiApplication(["kiosk-console"])
    app.setApplicationName("hall-kiosk-console")
    quit_on_signals(app)
    fonts.load()
    translations.build()
    from ui.console.console import Console

    console = Console(replace(options, size=_fitting(options.size, app)))
    start = Start(console, open_core)
    watch(console.window)
    if options.position is not None:
        scale = console.window.screen().devicePixelRatio()
        console.window.setPosition(QPoint(*(round(value / scale) for value in options.position)))
    console.window.show()
    code = app.exec()
    start.close()
    return code


def _fitting(size: tuple[int, int], app: QGuiApplication) -> tuple[int, int]:
    """No larger than what the screen has left beside its own bars."""
    room = app.primaryScreen().availableSize()
    return min(size[0], room.width()), min(size[1], room.height())


class Start(QObject):
    """Owns the core. One that cannot be opened is tried again."""

    def __init__(self, console: Console, open_core: Callable[[], Core]) -> None:
        super().__init__()
        self._console = console
        self._open_core = open_core
        self._core: Core | None = None
        QTimer.singleShot(0, self._open)

    @Slot()
    def _open(self) -> None:
        self._console.jobs.start("core", self._open_core, self._opened, self._failed)

    @Slot(object)
    def _opened(self, core: Core) -> None:
        self._core = core
        self._console.attach(core)

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        log.error("the console could not be opened (%s): %s", error.code, error.cause)
        self._console.desk.fail(error.code)
        QTimer.singleShot(RETRY_MS, self._open)

    def close(self) -> None:
        self._console.leave()
        if self._core is not None:
            self._core.sign_out()
            self._core.close()  # its threads tell the screen's objects: they end first
            self._core = None
        self._console.close()
