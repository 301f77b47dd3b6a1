"""The announcements in the board's foot: each as a line in both languages; an emergency stays until it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.announcements.reading import Notice, said
from kiosk.standards.public import Words

if TYPE_CHECKING:
    from ui.board.port import Announcements
    from ui.hall import Hall

QML_IMPORT_NAME = "ui.board.model"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST_LOOK_MS = 30_000


@QmlElement
@QmlSingleton
class Strip(QObject):
    """`emergencyZh` is empty without one. `zh(n, count)`: pass `count`, so that a binding follows what changes.

    `came(n)`: that line is new, and the board need not wait for its turn.
    """

    changed = Signal()
    came = Signal(int)
    _heard = Signal()

    def __init__(self, hall: Hall, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hall = hall
        self._source: Announcements | None = None
        self._lines: tuple[Words, ...] = ()
        self._emergency = Words("", "")
        self._looked = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.look)
        self._heard.connect(self.look)  # emitted by a worker, so queued

    @staticmethod
    def create(engine: QObject) -> Strip:
        return engine.strip  # type: ignore[attr-defined, no-any-return]

    def attach(self, source: Announcements) -> None:
        self._source = source
        source.on_change(self._heard.emit)
        self.look()

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._lines)

    @Property(str, notify=changed)
    def emergencyZh(self) -> str:
        return self._emergency.zh

    @Property(str, notify=changed)
    def emergencyEn(self) -> str:
        return self._emergency.en

    @Slot(int, int, result=str)
    def zh(self, at: int, _count: int) -> str:
        return self._lines[at].zh if 0 <= at < len(self._lines) else ""

    @Slot(int, int, result=str)
    def en(self, at: int, _count: int) -> str:
        return self._lines[at].en if 0 <= at < len(self._lines) else ""

    @Slot(str, result=int)
    def find(self, zh: str) -> int:
        """Which line says that; -1 for none."""
        return next((at for at, line in enumerate(self._lines) if line.zh == zh), -1)

    @Slot()
    def look(self) -> None:
        if self._source is None:
            return
        live = self._source.live()
        seconds = self._source.seconds_to_change()
        wait = _LONGEST_LOOK_MS if seconds is None else min(_LONGEST_LOOK_MS, int(seconds * 1000) + 20)
        self._next.start(max(20, wait))
        urgent = [one for one in live if one.kind == "emergency"]
        lines = tuple(self._line(one) for one in live if "board" in one.places and one.kind != "emergency")
        emergency = self._line(urgent[0]) if urgent else Words("", "")
        if (lines, emergency) != (self._lines, self._emergency):
            before, self._lines, self._emergency = self._lines, lines, emergency
            self.changed.emit()
            new = [at for at, line in enumerate(lines) if line not in before]
            if new and self._looked:
                self.came.emit(new[0])
        self._looked = True

    def _line(self, notice: Notice) -> Words:
        when = ""
        if notice.outage is not None:
            zone = ZoneInfo(self._hall.pack.hall.timezone)
            begins, ends = notice.outage.starts_at.astimezone(zone), notice.outage.ends_at.astimezone(zone)
            until = f"{ends:%H:%M}" if begins.date() == ends.date() else f"{ends:%m-%d %H:%M}"
            when = f"  {begins:%m-%d %H:%M}–{until}"
        return Words(f"{_short(notice.title.zh, 28)}{when}", f"{_short(said(notice.title, 'en'), 48)}{when}")


def _short(text: str, limit: int) -> str:
    """What is read from ten metres is no longer than that."""
    return text if len(text) <= limit else f"{text[:limit - 1]}…"
