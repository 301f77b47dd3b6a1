"""The account that self-service shows, property by property: AccountSnapshot and its rows as QML sees them."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.rows import Rows
from ui.context import Context
from ui.inquiry import Inquiry
from ui.terminal.self_service.known import Known
from ui.terminal.self_service.rows import (
    AmountRow,
    BasketRow,
    BillRow,
    amount_rows,
    basket_rows,
    bill_rows,
    holder_rows,
)
from ui.terminal.self_service.snapshot import AccountSnapshot, account_snapshot

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("SelfServiceModel is one")
class AccountShown(Inquiry):
    """Properties: see AccountSnapshot."""

    _known: Known

    stepChanged = Signal()
    typedChanged = Signal()
    askableChanged = Signal()
    errorChanged = Signal()
    nameChanged = Signal()
    villageChanged = Signal()
    accountChanged = Signal()
    prepayChanged = Signal()
    supplyChanged = Signal()
    dueChanged = Signal()
    owesChanged = Signal()
    balanceChanged = Signal()
    balanceAtChanged = Signal()
    lowChanged = Signal()
    amountChanged = Signal()
    payableChanged = Signal()
    othersChanged = Signal()
    totalChanged = Signal()
    fullChanged = Signal()
    tooMuchChanged = Signal()
    onlineChanged = Signal()
    partableChanged = Signal()
    leftChanged = Signal()
    ownChanged = Signal()

    def __init__(self, context: Context, lane: str, parent: QObject | None = None) -> None:
        super().__init__(context, lane, Known(), AccountSnapshot(), parent)
        self._bills, self._amounts = Rows(BillRow, self), Rows(AmountRow, self)
        self._basket, self._holder = Rows(BasketRow, self), Rows(BasketRow, self)
        for changed in (context.hall.onlineChanged, context.hall.readyChanged):
            changed.connect(self._fold)

    @Slot()
    def _fold(self) -> None:
        known, language = self._known, self._context.session.language
        self._bills.show(bill_rows(known.chosen, language) if known.chosen else ())
        self._amounts.show(amount_rows(known.chosen) if known.chosen else ())
        self._basket.show(basket_rows(known.basket, language))
        self._holder.show(holder_rows(known.holder))
        super()._fold()

    def _snapshot(self) -> AccountSnapshot:
        hall = self._context.hall
        return account_snapshot(replace(self._known, online=hall.online), hall.pack,
                                ZoneInfo(hall.pack.hall.timezone), self._context.session.language)

    @Property(QObject, constant=True)
    def bills(self) -> Rows:
        return self._bills

    @Property(QObject, constant=True)
    def amounts(self) -> Rows:
        return self._amounts

    @Property(QObject, constant=True)
    def basket(self) -> Rows:
        return self._basket

    @Property(QObject, constant=True)
    def holder(self) -> Rows:
        """The accounts of the card that was laid, while one of several has yet to be picked."""
        return self._holder

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        return self._shown.typed

    @Property(bool, notify=askableChanged)
    def askable(self) -> bool:
        return self._shown.askable

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Masked: one character."""
        return self._shown.name

    @Property(str, notify=villageChanged)
    def village(self) -> str:
        return self._shown.village

    @Property(str, notify=accountChanged)
    def account(self) -> str:
        return self._shown.account

    @Property(bool, notify=prepayChanged)
    def prepay(self) -> bool:
        return self._shown.prepay

    @Property(str, notify=supplyChanged)
    def supply(self) -> str:
        """on, cut or reconnecting."""
        return self._shown.supply

    @Property(str, notify=dueChanged)
    def due(self) -> str:
        return self._shown.due

    @Property(bool, notify=owesChanged)
    def owes(self) -> bool:
        return self._shown.owes

    @Property(str, notify=balanceChanged)
    def balance(self) -> str:
        return self._shown.balance

    @Property(str, notify=balanceAtChanged)
    def balanceAt(self) -> str:
        return self._shown.balance_at

    @Property(bool, notify=lowChanged)
    def low(self) -> bool:
        """The balance is below what the account is warned at."""
        return self._shown.low

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        """Of this account, as chosen."""
        return self._shown.amount

    @Property(bool, notify=payableChanged)
    def payable(self) -> bool:
        return self._shown.payable

    @Property(int, notify=othersChanged)
    def others(self) -> int:
        """Accounts in the basket beside this one."""
        return self._shown.others

    @Property(str, notify=totalChanged)
    def total(self) -> str:
        """Of all of them."""
        return self._shown.total

    @Property(bool, notify=fullChanged)
    def full(self) -> bool:
        return self._shown.full

    @Property(bool, notify=tooMuchChanged)
    def tooMuch(self) -> bool:
        return self._shown.too_much

    @Property(bool, notify=partableChanged)
    def partable(self) -> bool:
        return self._shown.partable

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        """What a part leaves due on this account; empty where no bill is paid in part."""
        return self._shown.left

    @Property(str, notify=ownChanged)
    def own(self) -> str:
        """The customer's own amount for the balance; empty for none, and for one of `amounts`."""
        return self._shown.own

    @Property(bool, notify=onlineChanged)
    def online(self) -> bool:
        return self._shown.online
