"""A real terminal, locked down as in the field, and what is still so after somebody tried something."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path

from kiosk.boot import SHIPPED_PACK
from tests.e2e.customer import Customer
from tests.e2e.screen_reader import Node, ScreenReader
from tests.lockdown.control import xdotool
from tests.lockdown.sequences import FIELD, HEIGHT, WIDTH
from tests.lockdown.x11 import Display

SECONDS = 20.0
LONGEST = 30  # characters; the field takes 40

SETTINGS = """
[terminal]
data_dir = {folder}
[visit]
quiet_seconds = 600
[printer]
kind = "none"
"""


def write_settings(folder: Path) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(SETTINGS.format(folder=json.dumps(str(folder / "terminal"))), "utf-8")
    return file


def children(pid: int) -> list[str]:
    """The command lines of the processes that `pid` has started and that still are."""
    found = [child for task in Path(f"/proc/{pid}/task").iterdir()
             for child in (task / "children").read_text().split()]
    return [Path(f"/proc/{child}/cmdline").read_text().replace("\0", " ") for child in found]


class Locked:
    """On the page where services are searched for, with a field to type into and the keyboard on the screen.

    Whoever kept the keyboard can still type: a letter after each try proves it, and its place proves that nothing
    else was written, pasted or deleted.
    """

    def __init__(
        self, reader: ScreenReader, outside: Mapping[str, str], inside: Display, marks: Path | None = None,
    ) -> None:
        self.reader, self._outside, self._inside, self._marks = reader, outside, inside, marks
        customer = Customer(reader, json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"])
        customer.begin(online=False)
        reader.press(customer.name("zones", "business"))
        reader.press(customer.phrase("search.title"))
        self._page = customer.phrase("search.title")
        self._wanted = ""
        xdotool(outside, f"mousemove {FIELD[0]} {FIELD[1]} click 1")
        self._look()
        self._windows = self._inside.shown()
        assert self._windows[-1][1:] == (0, 0, WIDTH, HEIGHT)

    def _look(self) -> None:
        self.reader.find("heading", self._page)
        entry = self.reader.find("entry", self._page)
        heading = self.reader.find("heading", self._page)
        self._kept: tuple[Node, Node] = heading, entry

    def withstands(self, tries: str) -> None:
        """Fails when anything but one more letter in the field came of it."""
        xdotool(self._outside, tries)
        xdotool(self._outside, "key z")
        self._wanted += "z"
        self._wait_for_field()
        assert children(self.reader.pid) == [], "it started something"
        assert self._inside.shown() == self._windows, "another window, or no longer fullscreen"
        if self._marks is not None:
            assert [mark.name for mark in self._marks.iterdir()] == [], "the desktop started something"
        if len(self._wanted) >= LONGEST:
            xdotool(self._outside, f"key --repeat {len(self._wanted)} --delay 2 BackSpace")
            self._wanted = ""
            self._wait_for_field()

    def _wait_for_field(self) -> None:
        deadline = time.monotonic() + SECONDS
        while True:
            there = self.reader.again(*self._kept)
            written = there[1].text if [node.name for node in there] == [self._page] * 2 else None
            if written == self._wanted:
                return
            assert time.monotonic() < deadline, (
                f"the field holds {written!r} instead of {self._wanted!r}\n{self.reader.page()}")
            time.sleep(0.01)
