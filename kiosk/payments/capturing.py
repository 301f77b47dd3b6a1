"""The one transaction in which a customer's money becomes settled bills, a balance, receipts and what is given back."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from sqlalchemy import insert

from kiosk.accounts import AccountBook, AccountUnknown, Settled, settle
from kiosk.contract.payments import PaymentState
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.money import Fen
from kiosk.payments import receipts
from kiosk.payments.facts import payment_fact
from kiosk.payments.ports import Trade
from kiosk.payments.rows import Item, Payment, change
from kiosk.payments.rules import PaymentRules
from kiosk.payments.tables import postings, refunds
from kiosk.tickets import raise_alert


def capture(work: HubWork, payment: Payment, trade: Trade, rules: PaymentRules, now: datetime) -> None:
    """All of the trade's amount is settled, put on balances, or due back: nothing of it is left over."""
    shares: dict[str, list[Item]] = defaultdict(list)
    for item in payment.items:
        shares[item[0]].append(item)
    left, back = trade.amount, 0
    if trade.amount != payment.amount_fen:
        raise_alert(work, "payment", f"payment:{payment.id}", now, what="amount", payment_id=str(payment.id))
    for account_no, items in shares.items():
        amount = min(left, sum(fen for _account, _bill, fen in items))
        left -= amount
        if amount:
            back += _one_account(work, payment, account_no, items, amount, rules, now)
    back += left
    settled = trade.amount - back
    if back:
        due_back(work, payment, back, "twice", now)
    work.record(payment_fact(
        "PaymentCaptured", payment.id, now, channel=payment.channel.value, captured_fen=trade.amount,
        settled_fen=settled, refund_fen=back, late=payment.state is PaymentState.CLOSED))
    change(
        work, payment, state=PaymentState.CAPTURED if settled else PaymentState.REFUNDING, captured_fen=trade.amount,
        captured_at=trade.paid_at or now, trade_no=trade.trade_no, next_at=None, own_code=None, code=None,
        reason=None if settled else "twice", silent_since=None, doubted_at=None)


def due_back(
    work: HubWork, payment: Payment, amount: Fen, reason: str, now: datetime, *, account_no: str | None = None,
) -> None:
    """`reason`: twice (paid already), rejected (the billing system did not take it for this account)."""
    refund_id = new_id()
    work.connection.execute(insert(refunds).values(
        hall_id=work.hall, id=refund_id, payment_id=payment.id, amount_fen=amount, state="due", reason=reason,
        account_no=account_no, asked_at=now, next_at=now))
    work.record(payment_fact(
        "RefundDue", payment.id, now, refund_id=str(refund_id), amount_fen=amount, reason=reason))


def to_post(work: HubWork, payment: Payment, account_no: str, bill_no: str | None, fen: Fen, now: datetime) -> None:
    work.connection.execute(insert(postings).values(
        hall_id=work.hall, id=new_id(), payment_id=payment.id, account_no=account_no, bill_no=bill_no or "",
        amount_fen=fen, state="waiting", next_at=now))


def _one_account(
    work: HubWork, payment: Payment, account_no: str, items: list[Item], amount: Fen, rules: PaymentRules,
    now: datetime,
) -> Fen:
    """Returns what is due back of `amount`."""
    wanted = {bill: fen for _account, bill, fen in items if bill is not None}
    try:
        bills = AccountBook(work.connection, work.hall).bills(account_no, numbers=wanted)
        due = {bill.bill_no: bill.due_fen for bill in bills if bill.due_fen}
        payable = sum(min(fen, due.get(number, 0)) for number, fen in wanted.items())
        prepaid = sum(fen for _account, bill, fen in items if bill is None)
        keep = min(amount, payable + prepaid) if rules.extra_money == "refund" else amount
        if keep == 0:
            return amount
        settled: Settled = settle(work, account_no, [n for n in wanted if n in due], keep, payment.id, now)
    except AccountUnknown:
        return amount
    for one in settled.applied:
        to_post(work, payment, account_no, one.bill_no, one.amount_fen, now)
    receipts.give(work, settled, now)
    return amount - keep
