"""One scanner for the whole terminal: every code it reads is told to whoever listens, in the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.queued import queued

if TYPE_CHECKING:
    from kiosk.clock import Clock
    from kiosk.devices.scan import Scan
    from kiosk.devices.scanner import Scanner
    from ui.hall import Hall


class Scans(QObject):
    """`read(kiosk.devices.scan.Scan)` for each code, unless it is claimed. The scanner is opened with the core."""

    read = Signal(object)
    presentChanged = Signal()
    _raw = Signal(str)

    def __init__(self, hall: Hall, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hall, self._clock = hall, clock
        self._scanner: Scanner | None = None
        self._claimant: Callable[[Scan], None] | None = None
        self._routes: dict[str, Callable[[Scan], None]] = {}
        hall.readyChanged.connect(self._open)
        self._open()

    def close(self) -> None:
        """Nothing is read any more."""
        if self._scanner is not None:
            self._scanner.close()

    @property
    def present(self) -> bool:
        """Whether this machine has a scanner, as far as its settings know."""
        return self._scanner is not None

    def claim(self, listener: Callable[[Scan], None] | None) -> None:
        """From now on only `listener` hears what is read (staff are at work); None gives it back to all."""
        self._claimant = listener

    def route(self, kind: str, listener: Callable[[Scan], None] | None) -> None:
        """From now on codes of this kind go to `listener` alone, whose page asked for one; None: to all again."""
        if listener is None:
            self._routes.pop(kind, None)
        else:
            self._routes[kind] = listener

    @Slot(str)
    def take(self, raw: str) -> None:
        """A device read `raw`."""
        from kiosk.devices.scan import classify

        scan = classify(raw, self._hall.pack.hall.bill_codes)
        if self._claimant is not None:
            self._claimant(scan)
        elif scan.kind in self._routes:
            self._routes[scan.kind](scan)
        else:
            self.read.emit(scan)

    @Slot()
    def _open(self) -> None:
        core = self._hall.core
        if core is None or self._scanner is not None:
            return
        from kiosk.devices.scanner import ScannerChoice

        choice = getattr(core, "scanner", ScannerChoice())
        if choice.kind == "serial":
            from kiosk.devices.serial_scanner import SerialScanner

            self._scanner = SerialScanner(Path(choice.device))
            self.destroyed.connect(self._scanner.close)
        elif choice.kind == "keyboard":
            from ui.scanning.wedge import WedgeScanner

            self._scanner = WedgeScanner(choice.prefix, self._clock, self)
        if self._scanner is not None:
            queued(self._raw, self.take)
            self._scanner.start(self._raw.emit)
            self.presentChanged.emit()
