"""Receipts as they are listed and as they are printed, masked here: a terminal keeps what it prints in its store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, exists, select

from kiosk.accounts import AccountBook, AccountUnknown, Bill
from kiosk.contract.receipts import MOST_LISTED, PaidBill, ReceiptLine, ReceiptPaper
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.money import Fen
from kiosk.payments.printing import given, owe
from kiosk.payments.receipts import ReceiptCode, ReceiptUnknown, encode, verify
from kiosk.payments.rows import Payment, find
from kiosk.payments.standing import Standing, standing_of
from kiosk.payments.tables import receipts, transfers
from kiosk.tickets import key_id_of


def proven(services: HubServices, connection: Connection, code: str) -> Row[Any]:
    """The receipt that this code proves. Raises NotAReceipt, ReceiptUnknown."""
    key = services.identity.key.public_key()
    found = verify(code, {key_id_of(key): key})
    return _one(connection, services.hall, receipts.c.id == found.receipt_id)


def numbered(connection: Connection, hall: str, account_no: str, number: str) -> Row[Any]:
    """Raises ReceiptUnknown, also for another account's."""
    return _one(connection, hall, receipts.c.number == number, receipts.c.account_no == account_no)


def of_payment(connection: Connection, hall: str, payment_id: UUID) -> Sequence[Row[Any]]:
    return connection.execute(
        select(receipts).where(receipts.c.hall_id == hall, receipts.c.payment_id == payment_id)
        .order_by(receipts.c.day, receipts.c.place)).all()


def newest(connection: Connection, hall: str, account_no: str) -> Sequence[Row[Any]]:
    """Without those whose money stands on another account now."""
    gone = exists().where(
        transfers.c.hall_id == receipts.c.hall_id, transfers.c.receipt_id == receipts.c.id,
        transfers.c.state == "approved")
    return connection.execute(
        select(receipts).where(receipts.c.hall_id == hall, receipts.c.account_no == account_no, ~gone)
        .order_by(receipts.c.day.desc(), receipts.c.place.desc()).limit(MOST_LISTED)).all()


def lines(connection: Connection, hall: str, rows: Sequence[Row[Any]]) -> list[ReceiptLine]:
    printed = given(connection, hall, [row.id for row in rows])
    return [_line(connection, hall, row, row.id in printed) for row in rows]


def paper(services: HubServices, work: HubWork, row: Row[Any], app_id: UUID, asked: UUID) -> ReceiptPaper:
    """Owed to `app_id` from this transaction on."""
    payment = _payment(work.connection, work.hall, row)
    now = services.clock.now()
    print_id, original = owe(work, row.id, app_id, asked, now)
    book = AccountBook(work.connection, work.hall)
    its = standing_of(work.connection, work.hall, row, payment.state)
    bills = _bills(work.connection, work.hall, row, its.bills)
    refused = _bills(work.connection, work.hall, row, its.refused)
    try:
        card = book.card(row.account_no)
        holder, village = card.name, card.village
    except AccountUnknown:  # an extract no longer has it; what was paid was paid
        holder, village = "*", ""
    return ReceiptPaper(
        print_id=print_id, number=row.number, original=original, at=row.at, paid_at=payment.captured_at or row.at,
        channel=payment.channel, state=its.state, trade_no=payment.trade_no, holder=holder or "*",
        account=masked_number(row.account_no), village=village, amount_fen=its.amount_fen,
        bills=[PaidBill(billing_period=bill.billing_period, total_wh=bill.total_wh,
                        amount_fen=its.bills[bill.bill_no], left_fen=_left(row, its, bill)) for bill in bills],
        penalty_fen=sum(min(bill.penalty_fen, its.bills[bill.bill_no]) for bill in bills),
        balance_fen=its.balance_fen, refused_fen=its.refused_fen,
        refused_periods=[bill.billing_period for bill in refused], returned=its.returned,
        reconnect_by=book.reconnect_by(row.account_no, row.payment_id),
        qr=encode(ReceiptCode(row.id, row.amount_fen, row.at), services.identity.key))


def masked_number(number: str) -> str:
    """4103****01: enough for the payer to tell it from another, too little to look anybody up."""
    return f"{number[:4]}{'*' * (len(number) - 6)}{number[-2:]}"


def _line(connection: Connection, hall: str, row: Row[Any], printed: bool) -> ReceiptLine:
    payment = _payment(connection, hall, row)
    its = standing_of(connection, hall, row, payment.state)
    return ReceiptLine(
        number=row.number, at=row.at, channel=payment.channel, state=its.state, amount_fen=its.amount_fen,
        periods=[bill.billing_period for bill in _bills(connection, hall, row, its.bills)],
        balance_fen=its.balance_fen, printed=printed, left_fen=its.left_fen, refused_fen=its.refused_fen,
        refused_periods=[bill.billing_period for bill in _bills(connection, hall, row, its.refused)],
        returned=its.returned)


def _one(connection: Connection, hall: str, *which: Any) -> Row[Any]:
    row = connection.execute(select(receipts).where(receipts.c.hall_id == hall, *which)).one_or_none()
    if row is None:
        raise ReceiptUnknown("the hub does not have this receipt")
    return row


def _payment(connection: Connection, hall: str, row: Row[Any]) -> Payment:
    payment = find(connection, hall, row.payment_id)
    assert payment is not None
    return payment


def _bills(connection: Connection, hall: str, row: Row[Any], numbers: Collection[str]) -> tuple[Bill, ...]:
    return AccountBook(connection, hall).bills(row.account_no, numbers=numbers) if numbers else ()


def _left(row: Row[Any], its: Standing, bill: Bill) -> Fen:
    """Money goes down the bills in their order: only the last can have been paid in part."""
    return its.left_fen if bill.bill_no == row.bills[-1] else 0
