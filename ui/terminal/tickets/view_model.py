"""The business zone: services to choose from, and the ticket that is taken for one."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.catalogue import Catalogue
from ui.catalogue.doors import HallDoors
from ui.context import Context
from ui.qr_code import QrCode  # noqa: F401  (registers the QML type)
from ui.terminal.tickets.visit import TicketVisit

QML_IMPORT_NAME = "ui.terminal.tickets"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class TicketsModel(QObject):
    """`waiting`: customers before whoever takes a ticket for the open service now, -1 when nobody knows."""

    waitingChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._catalogue = Catalogue(context.hall, context.session, self)
        self._doors = HallDoors(context.hall, self)
        self._visit = TicketVisit(context, self)
        self._waiting = -1
        self._catalogue.letterChanged.connect(self._count)
        context.hall.queueChanged.connect(self._count)
        context.hall.onlineChanged.connect(self._count)

    @Property(Catalogue, constant=True)
    def catalogue(self) -> Catalogue:
        return self._catalogue

    @Property(HallDoors, constant=True)
    def doors(self) -> HallDoors:
        return self._doors

    @Property(TicketVisit, constant=True)
    def visit(self) -> TicketVisit:
        return self._visit

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        return self._waiting

    @Slot(str)
    def take(self, service_id: str) -> None:
        """A ticket for the service, unless the hall gives none now."""
        self._doors.look()
        if self._doors.state == "open":
            self._visit.take(service_id)

    @Slot()
    def wipe(self) -> None:
        self._visit.wipe()
        self._catalogue.openService("")
        self._catalogue.openGroup("")

    @Slot()
    def _count(self) -> None:
        core = self._context.core
        queue = core.queue if core is not None and self._context.hall.online else None
        letter = self._catalogue.letter
        waiting = next((c.waiting for c in queue.categories if c.category == letter), 0) if queue else -1
        if waiting != self._waiting:
            self._waiting = waiting
            self.waitingChanged.emit()
