"""What a scanned text is, told from the text alone. Whether it is genuine is for the owner of its kind to say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.bill_codes import account_in
from kiosk.devices.scanner import scanned_text
from kiosk.errors import BadInput

TICKET_MARK, RECEIPT_MARK, STATEMENT_MARK, STAFF_MARK, CASE_MARK = "HK1.", "HKR1.", "HKB1.", "HKS1.", "HKC1."
SUPERVISION_MARK, MEETING_MARK, DOUBT_MARK = "HKV1.", "HKM1.", "HKD1."
"""How our own codes begin: a ticket's, a receipt's, a statement's, a staff card's, the slip's of a complaint; that of
the card on which a person or a window stands for its customers; the slip's of a booked reception day, of a payment in
doubt."""

_ACCOUNT = re.compile(r"[0-9]{10}|[0-9]{13}")
_PAYMENT = re.compile(r"1[0-5][0-9]{16}|(2[5-9]|30)[0-9]{14,22}")  # WeChat Pay's and Alipay's own rule
_FRAME = "\x02\x03\r\n\t "
"""What a scanner may put around a code."""
_ANSWER = re.compile(r"[0-9]{1,10}(-[0-9A-HJKMNP-TV-Z]{4}){2}")  # see kiosk.contract.unlock


class ScanKind(StrEnum):
    """`account`: a number of 10 or 13 digits, bare or in a paper bill's code. `payment`: a customer's own payment code
    (付款码).
    `case`, `meeting`: number and code of a complaint's slip, of a booking's.
    `supervision`: a person's or a window's card for customers. `doubt`: the slip's of a payment in doubt.

    `answer`: opens the service page while the hub is away. `unknown`: none of the others. `unreadable`: no code at all.
    """

    TICKET = "ticket"
    RECEIPT = "receipt"
    STATEMENT = "statement"
    ACCOUNT = "account"
    STAFF = "staff"
    PAYMENT = "payment"
    CASE = "case"
    MEETING = "meeting"
    SUPERVISION = "supervision"
    DOUBT = "doubt"
    ANSWER = "answer"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Scan:
    """`text` is on one line and free of control characters; empty when `unreadable`.

    Of a staff card it is what stands behind the mark, of a paper bill the account number.
    """

    kind: ScanKind
    text: str


_MARKED = {
    TICKET_MARK: ScanKind.TICKET, RECEIPT_MARK: ScanKind.RECEIPT, STATEMENT_MARK: ScanKind.STATEMENT,
    STAFF_MARK: ScanKind.STAFF, CASE_MARK: ScanKind.CASE, SUPERVISION_MARK: ScanKind.SUPERVISION,
    MEETING_MARK: ScanKind.MEETING, DOUBT_MARK: ScanKind.DOUBT}


def classify(raw: str, bills: Iterable[str] = ()) -> Scan:
    """What a device read. Never raises: what is too long, or holds nothing that can be read, is `unreadable`.

    `bills`: what the codes of the hall's paper bills look like (kiosk.bill_codes). One that was not read cleanly, or is
    any other kind of code, is no bill.
    """
    try:
        text = scanned_text(raw)
    except BadInput:
        return Scan(ScanKind.UNREADABLE, "")
    for mark, kind in _MARKED.items():
        if text.startswith(mark):
            return Scan(kind, text.removeprefix(mark) if kind is ScanKind.STAFF else text)
    if _ACCOUNT.fullmatch(text):
        return Scan(ScanKind.ACCOUNT, text)
    if _PAYMENT.fullmatch(text):
        return Scan(ScanKind.PAYMENT, text)
    if _ANSWER.fullmatch(text):
        return Scan(ScanKind.ANSWER, text)
    account = account_in(text, bills) if raw.strip(_FRAME) == text else None
    return Scan(ScanKind.UNKNOWN, text) if account is None else Scan(ScanKind.ACCOUNT, account)
