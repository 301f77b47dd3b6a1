"""The proof of delivery: announcements × terminals page by page, and one announcement in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.announcements.standing import WRONG, place_of, standing_of
from kiosk.contract.announcement_calls import AccountReached, Call, Noted
from kiosk.contract.announcements import (
    AppChoice,
    AskAnnouncement,
    AskMatrix,
    Delivered,
    Delivery,
    Matrix,
    MatrixRow,
    Phase,
)
from kiosk.standards.public import PublicPack
from ui.catalogue.rows import Rows
from ui.console.announcements.asking import all_calls, all_rows, rows_anew
from ui.console.announcements.cells import UNKNOWN, CellStrip  # noqa: F401  the matrix is drawn by it
from ui.console.announcements.cells import WRONG as WRONG_CELLS
from ui.console.announcements.matrix_csv import matrix_csv
from ui.console.announcements.rows import with_pages
from ui.console.parts.sheet import Sheet
from ui.console.times import minute

if TYPE_CHECKING:
    from ui.console.desk import Desk

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_NAMED = 12
SOON_MS = 3_000


@dataclass(frozen=True, slots=True)
class Line:
    """An announcement of the matrix. `cells`: see MatrixRow."""

    key: str
    no: int
    words: str
    kind: str
    cells: str
    shown: str
    wrong: int
    seen: int
    read_through: int
    printed: int


@dataclass(frozen=True, slots=True)
class AtTerminal:
    """One announcement at one terminal."""

    key: str
    name: str
    standing: str
    received: str
    showing: str
    since: str
    seen: int
    read: int
    printed: int
    taken: int
    connected: str
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ToCall:
    key: str
    name: str
    village: str
    phone: str


@QmlElement
@QmlUncreatable("the announcements page has one")
class DeliveryModel(QObject):
    """`lines`: see Line; `apps`: the terminals' codes in the order of their cells; `more`: there are further pages.

    `openKey`: the announcement that is seen in full, empty for the matrix. `concerned` and `reached` are -1 where it is
    aimed at no account in particular.
    """

    changed = Signal()
    openChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = Rows(Line, self)
        self._rows: list[MatrixRow] = []
        self._apps: list[str] = []
        self._choices: list[AppChoice] = []
        self._next: int | None = None
        self._wrong_only = self._loaded = False
        self._key = ""
        self._delivery: Delivery | None = None
        self._terminals, self._calls = Sheet(self), Sheet(self, sort="village")
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.refresh)

    @Property(QObject, constant=True)
    def lines(self) -> Rows:
        return self._lines

    @Property("QVariantList", notify=changed)
    def apps(self) -> list[str]:
        return self._apps

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def more(self) -> bool:
        return self._next is not None

    @Property(bool, notify=changed)
    def unsure(self) -> bool:
        """Of some terminal it is not known whether it ought to show what it shows."""
        return any(UNKNOWN in row.cells for row in self._rows)

    @Property(int, notify=changed)
    def silent(self) -> int:
        """How many terminals have not been heard of for a while: what they said is as of then."""
        return sum(app.silent for app in self._choices)

    @Property(bool, notify=changed)
    def wrongOnly(self) -> bool:
        return self._wrong_only

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property(str, notify=openChanged)
    def title(self) -> str:
        told = self._delivery
        return "" if told is None else f"{told.announcement.no} · {self._words(told.announcement.title)}"

    @Property(QObject, constant=True)
    def terminals(self) -> Sheet:
        return self._terminals

    @Property(QObject, constant=True)
    def calls(self) -> Sheet:
        return self._calls

    @Property(int, notify=openChanged)
    def concerned(self) -> int:
        told = self._delivery
        return -1 if told is None or told.concerned is None else told.concerned

    @Property(int, notify=openChanged)
    def reached(self) -> int:
        told = self._delivery
        return -1 if told is None or told.reached is None else told.reached

    @Slot()
    def refresh(self) -> None:
        """What is loaded anew, or the open one."""
        self._soon.stop()
        if self._key:
            self._ask_one()
        elif not self._rows:
            self._ask(None)
        else:
            only, many, to = self._wrong_only, len(self._rows), self._rows[-1].no if self._next is not None else 1
            self._desk.do(lambda core: (None, rows_anew(core, wrong_only=only, many=many, to=to)), self._told,
                          quiet=True)

    def refresh_soon(self) -> None:
        """Terminals have said something: however many do, it is looked at once every some seconds."""
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def next(self) -> None:
        if self._next is not None:
            self._ask(self._next)

    @Slot(bool)
    def setWrongOnly(self, only: bool) -> None:
        self._wrong_only = only
        self._ask(None)

    @Slot(str, result=str)
    def wrongAt(self, cells: str) -> str:
        """The codes of the terminals that are wrong in such a row, the first dozen."""
        wrong = [app for app, cell in zip(self._apps, cells, strict=False) if cell in WRONG_CELLS]
        return " ".join(wrong[:_MOST_NAMED]) + (" …" if len(wrong) > _MOST_NAMED else "")

    @Slot(str)
    def open(self, key: str) -> None:
        """Empty: the matrix again."""
        self._key, self._delivery = key, None
        self._terminals.show([])
        self._calls.show([])
        self.openChanged.emit()
        self.refresh()

    @Slot()
    def askCalls(self) -> None:
        """Whom nobody has reached: with phones, so the hub keeps on record who looked."""
        id = UUID(self._key)
        self._desk.do(lambda core: all_calls(core, id), self._told_calls)

    @Slot(str)
    def noteCalled(self, account_no: str) -> None:
        told = self._delivery
        asked = AccountReached(announcement_id=UUID(self._key), account_no=account_no,
                               version=told.announcement.live_version if told is not None else None)
        self._desk.do(lambda core: core.ask("announcements/called", asked, Noted), self._was_called)

    @Slot()
    def record(self) -> None:
        """The PDF for the file."""
        told, hall = self._delivery, self._desk.context.hall
        if told is None:
            return
        pack, language, now = hall.pack, self._desk.context.session.language, hall.now()
        from ui.console.announcements.record import pdf

        self._desk.progress.run("matrix", partial(pdf, told, pack, language, now), self._made, self._desk.tell_error)

    @Slot("QVariantMap")
    def exportMatrix(self, words: dict[str, str]) -> None:
        """All pages, as CSV; `words`: see matrix_csv."""
        only = self._wrong_only
        self._desk.do(lambda core: (words, all_rows(core, wrong_only=only)), self._told_all)

    @Slot(object)
    def _told_all(self, told: tuple[dict[str, str], tuple[list[AppChoice], list[MatrixRow]]]) -> None:
        words, (apps, rows) = told
        self._desk.exports.write("matrix", "csv", matrix_csv(
            apps, rows, self._words, words, lambda at: minute(at, self._desk.context.hall.pack)))

    def _ask(self, before: int | None) -> None:
        asked = AskMatrix(before=before, wrong_only=self._wrong_only)
        self._desk.do(lambda core: (before, core.ask("announcements/matrix", asked, Matrix)), self._told,
                      quiet=self._loaded and before is None)

    def _ask_one(self) -> None:
        asked = AskAnnouncement(announcement_id=UUID(self._key))
        self._desk.do(lambda core: core.ask("announcements/delivery", asked, Delivery), self._told_one,
                      quiet=self._delivery is not None)

    @Slot(object)
    def _told(self, told: tuple[int | None, Matrix]) -> None:
        before, page = told
        self._rows = [*(self._rows if before is not None else []), *page.rows]
        self._choices = page.apps
        self._apps = [place_of(app.app_code, app.hall) for app in page.apps]
        self._next, self._loaded = page.next_before, True
        self._lines.show([
            Line(str(row.announcement_id), row.no,
                 with_pages(_from(row.issuer, self._words(row.title)), row.pages), row.kind.value, row.cells,
                 f"{row.showing}/{row.meant}", row.wrong, row.seen, row.read, row.printed)
            for row in self._rows])
        self.changed.emit()
        if not self._rows:
            self.next()  # a hub of before leaves rows out of a page

    @Slot(object)
    def _told_one(self, told: Delivery) -> None:
        if str(told.announcement.announcement_id) == self._key:
            self._delivery = told
            self._terminals.show([at_terminal(one, told, self._desk.context.hall.pack) for one in told.terminals])
            self.openChanged.emit()

    @Slot(object)
    def _told_calls(self, told: list[Call]) -> None:
        self._calls.show([ToCall(one.account_no, one.name, one.village, one.phone) for one in told])
        self.openChanged.emit()

    @Slot(object)
    def _was_called(self, _: Noted) -> None:
        self._ask_one()
        self.askCalls()

    @Slot(object)
    def _made(self, content: bytes) -> None:
        told = self._delivery
        if told is not None:
            self._desk.exports.write(f"delivery-{told.announcement.no}", "pdf", content)

    def _words(self, title: Any) -> str:
        return (title.en if self._desk.context.session.language == "en" else "") or title.zh_CN or title.en


def _from(issuer: str, words: str) -> str:
    """What the hub above gave out names its hall first."""
    return f"[{issuer}] {words}" if issuer else words


def standing_at(one: Delivered, told: Delivery) -> str:
    view = told.announcement
    return standing_of(
        targeted=one.targeted, live=view.phase is Phase.LIVE, live_version=view.live_version, received=one.received,
        showing=one.showing, gone=one.gone_at is not None, sure=one.sure, broken=one.broken > 0,
        silent=one.silent).value


def at_terminal(one: Delivered, told: Delivery, pack: PublicPack) -> AtTerminal:
    standing = standing_at(one, told)

    def since(at: datetime | None) -> str:
        return minute(at, pack)

    return AtTerminal(
        key=place_of(one.app_code, one.hall), name=one.app_name, standing=standing, received=_version(one.received),
        showing=_version(one.showing), since=since(one.showing_since), seen=one.seen, read=one.read,
        printed=one.printed, taken=one.taken, connected=since(one.connected_at),
        tones={"standing": "bad" if standing in WRONG else "good" if standing == "shows" else "quiet"})


def _version(version: int | None) -> str:
    return f"v{version}" if version is not None else ""
