"""A screen of its own: what Qt is told before it starts, the application at the panel's scale, the window on it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from ui import heap
from ui.lockdown import Lockdown

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtQuick import QQuickWindow

    class OnPanel(Protocol):
        """`scale` 0 is fullscreen, else a window of that part of the panel; `position` its corner in real pixels."""

        @property
        def scale(self) -> float: ...
        @property
        def position(self) -> tuple[int, int] | None: ...
        @property
        def accelerated(self) -> bool: ...


def set_environment(options: OnPanel) -> None:
    """What Qt reads once, before the application is made. What the machine has set stays."""
    if not options.accelerated:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_NO_BUILTIN_SELECTORS", "1")  # no file of ours has a variant: 500 look-ups less
    if options.scale:
        os.environ.setdefault("QT_SCALE_FACTOR", str(options.scale))


def application(options: OnPanel) -> QGuiApplication:
    """The application, scaled so that a fullscreen panel's short side counts 1080 pixels."""
    heap.share_one_arena()  # before Qt's threads; 2 ms
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


def show(window: QQuickWindow, options: OnPanel) -> None:
    """Fullscreen, locked down and without a pointer, or a frame on the desktop when a scale is asked for."""
    if "NOTIFY_SOCKET" in os.environ:
        from ui.watchdog import watch

        watch(window)
    if not options.scale:
        window.setProperty("pointer", False)
        window.showFullScreen()
        Lockdown(window)
        return
    if options.position is not None:
        scale = window.screen().devicePixelRatio()
        window.setPosition(QPoint(*(round(value / scale) for value in options.position)))
    window.show()
