"""The slip that whoever pays takes along while nobody knows whether the money has come."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.context import Context
from ui.terminal.self_service.paper_watch import PaperWatch
from ui.terminal.self_service.paying import PayVisit

if TYPE_CHECKING:
    from kiosk.contract.payments import PaymentView

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "payment"


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class DoubtSlip(PaperWatch):
    """One a payment: the customer may have to leave before it is known."""

    paperChanged = Signal()  # a property's signal is looked for in its own class alone

    def __init__(self, context: Context, paying: PayVisit) -> None:
        super().__init__(context, paying)
        self._paying = paying
        self._payment: UUID | None = None
        self._has: UUID | None = None
        self.changed.connect(self.paperChanged)
        paying.doubted.connect(self.give)
        paying.stepChanged.connect(self._moved_on)

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        """printing, printed or failed; empty while none was asked for."""
        return "printing" if self.state == "asked" else self.state

    @Property(str, notify=paperChanged)
    def photo(self) -> str:
        """The code of a slip that did not come, to take a photo of."""
        return self.code

    @Slot()
    def _moved_on(self) -> None:
        """Known, or left: what nobody has begun to print is needed no more."""
        if self._paying.step != "unknown":
            if self.state == "printed":
                self._has = self._payment
            self.leave()
            self.forget()

    @Slot(object)
    def give(self, view: PaymentView) -> None:
        core, language = self._context.core, self._context.session.language
        if core is None or self.state:
            return
        self._payment = view.payment_id
        if self._has == view.payment_id:  # in doubt once more, and the slip is in their hand
            self._set("printed")
            return
        self.ask()
        self._context.jobs.start(
            LANE, lambda: [core.self_service.doubt_slip(view, language)], self.follow, self._not_owed)

    def _not_owed(self, _: KioskError) -> None:
        """The number stays on the screen."""
        self.fail()
