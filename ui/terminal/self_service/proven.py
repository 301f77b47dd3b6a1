"""A visit that has shown whose account it is, and what only it sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.errors import KioskError
from kiosk.ids import new_id
from ui.context import Context
from ui.terminal.self_service.comparing import WhatIfVisit
from ui.terminal.self_service.history import HistoryVisit
from ui.terminal.self_service.own_receipts import OwnReceipts
from ui.terminal.self_service.proving import ProofVisit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from kiosk.contract.accounts import AccountHistory

LANE = "accounts"


class ProvenVisit(QObject):
    """`proof` opens `history`, `what_if` and `receipts` of one account at a time.

    `own`: the account that this visit has proved to be its own, else the one that it has shown; the last of them.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id: UUID | None = None
        self._proved: frozenset[str] = frozenset()
        self.own = ""
        self.proof = ProofVisit(context, self.id_at_the_hub, self)
        self.history = HistoryVisit(context, self.id_at_the_hub, self)
        self.what_if = WhatIfVisit(context, self.id_at_the_hub, self)
        self.receipts = OwnReceipts(context, self.id_at_the_hub, self)
        self.proof.proved.connect(self._show)

    def id_at_the_hub(self) -> UUID:
        """Drawn when the hub is first asked for more than a number shows; forgotten with the visit."""
        if self._id is None:
            self._id = new_id()
        return self._id

    def has_proved(self, accounts: Iterable[str]) -> None:
        self._proved |= set(accounts)

    def has_shown(self, account_no: str) -> None:
        """By its number alone: everybody may."""
        if self.own not in self._proved or account_no in self._proved:
            self.own = account_no

    def prove(self, account_no: str) -> None:
        """Before readings and history are shown: whose account is it?"""
        self.proof.begin(account_no, known=account_no in self._proved)

    @Slot(object)
    def _show(self, history: AccountHistory) -> None:
        self.own = history.account.account_no
        self.has_proved((self.own,))
        self._context.session.touch()
        self.history.show(history)
        self.what_if.offer(history)
        self.receipts.offer(history)

    def clear(self) -> None:
        """Another account is asked for."""
        self.history.wipe()
        self.what_if.wipe()
        self.receipts.wipe()

    def leave(self) -> None:
        """Nothing of an account outlives the visit, here or at the hub."""
        core, visit = self._context.core, self._id
        if core is not None and visit is not None:
            self._context.jobs.start(LANE, lambda: core.self_service.leave(visit), self._left, self._let_be)
        self._id, self._proved, self.own = None, frozenset(), ""
        self.proof.wipe()
        self.history.leave()
        self.what_if.wipe()
        self.receipts.leave()

    def _left(self, _: object) -> None:
        """The hub knows that the visit is over."""

    def _let_be(self, _: KioskError) -> None:
        """It ends there by its time."""
