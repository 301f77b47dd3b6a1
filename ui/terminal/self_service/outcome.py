"""What became of a payment that was in doubt: its slip's code was held to the scanner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import BadInput, KioskError
from kiosk.money import yuan
from kiosk.payment_number import in_fours
from kiosk.standards.public import PublicPack
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.inquiry import Inquiry
from ui.terminal.self_service.rows import day
from ui.terminal.self_service.slips import Slips

if TYPE_CHECKING:
    from kiosk.contract.payments import PaymentOutcome

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "payment"
LOOK_MS = 3000
"""Between two looks at one that is not at its end, while its page is shown."""


@dataclass(frozen=True, slots=True)
class _Known:
    """`step`: none, looking, failed; found where there is `found`."""

    step: str = "none"
    found: PaymentOutcome | None = None
    errors: tuple[str, ...] = ()
    paper: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeSnapshot:
    """`step`: none, looking, failed; asking (nobody knows yet), paid, back, closed (nothing was taken).

    `number`: what people call it, to be said to staff.

    `printable`: it has receipts. `rest`: what stayed due where a bill was paid in part, else empty. `refund`: what goes
    back, empty for nothing; `returned`: it has arrived.
    """

    step: str = "none"
    error: str = ""
    number: str = ""
    amount: str = ""
    channel: str = ""
    at: str = ""
    posted: bool = False
    refund: str = ""
    returned: bool = False
    receipts: str = ""
    printable: bool = False
    paper: str = ""
    rest: str = ""


_STEPS = {
    "captured": "paid", "posting": "paid", "posted": "paid", "rejected": "back", "refunding": "back",
    "refunded": "back", "closed": "closed",
}


def outcome_snapshot(known: _Known, pack: PublicPack, language: str) -> OutcomeSnapshot:
    found = known.found
    if found is None:
        return OutcomeSnapshot(known.step, error_key(pack, known.errors))
    at = found.opened_at.astimezone(ZoneInfo(pack.hall.timezone))
    return OutcomeSnapshot(
        _STEPS.get(found.state.value, "asking"), "", in_fours(found.number), yuan(found.amount_fen), found.channel,
        f"{day(at, language)} {at:%H:%M}", found.state.value == "posted",
        yuan(found.refund_fen) if found.refund_fen else "", found.refunded_fen >= found.refund_fen > 0,
        ("、" if language == "zh_CN" else ", ").join(found.receipts), bool(found.receipts), known.paper,
        yuan(found.left_fen) if found.left_fen else "")


@QmlElement
@QmlUncreatable("the registry makes it")
class OutcomeModel(Inquiry):
    """`asked`: a slip was scanned and wants its page. Properties: see OutcomeSnapshot."""

    stepChanged = Signal()
    errorChanged = Signal()
    numberChanged = Signal()
    amountChanged = Signal()
    channelChanged = Signal()
    atChanged = Signal()
    postedChanged = Signal()
    refundChanged = Signal()
    returnedChanged = Signal()
    receiptsChanged = Signal()
    printableChanged = Signal()
    paperChanged = Signal()
    restChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, LANE, _Known(), OutcomeSnapshot(), parent)
        self._code = ""
        self._slips = Slips(context, self)
        self._slips.changed.connect(self._fold)
        self._again = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._again.timeout.connect(self.look)
        if context.scans is not None:
            context.scans.read.connect(self._read)

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        if scan.kind is not ScanKind.DOUBT or self._known.step == "looking":
            return
        away = self._known.step == "none"
        self._context.session.begin()
        self._slips.wipe()
        self._code = scan.text
        self._know(_Known("looking"))
        self.look()
        if away:
            self.asked.emit()

    @Slot()
    def look(self) -> None:
        """How it stands now."""
        if code := self._code:
            self._ask(lambda core: core.self_service.receipts.outcome(code))

    def _told(self, found: PaymentOutcome) -> None:
        self._know(_Known("found", found))
        self._look_again()

    def _refused(self, error: KioskError) -> None:
        if self._known.found is None:  # no answer to a later look: what was true a moment ago stays
            codes = ("not_a_doubt_slip",) if isinstance(error, BadInput) else error_codes(error)
            self._know(_Known("failed", errors=codes))
        self._look_again()

    def _look_again(self) -> None:
        shown = self._shown
        back = shown.refund != "" and not shown.returned
        if shown.step == "asking" or back or (shown.step == "paid" and not shown.posted):
            self._again.start()

    @Slot()
    def printIt(self) -> None:
        """The receipts on paper; where there was no paper before, what did not come."""
        if not self._shown.printable:
            return
        if self._slips.paper == "failed":
            self._slips.again()
            return
        language, code = self._context.session.language, self._code
        self._slips.begin(lambda receipts, print_id, number: receipts.print_slip(print_id, language, code, number))

    @Slot()
    def wipe(self) -> None:
        self._code = ""
        self._again.stop()
        self._slips.wipe()
        super().wipe()

    def _snapshot(self) -> OutcomeSnapshot:
        known = replace(self._known, paper=self._slips.paper)
        return outcome_snapshot(known, self._context.hall.pack, self._context.session.language)

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._shown.amount

    @Property(str, notify=channelChanged)
    def channel(self) -> str:
        """wechat or alipay."""
        return self._shown.channel

    @Property(str, notify=atChanged)
    def at(self) -> str:
        """When it was begun."""
        return self._shown.at

    @Property(bool, notify=postedChanged)
    def posted(self) -> bool:
        return self._shown.posted

    @Property(str, notify=refundChanged)
    def refund(self) -> str:
        return self._shown.refund

    @Property(bool, notify=returnedChanged)
    def returned(self) -> bool:
        return self._shown.returned

    @Property(str, notify=receiptsChanged)
    def receipts(self) -> str:
        """Their numbers."""
        return self._shown.receipts

    @Property(str, notify=restChanged)
    def rest(self) -> str:
        return self._shown.rest

    @Property(bool, notify=printableChanged)
    def printable(self) -> bool:
        return self._shown.printable

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        """Of the receipts: printing, printed or failed; empty before they were asked for."""
        return self._shown.paper
