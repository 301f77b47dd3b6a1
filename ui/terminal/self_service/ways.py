"""Which ways to pay answer: as the hall's hub says, and as a payment here has just met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.context import Context

if TYPE_CHECKING:
    from kiosk.terminal.ways import WaysToPay

AWAY_MS = 60_000
"""So long a way to pay is greyed that gave no code: then somebody may try it again."""


class Ways(QObject):
    """`changed` for every word about one of them."""

    changed = Signal()
    _told = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._until: dict[str, float] = {}
        self._followed: WaysToPay | None = None
        self._told.connect(self._note)
        self._back = QTimer(self, interval=AWAY_MS, singleShot=True)
        self._back.timeout.connect(self.changed)
        context.hall.readyChanged.connect(self._follow)
        self._follow()

    def is_away(self, channel: str) -> bool:
        told = self._followed is not None and channel in self._followed.away
        return told or self._until.get(channel, 0.0) > self._context.clock.monotonic()

    def gave_a_code(self, channel: str) -> None:
        if self._until.pop(channel, None) is not None:
            self.changed.emit()

    def gave_none(self, channel: str) -> None:
        """A gateway that gave no code in its time is greyed for a minute, for whoever comes then too."""
        self._until[channel] = self._context.clock.monotonic() + AWAY_MS / 1000
        self._back.start()
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        service = getattr(self._context.core, "self_service", None)  # a preview's core takes no money
        if service is not None and self._followed is not service.ways:
            self._followed = service.ways
            service.ways.on_change(self._told.emit)  # from a worker: heard in this thread
            self.changed.emit()

    @Slot()
    def _note(self) -> None:
        """The hub's word is newer than what a payment here has met."""
        self._until.clear()
        self.changed.emit()
