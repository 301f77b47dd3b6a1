"""Receipts at a terminal: found again, listed, printed. Which print is the original is the hub's to say.

Every call blocks for up to 5 s. What is printed stays in this machine's store for 14 days, so the hub masks it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from kiosk.errors import HubUnavailable
from kiosk.paper import JobState, PrintJob, PrintQueue, WrongJobState, enqueue
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.terminal.statements import masked_number

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountView
    from kiosk.contract.client import HubClient
    from kiosk.contract.payments import PaymentOutcome
    from kiosk.contract.receipt_client import ReceiptClient
    from kiosk.contract.receipts import ReceiptFound, ReceiptLine, ReceiptPaper

DOCUMENT, LIST = "receipt", "payments_list"
PAGES = frozenset({"statement", LIST, "notice_pages"})
DOUBT = "doubt_slip"
OF_CUSTOMERS = PAGES | {DOCUMENT, DOUBT}
WANTED_SECONDS = 90.0
"""Nobody stands there for longer: what waits behind a printer that is stuck is not printed for whoever comes next."""


@dataclass(frozen=True, slots=True)
class OwedReceipt:
    """A print job of this terminal for the receipt `number`."""

    number: str
    job: UUID
    original: bool


class Receipts:
    """Every method raises HubUnavailable, BadInput, Refused with the hub's code; printing StoreFull, StoreDamaged."""

    def __init__(
        self, client: Callable[[], HubClient], database: Callable[[], Database], pack: Callable[[], PublicPack],
        now: Callable[[], datetime],
    ) -> None:
        self._client, self._database, self._pack, self._now = client, database, pack, now

    def find(self, code: str) -> ReceiptFound:
        """By its code, from paper or from a photo of the screen. Refused: not_a_receipt, receipt_unknown."""
        return self._ask().find(code)

    def outcome(self, code: str) -> PaymentOutcome:
        """By the code on the slip of a payment in doubt. Refused: not_a_doubt_slip, payment_not_found."""
        return self._ask().outcome(code)

    def of_visit(self, visit_id: UUID, account_no: str) -> list[ReceiptLine]:
        """The newest first. Refused: verification_needed."""
        return self._ask().of_visit(visit_id, account_no)

    def print_paid(
        self, print_id: UUID, language: str, payment_id: UUID, number: str | None = None,
    ) -> list[OwedReceipt]:
        """Of a payment that this terminal opened: all its receipts, or one. With the same id it is the same print."""
        return self._owe(print_id, language, payment_id=payment_id, receipt_no=number)

    def print_slip(self, print_id: UUID, language: str, code: str, number: str | None = None) -> list[OwedReceipt]:
        """Of a payment that was in doubt: all its receipts, or one. Refused: receipt_unknown while it is not paid."""
        return self._owe(print_id, language, slip=code, receipt_no=number)

    def print_code(self, print_id: UUID, language: str, code: str) -> list[OwedReceipt]:
        return self._owe(print_id, language, code=code)

    def print_of_visit(
        self, print_id: UUID, language: str, visit_id: UUID, account_no: str, number: str,
    ) -> list[OwedReceipt]:
        visit = {"visit_id": visit_id, "account_no": account_no}
        return self._owe(print_id, language, visit=visit, receipt_no=number)

    def print_list(self, account: AccountView, receipts: Sequence[ReceiptLine], language: str) -> UUID:
        """What was paid for an account that the visit may see, as it was listed; the job. Raises StoreFull."""
        paper = as_list(account, receipts, self._pack(), language, self._now())
        with self._database().write() as work:
            job = enqueue(work, LIST, paper, subject=LIST)
            work.commit()
        return job

    def _owe(self, print_id: UUID, language: str, **which: Any) -> list[OwedReceipt]:
        try:
            papers = self._ask().take(print_id, **which)
        except HubUnavailable:
            papers = self._ask().take(print_id, **which)  # its answer may be all that was lost
        pack = self._pack()
        with self._database().write() as work:
            owed = [
                OwedReceipt(paper.number, enqueue(
                    work, DOCUMENT, as_document(paper, pack, language), subject=f"{DOCUMENT}:{paper.print_id}",
                    original=paper.original), paper.original)
                for paper in papers]
            work.commit()
        return owed

    def _ask(self) -> ReceiptClient:
        from kiosk.contract.receipt_client import ReceiptClient

        return ReceiptClient(self._client())


def let_go(queue: PrintQueue, job: PrintJob) -> None:
    """A customer's paper is never held for whoever comes next: it is printed again where there is paper."""
    if job.document in OF_CUSTOMERS and job.state is JobState.HELD:
        queue.dismiss(job.id, job.reason or "held")


def withdraw(queue: PrintQueue, jobs: Iterable[UUID], reason: str) -> None:
    """Those that nobody has begun to print; what is being printed is printed."""
    for job_id in jobs:
        with suppress(WrongJobState):  # it is printed, or somebody else has given it up
            queue.dismiss(job_id, reason)


def let_pages_go(queue: PrintQueue) -> None:
    """At a start: whoever waited for a page has left."""
    withdraw(queue, [job.id for job in queue.jobs(JobState.WAITING) if job.document in PAGES], "left")


class Patience:
    """Called now and then: a customer's paper that has waited too long is wanted by nobody any more."""

    def __init__(self, queue: Callable[[], PrintQueue], monotonic: Callable[[], float]) -> None:
        self._queue, self._monotonic = queue, monotonic
        self._since: dict[UUID, float] = {}
        self._lock = threading.Lock()

    def __call__(self) -> None:
        queue, now = self._queue(), self._monotonic()
        with self._lock:
            self._since = {job.id: self._since.get(job.id, now) for job in queue.jobs(JobState.WAITING)
                           if job.document in OF_CUSTOMERS}
            late = [job_id for job_id, since in self._since.items() if now - since > WANTED_SECONDS]
        withdraw(queue, late, "too_late")


def print_id_of(job: PrintJob) -> UUID | None:
    """None for what is no receipt, or one that an older version owed."""
    try:
        return UUID(job.subject.removeprefix(f"{DOCUMENT}:")) if job.document == DOCUMENT else None
    except ValueError:
        return None


def as_document(paper: ReceiptPaper, pack: PublicPack, language: str) -> dict[str, Any]:
    """What printing/layouts/receipt.py asks for."""
    return {
        "receipt_no": paper.number, "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "language": language,
        "demonstration": pack.demonstration, "paid_at": paper.paid_at.isoformat(), "channel": paper.channel,
        "state": paper.state, "total_fen": paper.amount_fen, "qr": paper.qr, "trade_no": paper.trade_no,
        "accounts": [{
            "holder": paper.holder, "account_no": paper.account, "village": paper.village,
            "bills": [{"period": bill.billing_period, "kwh": f"{bill.total_wh / 1000:,.0f}" if bill.total_wh else None,
                       "amount_fen": bill.amount_fen, "left_fen": bill.left_fen or None} for bill in paper.bills],
            "penalty_fen": paper.penalty_fen or None, "prepay_fen": paper.balance_fen or None,
            "refused_fen": paper.refused_fen or None, "refused_periods": paper.refused_periods,
            "returned": paper.returned,
            "reconnect_by": paper.reconnect_by.isoformat() if paper.reconnect_by else None,
        }],
    }


def as_list(
    account: AccountView, receipts: Sequence[ReceiptLine], pack: PublicPack, language: str, now: datetime,
) -> dict[str, Any]:
    """What printing/layouts/payments_list.py asks for; `receipts` are the newest first, the paper the oldest first."""
    zone = ZoneInfo(pack.hall.timezone)
    days = [one.at.astimezone(zone).date() for one in receipts] or [now.astimezone(zone).date()]
    return {
        "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "language": language,
        "demonstration": pack.demonstration, "made_at": now.isoformat(), "holder": account.name,
        "account_no": masked_number(account.account_no), "starts_on": min(days).isoformat(),
        "ends_on": max(days).isoformat(),
        "total_fen": sum(one.amount_fen for one in receipts if one.state in ("posting", "posted")),
        "payments": [{
            "paid_at": one.at.isoformat(), "receipt_no": one.number, "channel": one.channel, "state": one.state,
            "periods": one.periods, "amount_fen": one.amount_fen, "prepay_fen": one.balance_fen or None,
            "left_fen": one.left_fen or None, "refused_fen": one.refused_fen or None,
            "refused_periods": one.refused_periods, "returned": one.returned,
        } for one in reversed(receipts)],
    }
