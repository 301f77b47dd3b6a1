"""A keyboard-wedge scanner as Qt sees it: key events, seen before any field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWindow

from kiosk.clock import Clock
from kiosk.devices.scanner import WedgeDecoder


class WedgeScanner(QObject):
    """A kiosk.devices.scanner.Scanner, except that `on_scan` runs in the UI thread."""

    def __init__(self, prefix: str, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoder = WedgeDecoder(prefix)
        self._clock = clock
        self._on_scan: Callable[[str], None] | None = None

    def start(self, on_scan: Callable[[str], None]) -> None:
        self._on_scan = on_scan
        QCoreApplication.instance().installEventFilter(self)

    def close(self) -> None:
        QCoreApplication.instance().removeEventFilter(self)
        self._on_scan = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A window gets each key once; the items in it would show it again.
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWindow):
            return False
        assert isinstance(event, QKeyEvent)
        taken, scan = False, None
        # When it was pressed, where the window system says so: a busy window may come to the keys of a scan far apart.
        at = event.timestamp() / 1000 or self._clock.monotonic()
        for character in event.text():
            taken, scan = self._decoder.feed(character, at)
        if scan is not None and self._on_scan is not None:
            self._on_scan(scan)
        return taken
