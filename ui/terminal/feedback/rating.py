"""Rating a service: a ticket's code, a face, and as much more as the customer likes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import BadInput, KioskError
from kiosk.feedback.phone import phone_of
from kiosk.terminal.feedback import WORDS, RatedVisit
from kiosk.text import exact
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.feedback.snapshot import (
    Draft,
    LevelRow,
    RatingSnapshot,
    ReasonRow,
    level_rows,
    rating_snapshot,
    reason_rows,
)

QML_IMPORT_NAME = "ui.terminal.feedback"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "feedback"


@dataclass(frozen=True, slots=True)
class _Found:
    """To what `turn` asked."""

    turn: int
    visit: RatedVisit | None = None
    errors: tuple[str, ...] = ()


@QmlElement
@QmlUncreatable("the registry makes it")
class RatingModel(QObject):
    """What was chosen counts, also when its customer goes away before the last page."""

    stepChanged = Signal()
    numberChanged = Signal()
    serviceChanged = Signal()
    windowChanged = Signal()
    levelChanged = Signal()
    lowChanged = Signal()
    wordsChanged = Signal()
    phoneChanged = Signal()
    takesWordsChanged = Signal()
    errorChanged = Signal()
    canScanChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._levels, self._reasons = Rows(LevelRow, self), Rows(ReasonRow, self)
        self._draft, self._shown = Draft(), RatingSnapshot()
        self._turn = self._changes = 0
        self._asked_at = self._took = 0.0
        context.hall.wordsChanged.connect(self._fold)
        context.hall.readyChanged.connect(self._fold)
        if context.scans is not None:
            context.scans.presentChanged.connect(self.canScanChanged)
        self._fold()

    @Property(QObject, constant=True)
    def levels(self) -> Rows:
        return self._levels

    @Property(QObject, constant=True)
    def reasons(self) -> Rows:
        return self._reasons

    @Slot()
    def begin(self) -> None:
        """The first page is shown: with the ticket that the customer brings along, or asking for one."""
        self._forget()
        if self._context.scans is not None:
            self._context.scans.route(ScanKind.TICKET, self._read)
        code, self._context.errand.rating = self._context.errand.rating, ""
        if code:
            self.scan(code)

    @Slot()
    def end(self) -> None:
        """The first page is gone: tickets are looked up again."""
        if self._context.scans is not None:
            self._context.scans.route(ScanKind.TICKET, None)

    def _read(self, scan: Scan) -> None:
        self._context.session.touch()
        self.scan(scan.text)

    @Slot(str)
    def scan(self, code: str) -> None:
        core = self._context.core
        if self._draft.step not in {"scan", "failed"}:
            return
        if core is None:
            self._know(Draft("failed", errors=("internal",)))
            return
        self._turn += 1
        turn = self._turn
        self._know(Draft("looking"))

        def look() -> _Found:
            try:
                return _Found(turn, core.feedback.visit(code))
            except KioskError as error:
                return _Found(turn, errors=error_codes(error))

        self._context.jobs.start(_LANE, look, self._found, self._broke)

    def _found(self, found: _Found) -> None:
        if found.turn != self._turn:
            return
        if found.visit is None:
            self._know(Draft("failed", errors=found.errors))
            return
        self._asked_at, self._changes = self._context.clock.monotonic(), 0
        self._know(Draft("asking", found.visit))

    @Slot(int)
    def choose(self, level: int) -> None:
        if self._draft.step != "asking" or level == self._draft.level:
            return
        if self._draft.level == 0:
            self._took = self._context.clock.monotonic() - self._asked_at
        else:
            self._changes += 1
        self._know(replace(self._draft, level=level))

    @Slot(str)
    def toggle(self, reason: str) -> None:
        self._know(replace(self._draft, reasons=self._draft.reasons ^ {reason}))

    @Slot(str, result=bool)
    def say(self, words: str) -> bool:
        """One sentence of the customer's own; whether it can be kept as it is."""
        try:
            kept = exact(words[:WORDS], limit=WORDS, field="words", lines=True)
        except BadInput as error:
            self._know(replace(self._draft, errors=error_codes(error)))
            return False
        self._know(replace(self._draft, words=kept, errors=()))
        return True

    @Slot()
    def forgive(self) -> None:
        """What was wrong with it is no longer on the screen."""
        self._know(replace(self._draft, errors=()))

    @Slot(str)
    def dial(self, key: str) -> None:
        """A digit of the number to call back."""
        if len(self._draft.phone) < 12:
            self._know(replace(self._draft, phone=self._draft.phone + key, errors=()))

    @Slot()
    def erase(self) -> None:
        self._know(replace(self._draft, phone=self._draft.phone[:-1], errors=()))

    @Slot()
    def withhold(self) -> None:
        """No number after all."""
        self._know(replace(self._draft, phone="", errors=()))

    @Slot(result=bool)
    def send(self) -> bool:
        """Whether it is on its way; not with a number that cannot be called."""
        try:
            phone_of(self._draft.phone)
        except KioskError as error:
            self._know(replace(self._draft, errors=error_codes(error)))
            return False
        self._keep()
        return True

    def _keep(self) -> None:
        core, draft = self._context.core, self._draft
        if core is None or draft.visit is None or draft.step != "asking" or draft.level == 0:
            return
        visit, language, changes = draft.visit, self._context.session.language, self._changes
        took = timedelta(seconds=self._took)
        self._know(replace(draft, step="sent"))

        def rate() -> None:
            core.feedback.rate(
                visit, draft.level, reasons=sorted(draft.reasons) if self._asks_why(draft) else (), words=draft.words,
                phone=draft.phone, language=language, took=took, changes=changes)

        self._context.jobs.start(_LANE, rate, self._kept, self._broke)

    @staticmethod
    def _asks_why(draft: Draft) -> bool:
        from kiosk.feedback.model import low

        return low(draft.level)

    @Slot(object)
    def _kept(self, _: object) -> None:
        """The thank-you is on the screen already: writing it down takes a millisecond."""

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        self._know(Draft("failed", errors=error_codes(error)))

    @Slot()
    def wipe(self) -> None:
        """The visit is over: what was chosen is sent, and forgotten here."""
        try:
            phone_of(self._draft.phone)
        except KioskError:
            self._draft = replace(self._draft, phone="")
        self._keep()
        self.end()
        self._forget()

    def _forget(self) -> None:
        self._turn += 1
        self._know(Draft())

    def _know(self, draft: Draft) -> None:
        self._draft = draft
        self._fold()

    @Slot()
    def _fold(self) -> None:
        core, pack, language = self._context.core, self._context.hall.pack, self._context.session.language
        self._levels.show(level_rows(pack, self._draft, language))
        self._reasons.show(reason_rows(pack, self._draft, language))
        takes = core is not None and self._draft.step != "scan" and core.feedback.takes_words
        before, self._shown = self._shown, rating_snapshot(pack, self._draft, takes_words=takes, language=language)
        tell(self, before, self._shown)

    @Property(bool, notify=canScanChanged)
    def canScan(self) -> bool:
        return self._context.scans is not None and self._context.scans.present

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        return self._shown.window

    @Property(int, notify=levelChanged)
    def level(self) -> int:
        return self._shown.level

    @Property(bool, notify=lowChanged)
    def low(self) -> bool:
        return self._shown.low

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        return self._shown.words

    @Property(str, notify=phoneChanged)
    def phone(self) -> str:
        return self._shown.phone

    @Property(bool, notify=takesWordsChanged)
    def takesWords(self) -> bool:
        return self._shown.takes_words

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error
