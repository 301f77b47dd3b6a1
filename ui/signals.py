"""SIGTERM and SIGINT end an app's event loop, after which it closes as ever: nothing is left half done."""

from __future__ import annotations

import signal
import socket
import sys

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot

_NUMBERS = (signal.SIGTERM, signal.SIGINT)


class Signals(QObject):
    """Python runs its handlers only between its own instructions; a socket wakes Qt's event loop up for them."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._ours, theirs = socket.socketpair()
        self._theirs = theirs
        theirs.setblocking(False)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._app = app
        for number in _NUMBERS:
            signal.signal(number, self._quit)

    def _quit(self, *_: object) -> None:
        for number in _NUMBERS:
            signal.signal(number, signal.SIG_IGN)  # a second one must not break into the closing
        self._app.exit(0)  # quit() would ask the windows first, and a locked one says no

    @Slot()
    def _woken(self) -> None:
        self._ours.recv(64)


def quit_on_signals(app: QCoreApplication) -> None:
    """Call once, from the main thread."""
    if sys.platform != "win32":
        Signals(app)
