"""A customer who uses the screen reader in one language and knows the hall's words from the pack."""

from __future__ import annotations

from typing import Any

from tests.e2e.patience import eventually
from tests.e2e.screen_reader import ScreenReader

NUMBER = {"zh": "您的号码：", "en": "Your number: "}
ONLINE = {"zh": "联网", "en": "Online"}
HOME = {"zh": "首页", "en": "Home"}
LARGE = {"zh": "大字", "en": "Large"}


class Customer:
    def __init__(self, reader: ScreenReader, pack: dict[str, Any], language: str = "zh") -> None:
        self.reader, self._pack, self._language = reader, pack, language

    def phrase(self, key: str) -> str:
        return str(self._pack["phrases"][key][self._language])

    def name(self, kind: str, id: str) -> str:
        """Of a zone or a service."""
        return str(next(one["name"][self._language] for one in self._pack[kind] if one["id"] == id))

    def begin(self, *, online: bool = True) -> None:
        """From the idle screen to home, once the terminal has found its hub."""
        self.reader.press(self.phrase("idle.title"))
        self.reader.find("heading", self.phrase("home.title"))
        if online:
            self.reader.hears(ONLINE[self._language])

    def take(self, service: str = "PAY") -> str:
        """From home to the number."""
        self.reader.press(self.name("zones", "business"))
        self.reader.find("heading", self.phrase("tickets.title"))
        self.reader.press(self.name("services", service))
        return self.number()

    def number(self) -> str:
        said = self.reader.find("text", NUMBER[self._language], part=True).name
        return said.removeprefix(NUMBER[self._language])

    def go_home(self) -> None:
        """From a ticket's page, or, where that ended by itself meanwhile, from the idle screen."""
        self.reader.press(HOME[self._language], self.phrase("idle.title"))
        self.reader.find("heading", self.phrase("home.title"))

    def ask_for_large_english(self) -> None:
        """Where all was Chinese in ordinary type."""
        self.reader.press("English")
        self.reader.press("Large")
        eventually(lambda: self.reader.find("button", "Large").checked)

    def ask_for(self, *, large: bool) -> None:
        """Their language, where all was Chinese in ordinary type, and large type if they like."""
        if self._language == "en":
            self.reader.press("English")
        if large:
            self.reader.press(LARGE[self._language])
            eventually(lambda: self.reader.find("button", LARGE[self._language]).checked)

    def leave(self, *, large: bool) -> None:
        """On the home page: as `ask_for` found it."""
        if large:
            self.reader.press(LARGE[self._language])
        if self._language == "en":
            self.reader.press("中文")

    def give_feedback(self, card: str, wanted: str) -> None:
        """From home to `wanted` behind the feedback zone's `card`, both by their phrases."""

        def offered() -> bool:
            """The hub's key for what is written there may still be on its way."""
            self.reader.press(self.name("zones", "feedback"))
            self.reader.press(self.phrase(card))
            self.reader.find("button", HOME[self._language])
            if self.phrase(wanted) in self.reader.names("button"):
                return True
            self.reader.press(HOME[self._language])
            return False

        eventually(offered)
        self.reader.press(self.phrase(wanted))
