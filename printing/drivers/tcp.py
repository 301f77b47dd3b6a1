"""ESC/POS over raw TCP, port 9100 by custom."""

from __future__ import annotations

import socket

from kiosk.errors import BadInput
from printing.drivers.conversation import EscPosPrinter
from printing.drivers.port import Deadlines, Printer


class _Socket:
    def __init__(self, address: tuple[str, int], seconds: float) -> None:
        self._socket = socket.create_connection(address, seconds)

    def send(self, data: bytes, seconds: float) -> int:
        self._socket.settimeout(seconds)
        return self._socket.send(data)

    def receive(self, seconds: float) -> bytes:
        self._socket.settimeout(seconds)
        data = self._socket.recv(64)
        if not data:
            raise ConnectionResetError("the printer hung up")
        return data

    def close(self) -> None:
        self._socket.close()


def open_tcp(where: str, deadlines: Deadlines) -> Printer:
    """`HOST` or `HOST:PORT`. Raises BadInput."""
    host, _, port = where.rpartition(":") if ":" in where else (where, "", "9100")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise BadInput("a network printer is tcp:HOST or tcp:HOST:PORT", field="printer")
    return EscPosPrinter(lambda: _Socket((host, int(port)), deadlines.connect), deadlines)
