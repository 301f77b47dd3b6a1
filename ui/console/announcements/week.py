"""A week of what plays when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.announcements import AnnouncementView, State
from kiosk.standards.public import PublicPack
from ui.catalogue.rows import Rows
from ui.console.announcements.rows import title_of
from ui.console.times import minute

if TYPE_CHECKING:
    from ui.console.desk import Desk

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1

_DAYS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """`begins` and `ends` in days of the week, 0 to 7, alike where it does not play in it; `spans`: its whole time in
    words. `off` to `on`: where in the week the power is planned to be off, alike where it is not, and `hours` when."""

    key: str
    words: str
    kind: str
    begins: float
    ends: float
    spans: str
    off: float = 0.0
    on: float = 0.0
    hours: str = ""


@QmlElement
@QmlUncreatable("the announcements page has one")
class Week(QObject):
    """`days`: seven dates, from a Monday; `bars`: what plays then; `now`: where in the week this moment is, else -1."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bars = Rows(Bar, self)
        self._views: list[AnnouncementView] = []
        self._weeks = 0

    @Property("QVariantList", notify=changed)
    def days(self) -> list[str]:
        return [(self._monday + timedelta(days=n)).isoformat() for n in range(_DAYS)]

    @Property(QObject, constant=True)
    def bars(self) -> Rows:
        return self._bars

    @Property(float, notify=changed)
    def now(self) -> float:
        return _place(self._desk.context.hall.now(), self._monday, self._pack) if self._weeks == 0 else -1.0

    @Property(int, notify=changed)
    def weeks(self) -> int:
        """From this week: 0 is this one."""
        return self._weeks

    @Slot(int)
    def go(self, by: int) -> None:
        """So many weeks on; 0 is this week."""
        self._weeks = self._weeks + by if by else 0
        self._fold()

    def show(self, views: Iterable[AnnouncementView]) -> None:
        self._views = list(views)
        self._fold()

    @property
    def _pack(self) -> PublicPack:
        return self._desk.context.hall.pack

    @property
    def _monday(self) -> date:
        today = self._desk.context.hall.now().astimezone(ZoneInfo(self._pack.hall.timezone)).date()
        return today - timedelta(days=today.weekday()) + timedelta(weeks=self._weeks)

    def _fold(self) -> None:
        self._bars.show(bars_of(self._views, self._monday, self._pack, self._desk.context.session.language))
        self.changed.emit()


def bars_of(views: Iterable[AnnouncementView], monday: date, pack: PublicPack, language: str) -> list[Bar]:
    """What is given out and plays, or tells of a power cut, in the week of `monday`, in the order of its beginning."""
    found = []
    for view in views:
        if view.live_from is None or view.live_until is None or view.state is State.WITHDRAWN:
            continue
        begins, ends = _within(view.live_from, view.live_until, monday, pack)
        off, on = _within(view.off_from, view.off_until, monday, pack)
        if begins < ends or off < on:
            found.append((view.live_from, view.no, Bar(
                str(view.announcement_id), f"{view.no}  {title_of(view, language)}", view.kind.value, begins, ends,
                _span(view.live_from, view.live_until, pack), off, on,
                _span(view.off_from, view.off_until, pack) if off < on else "")))
    return [bar for _, _, bar in sorted(found, key=lambda one: one[:2])]


def _within(first: datetime | None, last: datetime | None, monday: date, pack: PublicPack) -> tuple[float, float]:
    """Cut to the week; 0, 0 for what is not in it."""
    if first is None or last is None:
        return 0.0, 0.0
    begins, ends = max(0.0, _place(first, monday, pack)), min(float(_DAYS), _place(last, monday, pack))
    return (begins, ends) if begins < ends else (0.0, 0.0)


def _span(first: datetime | None, last: datetime | None, pack: PublicPack) -> str:
    begins, ends = minute(first, pack), minute(last, pack)
    return f"{begins} – {ends[11:] if ends[:10] == begins[:10] else ends}"


def _place(at: datetime, monday: date, pack: PublicPack) -> float:
    """In days from that Monday's midnight in the hall."""
    midnight = datetime.combine(monday, time(), ZoneInfo(pack.hall.timezone)).astimezone(UTC)
    return (at - midnight) / timedelta(days=1)
