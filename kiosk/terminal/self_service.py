"""What a customer does with accounts and money. Every call blocks for up to 5 s: keep it off the screen's thread.

Nothing of an account stays here: who asks forgets it with the visit. What was paid is the hub's to remember.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.errors import BadInput, HubUnavailable, KioskError
from kiosk.ids import new_id
from kiosk.paper import enqueue
from kiosk.payment_number import called, in_fours
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.terminal.hub_side import HubSide
from kiosk.terminal.receipts import Receipts
from kiosk.terminal.ways import WaysToPay

if TYPE_CHECKING:
    from kiosk.contract.account_client import AccountClient
    from kiosk.contract.accounts import AccountHistory, AccountView, ClerkAsked, CodeSent, Opened, WhatIfView
    from kiosk.contract.bank import BankSlip
    from kiosk.contract.client import HubClient
    from kiosk.contract.payments import PayItem, PaymentView

log = logging.getLogger(__name__)


class SelfService:
    """Every method raises HubUnavailable, BadInput, and Refused with the hub's code. `ways`: which are away."""

    def __init__(
        self, hub: HubSide, database: Callable[[], Database], pack: Callable[[], PublicPack],
        now: Callable[[], datetime], ways: WaysToPay,
    ) -> None:
        self._hub, self._database, self._pack, self._now, self.ways = hub, database, pack, now, ways
        self.receipts = Receipts(self._client, database, pack, now)

    def look_up(self, number: str) -> AccountView:
        """By account number, meter number or old number. Refused: account_unknown, rate_limited."""
        return self._accounts().look_up(number)

    def find_by_statement(self, code: str) -> AccountView:
        """By the code on a monthly statement. Refused: not_a_statement, account_unknown."""
        return self._accounts().by_statement(code)

    def send_code(self, visit_id: UUID, account_no: str, *, patience: int = 1) -> CodeSent:
        """To the registered phone; with a `patience` of 2 whatever runs out takes twice as long, here and below.
        Refused: no_code (details: reason, seconds), verification_locked, sms_failed."""
        return self._accounts().send_code(visit_id, account_no, patience=patience)

    def prove_by_code(self, visit_id: UUID, account_no: str, code: str, *, patience: int = 1) -> Opened:
        """Refused: verification_failed (details: tries_left, seconds), verification_locked (details: seconds)."""
        return self._accounts().prove_by_code(visit_id, account_no, code, patience=patience)

    def prove_by_card(self, visit_id: UUID, id_sha256: str, *, patience: int = 1) -> Opened:
        """Every account of this card's holder. Refused: account_unknown."""
        return self._accounts().prove_by_card(visit_id, id_sha256, patience=patience)

    def ask_clerk(self, visit_id: UUID, account_no: str, *, patience: int = 1) -> ClerkAsked:
        """A code for the screen, with which a clerk can open this visit."""
        return self._accounts().ask_clerk(visit_id, account_no, patience=patience)

    def history(self, visit_id: UUID, account_no: str) -> AccountHistory:
        """Refused: verification_needed while this visit has shown no proof, or no longer."""
        return self._accounts().history(visit_id, account_no)

    def what_if(self, visit_id: UUID, account_no: str, share_percent: int | None) -> WhatIfView:
        """The year so far with time-of-use and without it. Refused: verification_needed, no_what_if."""
        return self._accounts().what_if(visit_id, account_no, share_percent)

    def told(self, account_no: str, announcement_id: str, version: int) -> None:
        """A notice was before the eyes of whoever looked this account up. Refused: not_found, bad_input."""
        from kiosk.contract.announcement_calls import AccountReached, Noted

        reached = AccountReached(announcement_id=UUID(announcement_id), version=version, account_no=account_no)
        self._client().ask_privately("announcements/reached", reached, Noted)

    def leave(self, visit_id: UUID) -> None:
        """Nobody sees anything in full by this visit any more."""
        self._accounts().leave(visit_id)

    def open_payment(
        self, payment_id: UUID, channel: str, items: Sequence[PayItem], *, patience: int,
    ) -> PaymentView:
        """Asked again with the same id it opens none twice. Its code may come a little later: see `payment`."""
        from kiosk.contract.payments import OpenPayment, PaymentOpened

        client = self._client()
        asked = OpenPayment.model_validate(
            {"payment_id": payment_id, "channel": channel, "items": list(items), "patience": patience})
        client.ask("open_payment", asked, PaymentOpened, command_id=payment_id)
        return self.payment(payment_id)

    def pay_by_code(
        self, payment_id: UUID, items: Sequence[PayItem], code: str, *, patience: int,
    ) -> PaymentView:
        """As `open_payment`: the customer's own payment code is charged once. Raises BadInput for another text."""
        from kiosk.contract.payments import PayByCode, PaymentOpened, channel_of

        channel = channel_of(code)
        if channel is None:
            raise BadInput("this is no payment code", field="code")
        client = self._client()
        asked = PayByCode.model_validate({
            "payment_id": payment_id, "channel": channel, "items": list(items), "patience": patience, "code": code})
        client.ask("pay_by_code", asked, PaymentOpened, command_id=payment_id)
        return self.payment(payment_id)

    def bank_slip(self, slip_id: UUID, items: Sequence[PayItem], language: str) -> tuple[BankSlip, UUID]:
        """A slip for a bank transfer, and the job that prints it. Refused: bank_transfer_unavailable."""
        from kiosk.contract.bank import AskBankSlip, BankSlip

        asked = AskBankSlip.model_validate({"slip_id": slip_id, "items": list(items)})
        slip, pack = self._client().ask_privately("payments/bank-slip", asked, BankSlip), self._pack()
        with self._database().write() as work:
            job = enqueue(work, "bank_slip", slip.model_dump(mode="json") | {
                "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "demonstration": pack.demonstration,
                "language": language}, subject=f"bank_slip:{slip.reference}")
            work.commit()
        return slip, job

    def doubt_slip(self, payment: PaymentView, language: str) -> UUID:
        """The job that prints what a customer keeps while `payment` is in doubt. Raises StoreFull, StoreDamaged."""
        pack, number = self._pack(), in_fours(called(payment.payment_id))
        with self._database().write() as work:
            job = enqueue(work, "doubt_slip", {
                "number": number, "amount_fen": payment.amount_fen, "at": payment.now.isoformat(), "qr": payment.slip,
                "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "demonstration": pack.demonstration,
                "language": language}, subject=f"doubt_slip:{payment.payment_id.hex}")
            work.commit()
        return job

    def carry(self, ticket_id: UUID, items: Sequence[PayItem]) -> None:
        """The window that calls this ticket will know what it wants to pay."""
        from kiosk.contract.payments import Carried, CarryAccounts

        asked = CarryAccounts.model_validate({"ticket_id": ticket_id, "items": list(items)})
        self._client().ask_privately("payments/carry", asked, Carried)

    def payment(self, payment_id: UUID) -> PaymentView:
        from kiosk.contract.payments import PaymentView

        return self._client().look(f"payments/{payment_id}", PaymentView)

    def close_payment(self, payment_id: UUID) -> None:
        """The customer changed their mind. Money may be on its way: `payment` says what became of it."""
        from kiosk.contract.payments import ClosePayment, PaymentClosing

        self._client().ask("close_payment", ClosePayment(payment_id=payment_id), PaymentClosing, command_id=new_id())

    def print_statement(self, visit_id: UUID, history: AccountHistory, period: str, language: str) -> UUID:
        """The statement of one billing period, owed from now on. Raises BadInput (no bill), StoreFull, StoreDamaged.

        Where the hub does not answer, or the visit may see no more, it comes without its code.
        """
        from kiosk.terminal.statements import masked_number, statement_paper

        if all(bill.billing_period != period for bill in history.bills):
            raise BadInput("there is no bill of this month", field="period")
        number = masked_number(history.account.account_no)
        try:
            qr = self._accounts().statement_code(visit_id, history.account.account_no, period)
        except KioskError as error:
            log.warning("a statement is printed without its code: %s", error.code)
            qr = None
        paper = statement_paper(history, period, self._pack(), language, self._now(), number, qr)
        with self._database().write() as work:
            job = enqueue(work, "statement", paper, subject=f"statement:{period}")
            work.commit()
        return job

    def _accounts(self) -> AccountClient:
        from kiosk.contract.account_client import AccountClient

        return AccountClient(self._client())

    def _client(self) -> HubClient:
        if not self._hub.link.online:
            raise HubUnavailable("the hub is away at the moment")
        return self._hub.client()
