"""Receipts: a number in the hall's day, and a code that proves itself.

`HKR1.` receipt id (16 bytes), amount in fen (8), seconds since 1970 (8) `.` key id (8) `.` Ed25519 signature (64),
each base64url without padding. The hub signs. It names no account: who finds one does not learn whose it was.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Connection, func, insert, select

from kiosk.accounts import AccountBook, Settled
from kiosk.contract.payments import ReceiptView
from kiosk.errors import Refused
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.money import Fen
from kiosk.payments.codes import CodeKind, NotAReceipt, read, sign
from kiosk.payments.rows import Payment
from kiosk.payments.standing import standing_of
from kiosk.payments.tables import receipts

CHINA = ZoneInfo("Asia/Shanghai")
_BODY = struct.Struct(">16sQQ")
_CODE = CodeKind("HKR1", b"hall-kiosk/receipt/1\0", _BODY.size, NotAReceipt)


class ReceiptUnknown(Refused):
    """The hub has no such receipt, or not for whoever asks."""

    code = "receipt_unknown"


class ReceiptMoved(Refused):
    """It was paid for the wrong account and moved: another receipt holds now."""

    code = "receipt_moved"


@dataclass(frozen=True, slots=True)
class ReceiptCode:
    receipt_id: UUID
    amount_fen: Fen
    at: datetime


def give(work: HubWork, settled: Settled, now: datetime, *, payment_id: UUID | None = None) -> str:
    """A receipt of what one account got, numbered without a gap in the hall's day: YYYYMMDD-00001; its number.

    `payment_id`: the payment that brought the money, where it was settled by a transfer.
    """
    day = now.astimezone(CHINA).date()
    last = work.connection.scalar(select(func.max(receipts.c.place)).where(
        receipts.c.hall_id == work.hall, receipts.c.day == day)) or 0  # under the hall's lock
    number = f"{day:%Y%m%d}-{last + 1:05d}"
    work.connection.execute(insert(receipts).values(
        hall_id=work.hall, id=new_id(), number=number, day=day, place=last + 1,
        payment_id=payment_id or settled.payment_id, account_no=settled.account_no,
        amount_fen=sum(one.amount_fen for one in settled.applied),
        bills=[one.bill_no for one in settled.applied if one.bill_no],
        balance_fen=sum(one.amount_fen for one in settled.applied if not one.bill_no), left_fen=settled.left_fen,
        at=now))
    return number


def receipts_of(connection: Connection, hall: str, payment: Payment, key: Ed25519PrivateKey) -> list[ReceiptView]:
    rows = connection.execute(
        select(receipts).where(receipts.c.hall_id == hall, receipts.c.payment_id == payment.id)
        .order_by(receipts.c.day, receipts.c.place)).all()
    book = AccountBook(connection, hall)
    stand = [(row, standing_of(connection, hall, row, payment.state)) for row in rows]
    return [
        ReceiptView(
            number=row.number, account_no=row.account_no, amount_fen=its.amount_fen, bills=list(its.bills),
            balance_fen=its.balance_fen, left_fen=its.left_fen, refused_fen=its.refused_fen, returned=its.returned,
            at=row.at, qr=encode(ReceiptCode(row.id, row.amount_fen, row.at), key),
            reconnect_by=book.reconnect_by(row.account_no, payment.id))
        for row, its in stand]


def encode(code: ReceiptCode, key: Ed25519PrivateKey) -> str:
    return sign(_CODE, _BODY.pack(code.receipt_id.bytes, code.amount_fen, int(code.at.timestamp())), key)


def verify(text: str, keys: Mapping[bytes, Ed25519PublicKey]) -> ReceiptCode:
    """`keys` by key id. Raises NotAReceipt."""
    receipt_id, amount, seconds = _BODY.unpack(read(_CODE, text, keys))
    return ReceiptCode(UUID(bytes=receipt_id), amount, datetime.fromtimestamp(seconds, UTC))
