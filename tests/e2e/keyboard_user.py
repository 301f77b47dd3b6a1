"""Somebody at a real `kiosk console` who has a keyboard and ears: real key events, and what a screen reader says."""

from __future__ import annotations

import time
import xml.etree.ElementTree as ElementTree
from collections import defaultdict

import pytest

from tests.e2e.machine import Machine
from tests.e2e.patience import SECONDS
from tests.e2e.screen_reader import Focus, Node, ScreenReader
from ui import translations

_MOST_STOPS = 100


class Words:
    """The console's own words in `language`, by what they are in English; of a page, where pages differ."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._of: dict[str, dict[str, str]] = defaultdict(dict)
        for context in ElementTree.parse(translations.source("console", "zh_CN")).getroot().iter("context"):
            for message in context.iter("message"):
                told = message.findtext("translation") or ""
                self._of[message.findtext("source") or ""][context.findtext("name") or ""] = told

    def __call__(self, english: str, *values: object, page: str = "") -> str:
        told = english
        if self.language == "zh_CN":
            by_page = self._of[english]
            found = {by_page[page]} if page else set(by_page.values())
            assert len(found) == 1, f"{english!r} is {found}: name the page"
            [told] = found
        for n, value in enumerate(values, 1):
            told = told.replace(f"%{n}", str(value))
        return told


class KeyboardUser:
    """`machine` is a paired console. `nameless`: where the keys stopped and nothing was said."""

    def __init__(self, machine: Machine, words: Words) -> None:
        self.machine, self.words = machine, words
        self.nameless: list[str] = []

    @property
    def reader(self) -> ScreenReader:
        return self.machine.reader

    def begin(self) -> None:
        self.machine.start()
        self.reader.find("entry", self.words("Staff number"))
        self.reader.follow()
        self.machine.focus()
        self.on("entry", self.words("Staff number"))

    def press(self, *keys: str) -> None:
        self.machine.keys("key", *keys)

    def type(self, text: str) -> None:
        self.machine.keys("type", "--delay", "1", text)

    def enters(self, text: str) -> None:
        self.type(text)
        self.press("Return")

    def focus(self) -> Node | None:
        return self._heard().node

    def on(self, role: str, name: str, *, part: bool = False) -> Node:
        """Waits until the keys go there."""
        deadline = time.monotonic() + SECONDS
        while (node := self.focus()) is None or not _is(node, role, name, part):
            if time.monotonic() > deadline:
                pytest.fail(f"keys that go to {node}, not to {role} {name!r}, in\n{self.reader.page()}")
            time.sleep(0.02)
        return node

    def go_to(self, role: str, name: str, *, by: str = "Tab", part: bool = False) -> Node:
        """Presses `by` until the keys go there, and hears each stop on the way."""
        stops: list[str] = []
        heard = self._heard()
        for _ in range(_MOST_STOPS):
            if heard.node is not None and _is(heard.node, role, name, part):
                return heard.node
            stops.append(str(heard.node))
            heard = self._moves(by, heard)
        return pytest.fail(f"no {by} leads to {role} {name!r}: {stops}")

    def strikes(self, role: str, name: str, *, by: str = "Tab", key: str = "Return") -> None:
        """Goes there and does what it is for."""
        self.go_to(role, name, by=by)
        self.press(key)

    def fills(self, name: str, text: str) -> None:
        self.go_to("entry", name)
        self.type(text)

    def hears(self, name: str) -> None:
        """That it was announced without being asked for."""
        deadline = time.monotonic() + SECONDS
        while not any(name in said for said in self.reader.announced):
            if time.monotonic() > deadline:
                pytest.fail(f"{name!r} was not announced, but {self.reader.announced}")
            self.reader.focus()
            time.sleep(0.02)

    def _moves(self, key: str, before: Focus) -> Focus:
        self.press(key)
        deadline = time.monotonic() + SECONDS / 4
        while (now := self._heard()).turn == before.turn:
            if time.monotonic() > deadline:
                pytest.fail(f"the keys stay at {before.node} after {key}: a trap, in\n{self.reader.page()}")
            time.sleep(0.01)
        return now

    def _heard(self) -> Focus:
        heard = self.reader.focus()
        node = heard.node
        if node is not None and not (node.name or node.description) and str(node) not in self.nameless:
            self.nameless.append(str(node))
        return heard


def _is(node: Node, role: str, name: str, part: bool) -> bool:
    told = node.name or node.description  # Qt names no field for a secret: its label is its description
    return node.role == role and (name in told if part else name == told)
