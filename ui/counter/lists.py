"""The queue and all that stands beside it, as list models."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.contract.counter import QueuedTicket
from ui.catalogue.rows import Rows
from ui.counter.feed import Feed
from ui.counter.shown import (
    AlertRow,
    HelpRow,
    MismatchRow,
    TicketRow,
    WindowRow,
    alert_rows,
    help_rows,
    mismatch_rows,
    ticket_rows,
    window_rows,
)

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Lists(QObject):
    """See the row classes of `ui.counter.shown` for the roles."""

    countsChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._waiting, self._held, self._missed = (Rows(TicketRow, self) for _ in range(3))
        self._windows, self._help = Rows(WindowRow, self), Rows(HelpRow, self)
        self._alerts, self._mismatches = Rows(AlertRow, self), Rows(MismatchRow, self)
        self._counts: tuple[int, ...] = (0,) * 5
        feed.changed.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> Lists:
        return engine.counter.lists  # type: ignore[attr-defined, no-any-return]

    @Property(QObject, constant=True)
    def waiting(self) -> Rows:
        return self._waiting

    @Property(QObject, constant=True)
    def held(self) -> Rows:
        return self._held

    @Property(QObject, constant=True)
    def missed(self) -> Rows:
        return self._missed

    @Property(QObject, constant=True)
    def windows(self) -> Rows:
        return self._windows

    @Property(QObject, constant=True)
    def help(self) -> Rows:
        return self._help

    @Property(QObject, constant=True)
    def alerts(self) -> Rows:
        return self._alerts

    @Property(QObject, constant=True)
    def mismatches(self) -> Rows:
        return self._mismatches

    @Property(int, notify=countsChanged)
    def heldCount(self) -> int:
        return self._counts[0]

    @Property(int, notify=countsChanged)
    def missedCount(self) -> int:
        return self._counts[1]

    @Property(int, notify=countsChanged)
    def helpCount(self) -> int:
        return self._counts[2]

    @Property(int, notify=countsChanged)
    def alertCount(self) -> int:
        return self._counts[3]

    @Property(int, notify=countsChanged)
    def mismatchCount(self) -> int:
        return self._counts[4]

    @Slot(str, result=bool)
    def isFirst(self, ticket_id: str) -> bool:
        """Whether it is that ticket's turn at this window."""
        view = self._feed.desk.view
        return bool(view and view.waiting and str(view.waiting[0].ticket_id) == ticket_id)

    @Slot()
    def _fold(self) -> None:
        desk, pack, language = self._feed.desk, self._feed.context.hall.pack, self._feed.language
        view = desk.view

        def tickets(of: list[QueuedTicket], since: str) -> tuple[TicketRow, ...]:
            return ticket_rows(of, desk, pack, language, since=since)

        self._waiting.show(tickets(view.waiting if view else [], "issued_at"))
        self._held.show(tickets(view.held if view else [], "held_at"))
        self._missed.show(tickets(view.missed if view else [], "missed_at"))
        self._windows.show(window_rows(desk, pack, language))
        self._help.show(help_rows(desk))
        self._alerts.show(alert_rows(desk, pack, language))
        self._mismatches.show(mismatch_rows(desk))
        counts = tuple(len(rows.rows()) for rows in (
            self._held, self._missed, self._help, self._alerts, self._mismatches))
        if counts != self._counts:
            self._counts = counts
            self.countsChanged.emit()
