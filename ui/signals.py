"""SIGTERM and SIGINT end an app's event loop, after which it closes as ever: nothing is left half done."""

from __future__ import annotations

import signal
import socket
import sys

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Slot

_NUMBERS = (signal.SIGTERM, signal.SIGINT)
_sockets: list[socket.socket] = []
"""Python writes into one at each signal, also when Qt is gone."""


class Signals(QObject):
    """Python runs its handlers only between its own instructions; a socket wakes Qt's event loop up for them."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._ours, theirs = socket.socketpair()
        _sockets.extend((self._ours, theirs))
        theirs.setblocking(False)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._until_it_runs = QTimer(self, interval=50)  # a loop that has not begun forgets that it was to end
        self._until_it_runs.timeout.connect(lambda: app.exit(0))
        app.aboutToQuit.connect(self._until_it_runs.stop)

        def end(*_: object) -> None:
            for number in _NUMBERS:
                signal.signal(number, signal.SIG_IGN)  # a second one must not break into the closing
            if shiboken6.isValid(app):  # it may have ended by itself a moment ago
                app.exit(0)  # quit() would ask the windows first, and a locked one says no
                self._until_it_runs.start()

        for number in _NUMBERS:
            signal.signal(number, end)

    @Slot()
    def _woken(self) -> None:
        self._ours.recv(64)


def quit_on_signals(app: QCoreApplication) -> None:
    """Call once, from the main thread."""
    if sys.platform != "win32":
        Signals(app)
