"""The business zone: services to choose from, and the ticket that is taken for one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.catalogue import Catalogue
from ui.catalogue.doors import HallDoors
from ui.context import Context
from ui.qr_code import QrCode  # noqa: F401  (registers the QML type)
from ui.terminal.tickets.visit import TicketVisit

if TYPE_CHECKING:
    from ui.scanning.cards import LaidCard

QML_IMPORT_NAME = "ui.terminal.tickets"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class TicketsModel(QObject):
    """`waiting`: customers before whoever takes a ticket for the open service now, -1 when nobody knows."""

    waitingChanged = Signal()
    cardAgeChanged = Signal()
    priorityChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._catalogue = Catalogue(context.hall, context.session, self)
        self._doors = HallDoors(context.hall, self)
        self._visit = TicketVisit(context, self)
        self._waiting = -1
        self._priority = ""
        self._catalogue.letterChanged.connect(self._count)
        context.hall.queueChanged.connect(self._count)
        context.hall.packChanged.connect(self.cardAgeChanged)
        if context.cards is not None:
            context.cards.laid.connect(self._laid)
            context.cards.presentChanged.connect(self.cardAgeChanged)
            self._laid(context.cards.card)
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

    @Property(int, notify=cardAgeChanged)
    def cardAge(self) -> int:
        """From how many years on an ID card gives a place further ahead; 0 where none does, or nothing reads it."""
        cards = self._context.cards
        return (self._context.hall.pack.queue.card_age or 0) if cards is not None and cards.present else 0

    @Property(bool, notify=priorityChanged)
    def priority(self) -> bool:
        """This visit's card has given it."""
        return self._priority != ""

    @Slot(object)
    def _laid(self, card: LaidCard | None) -> None:
        """Only the class is kept, until the visit ends: neither card nor birthday."""
        if card is not None and card.born is not None:
            from kiosk.devices.id_card import age_on

            hall = self._context.hall
            today = hall.now().astimezone(ZoneInfo(hall.pack.hall.timezone)).date()
            self._rank(hall.pack.queue.class_for_age(age_on(card.born, today)) or "")

    def _rank(self, priority: str) -> None:
        if priority != self._priority:
            self._priority = priority
            self.priorityChanged.emit()

    @Slot(str)
    def take(self, service_id: str) -> None:
        """A ticket for the service, unless the hall gives none now."""
        self._doors.look()
        if self._doors.state == "open":
            self._visit.take(service_id, self._priority)
            if self._context.cards is not None:
                self._context.cards.call_back()

    @Slot()
    def wipe(self) -> None:
        self._rank("")
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
