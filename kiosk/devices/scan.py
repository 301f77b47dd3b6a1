"""What a scanned text is, told from the text alone. Whether it is genuine is for the owner of its kind to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from kiosk.devices.scanner import scanned_text
from kiosk.errors import BadInput

TICKET_MARK, RECEIPT_MARK, STAFF_MARK, ANSWER_MARK = "HK1.", "HKR1.", "HKS1.", "HKU1."
"""How our own codes begin: a ticket's, a receipt's, a staff card's, the answer that opens the service page."""

_ACCOUNT = re.compile(r"[0-9]{10}|[0-9]{13}")


class ScanKind(StrEnum):
    """`account`: a number of 10 or 13 digits. `unknown`: none of the others. `unreadable`: no code at all."""

    TICKET = "ticket"
    RECEIPT = "receipt"
    ACCOUNT = "account"
    STAFF = "staff"
    ANSWER = "answer"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Scan:
    """`text` is on one line and free of control characters; empty when `unreadable`.

    Of a staff card and an answer it is what stands behind the mark.
    """

    kind: ScanKind
    text: str


_MARKED = {
    TICKET_MARK: ScanKind.TICKET, RECEIPT_MARK: ScanKind.RECEIPT, STAFF_MARK: ScanKind.STAFF,
    ANSWER_MARK: ScanKind.ANSWER,
}


def classify(raw: str) -> Scan:
    """What a device read. Never raises: what is too long, or holds nothing that can be read, is `unreadable`."""
    try:
        text = scanned_text(raw)
    except BadInput:
        return Scan(ScanKind.UNREADABLE, "")
    for mark, kind in _MARKED.items():
        if text.startswith(mark):
            bare = kind in (ScanKind.STAFF, ScanKind.ANSWER)
            return Scan(kind, text.removeprefix(mark) if bare else text)
    return Scan(ScanKind.ACCOUNT if _ACCOUNT.fullmatch(text) else ScanKind.UNKNOWN, text)
