"""A text of the pack in both languages, as a plain value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """One text in both languages."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """The text for a locale such as `zh_CN` or `en`."""
        return self.zh if language.startswith("zh") else self.en


def words(value: Mapping[str, str]) -> Words:
    both = Words(value["zh"], value["en"])
    if not (isinstance(both.zh, str) and isinstance(both.en, str)):
        raise TypeError(f"a text: {value}"[:80])
    return both
