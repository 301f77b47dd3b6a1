"""A scanner without glass and light, for technicians and tests: a pseudo-terminal that a terminal reads. POSIX only."""

from __future__ import annotations

import os
import tty
from pathlib import Path


class ScannerSimulator:
    """Offers a device file at `path`; what is scanned arrives there as from a USB-COM scanner.

    Raises FileExistsError when `path` is something other than an earlier simulator's link.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._near, self._far = os.openpty()
        tty.setraw(self._far)
        if path.is_symlink():
            path.unlink()
        path.symlink_to(os.ttyname(self._far))

    def scan(self, text: str) -> None:
        """As if a code holding `text` were held before the glass."""
        data = text.encode() + b"\r\n"
        while data:
            data = data[os.write(self._near, data):]

    def close(self) -> None:
        """Unplug it."""
        self._path.unlink(missing_ok=True)
        os.close(self._near)
        os.close(self._far)
