"""A voice that says nothing for a moment, and a player that writes down what it was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.voice import Speech
from kiosk.voice.reading import Reader, Sentence, VoiceFailed
from ui.player import Player

SILENCE = Speech(bytes(2 * 160))


class FakeReader(Reader):
    """`said`: the sentences in the order in which their sound was asked for; `breaks_at` one it fails."""

    def __init__(self, *, breaks_at: int = -1) -> None:
        self.said: list[Sentence] = []
        self._breaks_at = breaks_at

    def read(self, sentences: Sequence[Sentence]) -> Iterator[Speech]:
        for n, sentence in enumerate(sentences):
            if n == self._breaks_at:
                raise VoiceFailed("hoarse")
            self.said.append(sentence)
            yield SILENCE


class HeardPlayer(Player):
    def __init__(self) -> None:
        super().__init__(1.0)
        self.played: list[Speech] = []

    def play(self, speech: Speech) -> bool:
        self.played.append(speech)
        return True
