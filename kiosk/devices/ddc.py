"""A monitor's brightness by DDC/CI over I²C (VESA DDC/CI 1.1, MCCS feature 0x10). Linux only."""

from __future__ import annotations

import os
import time
from functools import reduce
from pathlib import Path
from typing import Protocol

from kiosk.devices.brightness import PanelSilent, within

_ADDRESS, _HOST, _LUMINANCE = 0x37, 0x51, 0x10
_I2C_SLAVE = 0x0703
_PAUSE_SECONDS = 0.05  # the standard: 40 ms before a reply is read, 50 ms after a command
_TRIES = 3


class Bus(Protocol):
    """The bytes between host and monitor, without the I²C address. Both raise OSError."""

    def write(self, data: bytes) -> None: ...
    def read(self, count: int) -> bytes: ...


class Monitor:
    """A `kiosk.devices.brightness.Brightness`. The largest value is asked of the monitor, never assumed."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def percent(self) -> int:
        now, most = self._ask()
        return round(100 * now / most)

    def set(self, percent: int) -> None:
        _, most = self._ask()
        value = round(within(percent) * most / 100)
        self._send(bytes((0x03, _LUMINANCE, value >> 8, value & 0xFF)))
        time.sleep(_PAUSE_SECONDS)

    def _ask(self) -> tuple[int, int]:
        for _ in range(_TRIES):
            self._send(bytes((0x01, _LUMINANCE)))
            time.sleep(_PAUSE_SECONDS)
            try:
                answer = _luminance(self._bus.read(11))
            except OSError as error:
                raise PanelSilent(f"the monitor does not answer: {error.strerror}") from error
            if answer is not None:
                return answer
        raise PanelSilent("the monitor's answer cannot be read")

    def _send(self, message: bytes) -> None:
        framed = bytes((_HOST, 0x80 | len(message))) + message
        try:
            self._bus.write(framed + bytes((checksum(_ADDRESS << 1, framed),)))
        except OSError as error:
            raise PanelSilent(f"the monitor takes no command: {error.strerror}") from error


def checksum(start: int, data: bytes) -> int:
    """All bytes XORed, beginning with the address that the bus itself sends."""
    return reduce(lambda sum_, byte: sum_ ^ byte, data, start)


def _luminance(reply: bytes) -> tuple[int, int] | None:
    """(value, largest value) of a feature reply; None when it is damaged or about something else."""
    if len(reply) != 11 or reply[1] != 0x88 or reply[2] != 0x02 or checksum(0x50, reply[:10]) != reply[10]:
        return None
    _, _, _, result, feature, _, most_high, most_low, high, low, _ = reply
    most = most_high << 8 | most_low
    return (high << 8 | low, most) if result == 0 and feature == _LUMINANCE and most else None


class _Device:
    def __init__(self, path: Path) -> None:
        import fcntl

        self._file = os.open(path, os.O_RDWR)
        fcntl.ioctl(self._file, _I2C_SLAVE, _ADDRESS)

    def write(self, data: bytes) -> None:
        os.write(self._file, data)

    def read(self, count: int) -> bytes:
        return os.read(self._file, count)

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            os.close(self._file)


def open_monitor(path: Path) -> Monitor | None:
    """The monitor that answers on the I²C device `path`; None when none does, or we may not ask."""
    try:
        monitor = Monitor(_Device(path))
        monitor.percent()
    except (OSError, PanelSilent):
        return None
    return monitor
