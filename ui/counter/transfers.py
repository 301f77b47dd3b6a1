"""Paid for the wrong account: a clerk asks for it to be moved, a manager who did not ask for it decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.contract.staff import Role
from kiosk.contract.transfers import DecideTransfer, ListTransfers, RequestTransfer, Transfers, TransferView
from kiosk.ids import new_id
from kiosk.money import yuan
from ui.catalogue.snapshots import tell
from ui.counter.feed import Feed

if TYPE_CHECKING:
    from kiosk.contract.messages import Message

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

ASK, DECIDE, LIST = "ask_transfer", "decide_transfer", "list_transfers"
PATH = "payments/transfers"


@dataclass(frozen=True, slots=True)
class TransfersShown:
    """`step`: empty, asking, deciding, requested, approved, refused. The rest is of the transfer in view.

    `waiting` counts what others have asked for and waits for this person.
    """

    step: str = ""
    receipt: str = ""
    amount: str = ""
    wrong: str = ""
    right: str = ""
    reason: str = ""
    clerk: str = ""
    new_receipt: str = ""
    waiting: int = 0


@QmlElement
@QmlSingleton
class WrongAccount(QObject):
    """See TransfersShown. The feed's trouble says why something was refused, and what was typed stays."""

    stepChanged = Signal()
    receiptChanged = Signal()
    amountChanged = Signal()
    wrongChanged = Signal()
    rightChanged = Signal()
    reasonChanged = Signal()
    clerkChanged = Signal()
    newReceiptChanged = Signal()
    waitingChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._shown = TransfersShown()
        self._waiting: list[TransferView] = []
        self._answer: Any = None
        self._id: UUID | None = None
        feed.did.connect(self._did)
        feed.changed.connect(self._leave_with_clerk)

    @staticmethod
    def create(engine: QObject) -> WrongAccount:
        return engine.counter.wrong_account  # type: ignore[attr-defined, no-any-return]

    @Slot()
    def begin(self) -> None:
        """To a manager what others ask for, else the form."""
        desk = self._feed.desk
        if not desk.online or desk.person is None:
            self._feed.tell("hub_away" if not desk.online else "sign_in_needed")
            return
        self._feed.dismiss()
        self._id = new_id()
        self._show(TransfersShown("asking"))
        if Role.MANAGER in desk.person.roles:
            self._do(LIST, "", ListTransfers, Transfers)

    @Slot()
    def close(self) -> None:
        self._waiting = []
        self._show(TransfersShown())

    @Slot()
    def ask(self) -> None:
        """A manager may ask too: for somebody else to decide."""
        self._show(TransfersShown("asking", waiting=len(self._waiting)))

    @Slot(str, str, str)
    def submit(self, receipt: str, account: str, reason: str) -> None:
        receipt, account, reason = "".join(receipt.split()), "".join(account.split()), reason.strip()
        if self._shown.step != "asking" or not receipt or not account:
            self._feed.tell("receipt_and_account_needed")
        elif not reason:
            self._feed.tell("reason_needed")
        else:
            asked = {"transfer_id": self._id, "receipt_no": receipt, "to_account": account, "reason": reason}
            self._do(ASK, "/request", lambda: RequestTransfer.model_validate(asked), TransferView)

    @Slot(bool)
    def decide(self, approve: bool) -> None:
        if self._shown.step == "deciding" and self._waiting:
            transfer = self._waiting[0].transfer_id
            self._do(DECIDE, "/decide", lambda: DecideTransfer(transfer_id=transfer, approve=approve), TransferView)

    def _do(self, deed: str, path: str, asked: Callable[[], Message], answer: type[Message]) -> None:
        core = self._feed.core
        if core is None:
            return

        def work() -> None:
            message = checked(asked)
            said = core.query(lambda client: client.ask_privately(PATH + path, message, answer))  # type: ignore[attr-defined]
            self._answer = said
            if deed == DECIDE and said.state == "approved" and core.slips is not None:
                core.slips.owe_notes(said, core.pack)

        self._feed.do(deed, work)

    @Slot(str)
    def _did(self, action: str) -> None:
        answer, self._answer = self._answer, None
        if answer is None or self._shown.step == "":
            return
        if action == LIST:
            self._waiting = [one for one in answer.open if not one.mine]
            if self._waiting:
                self._show(_of(self._waiting[0], "deciding", len(self._waiting)))
        elif action in (ASK, DECIDE):
            self._waiting = self._waiting[1:] if action == DECIDE else self._waiting
            self._show(_of(answer, answer.state, len(self._waiting)))

    @Slot()
    def goOn(self) -> None:
        """What was said is read: the next that waits, or back to work."""
        if self._shown.step in ("approved", "refused") and self._waiting:
            self._show(_of(self._waiting[0], "deciding", len(self._waiting)))
        else:
            self.close()

    @Slot()
    def _leave_with_clerk(self) -> None:
        if self._shown.step and self._feed.desk.person is None:
            self.close()

    def _show(self, shown: TransfersShown) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=receiptChanged)
    def receipt(self) -> str:
        return self._shown.receipt

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._shown.amount

    @Property(str, notify=wrongChanged)
    def wrong(self) -> str:
        """Whose account it stands on."""
        return self._shown.wrong

    @Property(str, notify=rightChanged)
    def right(self) -> str:
        return self._shown.right

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        return self._shown.reason

    @Property(str, notify=clerkChanged)
    def clerk(self) -> str:
        """Who asked for it."""
        return self._shown.clerk

    @Property(str, notify=newReceiptChanged)
    def newReceipt(self) -> str:
        return self._shown.new_receipt

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        return self._shown.waiting


def checked(asked: Callable[[], Message]) -> Message:
    """Raises BadInput: what was typed cannot be such a number."""
    from pydantic import ValidationError

    from kiosk.errors import BadInput

    try:
        return asked()
    except ValidationError:
        raise BadInput("this cannot be a receipt's or an account's number", field="receipt_no") from None


def _of(transfer: TransferView, step: str, waiting: int) -> TransfersShown:
    sides = (f"{side.account_no} {side.name} {side.village}" for side in (transfer.wrong, transfer.right))
    return TransfersShown(
        step, transfer.receipt_no, yuan(transfer.amount_fen), *sides, transfer.reason, transfer.requested_by,
        transfer.new_receipt_no or "", waiting)
