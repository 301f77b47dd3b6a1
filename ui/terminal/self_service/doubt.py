"""The slip that whoever pays takes along while nobody knows whether the money has come."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from kiosk.errors import KioskError
from ui.context import Context
from ui.terminal.self_service.paper_watch import PaperWatch
from ui.terminal.self_service.paying import PayVisit

if TYPE_CHECKING:
    from kiosk.contract.payments import PaymentView

LANE = "payment"


class DoubtSlip(PaperWatch):
    """One a payment: the customer may have to leave before it is known."""

    def __init__(self, context: Context, paying: PayVisit) -> None:
        super().__init__(context, paying)
        self._paying = paying
        self._payment: UUID | None = None
        paying.doubted.connect(self.give)
        paying.stepChanged.connect(self._moved_on)

    @Slot()
    def _moved_on(self) -> None:
        """Known, or left: what nobody has begun to print is needed no more."""
        if self._paying.step != "unknown":
            self.leave()
            self.forget()

    @Slot(object)
    def give(self, view: PaymentView) -> None:
        core, language = self._context.core, self._context.session.language
        if core is None or view.payment_id == self._payment:
            return
        self._payment = view.payment_id
        self.ask()
        self._context.jobs.start(
            LANE, lambda: [core.self_service.doubt_slip(view, language)], self.follow, self._not_owed)

    def _not_owed(self, _: KioskError) -> None:
        """The number stays on the screen."""
        self.fail()
