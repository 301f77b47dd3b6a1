"""Receipts at the hub's door: found by their code, listed after a proof, printed. Registered for the hub by import."""

from __future__ import annotations

from kiosk.accounts import AccountBook, card_view, see_in_full
from kiosk.contract.accounts import OfVisit
from kiosk.contract.messages import Scope
from kiosk.contract.receipts import FindReceipt, PrintReceipts, ReceiptFound, ReceiptList, ReceiptPapers
from kiosk.contract.roles import MAY
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.payments import outcomes, receipt_papers
from kiosk.payments.receipts import ReceiptMoved, ReceiptUnknown
from kiosk.payments.rows import find
from kiosk.payments.transferring import moved

VIEWS, MISSES = Rate(120, 2.0), Rate(20, 0.2)
_APPS, _CUSTOMERS = {Scope.TERMINAL, Scope.COUNTER}, {Scope.TERMINAL}


@ask("receipts/find", scopes=_APPS, body=FindReceipt, answer=ReceiptFound, rate=VIEWS, refusals=MISSES,
     roles=MAY["receipts/find"], customers=_CUSTOMERS)
def find_receipt(ctx: AskContext, asked: FindReceipt) -> ReceiptFound:
    """Raises NotAReceipt, ReceiptUnknown, AccountUnknown."""
    hall = ctx.caller.hall
    with ctx.services.database.read() as connection:
        row = receipt_papers.proven(ctx.services, connection, asked.code)
        [line] = receipt_papers.lines(connection, hall, [row])
        return ReceiptFound(receipt=line, account=card_view(AccountBook(connection, hall).card(row.account_no)))


@ask("receipts/list", scopes=_APPS, body=OfVisit, answer=ReceiptList, rate=VIEWS, refusals=MISSES,
     roles=MAY["receipts/list"], customers=_CUSTOMERS)
def list_receipts(ctx: AskContext, asked: OfVisit) -> ReceiptList:
    """Raises VerificationNeeded."""
    _seen(ctx, asked)
    with ctx.services.database.read() as connection:
        rows = receipt_papers.newest(connection, ctx.caller.hall, asked.account_no)
        return ReceiptList(receipts=receipt_papers.lines(connection, ctx.caller.hall, rows))


@ask("receipts/print", scopes=_APPS, body=PrintReceipts, answer=ReceiptPapers, rate=VIEWS, refusals=MISSES,
     roles=MAY["receipts/print"], customers=_CUSTOMERS)
def print_receipts(ctx: AskContext, asked: PrintReceipts) -> ReceiptPapers:
    """Raises ReceiptUnknown, for another app's payment too; NotAReceipt, NotADoubtSlip, PaymentNotFound,
    VerificationNeeded."""
    if asked.visit is not None:
        _seen(ctx, asked.visit)
    services, caller = ctx.services, ctx.caller
    with services.write(caller.hall) as work:
        if asked.payment_id is not None:
            payment = find(work.connection, work.hall, asked.payment_id)
            if payment is None or payment.app_id != caller.app_id:
                raise ReceiptUnknown("this app opened no such payment")
            rows = [row for row in receipt_papers.of_payment(work.connection, work.hall, payment.id)
                    if asked.receipt_no in (None, row.number)]
        elif asked.slip is not None:
            payment = outcomes.proven(services, work.connection, asked.slip)
            rows = [row for row in outcomes.receipts_for_slip(work.connection, work.hall, payment)
                    if asked.receipt_no in (None, row.number)]
            if not rows:
                raise ReceiptUnknown("this payment has no such receipt")
        elif asked.code is not None:
            rows = [receipt_papers.proven(services, work.connection, asked.code)]
        else:
            assert asked.visit is not None and asked.receipt_no is not None
            rows = [receipt_papers.numbered(work.connection, work.hall, asked.visit.account_no, asked.receipt_no)]
        if any(moved(work.connection, work.hall, row.id) for row in rows):
            raise ReceiptMoved("this receipt's money stands on another account now")
        papers = [receipt_papers.paper(services, work, row, caller.app_id, asked.print_id) for row in rows]
        work.commit()
    return ReceiptPapers(papers=papers)


def _seen(ctx: AskContext, asked: OfVisit) -> None:
    """Raises VerificationNeeded."""
    with ctx.services.write(ctx.caller.hall) as work:
        see_in_full(work, ctx.caller.app_id, asked.visit_id, asked.account_no, ctx.services.clock.now())
        work.commit()
