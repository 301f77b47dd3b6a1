"""Whether the books are right after a run. The gateway's own ledger is the judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, select

from kiosk.accounts import AccountBook
from kiosk.contract.payments import PaymentState
from kiosk.contract.receipts import ReceiptPaper
from kiosk.hub.services import HubServices
from kiosk.payments.receipt_papers import paper as paper_of
from kiosk.payments.rows import Payment, as_payment
from kiosk.payments.tables import payments, postings, receipt_prints, receipts, refunds
from tests.fixtures.sandbox import Sandbox
from tests.payments.matrix.billing import OtherSide
from tests.payments.matrix.cells import Run

OVER = (PaymentState.POSTED, PaymentState.REFUNDED)
_SINCE = select(payments).where(
    payments.c.hall_id == bindparam("hall"), payments.c.opened_at >= bindparam("since")
).order_by(payments.c.opened_at.desc())


class Books:
    """One account's, on both sides."""

    def __init__(
        self, services: HubServices, sandbox: Sandbox, billing: OtherSide, run: Run, account_no: str, since: float,
    ) -> None:
        self._services, self._sandbox, self._billing = services, sandbox, billing
        self._run, self._account_no = run, account_no
        self._since = datetime.fromtimestamp(since - 5, UTC)

    def payments(self) -> list[Payment]:
        with self._services.database.glance() as connection:
            rows = connection.execute(_SINCE, {"hall": self._services.hall, "since": self._since})
            return [one for one in map(as_payment, rows) if one.accounts == (self._account_no,)]

    def rest(self) -> bool:
        """Nothing more comes by itself: posted, given back, or closed and not paid."""
        its = self.payments()
        if not its or any(one.state not in (*OVER, PaymentState.CLOSED) for one in its):
            return False
        if any(row.state != "done" for row in self._rows(refunds, its)) or any(
                row.state == "waiting" for row in self._rows(postings, its)):
            return False
        closed = {one.number for one in its if one.state is PaymentState.CLOSED}
        return not closed or not any(
            order["state"] == "paid" for order in self._orders() if order["number"] in closed)

    def faults(self, told: Sequence[tuple[str, float]], paper: Path) -> list[str]:
        """What is wrong at rest. `told`: which payments a screen called paid, and when."""
        its = self.payments()
        wanted = self._billing.settles(self._run)
        numbers = {one.number for one in its}
        paid = {order["number"]: order for order in self._orders() if order["state"] == "paid"}
        captured = sum(order["amount"] for order in paid.values())
        back = sum(one["amount"] for one in self._sandbox.ledger()["refunds"] if one["number"] in numbers)
        taken = self._billing.taken(self._account_no)
        posted = [row for row in self._rows(postings, its) if row.state == "posted"]
        papers = self._rows(receipts, its)
        out = _printed(paper)
        with self._services.database.read() as connection:
            due = AccountBook(connection, self._services.hall).dues(self._account_no).due_fen
            originals = Counter(connection.scalars(
                select(receipts.c.number).join(receipt_prints, receipt_prints.c.receipt_id == receipts.c.id)
                .where(receipt_prints.c.original == 1)))
        settled = sum(fen for _, fen in taken)
        of_bills = [(bill, fen) for bill, fen in taken if bill in self._run.due]
        known = {row.number for row in papers}
        wrong = {
            "captured - refunded = settled": captured - back == settled,
            "our postings are the billing system's": sorted((row.bill_no, row.amount_fen) for row in posted)
            == sorted(taken),
            "a bill is settled at most once": len(of_bills) == len(dict(of_bills)),
            "who paid has paid": dict(of_bills) == (wanted if captured else {}),
            "a bill is due until it is settled": due == sum(self._run.due.values()) - sum(fen for _, fen in of_bills),
            "no unpaid bill shows as paid": all(
                number in paid and paid[number]["paid_at"] <= at for number, at in told),
            "a receipt for each payment that was to be settled": len(papers)
            == len({row.payment_id for row in self._rows(postings, its)}) == len({row.payment_id for row in papers}),
            "what receipts say was settled = what was posted": all(
                _says(one, _on_bills(posted, row.payment_id), row.amount_fen)
                for row, one in zip(papers, self._told(papers), strict=True)),
            "one original": all(out[number, 1] <= originals[number] <= 1 for number in known),
        }
        return [law for law, holds in wrong.items() if not holds]

    def _told(self, papers: Sequence[Row[Any]]) -> list[ReceiptPaper]:
        """What each receipt's paper would say now."""
        with self._services.write() as work:  # never committed: no paper is owed
            return [paper_of(self._services, work, row, row.id, row.id) for row in papers]

    def _orders(self) -> list[dict[str, Any]]:
        numbers = {one.number for one in self.payments()}
        return [one for one in self._sandbox.ledger()["orders"] if one["number"] in numbers]

    def _rows(self, table: Any, its: Sequence[Payment]) -> list[Row[Any]]:
        with self._services.database.glance() as connection:
            return list(connection.execute(select(table).where(table.c.payment_id.in_([one.id for one in its]))))


def _on_bills(posted: Sequence[Row[Any]], payment_id: UUID) -> dict[str, int]:
    """Fen by bill of this payment, "" being the balance."""
    found: Counter[str] = Counter()
    for row in posted:
        if row.payment_id == payment_id:
            found[row.bill_no] += row.amount_fen
    return dict(found)


def _says(paper: ReceiptPaper, booked: dict[str, int], taken: int) -> bool:
    """A bill's number is its month's here. The rest of what was taken is said to have gone back, and no more."""
    bills = {one.billing_period: one.amount_fen for one in paper.bills}
    settled = sum(booked.values())
    return (bills | ({"": paper.balance_fen} if paper.balance_fen else {}), paper.amount_fen, paper.state,
            paper.refused_fen) == (booked, settled or taken, "posted" if settled else "refunded", taken - settled)


def _printed(paper: Path) -> Counter[tuple[str, int]]:
    lines = paper.read_text().splitlines() if paper.exists() else []
    return Counter((number, int(copy)) for number, copy in (line.split() for line in lines))
