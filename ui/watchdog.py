"""A screen under a service manager: ready with its first frame, alive while it draws the frames it is asked for."""

from __future__ import annotations

import faulthandler
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import SystemClock
from kiosk.watchdog import ASK_SECONDS, FrameRule, Notifier


class Watchdog(QObject):
    """Lives as long as the first of `windows`, of which one at a time may show. Its end is not told: the program
    may begin anew as the same process.
    """

    def __init__(self, windows: Sequence[QQuickWindow], notifier: Notifier) -> None:
        super().__init__(windows[0])
        self._windows = windows
        self._notifier = notifier
        self._ready = False
        self._rule = FrameRule(ask=self._ask, alive=notifier.alive, clock=SystemClock())
        self._timer = QTimer(self)
        self._timer.setInterval(int(min(ASK_SECONDS, (notifier.watchdog_seconds or ASK_SECONDS) / 3) * 1000))
        self._timer.timeout.connect(self._look)
        # Queued: a frame of the render thread counts once this thread's loop has turned.
        for window in windows:
            window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)

    def _ask(self) -> None:
        for window in self._windows:
            if window.isVisible():
                window.update()

    @Slot()
    def _look(self) -> None:
        self._rule.look()

    @Slot()
    def _drawn(self) -> None:
        if self._ready:
            self._rule.drawn()
            return
        self._ready = True
        self._notifier.ready()
        if self._notifier.watchdog_seconds:
            faulthandler.enable()  # the manager ends what is stuck by SIGABRT: say where it was
            self._timer.start()


def watch(*windows: QQuickWindow) -> None:
    """Tells the service manager about `windows`, if one started this process. Before they are shown."""
    notifier = Notifier.take()
    if notifier is not None:
        Watchdog(windows, notifier)
