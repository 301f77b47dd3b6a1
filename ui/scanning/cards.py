"""The terminal's ID card reader: a card is laid, told to whoever asked, called back until it is taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from ui.queued import queued

if TYPE_CHECKING:
    from datetime import date

    from kiosk.devices.id_card import IdCard
    from kiosk.devices.id_reader import IdReader
    from ui.hall import Hall
    from ui.session import Session
    from ui.sounds import Sounds

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

CALL_MS = 8000
"""Between two calls for a card that still lies there; the first comes when a hand has had time to take it."""
LEFT_MS = 20_000
"""A card that nobody asked for is called back after this."""


class LaidCard(NamedTuple):
    """`id_sha256` as kiosk.contract.accounts.hash_id: the number itself is gone once it is read."""

    id_sha256: str
    born: date | None

    def __repr__(self) -> str:
        """Whose it is stays out of logs."""
        return "LaidCard()"


@QmlElement
@QmlSingleton
class Cards(QObject):
    """`laid(LaidCard)`, None for one that cannot be read; `calls` while a card should be taken back."""

    laid = Signal(object)
    presentChanged = Signal()
    callsChanged = Signal()
    _laid = Signal(object)
    _taken = Signal()

    def __init__(self, hall: Hall, session: Session, sounds: Sounds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hall, self._session, self._sounds = hall, session, sounds
        self._reader: IdReader | None = None
        self._lies = self._calls = False
        self._card: LaidCard | None = None
        self._aloud = QTimer(self, interval=CALL_MS)
        self._aloud.timeout.connect(self._say)
        self._left = QTimer(self, interval=LEFT_MS, singleShot=True)
        self._left.timeout.connect(self.call_back)
        hall.readyChanged.connect(self._open)
        session.on_wipe(self._forget)
        self._open()

    @staticmethod
    def create(engine: QObject) -> Cards:
        return engine.cards  # type: ignore[attr-defined, no-any-return]

    @property
    def card(self) -> LaidCard | None:
        """The card that lies there and has served nothing yet, as long as the visit in which it was laid goes on."""
        return self._card

    @Property(bool, notify=presentChanged)
    def present(self) -> bool:
        """Whether this machine has a reader, as far as its settings know."""
        return self._reader is not None

    @Property(bool, notify=callsChanged)
    def calls(self) -> bool:
        return self._calls

    @Slot()
    def call_back(self) -> None:
        """What it was needed for is done: shown at once, said aloud a little later, until it is taken."""
        self._left.stop()
        self._card = None
        if self._lies and not self._calls:
            self._calls = True
            self._aloud.start()
            self.callsChanged.emit()

    @Slot(object)
    def lay(self, card: LaidCard | None) -> None:
        self._lies, self._card = True, card
        self._left.start()
        self._session.begin()
        self.laid.emit(card)
        if card is None:
            self.call_back()

    @Slot()
    def take(self) -> None:
        self._lies, self._card = False, None
        self._aloud.stop()
        self._left.stop()
        if self._calls:
            self._calls = False
            self.callsChanged.emit()

    def _forget(self) -> None:
        """The visit is over; its card is nobody's until it is taken."""
        self.call_back()

    @Slot()
    def _say(self) -> None:
        self._sounds.say(f"take_card_{self._session.language}")

    def _read(self, card: IdCard | None) -> None:
        """On the reader's thread: the number goes no further than here."""
        from kiosk.contract.accounts import hash_id

        self._laid.emit(None if card is None else LaidCard(hash_id(card.number), card.born))

    @Slot()
    def _open(self) -> None:
        core = self._hall.core
        choice = getattr(core, "id_reader", None)
        if core is None or self._reader is not None or choice is None or choice.kind != "sdt":
            return
        from kiosk.devices.sdt_reader import SdtReader

        self._reader = SdtReader(Path(choice.device))
        self.destroyed.connect(self._reader.close)
        queued(self._laid, self.lay)
        queued(self._taken, self.take)
        self._reader.start(self._read, self._taken.emit)
        self.presentChanged.emit()
