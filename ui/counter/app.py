"""`kiosk counter`: the window first, the core on a worker."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from ui import fonts, hooks, translations
from ui.counter.options import Options
from ui.signals import quit_on_signals
from ui.watchdog import watch

if TYPE_CHECKING:
    from kiosk.errors import KioskError
    from ui.counter.counter import Counter
    from ui.counter.port import Counter as Core

log = logging.getLogger(__name__)
RETRY_MS = 5000


def run(options: Options, open_core: Callable[[], Core]) -> int:
    """Opens the counter and gives its exit code. `open_core` runs on a worker. Raises BadInput for a broken pack."""
    set_environment(options)
    hooks.install()
    app = QGuiApplication(["kiosk-counter"])
    app.setApplicationName("hall-kiosk-counter")
    app.setQuitOnLastWindowClosed(False)  # the strip and the window take turns
    quit_on_signals(app)
    fonts.load()
    translations.build()
    from ui.counter.counter import Counter

    counter = Counter(options)
    start = Start(counter, open_core)
    show(counter, options)
    code = app.exec()
    start.close()
    return code


def set_environment(options: Options) -> None:
    """What Qt reads once, before the application is made. What the machine has set stays."""
    if not options.accelerated:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    if options.scale:
        os.environ.setdefault("QT_SCALE_FACTOR", str(options.scale))


def show(counter: Counter, options: Options) -> None:
    watch(counter.window, counter.strip)
    if options.position is not None:
        scale = counter.window.screen().devicePixelRatio()
        counter.window.setPosition(QPoint(*(round(value / scale) for value in options.position)))
    counter.window.setProperty("shown", True)
    if counter.customer is not None:
        counter.customer.place()


class Start(QObject):
    """Owns the core. One that cannot be opened is tried again."""

    def __init__(self, counter: Counter, open_core: Callable[[], Core]) -> None:
        super().__init__()
        self._counter = counter
        self._open_core = open_core
        self._core: Core | None = None
        QTimer.singleShot(0, self._open)

    @Slot()
    def _open(self) -> None:
        self._counter.jobs.start("core", self._open_core, self._opened, self._failed)

    @Slot(object)
    def _opened(self, core: Core) -> None:
        self._core = core
        self._counter.attach(core)

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        log.error("the counter could not be opened (%s): %s", error.code, error.cause)
        self._counter.station.fail(error.code)
        QTimer.singleShot(RETRY_MS, self._open)

    def close(self) -> None:
        self._counter.jobs.close()
        if self._core is not None:
            if self._core.desk.hand is None:
                self._core.sign_out()  # somebody at the window is found again by the next start
            self._core.close()  # its threads tell the screen's objects: they end first
            self._core = None
        self._counter.close()
