"""A supervision card that was scanned, and what may be said about whoever it is of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.cards import About
from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import KioskError
from ui.catalogue.rows import Rows
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.terminal.feedback.about import about_words

QML_IMPORT_NAME = "ui.terminal.feedback.supervision"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "feedback"
_WAYS = (("rate", "star"), ("praise", "heart-handshake"), ("case", "message-2"))


@dataclass(frozen=True, slots=True)
class WayRow:
    """`way`: rate, praise, case."""

    way: str
    icon_name: str
    title: str
    say: str


@QmlElement
@QmlUncreatable("the registry makes it")
class CardModel(QObject):
    """`asked`: a card was scanned and wants this page. `who` is empty while it is looked at, and of one that is none
    of ours, which `error` is about."""

    changed = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ways = Rows(WayRow, self)
        self._about: About | None = None
        self._errors: tuple[str, ...] = ()
        self._turn, self._here = 0, False
        context.hall.wordsChanged.connect(self._fold)
        if context.scans is not None:
            context.scans.read.connect(self._read)
        self._fold()

    @Property(QObject, constant=True)
    def ways(self) -> Rows:
        return self._ways

    @Property(str, notify=changed)
    def who(self) -> str:
        return about_words(self._context.hall.pack, self._about, self._context.session.language)

    @Property(str, notify=changed)
    def error(self) -> str:
        return error_key(self._context.hall.pack, self._errors)

    @Slot()
    def begin(self) -> None:
        self._here = True

    @Slot()
    def end(self) -> None:
        self._here = False

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        core = self._context.core
        if scan.kind is not ScanKind.SUPERVISION or core is None:
            return
        self._context.session.begin()
        self._turn += 1
        turn = self._turn
        self._know(None)

        def look() -> tuple[int, About | None, tuple[str, ...]]:
            try:
                return turn, core.supervision.about(scan.text), ()
            except KioskError as error:
                return turn, None, error_codes(error)

        self._context.jobs.start(_LANE, look, self._found, self._broke)
        if not self._here:
            self.asked.emit()

    @Slot(object)
    def _found(self, found: tuple[int, About | None, tuple[str, ...]]) -> None:
        turn, about, errors = found
        if turn == self._turn:
            self._know(about, errors)

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        self._know(None, error_codes(error))

    @Slot()
    def take(self) -> None:
        """The way that opens next is about this one."""
        self._context.errand.about = self._about

    @Slot()
    def wipe(self) -> None:
        self._turn += 1
        self._know(None)

    def _know(self, about: About | None, errors: tuple[str, ...] = ()) -> None:
        self._about, self._errors = about, errors
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        self._ways.show([
            WayRow(way, icon, pack.phrase(f"card.{way}", language), pack.phrase(f"card.{way}_note", language))
            for way, icon in _WAYS] if self._about is not None else [])
        self.changed.emit()
