"""Postings: what was captured is handed to the billing system until it answers, under an id that makes it once."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from kiosk.accounts import AlreadySettled, Posting, PostingOutcome, mark_posted, settle, undo
from kiosk.contract.payments import PaymentState
from kiosk.errors import KioskError
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.payments.capturing import due_back, to_post
from kiosk.payments.facts import payment_fact
from kiosk.payments.outside import Outside
from kiosk.payments.rows import Payment, change, find, later
from kiosk.payments.rules import PaymentRules
from kiosk.payments.standing import PAID_TWICE
from kiosk.payments.tables import postings
from kiosk.payments.transferring import answered
from kiosk.tickets import raise_alert


def postings_due(services: HubServices, connection: Connection, most: int) -> list[Row[Any]]:
    return list(connection.execute(
        select(postings).where(postings.c.hall_id == services.hall, postings.c.next_at <= services.clock.now())
        .order_by(postings.c.next_at, postings.c.id).limit(most)))


def hand_in(services: HubServices, outside: Outside, row: Row[Any]) -> None:
    """Closed, late or silent: again later, with the same id."""
    with services.database.read() as connection:
        payment = find(connection, services.hall, row.payment_id)
    assert payment is not None and payment.captured_at is not None
    posting = Posting(
        row.id, row.payment_id, row.account_no, row.bill_no or None, row.amount_fen, payment.captured_at)
    try:
        reply = outside.billing.post(posting)
    except KioskError:  # whatever it is, the money is here and the posting is not refused
        _write(services, row, "waiting", "", outside.rules)
        return
    state = {PostingOutcome.ACCEPTED: "posted", PostingOutcome.REJECTED: "rejected"}.get(reply.outcome, "waiting")
    _write(services, row, state, reply.reason, outside.rules)


def ask_again(work: HubWork, posting: Row[Any], now: datetime) -> None:
    """Under its old id; one that was rejected may fit now."""
    work.connection.execute(update(postings).where(
        postings.c.hall_id == work.hall, postings.c.id == posting.id).values(state="waiting", next_at=now))


def entered_by_hand(work: HubWork, posting: Row[Any], now: datetime) -> None:
    """A rejected one of a transfer: somebody has entered it in the billing system."""
    work.connection.execute(update(postings).where(
        postings.c.hall_id == work.hall, postings.c.id == posting.id).values(state="posted", reason="by_hand"))
    answered(work, posting, "posted", now)


def _write(services: HubServices, row: Row[Any], state: str, reason: str, rules: PaymentRules) -> None:
    now = services.clock.now()
    with services.write() as work:
        written = work.connection.execute(
            update(postings).where(
                postings.c.hall_id == work.hall, postings.c.id == row.id, postings.c.state == "waiting")
            .values(
                state=state, reason=reason[:80] or None,
                next_at=later(now, rules.posting_seconds) if state == "waiting" else None))
        if written.rowcount != 1:
            return
        if row.transfer_id is not None:
            if state != "waiting":
                answered(work, row, state, now)
            work.commit()
            return
        payment = find(work.connection, work.hall, row.payment_id)
        assert payment is not None
        if payment.state is PaymentState.CAPTURED:
            change(work, payment, state=PaymentState.POSTING)
        if state != "waiting":
            _account_answered(work, row.payment_id, row.account_no, rules, now)
            _payment_answered(work, row.payment_id, now)
        work.commit()


def _account_answered(work: HubWork, payment_id: UUID, account_no: str, rules: PaymentRules, now: datetime) -> None:
    """Once there is an answer to all of an account's postings, our book says what the billing system's does."""
    its = _postings(work, payment_id, account_no)
    if any(one.state == "waiting" for one in its):
        return
    rejected = [one for one in its if one.state == "rejected"]
    payment = find(work.connection, work.hall, payment_id)
    assert payment is not None
    if rejected:
        _take_back(work, payment, account_no, its, rejected, rules, now)
    if not any(one.state == "waiting" for one in _postings(work, payment_id, account_no)):
        mark_posted(work, payment_id, account_no, now)


def _take_back(
    work: HubWork, payment: Payment, account_no: str, its: list[Row[Any]], rejected: list[Row[Any]],
    rules: PaymentRules, now: datetime,
) -> None:
    """What was paid elsewhere meanwhile goes where extra money goes; what was refused otherwise goes back."""
    twice = sum(one.amount_fen for one in rejected if one.reason == PAID_TWICE and one.bill_no)
    moved = twice if rules.extra_money == "to_balance" else 0
    back = sum(one.amount_fen for one in rejected) - moved
    work.connection.execute(
        update(postings).where(
            postings.c.hall_id == work.hall, postings.c.id.in_([one.id for one in rejected]))
        .values(state="undone"))
    undo(work, payment.id, account_no, now)
    accepted = [one for one in its if one.state == "posted"]
    keep = sum(one.amount_fen for one in accepted) + moved
    if keep:
        try:
            settle(work, account_no, [one.bill_no for one in accepted if one.bill_no], keep, payment.id, now)
        except AlreadySettled:  # an extract has brought what was accepted
            if moved:
                settle(work, account_no, [], moved, payment.id, now)
    if moved:
        to_post(work, payment, account_no, None, moved, now)
    if back:
        due_back(work, payment, back, "rejected", now, account_no=account_no)
    raise_alert(work, "payment", f"payment:{payment.id}", now, what="rejected", payment_id=str(payment.id))


def _payment_answered(work: HubWork, payment_id: UUID, now: datetime) -> None:
    its = _postings(work, payment_id)
    if any(one.state == "waiting" for one in its):
        return
    payment = find(work.connection, work.hall, payment_id)
    assert payment is not None
    posted = sum(one.amount_fen for one in its if one.state == "posted")
    work.record(payment_fact(
        "PaymentPosted" if posted else "PaymentRejected", payment_id, now, amount_fen=posted))
    if posted:
        change(work, payment, state=PaymentState.POSTED)
    else:
        change(work, payment, state=PaymentState.REFUNDING, reason="rejected")


def _postings(work: HubWork, payment_id: UUID, account_no: str | None = None) -> list[Row[Any]]:
    query = select(postings).where(
        postings.c.hall_id == work.hall, postings.c.payment_id == payment_id, postings.c.transfer_id.is_(None))
    if account_no is not None:
        query = query.where(postings.c.account_no == account_no)
    return list(work.connection.execute(query.order_by(postings.c.id)))
