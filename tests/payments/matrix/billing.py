"""The billing system of a lane: one that answers at once, or by files `kiosk sandbox-billing` by files.

By files it is the product's own adapter, and a process that can be ended like any other; an account's number decides.
"""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

from kiosk.accounts import BillingSystem, Dues, Posting, PostingReply
from kiosk.accounts.billing_sandbox import BillingSandbox
from kiosk.accounts.file_billing import FileBilling
from kiosk.cli.sandbox_billing import sandbox_billing
from kiosk.hub.services import HubServices
from kiosk.payments.outside import OwnBook
from tests.fixtures.paying import file_billing
from tests.payments.matrix.cells import BILL, GOING_BACK, Run

PREFIX = {"at_once": "41097", "by_files": "41096"}
"""How the accounts' numbers begin."""
_FOLDER = "billing"
_LATE_SECONDS = 0.1


class Both(BillingSystem):
    """As the hub's worker sees them."""

    def __init__(self, services: HubServices, hub: Path) -> None:
        self._at_once = file_billing(services, hub)
        self._by_files = FileBilling(hub / _FOLDER, OwnBook(services).dues)

    def dues(self, account_no: str) -> Dues:
        return self._of(account_no).dues(account_no)

    def post(self, posting: Posting) -> PostingReply:
        return self._of(posting.account_no).post(posting)

    def _of(self, account_no: str) -> BillingSystem:
        return self._by_files if account_no.startswith(PREFIX["by_files"]) else self._at_once


def answer(folder: Path, reject: float) -> None:
    """`kiosk sandbox-billing`, until it is ended."""
    sys.stdout = (folder / "answers.log").open("a")
    sandbox_billing(folder, late_seconds=_LATE_SECONDS, reject=reject, closed_hours=0, seed=1, pay_elsewhere=None)


class OtherSide:
    """As the judge sees them. By files all of a run's postings are rejected where its money goes back, else BILL's."""

    def __init__(self, services: HubServices, hub: Path, context: ForkServerContext) -> None:
        self._at_once, self._folder, self._context = file_billing(services, hub), hub / _FOLDER, context
        self._ledger = BillingSandbox(self._folder)
        self._process: ForkServerProcess | None = None
        self._rejects = 0.0

    def prepare(self, run: Run) -> None:
        goes_back = run.cell.step in GOING_BACK
        self._at_once.say(f"refuse {BILL}", on=goes_back)
        rejects = float(goes_back and run.billing == "by_files")
        if rejects != self._rejects:
            self.stop()
            self._rejects = rejects
        self.start()

    def settles(self, run: Run) -> dict[str, int]:
        """Fen by bill that are to stay, once they are paid."""
        if run.cell.step not in GOING_BACK:
            return run.paid
        return {} if run.billing == "by_files" else {bill: fen for bill, fen in run.paid.items() if bill != BILL}

    def taken(self, account_no: str) -> list[tuple[str, int]]:
        """Fen by bill, "" being the balance, as often as they were booked."""
        booked = [(one["account_no"], one["bill_no"] or "", one["amount_fen"]) for one in self._ledger.ledger()]
        return [(bill, fen) for account, bill, fen in (*self._at_once.taken(), *booked) if account == account_no]

    def start(self) -> None:
        """Nothing where it is there already."""
        if self._process is not None and self._process.is_alive():
            return
        self._process = self._context.Process(target=answer, args=(self._folder, self._rejects), daemon=True)
        self._process.start()

    def stop(self) -> None:
        """As a machine does that loses its power."""
        if self._process is not None and self._process.pid is not None:
            if self._process.is_alive():
                os.kill(self._process.pid, signal.SIGKILL)
            self._process.join()
