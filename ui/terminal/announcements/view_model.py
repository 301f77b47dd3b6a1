"""The announcements zone: a list by kind, one open at a time, and what must always be public."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.announcements.reading import Notice
from ui.catalogue.doors import HallDoors
from ui.catalogue.hotlines import HotlineRow, hotline_rows
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.missed import Missed
from ui.notice_blocks import BlockRow, block_rows
from ui.notices import Notices
from ui.qr_code import QrCode  # noqa: F401  a page draws one
from ui.terminal.announcements.paper import NoticePaper
from ui.terminal.announcements.snapshot import (
    FigureRow,
    HoursRow,
    KindRow,
    NoticeRow,
    OpenNotice,
    PersonRow,
    PromiseRow,
    fee_rows,
    hours_rows,
    kind_rows,
    notice_rows,
    open_notice,
    person_rows,
    promise_rows,
    public_text,
    time_rows,
)

QML_IMPORT_NAME = "ui.terminal.announcements"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class AnnouncementsModel(QObject):
    """`kind` filters the list; see OpenNotice for the open one."""

    kindChanged = Signal()
    countChanged = Signal()
    foundChanged = Signal()
    noticeIdChanged = Signal()
    openKindChanged = Signal()
    titleChanged = Signal()
    beginsChanged = Signal()
    endsChanged = Signal()
    areaChanged = Signal()
    reasonChanged = Signal()
    offChanged = Signal()
    onChanged = Signal()
    codeChanged = Signal()
    pdfChanged = Signal()
    pagesChanged = Signal()
    tariffChanged = Signal()
    goneChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._notices: Notices | None = context.notices
        self._kind = ""
        self._sought = ""
        self._open: Notice | None = None
        self._shown = OpenNotice()
        self._paper = NoticePaper(context, self)
        self._missed = Missed(context, "announcements", self)
        self._list, self._kinds, self._found = Rows(NoticeRow, self), Rows(KindRow, self), Rows(NoticeRow, self)
        self._body, self._meaning, self._example = (Rows(BlockRow, self) for _ in range(3))
        self._page, self._page_blocks = "", Rows(BlockRow, self)
        self._promises, self._fees, self._times = Rows(PromiseRow, self), Rows(FigureRow, self), Rows(FigureRow, self)
        self._people = Rows(PersonRow, self)
        self._hours, self._hotlines = Rows(HoursRow, self), Rows(HotlineRow, self)
        self._doors = HallDoors(context.hall, self)
        context.hall.wordsChanged.connect(self._fold)
        if self._notices is not None:
            self._notices.changed.connect(self._fold)
            self._notices.asOfChanged.connect(self._fold)
        self._fold()

    # The list

    @Property(QObject, constant=True)
    def list(self) -> Rows:
        return self._list

    @Property(QObject, constant=True)
    def kinds(self) -> Rows:
        return self._kinds

    @Property(QObject, constant=True)
    def found(self) -> Rows:
        """What `seek` found."""
        return self._found

    @Property(QObject, constant=True)
    def missed(self) -> Missed:
        return self._missed

    @Property(int, notify=foundChanged)
    def foundCount(self) -> int:
        return self._found.rowCount()

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._kind

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """Announcements that are live; the public pages count not."""
        return len(self._live)

    @Slot(str)
    def choose(self, kind: str) -> None:
        self._kind = kind
        self.kindChanged.emit()
        self._fold()

    @Slot()
    def look(self) -> None:
        """The page came into view: what this visit has shown meanwhile decides what comes first."""
        self._fold()

    @Slot(str)
    def seek(self, text: str) -> None:
        if text != self._sought:
            self._missed.about(text)
        self._sought = text
        self._fold()

    # The open one

    @Property(str, notify=noticeIdChanged)
    def noticeId(self) -> str:
        return self._shown.notice_id

    @Property(str, notify=openKindChanged)
    def openKind(self) -> str:
        return self._shown.open_kind

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=beginsChanged)
    def begins(self) -> str:
        return self._shown.begins

    @Property(str, notify=endsChanged)
    def ends(self) -> str:
        return self._shown.ends

    @Property(str, notify=areaChanged)
    def area(self) -> str:
        """Of a planned outage, as `reason`, `off` and `on` are."""
        return self._shown.area

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        return self._shown.reason

    @Property(str, notify=offChanged)
    def off(self) -> str:
        return self._shown.off

    @Property(str, notify=onChanged)
    def on(self) -> str:
        return self._shown.on

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=pdfChanged)
    def pdf(self) -> str:
        return self._shown.pdf

    @Property(str, notify=pdfChanged)
    def pdfText(self) -> str:
        """What the PDF says its words are."""
        return self._open.attachment.text if self._open is not None and self._open.attachment else ""

    @Property("QVariantList", notify=pagesChanged)
    def pages(self) -> list[str]:
        return [*self._shown.pages]

    @Property(bool, notify=tariffChanged)
    def tariff(self) -> bool:
        return self._shown.tariff

    @Property(bool, notify=goneChanged)
    def gone(self) -> bool:
        return self._shown.gone

    @Property(NoticePaper, constant=True)
    def paper(self) -> NoticePaper:
        return self._paper

    @Property(QObject, constant=True)
    def body(self) -> Rows:
        return self._body

    @Property(QObject, constant=True)
    def meaning(self) -> Rows:
        return self._meaning

    @Property(QObject, constant=True)
    def example(self) -> Rows:
        return self._example

    @Slot(str, result="QVariantList")
    def blocks(self, part: str) -> list[dict[str, str]]:
        """Of `body`, `meaning` or `example`, to be read aloud: the place of each block, and its text."""
        rows = {"body": self._body, "meaning": self._meaning, "example": self._example}[part].rows()
        return [{"place": f"{part}:{n}", "text": row.text} for n, row in enumerate(rows) if row.text]

    @Slot(str)
    def open(self, notice_id: str) -> None:
        """Show one; a customer has seen it."""
        self._open = next((one for one in self._live if one.id == notice_id), None)
        self._paper.about(self._open)
        if self._open is not None:
            self._count("seen")
        self._fold()

    @Slot()
    def readThrough(self) -> None:
        """Its end is on the screen."""
        if self._open is not None:
            self._count("read")

    @Slot()
    def take(self) -> None:
        """The code for a phone was shown."""
        if self._open is not None:
            self._count("taken")

    # What must always be public

    @Property(QObject, constant=True)
    def promises(self) -> Rows:
        return self._promises

    @Slot(str)
    def openPage(self, page: str) -> None:
        """Which of the public pages `pageBlocks` is."""
        self._page = page
        self._fold()

    @Property(QObject, constant=True)
    def pageBlocks(self) -> Rows:
        """Of a page of the pack's own: prices, licence, staff."""
        return self._page_blocks

    @Property(QObject, constant=True)
    def fees(self) -> Rows:
        return self._fees

    @Property(QObject, constant=True)
    def times(self) -> Rows:
        return self._times

    @Property(QObject, constant=True)
    def people(self) -> Rows:
        """Of the staff, who agreed to be shown."""
        return self._people

    @Property(QObject, constant=True)
    def hours(self) -> Rows:
        return self._hours

    @Property(QObject, constant=True)
    def hotlines(self) -> Rows:
        return self._hotlines

    @Property(HallDoors, constant=True)
    def doors(self) -> HallDoors:
        return self._doors

    @Slot()
    def wipe(self) -> None:
        self._sought = ""
        self._missed.about("")
        self.choose("")
        self.open("")

    @property
    def _live(self) -> tuple[Notice, ...]:
        return tuple(one for one in self._notices.live if "zone" in one.places) if self._notices is not None else ()

    def _count(self, what: str) -> None:
        if self._notices is not None and self._open is not None:
            self._notices.count(self._open, what)

    @Slot()
    def _fold(self) -> None:
        hall, language, live = self._context.hall, self._context.session.language, self._live
        pack, local = hall.pack, self._local
        people = self._notices.people if self._notices is not None else ()
        self._kinds.show(kind_rows(live, pack, people))
        self._people.show(person_rows(people, pack, language))
        if self._kind not in {row.kind for row in self._kinds.rows()}:
            self._kind = ""
            self.kindChanged.emit()
        errand = self._context.errand
        mine = {one.id for one in live if one.concerns(errand.village, errand.customer_kind)}
        self._list.show(notice_rows(live, pack, language, local, kind=self._kind, mine=mine, people=people))
        self._found.show(notice_rows(live, pack, language, local, sought=self._sought, people=people)
                         if self._sought.strip() else ())
        self.foundChanged.emit()
        self.countChanged.emit()
        self._page_blocks.show(block_rows(public_text(pack, self._page, language), ()))
        self._promises.show(promise_rows(pack, language))
        self._fees.show(fee_rows(pack, language))
        self._times.show(time_rows(pack, language))
        self._hours.show(hours_rows(pack))
        self._hotlines.show(hotline_rows(pack, language))
        self._fold_open()

    def _fold_open(self) -> None:
        before, language = self._shown, self._context.session.language
        if self._open is None or self._notices is None:
            self._shown = OpenNotice()
            for rows in (self._body, self._meaning, self._example):
                rows.show(())
        else:
            newest = next((one for one in self._live if one.id == self._open.id), None)
            if newest is not None:
                self._open = newest
            hall = self._context.hall.pack.hall.name.of(language)
            shown = open_notice(self._open, language, hall, self._local, self._notices.asOf)
            self._shown = shown if newest is not None else OpenNotice(
                self._open.id, shown.open_kind, shown.title, gone=True)
            for rows, words in ((self._body, self._open.body), (self._meaning, self._open.meaning),
                                (self._example, self._open.example)):
                rows.show(self._notices.block_rows(self._open, words) if newest is not None else ())
        tell(self, before, self._shown)

    def _local(self, at: object) -> str:
        assert self._notices is not None
        return self._notices.local(at)  # type: ignore[arg-type]
