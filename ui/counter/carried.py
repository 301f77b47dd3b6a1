"""What the ticket in hand brings along to be paid: accounts and amounts, so that nothing is asked twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.deeds import Deeds
from kiosk.errors import HubUnavailable, KioskError
from kiosk.money import yuan
from ui.catalogue.rows import Rows
from ui.counter.feed import Feed

if TYPE_CHECKING:
    from kiosk.contract.payments import CarriedAccount, CarriedAccounts

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """`wanted` is what the customer chose, `due` all that is due; `balance` of a prepaid account, else empty."""

    account: str
    name: str
    village: str
    wanted: str
    due: str
    balance: str


@QmlElement
@QmlSingleton
class Carried(QObject):
    """Asked once for each ticket that comes to hand, forgotten when it goes."""

    totalChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._ticket: UUID | None = None
        self._total = ""
        self._rows = Rows(CarriedRow, self)
        feed.changed.connect(self._look)

    @staticmethod
    def create(engine: QObject) -> Carried:
        return engine.counter.carried  # type: ignore[attr-defined, no-any-return]

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=totalChanged)
    def total(self) -> str:
        """Empty: the ticket brings nothing."""
        return self._total

    @Slot()
    def _look(self) -> None:
        core, desk = self._feed.core, self._feed.desk
        hand = desk.hand
        ticket = hand.ticket_id if hand is not None and desk.online and desk.person is not None else None
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self._show([])
        if core is not None and ticket is not None:
            asked = ticket
            self._feed.context.jobs.start(
                "carried", lambda: (asked, Deeds(core).carried(asked)), self._found, self._unknown)

    @Slot(object)
    def _found(self, answer: tuple[UUID, CarriedAccounts]) -> None:
        ticket, carried = answer
        if ticket == self._ticket:
            self._show(carried.accounts)

    @Slot(object)
    def _unknown(self, error: KioskError) -> None:
        """The clerk asks the customer, as for every other ticket; a hub that comes back is asked again."""
        if isinstance(error, HubUnavailable):
            self._ticket = None

    def _show(self, accounts: list[CarriedAccount]) -> None:
        self._rows.show(tuple(_row(one) for one in accounts))
        total = yuan(sum(one.wanted_fen for one in accounts)) if accounts else ""
        if total != self._total:
            self._total = total
            self.totalChanged.emit()


def _row(one: CarriedAccount) -> CarriedRow:
    account = one.account
    prepaid = account.mode == "smart_prepay"
    number = account.account_no
    return CarriedRow(
        " ".join(number[at:at + 4] for at in range(0, len(number), 4)), account.name, account.village,
        yuan(one.wanted_fen), yuan(account.due_fen),
        f"{'-' if account.balance_fen < 0 else ''}¥{yuan(abs(account.balance_fen))}" if prepaid else "")
