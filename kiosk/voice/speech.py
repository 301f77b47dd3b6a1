"""A call as one stretch of sound: a chime, then the clips of each language."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from kiosk.errors import KioskError
from kiosk.voice.grammar import PAUSE, call_words
from kiosk.voice.inventory import CHIME
from kiosk.voice.library import Clips
from kiosk.voice.wav import RATE, silence

log = logging.getLogger(__name__)

_BETWEEN_WORDS, _DASH, _AFTER_CHIME, _BETWEEN_SENTENCES = 0.04, 0.22, 0.25, 0.45  # seconds


class Speech(NamedTuple):
    """`pcm`: mono 16-bit little-endian samples, `rate` a second."""

    pcm: bytes
    rate: int = RATE

    @property
    def seconds(self) -> float:
        return len(self.pcm) / 2 / self.rate


class Voice:
    """`languages` in the order of speaking, each `times` times in turn. What cannot be said is left out."""

    def __init__(self, clips: Clips, languages: Sequence[str], *, times: int = 1) -> None:
        self._clips, self._languages, self._times = clips, tuple(languages), times

    def call(self, number: str, window: str) -> Speech:
        """A sentence with a clip missing is not said at all: half a number is a wrong call. The chime always is."""
        sentences = [said for language in self._languages if (said := self._sentence(number, window, language))]
        sound = self._chime()
        for turn in range(self._times):
            for place, sentence in enumerate(sentences):
                sound += silence(_AFTER_CHIME if turn == place == 0 else _BETWEEN_SENTENCES) + sentence
        return Speech(sound.tobytes())

    def _sentence(self, number: str, window: str, language: str) -> array[int] | None:
        sound = array("h")
        try:
            for word in call_words(number, window, language):
                if word == PAUSE:
                    sound += silence(_DASH)
                else:
                    sound += self._clips.get(language, word) + silence(_BETWEEN_WORDS)
        except KioskError as error:
            log.error("a call is not spoken in %s: %s", language, error.cause)
            return None
        return sound

    def _chime(self) -> array[int]:
        try:
            return array("h", self._clips.get("", CHIME))
        except KioskError as error:
            log.error("no chime: %s", error.cause)
            return array("h")
