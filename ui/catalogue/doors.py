"""Whether the hall is open now, and when it opens again, as a screen says it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.standards.opening import Doors, Opening, opening_at
from ui.catalogue.snapshots import tell
from ui.hall import Hall

QML_IMPORT_NAME = "ui.catalogue"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DoorsSnapshot:
    """`state`: open, last_ticket, closed. `opens_day`: ISO weekday, 0 = today, -1 = not known."""

    state: str = "open"
    closes: str = ""
    opens: str = ""
    opens_day: int = -1


def doors_snapshot(opening: Opening) -> DoorsSnapshot:
    return DoorsSnapshot(
        opening.doors.value, opening.closes or "", opening.opens or "",
        -1 if opening.opens_day is None else 0 if opening.opens_today else opening.opens_day,
    )


@QmlElement
@QmlUncreatable("a page's view model has it")
class HallDoors(QObject):
    """Times are local HH:MM, empty where they do not apply."""

    stateChanged = Signal()
    closesChanged = Signal()
    opensChanged = Signal()
    opensDayChanged = Signal()

    def __init__(self, hall: Hall, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hall = hall
        self._shown = DoorsSnapshot()
        hall.timeChanged.connect(self.look)
        hall.packChanged.connect(self.look)
        self.look()

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(str, notify=closesChanged)
    def closes(self) -> str:
        return self._shown.closes

    @Property(str, notify=opensChanged)
    def opens(self) -> str:
        return self._shown.opens

    @Property(int, notify=opensDayChanged)
    def opensDay(self) -> int:
        return self._shown.opens_day

    @Slot()
    def look(self) -> None:
        """Look at the clock now. While nobody knows the time, nobody is told that the hall is closed."""
        hall = self._hall
        opening = opening_at(hall.pack.hall, hall.now()) if hall.sure_of_time else Opening(Doors.OPEN)
        before, self._shown = self._shown, doors_snapshot(opening)
        tell(self, before, self._shown)
