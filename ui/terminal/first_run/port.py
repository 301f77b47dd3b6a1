"""What the set-up asks of the machine. Every call may block, and raises KioskError only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Draft:
    """What was chosen so far: kept when the set-up is left, but for the code. An empty `url` is "without a hub".

    `printer` is an address as `printing.drivers.open_printer` takes it, or `none:`; `scanner` is none, keyboard, or
    a device file.
    """

    step: str = "welcome"
    language: str = "zh_CN"
    name: str = ""
    url: str = ""
    printer: str = ""
    scanner: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """A device that was found, or another way. `kind`: usb, network, none; serial, keyboard, none."""

    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class Point:
    """One line of what was found. `grade`: ok, warn, fail. `code` and `value` are worded by the screen and the slip."""

    what: str
    grade: str
    code: str
    value: str = ""


class SetUp(Protocol):
    def draft(self) -> Draft: ...
    def keep(self, draft: Draft) -> None: ...
    def look_at_hub(self, address: str) -> Any:
        """A `kiosk.contract.looking.HubSeen`."""
        ...

    def printers(self) -> Sequence[Offered]: ...
    def printer_state(self, address: str) -> str:
        """In the words of PaperState."""
        ...

    def scanners(self) -> Sequence[Offered]: ...
    def listen(self, device: str, heard: Callable[[str], None]) -> Callable[[], None]:
        """Reads the scanner at `device` until what this returns is called; `heard` runs on a thread of its own."""
        ...

    def finish(self, draft: Draft, code: str, landscape: bool, pixels_per_inch: int) -> Sequence[Point]:
        """Pairs, then writes the settings: from then on the machine is set up. Last it prints a slip of what it found.

        Raises KioskError with no settings written where pairing or writing failed.
        """
        ...
