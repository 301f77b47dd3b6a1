"""The self-service zone: which account, what of it is to be paid, and who else is paid for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.devices.scan import STATEMENT_MARK, Scan, ScanKind
from kiosk.errors import KioskError
from kiosk.ids import new_id
from ui.catalogue.snapshots import tell
from ui.catalogue.words import error_codes
from ui.context import Context
from ui.terminal.self_service.account_shown import AccountShown
from ui.terminal.self_service.bank import BankVisit
from ui.terminal.self_service.basket import MOST_FEN, first_choice, with_account
from ui.terminal.self_service.comparing import WhatIfVisit
from ui.terminal.self_service.concern import Concern
from ui.terminal.self_service.doubt import DoubtSlip
from ui.terminal.self_service.history import HistoryVisit
from ui.terminal.self_service.own_receipts import OwnReceipts
from ui.terminal.self_service.paying import PayVisit
from ui.terminal.self_service.proving import ProofVisit
from ui.terminal.self_service.rows import amount_rows, basket_rows, bill_rows, holder_rows
from ui.terminal.self_service.snapshot import LONGEST, Found, Known, account_snapshot

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.contract.accounts import AccountHistory, AccountView
    from ui.scanning.cards import LaidCard

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "accounts"
_OF_BILLS = frozenset({ScanKind.ACCOUNT, ScanKind.STATEMENT})


@QmlElement
@QmlUncreatable("the registry makes it")
class SelfServiceModel(AccountShown):
    """`step`: entry, looking, pick, account. `listening`: a page invites scans of a bill or an earlier receipt, and
    cards. `asked`: a statement was scanned elsewhere, and its account wants the page.
    """

    listeningChanged = Signal()
    asked = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known = Known()
        self._turn = 0
        self._listening = False
        self._paying = PayVisit(context, self)
        self._bank = BankVisit(context, self)
        self._doubt = DoubtSlip(context, self._paying)
        self._concern = Concern(context, self)
        self._paying.settled.connect(self._paid)
        self._visit: UUID | None = None
        self._proved: frozenset[str] = frozenset()
        self._own = ""
        self._proof = ProofVisit(context, self._of_visit, self)
        self._history = HistoryVisit(context, self._of_visit, self)
        self._what_if = WhatIfVisit(context, self._of_visit, self)
        self._own_receipts = OwnReceipts(context, self._of_visit, self)
        self._proof.proved.connect(self._show_history)
        hall = context.hall
        for changed in (hall.wordsChanged, hall.onlineChanged, hall.readyChanged):
            changed.connect(self._fold)
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
        return self._proof

    @Property(HistoryVisit, constant=True)
    def history(self) -> HistoryVisit:
        return self._history

    @Property(WhatIfVisit, constant=True)
    def whatIf(self) -> WhatIfVisit:
        return self._what_if

    @Property(OwnReceipts, constant=True)
    def receipts(self) -> OwnReceipts:
        return self._own_receipts

    @Slot(str)
    def type(self, digit: str) -> None:
        """A key of the keypad, or of a keyboard."""
        if self._known.step == "entry" and digit.isascii() and digit.isalnum() and len(self._known.typed) < LONGEST:
            self._know(replace(self._known, typed=self._known.typed + digit.upper(), errors=()))

    @Slot()
    def erase(self) -> None:
        if self._known.step == "entry":
            self._know(replace(self._known, typed=self._known.typed[:-1], errors=()))

    @Slot()
    def clear(self) -> None:
        """An empty field for another account; the basket stays."""
        self._history.wipe()
        self._what_if.wipe()
        self._own_receipts.wipe()
        self._turn += 1
        known = self._known
        step = "pick" if known.step == "account" and known.holder else "entry"
        self._know(Known(step, basket=known.basket, holder=known.holder if step == "pick" else ()))

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
        """The account that this visit has proved to be its own, else the one that it has shown; the last of them."""
        if self._own:
            self.lookUp(self._own)

    @Slot(int)
    def choose(self, bills: int) -> None:
        """The oldest `bills` bills; once more takes the last of them out."""
        chosen = self._known.chosen
        if chosen is not None:
            wanted = bills - 1 if bills == chosen.bills else bills
            self._know(replace(self._known, chosen=chosen.up_to(wanted)))

    @Slot(int)
    def topUp(self, fen: int) -> None:
        """An amount for the balance; once more takes it back."""
        chosen = self._known.chosen
        if chosen is not None and 0 <= fen <= MOST_FEN:
            self._know(replace(self._known, chosen=chosen.top_up(0 if fen == chosen.top_up_fen else fen)))

    @Slot()
    def addAnother(self) -> None:
        """Keep this account in the basket and ask for the next."""
        self._keep()
        self.clear()

    @Slot(int)
    def remove(self, place: int) -> None:
        basket = self._known.basket
        if 0 <= place < len(basket):
            self._know(replace(self._known, basket=(*basket[:place], *basket[place + 1:])))

    @Slot()
    def pay(self) -> None:
        """From here on the amount stands: what was chosen is what is paid."""
        if self._shown.payable or self._shown.too_much:
            self._keep()
            self._paying.begin(self._known.basket)

    @Slot()
    def prove(self) -> None:
        """Before readings and history are shown: whose account is it?"""
        chosen = self._known.chosen
        if chosen is not None:
            number = chosen.account.account_no
            self._proof.begin(number, known=number in self._proved)

    @Slot()
    def wipe(self) -> None:
        """Nothing of an account outlives the visit, here or at the hub."""
        core, visit = self._context.core, self._visit
        if core is not None and visit is not None:
            self._context.jobs.start(LANE, lambda: core.self_service.leave(visit), self._left, self._let_be)
        self._visit, self._proved, self._own = None, frozenset(), ""
        self._proof.wipe()
        self._history.leave()
        self._what_if.wipe()
        self._own_receipts.leave()
        self._turn += 1
        self._paying.wipe()
        self._bank.wipe()
        self._concern.forget()
        self._know(Known())

    def _of_visit(self) -> UUID:
        """Drawn when the hub is first asked for more than a number shows; forgotten with the visit."""
        if self._visit is None:
            self._visit = new_id()
        return self._visit

    @Slot(object)
    def _show_history(self, history: AccountHistory) -> None:
        self._own = history.account.account_no
        self._proved |= {self._own}
        self._context.session.touch()
        self._history.show(history)
        self._what_if.offer(history)
        self._own_receipts.offer(history)

    def _left(self, _: object) -> None:
        """The hub knows that the visit is over."""

    def _let_be(self, _: KioskError) -> None:
        """It ends there by its time."""

    def _keep(self) -> None:
        chosen = self._known.chosen
        if chosen is not None and chosen.amount_fen:
            self._know(replace(self._known, basket=with_account(self._known.basket, chosen)))

    def _look_up(self, number: str) -> None:
        core = self._context.core
        if core is None:
            self._know(replace(self._known, errors=("hub_unavailable",)))
            return
        self._turn += 1
        turn = self._turn
        statement = number.startswith(STATEMENT_MARK)
        self._know(replace(self._known, step="looking", typed="" if statement else number, errors=()))
        ask = core.self_service.find_by_statement if statement else core.self_service.look_up

        def look() -> Found:
            try:
                return Found(turn, ask(number))
            except KioskError as error:
                return Found(turn, errors=error_codes(error))

        self._context.jobs.start(LANE, look, self._found, self._broke)

    def _found(self, found: Found) -> None:
        if found.turn != self._turn:
            return
        if self._context.cards is not None:
            self._context.cards.call_back()
        self._proved |= {one.account_no for one in found.holder}
        if len(found.holder) > 1:
            self._know(replace(self._known, step="pick", chosen=None, typed="", holder=found.holder))
        elif found.account is None:
            self._know(replace(self._known, step="entry", chosen=None, errors=found.errors))
        else:
            self._appear(found.account)

    def _appear(self, account: AccountView) -> None:
        if self._own not in self._proved or account.account_no in self._proved:
            self._own = account.account_no
        self._context.errand.known_by.add(account.account_no)
        self._context.errand.show_account(account.village, account.customer_kind)
        self._concern.about(account)
        self._know(replace(self._known, step="account", chosen=first_choice(account), typed=""))

    def _broke(self, error: KioskError) -> None:
        self._know(replace(self._known, step="entry", chosen=None, errors=error_codes(error)))

    @Slot(object)
    def _read(self, scan: Scan) -> None:
        """A paper bill's code, where a page invites it; a statement's own code wherever the customer is."""
        away = not self._listening
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
        if self._proof.step:
            self._proof.take_card(card)
        elif self._listening and self._known.step == "entry":
            if card is None:
                self._know(replace(self._known, errors=("card_unreadable",)))
            else:
                self._look_up_holder(card.id_sha256)

    def _look_up_holder(self, id_sha256: str) -> None:
        core = self._context.core
        if core is None:
            self._know(replace(self._known, errors=("hub_unavailable",)))
            return
        self._context.errand.known_by.add(id_sha256)
        self._turn += 1
        turn, visit = self._turn, self._of_visit()
        self._know(replace(self._known, step="looking", typed="", errors=()))

        def look() -> Found:
            try:
                holder = tuple(core.self_service.prove_by_card(visit, id_sha256).accounts)
                return Found(turn, holder[0], holder)
            except KioskError as error:
                codes = error_codes(error)
                return Found(turn, errors=("card_unknown",) if "account_unknown" in codes else codes)

        self._context.jobs.start(LANE, look, self._found, self._broke)

    @Slot()
    def _paid(self) -> None:
        """What was paid is no longer in the basket, however the customer leaves the page."""
        self._turn += 1
        self._know(Known())

    def _know(self, known: Known) -> None:
        self._known = known
        self._fold()

    @Slot()
    def _fold(self) -> None:
        hall, language = self._context.hall, self._context.session.language
        self._known = replace(self._known, online=hall.online)
        chosen = self._known.chosen
        self._bills.show(bill_rows(chosen, language) if chosen else ())
        self._amounts.show(amount_rows(chosen) if chosen else ())
        self._basket.show(basket_rows(self._known.basket))
        self._holder.show(holder_rows(self._known.holder))
        before = self._shown
        self._shown = account_snapshot(self._known, hall.pack, ZoneInfo(hall.pack.hall.timezone), language)
        tell(self, before, self._shown)

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
