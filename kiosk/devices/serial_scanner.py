"""A scanner behind a device file: USB-COM, one line a code, or a keyboard wedge on a terminal. POSIX only."""

from __future__ import annotations

import codecs
import logging
import os
import select
import stat
import termios
import threading
import time
import tty
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.devices.scanner import LONGEST_SCAN, WedgeDecoder

log = logging.getLogger(__name__)


class Cutter(Protocol):
    """Cuts what a device yields into scans."""

    def feed(self, data: bytes) -> list[str]: ...


class SerialScanner:
    """Reads `path` (a character device or a FIFO), and finds it again after it was unplugged.

    `cutter` makes what cuts one connection's bytes into scans. `retry` is the pause in seconds before the device
    is looked for again.
    """

    def __init__(self, path: Path, *, retry: float = 1.0, cutter: Callable[[], Cutter] | None = None) -> None:
        self._path = path
        self._retry = retry
        self._cutter = cutter or Lines
        self._stop, self._wake = os.pipe()
        self._thread: threading.Thread | None = None

    def start(self, on_scan: Callable[[str], None]) -> None:
        self._thread = threading.Thread(target=self._run, args=(on_scan,), name="scanner", daemon=True)
        self._thread.start()

    def close(self) -> None:
        if self._wake < 0:
            return
        os.close(self._wake)
        self._wake = -1
        if self._thread:
            self._thread.join()
        os.close(self._stop)

    def _run(self, on_scan: Callable[[str], None]) -> None:
        missing = False
        while True:
            try:
                self._read(on_scan)
                missing = False
            except (OSError, termios.error) as error:  # the second where a device goes while it is being set up
                if not missing:
                    log.warning("scanner %s: %s", self._path, error.args[-1])
                missing = True
            if select.select([self._stop], [], [], self._retry)[0]:
                return

    def _read(self, on_scan: Callable[[str], None]) -> None:
        device = os.open(self._path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            if stat.S_ISCHR(os.fstat(device).st_mode):
                tty.setraw(device, termios.TCSANOW)
            cutter = self._cutter()
            while True:
                ready = select.select([device, self._stop], [], [])[0]
                if self._stop in ready:
                    return
                data = os.read(device, 4096)
                if not data:
                    return
                for scan in cutter.feed(data):
                    on_scan(scan)
        finally:
            os.close(device)


class Lines:
    """Cuts a byte stream at CR or LF. Of a line that no code can be its beginning is a scan, so that it is said."""

    _MOST = 4 * (LONGEST_SCAN + 1)  # bytes of UTF-8: one character more than a scan may have

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> list[str]:
        *whole, held = (self._held + data).replace(b"\r", b"\n").split(b"\n")
        self._held = held[:self._MOST]
        return [line[:self._MOST].decode("utf-8", "replace")[:LONGEST_SCAN + 1] for line in whole if line]


class Keystrokes:
    """Cuts what a keyboard wedge types on a terminal, by prefix and speed: see WedgeDecoder."""

    def __init__(self, prefix: str = "", monotonic: Callable[[], float] = time.monotonic) -> None:
        self._decoder = WedgeDecoder(prefix)
        self._monotonic = monotonic
        self._characters = codecs.getincrementaldecoder("utf-8")("replace")

    def feed(self, data: bytes) -> list[str]:
        at = self._monotonic()
        fed = (self._decoder.feed(character, at) for character in self._characters.decode(data))
        return [scan for _, scan in fed if scan]


def wedge_on_terminal(path: Path, prefix: str = "", *, retry: float = 1.0) -> SerialScanner:
    """A keyboard-wedge scanner that types into the terminal device `path`."""
    return SerialScanner(path, retry=retry, cutter=lambda: Keystrokes(prefix))
