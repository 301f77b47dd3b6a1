"""The self-service zone: which account, what of it is to be paid, and who else is paid for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import STATEMENT_MARK, Scan, ScanKind
from kiosk.errors import KioskError
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.self_service.account_shown import AccountShown
from ui.terminal.self_service.amount import AmountEntry
from ui.terminal.self_service.bank import BankVisit
from ui.terminal.self_service.comparing import WhatIfVisit
from ui.terminal.self_service.concern import Concern
from ui.terminal.self_service.doubt import DoubtSlip
from ui.terminal.self_service.history import HistoryVisit
from ui.terminal.self_service.own_receipts import OwnReceipts
from ui.terminal.self_service.paying import PayVisit
from ui.terminal.self_service.proven import ProvenVisit
from ui.terminal.self_service.proving import ProofVisit

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountView
    from ui.core import Core
    from ui.scanning.cards import LaidCard

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "accounts"
_OF_BILLS = frozenset({ScanKind.ACCOUNT, ScanKind.STATEMENT})
_NO_BILL = frozenset({ScanKind.UNKNOWN, ScanKind.UNREADABLE, ScanKind.PAYMENT})
"""Nobody else's either: whoever held it up is told."""


class CardUnknown(KioskError):
    """No account at the hub is of this card's holder."""

    code = "card_unknown"


@dataclass(frozen=True, slots=True)
class _Found:
    """`holder`: all accounts of the card that was laid; none where a number or a statement was asked for."""

    account: AccountView
    holder: tuple[AccountView, ...] = ()


@QmlElement
@QmlUncreatable("the registry makes it")
class SelfServiceModel(AccountShown):
    """`step`: entry, looking, pick, account. `listening`: a page invites scans of a bill or an earlier receipt, and
    cards. `asked`: a statement was scanned elsewhere, and its account wants the page.
    """

    listeningChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, LANE, parent)
        self._listening = False
        self._paying = PayVisit(context, self)
        self._bank = BankVisit(context, self)
        self._entry = AmountEntry(self)
        self._doubt = DoubtSlip(context, self._paying)
        self._concern = Concern(context, self)
        self._visit = ProvenVisit(context, self)
        self._paying.settled.connect(self._paid)
        if context.scans is not None:
            context.scans.read.connect(self._read)
        if context.cards is not None:
            context.cards.laid.connect(self._laid)
        self._fold()

    @Property(BankVisit, constant=True)
    def bank(self) -> BankVisit:
        return self._bank

    @Property(Concern, constant=True)
    def concern(self) -> Concern:
        return self._concern

    @Property(AmountEntry, constant=True)
    def entry(self) -> AmountEntry:
        """An amount of one's own."""
        return self._entry

    @Slot()
    def askTransfer(self) -> None:
        """A slip for a bank transfer of what is in the basket."""
        self._bank.ask(self._known.basket)

    @Property(PayVisit, constant=True)
    def paying(self) -> PayVisit:
        return self._paying

    @Property(DoubtSlip, constant=True)
    def doubt(self) -> DoubtSlip:
        return self._doubt

    @Property(ProofVisit, constant=True)
    def proof(self) -> ProofVisit:
        return self._visit.proof

    @Property(HistoryVisit, constant=True)
    def history(self) -> HistoryVisit:
        return self._visit.history

    @Property(WhatIfVisit, constant=True)
    def whatIf(self) -> WhatIfVisit:
        return self._visit.what_if

    @Property(OwnReceipts, constant=True)
    def receipts(self) -> OwnReceipts:
        return self._visit.receipts

    @Slot(str)
    def type(self, digit: str) -> None:
        self._know(self._known.keyed(digit))

    @Slot()
    def erase(self) -> None:
        self._know(self._known.erased())

    @Slot()
    def clear(self) -> None:
        self._visit.clear()
        self._drop()
        self._know(self._known.cleared())

    @Slot(int)
    def pick(self, place: int) -> None:
        """One of the card holder's accounts."""
        holder = self._known.holder
        if self._known.step == "pick" and 0 <= place < len(holder):
            self._appear(holder[place])

    @Slot()
    def leaveHolder(self) -> None:
        """None of them: back to the number."""
        if self._known.step == "pick":
            self.clear()

    @Slot()
    def ask(self) -> None:
        if self._shown.askable and self._known.step == "entry":
            self._look_up(self._known.typed)

    @Slot(str)
    def lookUp(self, number: str) -> None:
        """The account of a receipt that was scanned."""
        if self._known.step == "entry":
            self._look_up(number)

    @Slot()
    def seekOwn(self) -> None:
        """The account that is, or seems to be, the visit's own."""
        if self._visit.own:
            self.lookUp(self._visit.own)

    @Slot(int)
    def choose(self, bills: int) -> None:
        self._know(self._known.paying_bills(bills))

    @Slot(int)
    def topUp(self, fen: int) -> None:
        self._know(self._known.topping_up(fen))

    @Slot()
    def askAmount(self) -> None:
        """How much of what is due, or for the balance: the customer types it."""
        if self._known.chosen is not None:
            self._entry.ask(self._known.chosen)

    @Slot(result=bool)
    def takeAmount(self) -> bool:
        """What was typed is chosen; False while it is out of bounds."""
        if not self._entry.fits:
            return False
        known, fen = self._known, self._entry.fen
        self._know(known.paying_part(fen) if self._entry.kind == "part" else known.adding(fen))
        self._entry.wipe()
        return True

    @Slot()
    def addAnother(self) -> None:
        """Keep this account in the basket and ask for the next."""
        self._know(self._known.kept())
        self.clear()

    @Slot()
    def keep(self) -> None:
        """What is chosen of this account goes into the basket, to be looked at there."""
        self._know(self._known.kept())

    @Slot(int)
    def remove(self, place: int) -> None:
        self._know(self._known.without(place))

    @Slot()
    def pay(self) -> None:
        """From here on the amount stands: what was chosen is what is paid."""
        if self._shown.payable or self._shown.too_much:
            self._know(self._known.kept())
            self._paying.begin(self._known.basket)

    @Slot()
    def prove(self) -> None:
        if self._known.chosen is not None:
            self._visit.prove(self._known.chosen.account.account_no)

    @Slot()
    def wipe(self) -> None:
        self._visit.leave()
        self._paying.wipe()
        self._bank.wipe()
        self._entry.wipe()
        self._concern.forget()
        super().wipe()

    def _look_up(self, number: str) -> None:
        statement = number.startswith(STATEMENT_MARK)

        def look(core: Core) -> _Found:
            hub = core.self_service
            return _Found((hub.find_by_statement if statement else hub.look_up)(number))

        self._know(self._known.looking("" if statement else number))
        self._ask(look)

    def _look_up_holder(self, id_sha256: str) -> None:
        visit, patience = self._visit.id_at_the_hub(), self._context.session.unhurried

        def look(core: Core) -> _Found:
            try:
                holder = tuple(core.self_service.prove_by_card(visit, id_sha256, patience=patience).accounts)
            except KioskError as error:
                if "account_unknown" in error_codes(error):
                    raise CardUnknown("the hub has no account of this holder") from error
                raise
            return _Found(holder[0], holder)

        self._context.errand.known_by.add(id_sha256)
        self._know(self._known.looking())
        self._ask(look)

    def _told(self, found: _Found) -> None:
        self._call_card_back()
        self._visit.has_proved(one.account_no for one in found.holder)
        if len(found.holder) > 1:
            self._know(self._known.picking(found.holder))
        else:
            self._appear(found.account)

    def _refused(self, error: KioskError) -> None:
        self._call_card_back()
        self._know(self._known.refused(*error_codes(error)))

    def _call_card_back(self) -> None:
        if self._context.cards is not None:
            self._context.cards.call_back()

    def _appear(self, account: AccountView) -> None:
        self._visit.has_shown(account.account_no)
        self._context.errand.known_by.add(account.account_no)
        self._context.errand.show_account(account.village, account.customer_kind)
        self._concern.about(account)
        self._know(self._known.showing(account))

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        """A paper bill's code, where a page invites it; a statement's own code wherever the customer is."""
        away = not self._listening
        if self._known.step == "entry" and self._listening and scan.kind in _NO_BILL:
            self._know(self._known.refused("not_a_bill"))
        if self._known.step != "entry" or scan.kind not in _OF_BILLS:
            return
        if away and (scan.kind is ScanKind.ACCOUNT or self._paying.accounts):  # a payment is seen to its end
            return
        self._context.session.begin()
        self._look_up(scan.text)
        if away:
            self.asked.emit()

    @Slot(object)
    def _laid(self, card: LaidCard | None) -> None:
        """A card on the reader: for the proof where one is asked for, else for the holder's accounts."""
        if self.proof.step:
            self.proof.take_card(card)
        elif self._listening and self._known.step == "entry":
            if card is None:
                self._know(self._known.refused("card_unreadable"))
            else:
                self._look_up_holder(card.id_sha256)

    @Slot()
    def _paid(self) -> None:
        """What was paid is no longer in the basket, however the customer leaves the page."""
        super().wipe()

    def _get_listening(self) -> bool:
        return self._listening

    def _set_listening(self, listening: bool) -> None:
        if listening != self._listening:
            self._listening = listening
            self.listeningChanged.emit()
            if self._context.scans is not None:  # or the pages of tickets would answer too
                self._context.scans.route(ScanKind.ACCOUNT, self._read if listening else None)
            cards = self._context.cards
            if listening and cards is not None and cards.card is not None:
                self._laid(cards.card)  # it was laid before anybody asked

    listening = Property(bool, _get_listening, _set_listening, notify=listeningChanged)
