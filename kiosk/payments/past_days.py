"""What came in over a span of time, for whoever reports on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from kiosk.money import Fen
from kiosk.payments.tables import bank_lines, payments, postings, receipts, refunds, transfers


class Taking(NamedTuple):
    """Money that came: `channel` is wechat, alipay or transfer (matched with a slip of this hall's)."""

    channel: str
    at: datetime
    amount_fen: Fen


class Returned(NamedTuple):
    """Money that went back by the payment's channel."""

    channel: str
    amount_fen: Fen


class InDoubt(NamedTuple):
    """An order of which the gateway has said nothing since `since`: nobody knows whether it was paid."""

    channel: str
    amount_fen: Fen
    since: datetime


class PaidFor(NamedTuple):
    """An account that was paid for by whoever stood here."""

    account_no: str
    at: datetime


def takings(connection: Connection, hall: str, start: datetime, end: datetime) -> list[Taking]:
    """From `start` to before `end`, captured or matched; in no order."""
    c = payments.c
    by_code: Sequence[Any] = connection.execute(select(c.channel, c.captured_at, c.captured_fen).where(
        c.hall_id == hall, c.captured_at >= start, c.captured_at < end)).all()
    by_bank: Sequence[Any] = connection.execute(select(bank_lines.c.at, bank_lines.c.amount_fen).where(
        bank_lines.c.hall_id == hall, bank_lines.c.at >= start, bank_lines.c.at < end,
        bank_lines.c.slip_id.is_not(None))).all()
    return [*(Taking(*row) for row in by_code), *(Taking("transfer", *row) for row in by_bank)]


def in_doubt(connection: Connection, hall: str) -> list[InDoubt]:
    """At this moment, the longest first; it looks at those that are still asked about, not at what is over."""
    c = payments.c
    rows = connection.execute(select(c.channel, c.amount_fen, c.doubted_at).where(
        c.hall_id == hall, c.next_at.is_not(None), c.doubted_at.is_not(None)).order_by(c.doubted_at))
    return [InDoubt(*row) for row in rows]


def returned(connection: Connection, hall: str, start: datetime, end: datetime) -> list[Returned]:
    """Refunds that the gateway has done from `start` to before `end`."""
    rows = connection.execute(
        select(payments.c.channel, refunds.c.amount_fen)
        .join(payments, (payments.c.hall_id == refunds.c.hall_id) & (payments.c.id == refunds.c.payment_id))
        .where(refunds.c.hall_id == hall, refunds.c.done_at >= start, refunds.c.done_at < end))
    return [Returned(*row) for row in rows]


def paid_for(connection: Connection, hall: str, start: datetime, end: datetime) -> list[PaidFor]:
    """One a receipt that a payment gave; a receipt that came of moving money is nobody's visit."""
    moved = select(transfers.c.new_receipt_no).where(
        transfers.c.hall_id == hall, transfers.c.new_receipt_no.is_not(None))
    rows = connection.execute(select(receipts.c.account_no, receipts.c.at).where(
        receipts.c.hall_id == hall, receipts.c.day >= start.date(), receipts.c.at >= start, receipts.c.at < end,
        receipts.c.number.not_in(moved)))
    return [PaidFor(*row) for row in rows]


def moved_between(connection: Connection, hall: str, start: datetime, end: datetime) -> int:
    """Payments for the wrong account that were put right from `start` to before `end`."""
    return _count(connection, select(func.count()).select_from(transfers).where(
        transfers.c.hall_id == hall, transfers.c.state == "approved",
        transfers.c.decided_at >= start, transfers.c.decided_at < end))


def rejected_between(connection: Connection, hall: str, start: datetime, end: datetime) -> int:
    """Payments captured from `start` to before `end` of which the billing system rejected something; that is undone
    once all of an account is answered."""
    c = payments.c
    return _count(connection, select(func.count(func.distinct(c.id))).join(
        postings, (postings.c.hall_id == c.hall_id) & (postings.c.payment_id == c.id)).where(
        c.hall_id == hall, c.captured_at >= start, c.captured_at < end, postings.c.state.in_(("rejected", "undone"))))


def _count(connection: Connection, statement: Any) -> int:
    return int(connection.scalar(statement) or 0)
