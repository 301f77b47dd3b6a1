"""ESC/POS over a device file such as /dev/usb/lp0, read and written without ever blocking for good."""

from __future__ import annotations

import os
import select

from printing.drivers.conversation import EscPosPrinter
from printing.drivers.port import Deadlines, Printer


class _DeviceFile:
    def __init__(self, path: str) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)

    def send(self, data: bytes, seconds: float) -> int:
        if not select.select([], [self._handle], [], seconds)[1]:
            raise TimeoutError("the printer takes nothing")
        return os.write(self._handle, data)

    def receive(self, seconds: float) -> bytes:
        if not select.select([self._handle], [], [], seconds)[0]:
            raise TimeoutError("the printer says nothing")
        data = os.read(self._handle, 64)
        if not data:
            raise ConnectionResetError("the printer was unplugged")
        return data

    def close(self) -> None:
        os.close(self._handle)


def open_device_file(where: str, deadlines: Deadlines) -> Printer:
    """`where` is the path; a device that is not there is `off`, not an error."""
    return EscPosPrinter(lambda: _DeviceFile(where), deadlines)
