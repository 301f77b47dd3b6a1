"""The receipts of the account whose months this visit may see: listed, and one of them taken up to be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.money import yuan
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes, error_key
from ui.context import Context
from ui.terminal.self_service.paper_watch import PaperWatch

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountHistory, AccountView
    from kiosk.contract.receipts import ReceiptLine

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "receipts"


@dataclass(frozen=True, slots=True)
class OwnReceiptRow:
    """`channel`: wechat, alipay, cash, transfer. `printed`: its original is on paper. `rest`: what a part left due.

    `back`: what was not booked and goes, or has gone (`returned`), back.
    """

    number: str
    on: str
    amount: str
    channel: str
    printed: bool
    rest: str
    back: str = ""
    returned: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A receipt of the list, with all that its page and its paper need."""

    receipt: ReceiptLine
    account: AccountView
    visit: UUID


@dataclass(frozen=True, slots=True)
class OwnReceiptsShown:
    """`step`: none, looking, listed, failed."""

    step: str = "none"
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Answer:
    turn: int
    receipts: tuple[ReceiptLine, ...] = ()
    errors: tuple[str, ...] = ()


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class OwnReceipts(QObject):
    """Properties: see OwnReceiptsShown. `rows`: the newest first."""

    stepChanged = Signal()
    errorChanged = Signal()
    paperChanged = Signal()

    def __init__(self, context: Context, visit: Callable[[], UUID], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._visit = context, visit
        self._account: AccountView | None = None
        self._receipts: tuple[ReceiptLine, ...] = ()
        self._turn = 0
        self._shown = OwnReceiptsShown()
        self._rows = Rows(OwnReceiptRow, self)
        self._slip = PaperWatch(context, self)
        self._slip.changed.connect(self.paperChanged)

    def offer(self, history: AccountHistory) -> None:
        """Whose they would be; the hub is asked when they are wanted."""
        self.wipe()
        self._account = history.account

    @Slot()
    def look(self) -> None:
        """How they stand now; what is listed stays until the answer is there."""
        core, account = self._context.core, self._account
        if account is None:
            return
        self._turn += 1
        turn, visit, number = self._turn, self._visit(), account.account_no
        if core is None:
            self._answered(_Answer(turn, errors=("hub_unavailable",)))
            return
        if self._shown.step != "listed":
            self._show(OwnReceiptsShown("looking"))

        def ask() -> _Answer:
            try:
                return _Answer(turn, tuple(core.self_service.receipts.of_visit(visit, number)))
            except KioskError as error:
                return _Answer(turn, errors=error_codes(error))

        self._context.jobs.start(LANE, ask, self._answered, self._broke)

    @Slot()
    def printList(self) -> None:
        """All that is listed, on one paper; a second press while it is on its way prints no second one."""
        core, account, receipts = self._context.core, self._account, self._receipts
        if core is None or account is None or not receipts or self._slip.state in ("printing", "asked"):
            return
        language = self._context.session.language
        self._slip.ask()
        self._context.jobs.start(
            LANE, lambda: core.self_service.receipts.print_list(account, receipts, language), self._owed,
            self._unprinted)

    def _owed(self, job: UUID) -> None:
        self._slip.follow([job])

    def _unprinted(self, _: KioskError) -> None:
        self._slip.fail()

    def take(self, number: str) -> Taken | None:
        """None for one that is not listed."""
        for receipt in self._receipts:
            if receipt.number == number and self._account is not None:
                return Taken(receipt, self._account, self._visit())
        return None

    def leave(self) -> None:
        """The visit is over."""
        self._slip.leave()
        self.wipe()

    @Slot()
    def wipe(self) -> None:
        self._turn += 1
        self._account = None
        self._slip.forget()
        self._list(())
        self._show(OwnReceiptsShown())

    def _answered(self, answer: _Answer) -> None:
        if answer.turn != self._turn:
            return
        self._list(answer.receipts)
        failed = bool(answer.errors)
        self._show(OwnReceiptsShown("failed" if failed else "listed",
                                    error_key(self._context.hall.pack, answer.errors) if failed else ""))

    def _broke(self, error: KioskError) -> None:
        self._answered(_Answer(self._turn, errors=error_codes(error)))

    def _list(self, receipts: tuple[ReceiptLine, ...]) -> None:
        self._receipts = receipts
        zone = ZoneInfo(self._context.hall.pack.hall.timezone)
        self._rows.show(tuple(OwnReceiptRow(
            one.number, f"{one.at.astimezone(zone):%Y-%m-%d}", yuan(one.amount_fen), one.channel, one.printed,
            yuan(one.left_fen) if one.left_fen else "", yuan(one.refused_fen) if one.refused_fen else "", one.returned)
            for one in receipts))

    def _show(self, shown: OwnReceiptsShown) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        """Of the list: asked, printing, printed, failed; empty while nobody waits for it."""
        return self._slip.state

    @Property(bool, notify=paperChanged)
    def standsIn(self) -> bool:
        """The list comes as a slip: its own printer does not print."""
        return self._slip.stands_in

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error
