"""A slip for a bank transfer: for what is more than a code may take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.ids import new_id
from kiosk.money import yuan
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.terminal.self_service.basket import Chosen, items
from ui.terminal.self_service.paper_watch import PaperWatch

if TYPE_CHECKING:
    from kiosk.contract.bank import BankSlip

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "payment"


@dataclass(frozen=True, slots=True)
class BankShown:
    """`step`: empty, asking, slip, failed. `paper`: printing, printed, failed; empty before there is any."""

    step: str = ""
    reference: str = ""
    bank: str = ""
    holder: str = ""
    number: str = ""
    amount: str = ""
    error: str = ""
    paper: str = ""


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class BankVisit(QObject):
    """See BankShown."""

    stepChanged = Signal()
    referenceChanged = Signal()
    bankChanged = Signal()
    holderChanged = Signal()
    numberChanged = Signal()
    amountChanged = Signal()
    errorChanged = Signal()
    paperChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = BankShown()
        self._asked: UUID | None = None
        self._paper = PaperWatch(context, self)
        self._paper.changed.connect(self._paper_moved)

    def ask(self, basket: tuple[Chosen, ...]) -> None:
        """One slip, however often it is pressed."""
        core = self._context.core
        if self._shown.step in ("asking", "slip") or not basket:
            return
        if core is None:
            self._fail(("hub_unavailable",))
            return
        slip, language, chosen = new_id(), self._context.session.language, items(basket)
        self._asked = slip
        self._paper.ask()
        self._show(BankShown("asking"))
        self._context.jobs.start(
            LANE, lambda: (slip, *core.self_service.bank_slip(slip, chosen, language)), self._given, self._refused)

    @Slot()
    def wipe(self) -> None:
        self._asked = None
        self._paper.forget()
        self._show(BankShown())

    def _given(self, answer: tuple[UUID, BankSlip, UUID]) -> None:
        asked, slip, job = answer
        if asked == self._asked:
            self._show(BankShown("slip", slip.reference, slip.bank, slip.holder, slip.number, yuan(slip.amount_fen)))
            self._paper.follow([job])

    def _refused(self, error: KioskError) -> None:
        if self._asked is not None:
            self._fail(error_codes(error))

    def _fail(self, codes: tuple[str, ...]) -> None:
        self._asked = None
        self._paper.forget()
        self._show(BankShown("failed", error=error_key(self._context.hall.pack, codes)))

    @Slot()
    def _paper_moved(self) -> None:
        state = self._paper.state
        if self._shown.step == "slip":
            self._show(replace(self._shown, paper="printing" if state == "asked" else state))

    def _show(self, shown: Any) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=referenceChanged)
    def reference(self) -> str:
        return self._shown.reference

    @Property(str, notify=bankChanged)
    def bank(self) -> str:
        return self._shown.bank

    @Property(str, notify=holderChanged)
    def holder(self) -> str:
        return self._shown.holder

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        """Of the bank account that the money goes to."""
        return self._shown.number

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._shown.amount

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        return self._shown.paper
