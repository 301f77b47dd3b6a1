"""`kiosk terminal`: the first frame from the compiled pack alone, everything heavy after it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from ui import fonts, hooks, keyboard
from ui.terminal.options import Options

if TYPE_CHECKING:
    from ui.core import Core


def run(options: Options, open_core: Callable[[], Core], milestone: Callable[[str], None] | None = None) -> int:
    """Opens the terminal and gives its exit code. `open_core` runs on a worker after the first frame.

    `milestone` hears `first_frame`, `home` (drawn for the first time) and `ready` (tickets possible).
    Raises BadInput when the compiled pack is broken: without it there is nothing to show.
    """
    gc.disable()
    set_environment(options)
    hooks.install()
    app = application(options)
    fonts.load()
    from ui.terminal.start import Start  # after the application: types that need it
    from ui.terminal.terminal import Terminal

    terminal = Terminal(options)
    start = Start(terminal, open_core, milestone or (lambda _: None))
    show(terminal, options)
    code = app.exec()
    start.close()  # not while events still come: a screen reader would ask for what is being destroyed
    return code


def set_environment(options: Options) -> None:
    """What Qt reads once, before the application is made. What the machine has set stays."""
    if not options.accelerated:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_NO_BUILTIN_SELECTORS", "1")  # no file of ours has a variant: 500 look-ups less
    keyboard.set_environment()
    if options.scale:
        os.environ.setdefault("QT_SCALE_FACTOR", str(options.scale))


def application(options: Options) -> QGuiApplication:
    """The application, scaled so that a fullscreen panel's short side counts 1080 pixels."""
    app = QGuiApplication(["kiosk"])
    size = app.primaryScreen().size()
    factor = min(size.width(), size.height()) / 1080
    if not options.scale and "QT_SCALE_FACTOR" not in os.environ and abs(factor - 1) > 0.02:
        app.shutdown()
        del app
        os.environ["QT_SCALE_FACTOR"] = f"{factor:.4f}"
        app = QGuiApplication(["kiosk"])
    app.setApplicationName("hall-kiosk")
    app.setQuitOnLastWindowClosed(True)
    return app


def show(terminal: Terminal, options: Options) -> None:  # noqa: F821
    """Fullscreen without a pointer, or a frame on the desktop when a scale is asked for."""
    window = terminal.window
    if not options.scale:
        window.setProperty("pointer", False)
        window.showFullScreen()
        return
    if options.position is not None:
        scale = window.screen().devicePixelRatio()
        window.setPosition(QPoint(*(round(value / scale) for value in options.position)))
    window.show()
