"""A receipt that is wanted again: found by its code, wherever it is held to the scanner, or taken from a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import KioskError
from kiosk.money import yuan
from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.inquiry import Inquiry
from ui.qr_code import QrCode  # noqa: F401  pages draw one
from ui.terminal.self_service.own_receipts import OwnReceipts, Taken
from ui.terminal.self_service.rows import day, grouped, month
from ui.terminal.self_service.slips import Print, Slips
from ui.terminal.self_service.view_model import SelfServiceModel  # noqa: F401  the page leads to it

if TYPE_CHECKING:
    from kiosk.contract.receipts import ReceiptFound

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "receipts"


@dataclass(frozen=True, slots=True)
class _Known:
    """`step`: none, looking, found, failed."""

    step: str = "none"
    found: ReceiptFound | None = None
    errors: tuple[str, ...] = ()
    paper: str = ""
    copy: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptSnapshot:
    step: str = "none"
    error: str = ""
    amount: str = ""
    number: str = ""
    at: str = ""
    channel: str = ""
    state: str = ""
    months: str = ""
    account: str = ""
    name: str = ""
    village: str = ""
    printed: bool = False
    paper: str = ""
    copy: bool = False
    settled: bool = False
    invoice: str = ""
    listed: bool = False
    rest: str = ""
    back: str = ""
    back_months: str = ""
    returned: bool = False


def receipt_snapshot(known: _Known, pack: PublicPack, language: str) -> ReceiptSnapshot:
    if known.found is None:
        return ReceiptSnapshot(known.step, error_key(pack, known.errors))
    receipt, account = known.found.receipt, known.found.account
    settled = receipt.state == "posted" and bool(receipt.periods) and not receipt.left_fen
    at = receipt.at.astimezone(ZoneInfo(pack.hall.timezone))
    between = "、" if language == "zh_CN" else ", "

    def months(periods: list[str]) -> str:
        return between.join(month(period, language) for period in periods)

    return ReceiptSnapshot(
        known.step, "", yuan(receipt.amount_fen), receipt.number, f"{day(at, language)} {at:%H:%M}", receipt.channel,
        receipt.state, months(receipt.periods),
        grouped(account.account_no), account.name, account.village, receipt.printed, known.paper, known.copy,
        settled, pack.hall.invoice_of(receipt.number) if settled else "", known.listed,
        yuan(receipt.left_fen) if receipt.left_fen else "", yuan(receipt.refused_fen) if receipt.refused_fen else "",
        months(receipt.refused_periods), receipt.returned)


@QmlElement
@QmlUncreatable("the registry makes it")
class ReceiptModel(Inquiry):
    """`asked`: a receipt was scanned and wants its page. `state`: posting, posted, refunding or refunded."""

    stepChanged = Signal()
    errorChanged = Signal()
    amountChanged = Signal()
    numberChanged = Signal()
    atChanged = Signal()
    channelChanged = Signal()
    stateChanged = Signal()
    monthsChanged = Signal()
    accountChanged = Signal()
    nameChanged = Signal()
    villageChanged = Signal()
    printedChanged = Signal()
    paperChanged = Signal()
    copyChanged = Signal()
    settledChanged = Signal()
    invoiceChanged = Signal()
    listedChanged = Signal()
    restChanged = Signal()
    backChanged = Signal()
    backMonthsChanged = Signal()
    returnedChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, LANE, _Known(), ReceiptSnapshot(), parent)
        self._code = ""
        self._taken: Taken | None = None
        self._slips = Slips(context, self)
        self._slips.changed.connect(self._fold)
        if context.scans is not None:
            context.scans.read.connect(self._read)

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        if scan.kind is not ScanKind.RECEIPT or self._known.step == "looking":
            return
        away = self._known.step == "none"
        self._context.session.begin()
        self._slips.wipe()
        self._code, self._taken = scan.text, None
        self._know(_Known("looking"))
        self._ask(lambda core: core.self_service.receipts.find(scan.text))
        if away:
            self.asked.emit()

    def _told(self, found: ReceiptFound) -> None:
        self._know(_Known("found", found))

    def _refused(self, error: KioskError) -> None:
        self._know(_Known("failed", errors=error_codes(error)))

    @Slot(OwnReceipts, str)
    def show(self, own: OwnReceipts, number: str) -> None:
        """One of the account's own, that its visit may see and print."""
        from kiosk.contract.receipts import ReceiptFound

        taken = own.take(number)
        if taken is not None:
            self.wipe()
            self._taken = taken
            self._know(_Known("found", ReceiptFound(receipt=taken.receipt, account=taken.account), listed=True))

    @Slot()
    def printIt(self) -> None:
        """On paper; where there was no paper before, what did not come."""
        if self._known.step == "found":
            if self._slips.paper == "failed":
                self._slips.again()
            else:
                self._slips.begin(self._print())

    def _print(self) -> Print:
        language, code, taken = self._context.session.language, self._code, self._taken
        if taken is None:
            return lambda receipts, print_id, _: receipts.print_code(print_id, language, code)
        account, number = taken.account.account_no, taken.receipt.number
        return lambda receipts, print_id, _: receipts.print_of_visit(
            print_id, language, taken.visit, account, number)

    @Slot(result=str)
    def accountNumber(self) -> str:
        """To look its account up: as a number on its own shows it."""
        return self._known.found.account.account_no if self._known.found else ""

    @Slot()
    def wipe(self) -> None:
        self._code, self._taken = "", None
        self._slips.wipe()
        super().wipe()

    def _snapshot(self) -> ReceiptSnapshot:
        known = replace(self._known, paper=self._slips.paper, copy=self._slips.copy)
        return receipt_snapshot(known, self._context.hall.pack, self._context.session.language)

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._shown.amount

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=atChanged)
    def at(self) -> str:
        return self._shown.at

    @Property(str, notify=channelChanged)
    def channel(self) -> str:
        return self._shown.channel

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(str, notify=monthsChanged)
    def months(self) -> str:
        return self._shown.months

    @Property(str, notify=accountChanged)
    def account(self) -> str:
        return self._shown.account

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Masked: one character."""
        return self._shown.name

    @Property(str, notify=villageChanged)
    def village(self) -> str:
        return self._shown.village

    @Property(bool, notify=printedChanged)
    def printed(self) -> bool:
        """The original is, or may be, on paper: what is printed now is a copy."""
        return self._shown.printed

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        return self._shown.paper

    @Property(bool, notify=copyChanged)
    def copy(self) -> bool:
        return self._shown.copy

    @Property(bool, notify=settledChanged)
    def settled(self) -> bool:
        """Its months are paid and booked, so there is an invoice of them."""
        return self._shown.settled

    @Property(str, notify=invoiceChanged)
    def invoice(self) -> str:
        """Where it is had by phone; empty: at a window."""
        return self._shown.invoice

    @Property(str, notify=restChanged)
    def rest(self) -> str:
        """What stayed due of the last month, where it was paid in part; else empty."""
        return self._shown.rest

    @Property(str, notify=backChanged)
    def back(self) -> str:
        """What was not booked and goes back; else empty."""
        return self._shown.back

    @Property(str, notify=backMonthsChanged)
    def backMonths(self) -> str:
        """What that was for; empty where it was for the balance."""
        return self._shown.back_months

    @Property(bool, notify=returnedChanged)
    def returned(self) -> bool:
        """It has gone back."""
        return self._shown.returned

    @Property(bool, notify=listedChanged)
    def listed(self) -> bool:
        """It comes from the list of its account, which is one step back."""
        return self._shown.listed
