"""The hall as screens show it: the pack's words, the clock on the wall, the state of the link."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import BadInput

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.clock import Clock
    from kiosk.standards.public import PublicPack
    from ui.core import Core
    from ui.session import Session

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1
log = logging.getLogger(__name__)


@QmlElement
@QmlSingleton
class Hall(QObject):
    """Texts are in the visit's language. `ready` once tickets are possible.

    `called(kiosk.terminal.news.Call)` and `helpMoved(HelpNews)` pass the hub's news on to the UI thread,
    `printersMoved` that a printer stopped, prints again, or is on record at the hub.
    """

    packChanged = Signal()
    wordsChanged = Signal()
    timeChanged = Signal()
    onlineChanged = Signal()
    readyChanged = Signal()
    queueChanged = Signal()
    called = Signal(object)
    helpMoved = Signal(object)
    printersMoved = Signal()
    _from_worker = Signal(str)

    def __init__(self, pack: PublicPack, session: Session, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._session = session
        self._clock = clock
        self._core: Core | None = None
        self._online = False
        self._time = ""
        self._zone = ZoneInfo(pack.hall.timezone)
        session.languageChanged.connect(self.wordsChanged)
        self.packChanged.connect(self.wordsChanged)
        self._from_worker.connect(self._refresh)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._look_at_clock)
        self._tick.start()
        self._look_at_clock()

    @staticmethod
    def create(engine: QObject) -> Hall:
        return engine.context.hall  # type: ignore[attr-defined, no-any-return]

    @property
    def pack(self) -> PublicPack:
        return self._pack

    @property
    def core(self) -> Core | None:
        """None until the terminal's core is open, and when it could not be opened."""
        return self._core

    @property
    def sure_of_time(self) -> bool:
        """No while the machine's clock cannot be right and the hub has not told the time."""
        return not getattr(self._clock, "doubtful", False)

    def now(self) -> datetime:
        """The hall's time, aware, as far as it is known."""
        return self._clock.now()

    def follow(self, clock: Clock) -> None:
        """From now on this clock tells the time: the core's, which follows the hub's."""
        self._clock = clock
        self._look_at_clock()

    def attach(self, core: Core) -> None:
        """The core has been opened: follow its pack and link, and of a terminal's queue, calls and help.

        A counter's core has no such news. They come from a worker: whoever listens gets them queued.
        """
        self._core = core
        core.on_pack(self._note_pack)
        core.link.on_change(self._note_link)
        for news, heard in (("on_queue", self._note_queue), ("on_call", self.called.emit),
                            ("on_help", self.helpMoved.emit)):
            if hasattr(core, news):
                getattr(core, news)(heard)
        if hasattr(core, "printers"):
            core.printers.on_change(self.printersMoved.emit)
        self._refresh("pack")
        self._refresh("link")
        self.readyChanged.emit()
        self.queueChanged.emit()

    @Property(str, notify=wordsChanged)
    def language(self) -> str:
        """The visit's language; changes (again) whenever texts must be asked for anew."""
        return self._session.language

    @Property(str, notify=wordsChanged)
    def name(self) -> str:
        return self._pack.hall.name.of(self._session.language)

    @Property(str, notify=wordsChanged)
    def mark(self) -> str:
        """That this is a demonstration, always in Chinese too; empty where it is none."""
        return self._pack.demonstration_mark(self._session.language) if self._pack.demonstration else ""

    @Property(bool, notify=onlineChanged)
    def online(self) -> bool:
        return self._online

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        return self._core is not None

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        """The hall's wall clock, HH:MM; empty while nobody knows the time."""
        return self._time

    @Property(str, notify=timeChanged)
    def date(self) -> str:
        """The hall's date as YYYY-MM-DD; QML words it."""
        return self._clock.now().astimezone(self._zone).date().isoformat()

    @Property(str, notify=packChanged)
    def hotline(self) -> str:
        return self._pack.hotline

    @Property(str, notify=packChanged)
    def regulator(self) -> str:
        """The number of who stands above the hall; empty where the pack names nobody."""
        return next((line.number for line in self._pack.hall.hotlines if line.regulator), "")

    @Property(bool, notify=packChanged)
    def suppliesPower(self) -> bool:
        """Whether the pack has a page for a power cut; another kind of hall has neither that nor pylons."""
        return self._pack.fault is not None

    @Slot(str, str, result=str)
    @Slot(str, str, "QVariantMap", result=str)
    def phrase(self, key: str, language: str, values: dict[str, object] | None = None) -> str:
        """The pack's phrase; empty, and in the log, when the pack has none. Pass `Hall.language`."""
        try:
            return self._pack.phrase(key, language, **(values or {}))
        except (BadInput, KeyError) as error:
            log.error("phrase %s: %s", key, error)
            return ""

    def _note_pack(self, *_: object) -> None:
        self._from_worker.emit("pack")

    def _note_link(self, *_: object) -> None:
        self._from_worker.emit("link")

    def _note_queue(self, *_: object) -> None:
        self._from_worker.emit("queue")

    @Slot(str)
    def _refresh(self, what: str) -> None:
        if self._core is None:
            return
        if what == "queue":
            self.queueChanged.emit()
        elif what == "link" and self._core.link.online != self._online:
            self._online = self._core.link.online
            self.onlineChanged.emit()
        elif what == "pack" and self._core.pack != self._pack:
            self._pack = self._core.pack
            self._zone = ZoneInfo(self._pack.hall.timezone)
            self.packChanged.emit()

    @Slot()
    def _look_at_clock(self) -> None:
        time = self._clock.now().astimezone(self._zone).strftime("%H:%M") if self.sure_of_time else ""
        if time != self._time:
            self._time = time
            self.timeChanged.emit()
