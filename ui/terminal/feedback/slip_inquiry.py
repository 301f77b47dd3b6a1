"""What was given before, by its slip: scanned, or its number and code typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan
from kiosk.errors import KioskError
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.inquiry import Inquiry
from ui.jobs import Unexpected
from ui.terminal.feedback.keyed import Keyed

QML_IMPORT_NAME = "ui.terminal.feedback"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("one for each kind of slip")
class SlipInquiry(Inquiry):
    """`asked`: a slip was scanned and wants this page. A subclass asks in `_look(known)`; its snapshot has at least
    step, number and error.
    """

    WITHOUT = Unexpected
    _known: Keyed

    stepChanged = Signal()
    numberChanged = Signal()
    errorChanged = Signal()
    canScanChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, lane: str, known: Keyed, shown: Any, parent: QObject | None = None) -> None:
        super().__init__(context, lane, known, shown, parent)
        self._here = False
        if context.scans is not None:
            context.scans.read.connect(self._read)
            context.scans.presentChanged.connect(self.canScanChanged)

    @Slot()
    def begin(self) -> None:
        """The page is shown: asking for a number, unless a slip was scanned that led here."""
        self._here = True
        if self._known.step != "looking":
            self._know(self._nothing)

    @Slot()
    def end(self) -> None:
        self._here = False

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        slip = self._nothing.slip
        found = slip.read(scan.text) if scan.kind is slip.kind else None
        if found is None or self._known.step == "looking":
            return
        self._context.session.begin()
        number, code = found
        self._look(replace(self._nothing, step="looking", number=number, code=code))
        if not self._here:
            self.asked.emit()

    @Slot(str)
    def dial(self, key: str) -> None:
        self._know(self._known.dialled(key))

    @Slot()
    def erase(self) -> None:
        self._know(self._known.erased())

    @Slot()
    def go(self) -> None:
        """The number is whole, or the code is."""
        if self._known.whole:
            self._look(replace(self._known, step="looking", errors=()))
        else:
            self._know(self._known.numbered())

    @Slot()
    def again(self) -> None:
        """Another number, or the same once more."""
        self.wipe()

    def _look(self, known: Any) -> None:
        raise NotImplementedError

    def _refused(self, error: KioskError) -> None:
        self._know(replace(self._nothing, step="failed", number=self._known.number, code=self._known.code,
                           errors=error_codes(error)))

    @Property(bool, notify=canScanChanged)
    def canScan(self) -> bool:
        return self._context.scans is not None and self._context.scans.present

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error
