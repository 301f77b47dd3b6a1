"""The account that self-service shows, property by property: AccountSnapshot as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.rows import Rows
from ui.terminal.self_service.rows import AmountRow, BasketRow, BillRow
from ui.terminal.self_service.snapshot import AccountSnapshot

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("SelfServiceModel is one")
class AccountShown(QObject):
    """Whoever changes `_shown` tells it by ui.catalogue.snapshots.tell; what changes the rows shows them."""

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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = AccountSnapshot()
        self._bills, self._amounts = Rows(BillRow, self), Rows(AmountRow, self)
        self._basket, self._holder = Rows(BasketRow, self), Rows(BasketRow, self)

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

    @Property(bool, notify=onlineChanged)
    def online(self) -> bool:
        return self._shown.online
