"""Any text aloud: its sentences, the language of each, and the port of what speaks them."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.errors import KioskError
from kiosk.voice.speech import Speech

LONGEST = 140
"""Characters of one sentence; a longer one is parted at a comma, or anywhere."""
_ENDS = re.compile(r"[。！？!?；;…\n]+[”’」』）)]*|\.(?=\s|$)")
_PAUSES = re.compile(r"[，,、：:]|\s")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_LETTER = re.compile(r"\w")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?=\s?年)")
_NUMBER_TO_CALL = re.compile(r"(?<![\d.])(\d{5,})(?![\d.])")


class VoiceFailed(KioskError):
    """The voice of this machine says nothing, for now or for good."""

    code = "voice_failed"


class Sentence(NamedTuple):
    """`text` stands at `start` of what it is part of. `language`: zh or en."""

    start: int
    text: str
    language: str


class Reader(ABC):
    """A voice for any text."""

    @abstractmethod
    def read(self, sentences: Sequence[Sentence]) -> Iterator[Speech]:
        """One after another, each made when it is asked for; that takes up to seconds. Raises VoiceFailed."""


def sentences(text: str) -> list[Sentence]:
    """What can be said of `text`, in order. A sentence with a Han character is Chinese."""
    found = []
    for start, end in _parts(text):
        said = text[start:end]
        if _LETTER.search(said):
            start += len(said) - len(said.lstrip())
            found.append(Sentence(start, said.strip(), "zh" if _HAN.search(said) else "en"))
    return found


def spelled(text: str) -> str:
    """Years and numbers to call digit by digit: 2026年 is 2 0 2 6 年, 95598 is 9 5 5 9 8; 2400 stays a number."""
    return _NUMBER_TO_CALL.sub(_apart, _YEAR.sub(_apart, text))


def _apart(found: re.Match[str]) -> str:
    return " ".join(found[0])


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*(found.end() for found in _ENDS.finditer(text)), len(text)]:
        while end - start > LONGEST:
            pauses = [found.end() for found in _PAUSES.finditer(text, start + 1, start + LONGEST)]
            cut = pauses[-1] if pauses else start + LONGEST
            yield start, cut
            start = cut
        if end > start:
            yield start, end
        start = end
