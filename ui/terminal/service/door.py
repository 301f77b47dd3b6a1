"""The way to the service page: the hall's name held for five seconds, or a staff card. Behind it: the sign-in only."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

if TYPE_CHECKING:
    from kiosk.devices.scan import Scan
    from ui.context import Context

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class StaffDoor(QObject):
    """`shown`: the service page covers everything. The customer's visit ends, and is wiped, before it opens."""

    shownChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = False
        self._model: QObject | None = None
        if context.scans is not None:
            context.scans.read.connect(self._read)

    @staticmethod
    def create(engine: QObject) -> StaffDoor:
        return engine.staff_door  # type: ignore[attr-defined, no-any-return]

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        return self._shown

    @Property(QObject, notify=shownChanged)
    def viewModel(self) -> QObject | None:
        """The page's ServiceModel, made when the door first opens."""
        return self._model

    @Slot()
    def knock(self) -> None:
        self.open("")

    def open(self, number: str) -> None:
        """Show the sign-in, with a staff number if one is known; not twice, and not before the core is open."""
        if self._shown or getattr(self._context.core, "service", None) is None:
            return
        self._context.session.end()
        if self._model is None:
            made = import_module("ui.terminal.service.view_model").ServiceModel(self._context, self)
            made.closed.connect(self._close)
            self._model = made
        self._model.begin(number)  # type: ignore[attr-defined]
        self._shown = True
        self.shownChanged.emit()

    @Slot()
    def _close(self) -> None:
        self._shown = False
        self.shownChanged.emit()
        self._context.session.forget()

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        if scan.kind == "staff" and scan.text.isascii() and scan.text.isdecimal() and len(scan.text) <= 10:
            self.open(scan.text)
