"""A page read aloud, sentence by sentence, where this machine has a voice and something to hear it with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickTextDocument

from kiosk.errors import KioskError
from ui.player import Player

if TYPE_CHECKING:
    from kiosk.voice import Speech
    from kiosk.voice.reading import Reader, Sentence
    from ui.jobs import Jobs
    from ui.session import Session
    from ui.sounds import Sounds

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "aloud"
BREATH_MS = 220
"""Between two sentences."""


class Said(NamedTuple):
    """A sentence, from `start` to `end` of the text that stands at `place`, in units of UTF-16."""

    place: str
    start: int
    end: int


@QmlElement
@QmlSingleton
class Aloud(QObject):
    """`possible`: there is a voice. `on`: it reads, or is about to. The sentence at hand is `start` to `end` (as QML
    counts) of the text at `place`; empty while none is heard yet. It ends with the visit, and with its button's page.
    """

    possibleChanged = Signal()
    onChanged = Signal()
    placeChanged = Signal()

    def __init__(self, jobs: Jobs, session: Session, sounds: Sounds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._sounds = jobs, sounds
        self._reader: Reader | None = None
        self._player: Player | None = None
        self._said: list[Said] = []
        self._speeches: Iterator[Speech] = iter(())
        self._run = self._at = 0
        self._next: Speech | None = None
        self._quiet = True
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self._go_on)
        session.ended.connect(self.stop)
        session.languageChanged.connect(self.stop)

    @staticmethod
    def create(engine: QObject) -> Aloud:
        return engine.aloud  # type: ignore[attr-defined, no-any-return]

    def use(self, reader: Reader | None, player: Player | None = None) -> None:
        """From now on this voice; None is none."""
        self.stop()
        self._reader, self._player = reader, player or Player(1.0, self)
        self.possibleChanged.emit()

    @Property(bool, notify=possibleChanged)
    def possible(self) -> bool:
        return self._reader is not None

    @Property(bool, notify=onChanged)
    def on(self) -> bool:
        return bool(self._said)

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        return "" if self._quiet else self._said[self._at].place

    @Property(int, notify=placeChanged)
    def start(self) -> int:
        return 0 if self._quiet else self._said[self._at].start

    @Property(int, notify=placeChanged)
    def end(self) -> int:
        return 0 if self._quiet else self._said[self._at].end

    @Slot("QVariantList")
    def read(self, texts: Sequence[Mapping[str, Any]]) -> None:
        """Each of `texts`, { place, text }, in order."""
        from kiosk.voice.reading import sentences

        self.stop()
        found = [(one, sentence) for one in texts for sentence in sentences(str(one["text"]))]
        if self._reader is None or not found:
            return
        self._said, self._at, self._next = [_said(one, sentence) for one, sentence in found], -1, None
        self._speeches = self._reader.read([sentence for _, sentence in found])
        self._make()
        self.onChanged.emit()

    @Slot()
    def stop(self) -> None:
        """Silence at once."""
        self._run += 1
        self._over.stop()
        if self._player is not None:
            self._player.stop()
        if self._said:
            self._quiet, self._said = True, []
            self.placeChanged.emit()
            self.onChanged.emit()

    @Slot(QQuickTextDocument, float)
    def space(self, document: QQuickTextDocument, line_height: float) -> None:
        """Lines as far apart as a Text with that `lineHeight` has them."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(100 * line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document.textDocument())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

    def _make(self) -> None:
        """The next sentence's sound, while this one is heard."""
        run, speeches = self._run, self._speeches
        self._jobs.start(LANE, lambda: (run, next(speeches, None)), self._made, self._failed)

    @Slot(object)
    def _made(self, made: tuple[int, Speech | None]) -> None:
        run, speech = made
        if run != self._run:
            return
        self._next = speech
        if speech is not None and not self._over.isActive():
            self._go_on()

    @Slot(object)
    def _failed(self, _: KioskError) -> None:
        """What fails is no voice: the button goes."""
        self.use(None)

    @Slot()
    def _go_on(self) -> None:
        """To the next sentence, which begins as soon as its sound is there."""
        speech, self._next = self._next, None
        if self._at + 1 >= len(self._said):
            self.stop()
        elif speech is not None and self._player is not None:
            self._at, self._quiet = self._at + 1, False
            self._player.set_volume(max(0.5, self._sounds.percent / 100))
            self._player.play(speech)
            self._over.start(int(speech.seconds * 1000) + BREATH_MS)
            self.placeChanged.emit()
            if self._at + 1 < len(self._said):
                self._make()


def _said(one: Mapping[str, Any], sentence: Sentence) -> Said:
    start = _units(str(one["text"])[:sentence.start])
    return Said(str(one["place"]), start, start + _units(sentence.text))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
