"""A scanner without glass and light, for technicians and tests: a pseudo-terminal that a terminal reads. POSIX only."""

from __future__ import annotations

import os
import time
import tty
from pathlib import Path

from kiosk.devices.scanner import GAP_SECONDS

_PAUSE_SECONDS = 2 * GAP_SECONDS  # before a burst: what comes sooner belongs to the one before


class ScannerSimulator:
    """Offers a device file at `path`; what is scanned arrives there as from a USB-COM scanner, one line a code.

    With `prefix` (it may be empty) it speaks like a keyboard wedge instead: a pause, the prefix, the code, Enter.
    Raises FileExistsError when `path` is something other than an earlier simulator's link.
    """

    def __init__(self, path: Path, *, prefix: str | None = None) -> None:
        self._path = path
        self._prefix = prefix
        self._near, self._far = os.openpty()
        tty.setraw(self._far)
        if path.is_symlink():
            path.unlink()
        path.symlink_to(os.ttyname(self._far))

    def scan(self, text: str) -> None:
        """As if a code holding `text` were held before the glass."""
        if self._prefix is None:
            self.send(text.encode() + b"\r\n")
            return
        time.sleep(_PAUSE_SECONDS)
        self.send(f"{self._prefix}{text}\r".encode())

    def send(self, data: bytes) -> None:
        """Exactly these bytes, as fast as they are taken."""
        while data:
            data = data[os.write(self._near, data):]

    def close(self) -> None:
        """Unplug it."""
        self._path.unlink(missing_ok=True)
        os.close(self._near)
        os.close(self._far)
