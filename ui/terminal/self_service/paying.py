"""One payment from the choice of a channel to its end, however that is reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import Scan, ScanKind
from kiosk.errors import HubUnavailable, KioskError
from kiosk.ids import new_id
from kiosk.money import yuan
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.qr_code import QrCode  # noqa: F401  pages draw one
from ui.terminal.self_service.basket import Chosen, items, total_fen
from ui.terminal.self_service.pay_shown import PayShown
from ui.terminal.self_service.rows import BasketRow, ReceiptRow, basket_rows, receipt_rows
from ui.terminal.self_service.slips import Slips
from ui.terminal.self_service.snapshot import PayKnown, pay_snapshot
from ui.terminal.self_service.ways import Ways

if TYPE_CHECKING:
    from kiosk.contract.payments import PaymentView

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "payment"
LOOK_MS = 1000
"""Between two looks at a payment that moves: the hub itself asks the gateway every 2 to 5 s."""
POSTING_MS = 3000
"""Between two looks at one that is paid and not yet booked."""
_OVER = frozenset({"paid", "back", "closed", "failed"})
_OF_OTHERS = frozenset({
    ScanKind.TICKET, ScanKind.RECEIPT, ScanKind.STATEMENT, ScanKind.ACCOUNT, ScanKind.CASE, ScanKind.SUPERVISION,
    ScanKind.DOUBT})
"""Answered wherever the customer is."""
_STILL = _OVER | {"choosing", "own"}
"""Nothing is under way at the hub."""


@dataclass(frozen=True, slots=True)
class _Answer:
    turn: int
    view: PaymentView | None = None
    error: KioskError | None = None


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class PayVisit(PayShown):
    """`open`: a payment is under way, so nothing may end the visit by itself. `settled`: the money has come."""

    accountsChanged = Signal()
    doubted = Signal(object)
    openChanged = Signal()
    canScanChanged = Signal()
    awayChanged = Signal()
    settled = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._basket: tuple[Chosen, ...] = ()
        self._payment: UUID | None = None
        self._opening: Callable[[UUID], PaymentView] | None = None
        self._to_begin: Callable[[], PaymentView] | None = None
        self._known = PayKnown()
        self._turn = 0
        self._until = 0.0
        self._open = False
        self._slips = Slips(context, self)
        self._slips.changed.connect(self._fold)
        self._items = Rows(BasketRow, self)
        self._receipts = Rows(ReceiptRow, self)
        self._again = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._again.timeout.connect(self.look)
        self._ways = Ways(context, self)
        self._ways.changed.connect(self.awayChanged)
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self.count_down)
        context.hall.wordsChanged.connect(self._fold)
        if context.scans is not None:
            context.scans.read.connect(self._read)
            context.scans.presentChanged.connect(self.canScanChanged)

    @Property(QObject, constant=True)
    def items(self) -> Rows:
        return self._items

    @Property(QObject, constant=True)
    def receipts(self) -> Rows:
        return self._receipts

    def begin(self, basket: tuple[Chosen, ...]) -> None:
        """A new payment of all that is in `basket`; its channel comes next."""
        self.wipe()
        self._context.errand.drop()
        self._basket = basket
        self.accountsChanged.emit()
        self._know(PayKnown(amount_fen=total_fen(basket)))

    @Slot(str)
    def choose(self, channel: str) -> None:
        """wechat or alipay. A second press while one is on its way opens no second payment."""
        core = self._context.core
        if self._shown.step not in ("choosing", "failed", "closed") or not self._basket:
            return
        if core is None:
            self._know(replace(self._known, step="failed", errors=("hub_unavailable",)))
            return
        chosen, patience = items(self._basket), self._context.session.unhurried
        self._know(PayKnown("opening", channel, total_fen(self._basket)))
        self._begin_by(lambda payment: core.self_service.open_payment(payment, channel, chosen, patience=patience))

    @Slot(str)
    def takeToWindow(self, service_id: str) -> None:
        """A ticket for that service will bring what is in the basket to the window."""
        if self._basket:
            self._context.errand.take_up(service_id, items(self._basket))

    @Slot()
    def showOwn(self) -> None:
        """The customer would rather show their own payment code: wait for it at the scanner."""
        if self._shown.step in ("choosing", "failed", "closed") and self._basket and self.canScan:
            self._turn += 1
            self._payment = None
            self._know(PayKnown("own", amount_fen=total_fen(self._basket)))

    @Slot()
    def chooseAgain(self) -> None:
        """Another way to pay, where none is under way."""
        if self._shown.step == "own":
            self._know(PayKnown(amount_fen=total_fen(self._basket)))

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        """A code before the scanner is charged only on the page that asks for it, and only once."""
        if self._shown.step != "own" or scan.kind in _OF_OTHERS:
            return
        self._context.session.touch()
        if scan.kind is not ScanKind.PAYMENT:
            self._know(replace(self._known, errors=("not_a_payment_code",)))
            return
        core = self._context.core
        if core is None:
            self._know(replace(self._known, errors=("hub_unavailable",)))
            return
        chosen, code, patience = items(self._basket), scan.text, self._context.session.unhurried
        self._know(PayKnown("opening", amount_fen=total_fen(self._basket), own=True))
        self._begin_by(lambda payment: core.self_service.pay_by_code(payment, chosen, code, patience=patience))

    @Slot()
    def cancel(self) -> None:
        """The customer changed their mind; money that is on its way is still looked for."""
        core, payment = self._context.core, self._payment
        if core is None or payment is None or self._shown.step not in ("open", "charging"):
            return

        def close() -> PaymentView:
            core.self_service.close_payment(payment)
            return core.self_service.payment(payment)

        self._know(replace(self._known, leaving=True))
        self._ask(close)

    @Slot()
    def look(self) -> None:
        """How it stands now. One that nobody has answered for is asked for again: the hub may be about to begin it."""
        core, payment = self._context.core, self._payment
        asks = self._on_its_way or self._shown.step not in _STILL
        if self._to_begin is not None and self._shown.step == "opening":
            self._ask(self._to_begin)
        elif core is not None and payment is not None and asks:
            self._ask(lambda: core.self_service.payment(payment))

    @property
    def _on_its_way(self) -> bool:
        """Paid, and the billing system has yet to say that it has it; or not yet back with whoever paid."""
        shown = self._shown
        return (shown.step == "paid" and not shown.posted) or (shown.refund != "" and not shown.returned)

    @Slot()
    def wipe(self) -> None:
        """Forget it here: the hub follows it to its end, and shows nobody its code any longer."""
        core, payment = self._context.core, self._payment
        if core is not None and payment is not None and self._open:
            self._context.jobs.start(LANE, lambda: core.self_service.close_payment(payment), self._let_go, self._let_be)
        self._turn += 1
        self._payment, self._opening, self._to_begin, self._basket = None, None, None, ()
        self._slips.wipe()
        self._again.stop()
        self._tick.stop()
        self.accountsChanged.emit()
        self._know(PayKnown())

    @Slot()
    def count_down(self) -> None:
        left = max(0, round(self._until - self._context.clock.monotonic()))
        if left != self._known.seconds_left:
            self._know(replace(self._known, seconds_left=left))

    def _begin_by(self, opening: Callable[[UUID], PaymentView]) -> None:
        """Under a new id, by which it is asked for however often it has to be."""
        self._turn += 1
        payment = self._payment = new_id()
        self._opening, self._to_begin = opening, lambda: opening(payment)
        self._ask(self._to_begin)

    def _ask(self, work: Callable[[], PaymentView]) -> None:
        turn = self._turn

        def ask() -> _Answer:
            try:
                return _Answer(turn, work())
            except KioskError as error:
                return _Answer(turn, error=error)

        self._context.jobs.start(LANE, ask, self._answered, self._broke)

    def _answered(self, answer: _Answer) -> None:
        if answer.turn != self._turn:
            return
        if answer.view is not None:
            self._see(answer.view)
        elif answer.error is not None:
            self._trouble(answer.error)
        if self._shown.step not in _STILL:
            self._again.start(LOOK_MS)
        elif self._on_its_way:
            self._again.start(POSTING_MS)

    def _see(self, view: PaymentView) -> None:
        before, self._to_begin = self._shown.step, None
        if view.code_until is not None:
            self._until = self._context.clock.monotonic() + (view.code_until - view.now).total_seconds()
        self._know(replace(self._known, view=view))
        self._notice(view)
        if self._shown.step == "open":
            self.count_down()
            self._tick.start()
        else:
            self._tick.stop()
        if self._shown.step == "unknown":
            self.doubted.emit(view)
        if self._shown.step == "paid" and before != "paid":
            self._context.errand.drop()
            self._print()
            self.settled.emit()

    def _notice(self, view: PaymentView) -> None:
        if view.code:
            self._ways.gave_a_code(view.channel)
        elif view.state == "closed" and view.reason == "no_code":
            self._ways.gave_none(view.channel)

    @Property(bool, notify=awayChanged)
    def wechatAway(self) -> bool:
        return self._ways.is_away("wechat")

    @Property(bool, notify=awayChanged)
    def alipayAway(self) -> bool:
        return self._ways.is_away("alipay")

    @Property(bool, notify=awayChanged)
    def away(self) -> bool:
        """No way to pay by phone answers: what is left is a window."""
        return self.wechatAway and self.alipayAway

    def _print(self) -> None:
        payment, language = self._payment, self._context.session.language
        assert payment is not None
        self._slips.begin(lambda receipts, print_id, number: receipts.print_paid(print_id, language, payment, number))

    @Slot()
    def printAgain(self) -> None:
        """There may be paper now."""
        self._slips.again()

    def _let_go(self, _: object) -> None:
        """It is closed, or what came meanwhile is settled."""

    def _let_be(self, _: KioskError) -> None:
        """It ends by its time."""

    def _trouble(self, error: KioskError) -> None:
        """No answer says nothing about the money: it is asked about until there is one. A refusal opened nothing."""
        if self._known.view is None and error.code == "payment_number_taken" and self._opening is not None:
            self._begin_by(self._opening)
        elif self._known.view is None and not isinstance(error, HubUnavailable):
            self._to_begin = None
            self._know(replace(self._known, step="failed", errors=error_codes(error)))

    def _broke(self, error: KioskError) -> None:
        self._trouble(error)

    def _know(self, known: PayKnown) -> None:
        self._known = known
        self._fold()

    @Slot()
    def _fold(self) -> None:
        self._items.show(basket_rows(self._basket, self._context.session.language))
        pack, view = self._context.hall.pack, self._known.view
        self._receipts.show(receipt_rows(view.receipts if view else [], pack, self._context.session.language))
        before = self._shown
        self._shown = pay_snapshot(replace(self._known, paper=self._slips.paper), pack)
        tell(self, before, self._shown)
        under_way = self._payment is not None and self._shown.step not in _STILL
        if under_way != self._open:
            self._open = under_way
            self._context.session.touch()  # whoever waited for this has yet to read how it ended
            self.openChanged.emit()

    @Property(bool, notify=canScanChanged)
    def canScan(self) -> bool:
        """This terminal has a scanner for the customer's own code."""
        return self._context.scans is not None and self._context.scans.present

    @Property(int, notify=accountsChanged)
    def accounts(self) -> int:
        """How many accounts are paid for."""
        return len(self._basket)

    @Property(str, notify=accountsChanged)
    def left(self) -> str:
        """What stays due after it where a bill is paid in part; empty otherwise."""
        fen = sum(one.left_fen for one in self._basket)
        return yuan(fen) if fen else ""

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        return self._open
