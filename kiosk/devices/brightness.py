"""A panel's brightness: the port, its adapters for Linux, and which one this machine has."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from kiosk.errors import KioskError

LEAST_PERCENT = 10
"""Darker is not offered: a black screen looks like a broken one."""


class PanelSilent(KioskError):
    """The panel did not take the new brightness, or does not say the one it has."""

    code = "panel_silent"


class Brightness(Protocol):
    """Both calls may take half a second and raise PanelSilent."""

    def percent(self) -> int:
        """0 to 100."""
        ...

    def set(self, percent: int) -> None:
        """LEAST_PERCENT to 100; what is outside is brought inside."""
        ...


def within(percent: int) -> int:
    return max(LEAST_PERCENT, min(100, percent))


class Backlight:
    """A built-in panel: `folder` is one of /sys/class/backlight, whose `brightness` we may write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def percent(self) -> int:
        return round(100 * self._number("brightness") / max(1, self._number("max_brightness")))

    def set(self, percent: int) -> None:
        level = max(1, round(within(percent) * self._number("max_brightness") / 100))
        try:
            (self._folder / "brightness").write_text(str(level), "ascii")
        except OSError as error:
            raise PanelSilent(f"{self._folder.name} takes no brightness: {error.strerror}") from error

    def _number(self, name: str) -> int:
        try:
            return int((self._folder / name).read_text("ascii"))
        except (OSError, ValueError) as error:
            raise PanelSilent(f"{self._folder.name} says no {name}") from error


Opener = Callable[[Path], Brightness | None]


def find_brightness(system: Path = Path("/sys"), *, monitor: Opener | None = None) -> Brightness | None:
    """What sets this machine's panel: its backlight, else the monitor by DDC/CI; None where neither may be written.

    `monitor` opens the I²C bus of a monitor (a folder like /dev/i2c-3), None when no panel answers there.
    """
    for folder in sorted((system / "class/backlight").glob("*")):
        if os.access(folder / "brightness", os.W_OK):
            return Backlight(folder)
    for bus in monitor_buses(system):
        panel = (monitor or _ask_monitor)(bus)
        if panel is not None:
            return panel
    return None


def _ask_monitor(bus: Path) -> Brightness | None:
    from kiosk.devices.ddc import open_monitor

    return open_monitor(bus)


def monitor_buses(system: Path) -> Iterable[Path]:
    """The I²C buses on which connected monitors listen."""
    for connector in sorted((system / "class/drm").glob("card*-*")):
        if _connected(connector):
            for bus in sorted(connector.glob("ddc/i2c-dev/i2c-*")) or sorted(connector.glob("i2c-*")):
                yield Path("/dev") / bus.name


def _connected(connector: Path) -> bool:
    try:
        return (connector / "status").read_text("ascii").strip() == "connected"
    except OSError:
        return False
