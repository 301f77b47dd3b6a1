"""Somebody of the hall at a real `kiosk console`: by keys, and by what a screen reader says stands there."""

from __future__ import annotations

import time
from collections.abc import Mapping

from tests.e2e.machine import Machine
from tests.e2e.patience import eventually
from tests.e2e.screen import Display
from tests.e2e.screen_reader import Node, ScreenReader

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh_CN": {"number": "工号", "search": "全局搜索", "announcements": "公告管理", "submit": "提交审核",
              "approve": "批准", "publish": "发布", "withdraw": "撤下"},
    "en": {"number": "Staff number", "search": "Search everywhere", "announcements": "Announcements",
           "submit": "Hand in for review", "approve": "Approve", "publish": "Publish", "withdraw": "Withdraw"},
}


class Desk:
    """`machine` is a paired console on a display of its own; `begin` starts it and signs in."""

    def __init__(self, machine: Machine, display: Display, language: str, number: str, pin: str) -> None:
        self.machine, self.display, self.words, self._number, self._pin = (
            machine, display, WORDS[language], number, pin)

    @property
    def reader(self) -> ScreenReader:
        return self.machine.reader

    def begin(self) -> None:
        self.machine.start()
        self.reader.find("entry", self.words["number"])
        self.machine.focus()
        for at, typed in ((("entry", self.words["number"]), self._number), (("password text", ""), self._pin)):
            self.focused(*at)  # Qt names no field for a secret: its label is its description
            self.type(typed)
            self.key("Return")
        self.reader.find("page tab", self.words["announcements"])

    def key(self, *names: str) -> None:
        self.machine.keys("key", *names)

    def type(self, text: str) -> None:
        self.machine.keys("type", "--delay", "1", text)

    def focus(self) -> Node | None:
        """What the keys go to."""
        return next((node for node in reversed(self.reader.nodes()) if node.focused), None)

    def focused(self, role: str, name: str) -> None:
        """Waits until the keys go there."""
        self.reader.waits(f"keys that go to {role} {name!r}", lambda nodes: next(
            (node for node in nodes if node.focused and (node.role, node.name) == (role, name)), None))

    def look_up(self, what: str) -> None:
        """The announcement of that title, by the search for everything."""
        self.key("ctrl+k")
        self.focused("entry", self.words["search"])
        self.type(what)
        self.reader.find("button", what, part=True)
        self.key("Return")
        self.reader.find("heading", what, part=True)

    def step(self, step: str) -> float:
        """Takes it of the open announcement; the moment of the press (monotonic seconds)."""
        name = self.words[step]
        self.reader.find("button", name)
        if step == "withdraw":
            self.reader.press(name)
            eventually(lambda: (at := self.focus()) is not None and at.role == "entry")
            self.type("over")
            pressed = time.monotonic()
            self.key("Return")
        else:
            pressed = time.monotonic()
            self.reader.press(name)
        eventually(lambda: all(name != node.name for node in self.reader.nodes() if node.role == "button"))
        return pressed
