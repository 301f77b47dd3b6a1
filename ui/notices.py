"""The hall's live announcements on the UI thread: for the idle loop, the emergency above everything, and the zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickImageProvider

from kiosk.announcements.markup import blocks
from kiosk.announcements.reading import Notice, PublicPerson, said
from kiosk.errors import KioskError
from ui.catalogue.rows import Rows
from ui.notice_blocks import BlockRow, block_rows, picture_address

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.standards.words import Words
    from ui.context import Context

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "notices"
_LONGEST_LOOK_MS = 30_000
"""What begins or ends by the clock is seen that soon, whatever becomes of the clock."""
_LEAD_CHARACTERS = 90


class LoopRow(NamedTuple):
    """A slide of the idle loop. Times are the hall's, as `YYYY-MM-DDTHH:MM`; `lead` is how the text begins."""

    notice_id: str
    kind: str
    words: str
    lead: str
    area: str
    begins: str
    ends: str
    picture: str


@QmlElement
@QmlSingleton
class Notices(QObject):
    """`emergency`: its id, while one is live that this visit has not acknowledged. `asOf`: hall time up to which all is
    certainly here, `YYYY-MM-DDTHH:MM`; empty while the hub is there."""

    changed = Signal()
    emergencyChanged = Signal()
    asOfChanged = Signal()
    _heard = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._source: Any = None
        self._said: dict[str, int] | None = None
        self._live: tuple[Notice, ...] = ()
        self._people: tuple[PublicPerson, ...] = ()
        self._acknowledged: set[tuple[str, int]] = set()
        self._counted: set[tuple[str, int, str]] = set()
        self._emergency: Notice | None = None
        self._as_of, self._as_of_at = "", ""
        self._loop = Rows(LoopRow, self)
        self._emergency_blocks = Rows(BlockRow, self)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.look)
        self._heard.connect(self.look)  # emitted by a worker, so queued
        hall = context.hall
        hall.readyChanged.connect(self._attach)
        hall.packChanged.connect(self.look)  # it says which zones this terminal shows
        hall.wordsChanged.connect(self._fold)
        hall.onlineChanged.connect(self._note_link)
        for turn in (context.session.started, context.session.ended):
            turn.connect(self._forget)
        self._attach()

    @staticmethod
    def create(engine: QObject) -> Notices:
        return engine.notices  # type: ignore[attr-defined, no-any-return]

    @property
    def live(self) -> tuple[Notice, ...]:
        """Emergencies first, then what began last."""
        return self._live

    @property
    def people(self) -> tuple[PublicPerson, ...]:
        """Of the staff, who agreed to be shown."""
        return self._people

    @property
    def unsaid(self) -> bool:
        """The hub is still to be told what these screens show."""
        return self._said is None

    @Property(QObject, constant=True)
    def loop(self) -> Rows:
        return self._loop

    @Property(str, notify=emergencyChanged)
    def emergency(self) -> str:
        return self._emergency.id if self._emergency else ""

    @Property(str, notify=emergencyChanged)
    def emergencyTitle(self) -> str:
        return said(self._emergency.title, self._language) if self._emergency else ""

    @Property(QObject, constant=True)
    def emergencyBlocks(self) -> Rows:
        return self._emergency_blocks

    @Property(str, notify=asOfChanged)
    def asOf(self) -> str:
        return self._as_of

    @property
    def as_of_at(self) -> str:
        """`asOf` as a time with its zone, for paper; empty likewise."""
        return self._as_of_at

    @Slot()
    def acknowledge(self) -> None:
        """Whoever stands here has read the emergency, and with it their visit begins; whoever comes next has not."""
        emergency = self._emergency
        if emergency is not None:
            self._context.session.begin()
            self._acknowledged.add((emergency.id, emergency.version))
            self.count(emergency, "seen")
            self._fold()

    @Slot()
    def look(self) -> None:
        """What is live now; the hub is told what these screens show at the start, when it changed, and where it was
        not noted."""
        if self._source is None:
            return
        live = tuple(one for one in self._source.live() if one.places & {"zone", "loop"})
        seconds = self._source.seconds_to_change()
        wait = _LONGEST_LOOK_MS if seconds is None else min(_LONGEST_LOOK_MS, int(seconds * 1000) + 20)
        self._next.start(max(20, wait))
        people = self._source.people()
        if people != self._people:
            self._people = people
            self.changed.emit()
        if live != self._live:
            self._live = live
            self._fold()
            self.changed.emit()
        self._say({one.id: one.version for one in live})

    def _say(self, versions: dict[str, int]) -> None:
        source = self._source
        if versions != self._said:
            self._said = versions
            self._context.jobs.start(LANE, lambda: source.showing(versions), self._done, self._unsaid)

    def count(self, notice: Notice, what: str) -> None:
        """A customer has seen, read or taken one: once a visit, however often they open it."""
        source, its = self._source, (notice.id, notice.version, what)
        if source is not None and its not in self._counted:
            self._counted.add(its)
            self._do(lambda: source.count(*its))

    def picture(self, id: str) -> QImage:
        """A single dot for one that is not here or broken, which is then reported."""
        data = self._source.picture(id) if self._source is not None else None
        image = QImage.fromData(data) if data else QImage()
        if image.isNull():
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            its = next((one.id for one in self._live if id in one.pictures or (
                one.attachment is not None and id in one.attachment.pages)), "")
            source = self._source
            if its and source is not None:
                self._do(lambda: source.picture_broken(its, id))
        return image

    def local(self, at: datetime) -> str:
        """The hall's wall clock, as QML reads it."""
        zone = ZoneInfo(self._context.hall.pack.hall.timezone)
        return at.astimezone(zone).strftime("%Y-%m-%dT%H:%M")

    def block_rows(self, notice: Notice, words: Words) -> tuple[BlockRow, ...]:
        return block_rows(said(words, self._language), notice.pictures)

    @property
    def _language(self) -> str:
        return self._context.session.language

    @Slot()
    def _attach(self) -> None:
        source = getattr(self._context.core, "announcements", None)
        if source is None or self._source is source:
            return
        self._source, self._said = source, None
        source.on_change(self._heard.emit)
        self._do(source.say_received)
        self._note_link()
        self.look()

    @Slot()
    def _fold(self) -> None:
        self._loop.show(tuple(self._loop_row(one) for one in self._live if "loop" in one.places))
        self._emergency = next((one for one in self._live if one.kind == "emergency"
                                and (one.id, one.version) not in self._acknowledged), None)
        self._emergency_blocks.show(
            self.block_rows(self._emergency, self._emergency.body) if self._emergency else ())
        self.emergencyChanged.emit()

    @Slot()
    def _note_link(self) -> None:
        at = None
        if self._source is not None and not self._context.hall.online:
            at = self._source.as_of()
        self._as_of_at = at.isoformat() if at is not None else ""
        as_of = self.local(at) if at is not None else ""
        if as_of != self._as_of:
            self._as_of = as_of
            self.asOfChanged.emit()

    @Slot()
    def _forget(self) -> None:
        self._acknowledged.clear()
        self._counted.clear()
        self._fold()

    def _loop_row(self, notice: Notice) -> LoopRow:
        language, outage = self._language, notice.outage
        said_blocks = blocks(said(notice.body, language))
        lead = next((b.text for kind in ("strong", "text", "item") for b in said_blocks if b.kind == kind), "")
        begins, ends = (outage.starts_at, outage.ends_at) if outage else (notice.begins, notice.until)
        picture = notice.pictures[0] if notice.pictures else ""
        return LoopRow(
            notice.id, notice.kind, said(notice.title, language), lead[:_LEAD_CHARACTERS],
            said(outage.area, language) if outage else "", self.local(begins), self.local(ends),
            picture and picture_address(picture))

    def _do(self, work: Any) -> None:
        self._context.jobs.start(LANE, work, self._done, self._failed)

    @Slot(object)
    def _done(self, _: object) -> None:
        pass

    @Slot(object)
    def _failed(self, _: KioskError) -> None:
        pass

    @Slot(object)
    def _unsaid(self, _: KioskError) -> None:
        """It is said again with the next look."""
        self._said = None


class NoticePictures(QQuickImageProvider):
    """`image://notice/<id>`: only what the hub made and the mirror holds."""

    def __init__(self, notices: Notices) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._notices = notices

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        return as_asked(self._notices.picture(id), requestedSize)


def as_asked(image: QImage, size: QSize) -> QImage:
    """Smoothly as wide as an item asks for (its sourceSize): what is only skipped over cannot be read."""
    if 0 < size.width() < image.width():
        from PySide6.QtCore import Qt

        return image.scaledToWidth(size.width(), Qt.TransformationMode.SmoothTransformation)
    return image
