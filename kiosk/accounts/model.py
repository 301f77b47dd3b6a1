"""Accounts as values, and the rules that need no store."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kiosk.errors import BadInput, Refused
from kiosk.money import Fen

ACCOUNT_NO = re.compile(r"[0-9]{10}|[0-9]{13}")
"""ASCII digits only: what a keypad types and a bill's code carries. Full-width digits are no account number."""
METER_NO = re.compile(r"[0-9A-Z]{6,24}")
RECONNECTED_WITHIN = timedelta(hours=24)
HALL_TIME = ZoneInfo("Asia/Shanghai")
"""Of the billing system's days and times."""


class CustomerKind(StrEnum):
    """The billing system's 03, 02 and 01."""

    LV_RESIDENTIAL = "lv_residential"
    LV_NON_RESIDENTIAL = "lv_non_residential"
    HV = "hv"


class Mode(StrEnum):
    """`SMART_PREPAY` (费控): the meter's remote control switches by an estimated balance; there is no penalty."""

    POSTPAID = "postpaid"
    SMART_PREPAY = "smart_prepay"


class Supply(StrEnum):
    ON = "on"
    CUT = "cut"
    RECONNECTING = "reconnecting"


class AccountUnknown(Refused):
    """No account, meter or old number is this one; what was asked is not repeated."""

    code = "account_unknown"


class BillUnknown(Refused):
    code = "bill_unknown"


class AlreadySettled(Refused):
    """`details.bill_no`: nothing is due on this bill any more, so nothing was written."""

    code = "already_settled"


class BillLine(NamedTuple):
    """`price` in yuan as the billing system wrote it; `quantity_wh` and `price` None for a plain amount."""

    label: str
    quantity_wh: int | None
    price: str | None
    amount_fen: Fen


@dataclass(frozen=True, slots=True)
class Bill:
    """`paid_fen` is the billing system's word as of `as_of`, `here_fen` what was paid here beyond that."""

    account_no: str
    bill_no: str
    billing_period: str
    issued_on: date
    due_on: date
    total_wh: int
    billed_fen: Fen
    penalty_fen: Fen
    paid_fen: Fen
    here_fen: Fen
    as_of: datetime
    lines: tuple[BillLine, ...] = ()

    @property
    def due_fen(self) -> Fen:
        """What is still to be paid; never less than 0: what was paid too much is on the balance."""
        return max(0, self.billed_fen + self.penalty_fen - self.paid_fen - self.here_fen)


@dataclass(frozen=True, slots=True)
class Dues:
    """What is due as of `as_of`, oldest bill first. `balance_fen` counts what was put on it here."""

    account_no: str
    as_of: datetime
    bills: tuple[Bill, ...]
    balance_fen: Fen
    mode: Mode
    supply: Supply
    balance_at: datetime | None = None

    @property
    def due_fen(self) -> Fen:
        return sum(bill.due_fen for bill in self.bills)


@dataclass(frozen=True, slots=True)
class AccountCard:
    """What whoever has the number may see: enough to recognise a mother or a neighbour, and no more.

    `name` is masked (*三). `usual_fen` are amounts that this account is often topped up by.
    """

    account_no: str
    name: str
    village: str
    customer_kind: CustomerKind
    dues: Dues
    usual_fen: tuple[Fen, ...] = ()
    warning_fen: Fen | None = None


@dataclass(frozen=True, slots=True)
class Meter:
    meter_no: str
    multiplier: int
    digits: int
    installed_on: date | None
    removed_on: date | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Registers in Wh; `total_wh` is what was used: times the multiplier, past a rollover."""

    billing_period: str
    meter_no: str
    read_on: date
    prev_wh: int
    curr_wh: int
    total_wh: int
    critical_wh: int | None = None
    peak_wh: int | None = None
    flat_wh: int | None = None
    valley_wh: int | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """All that the hub knows of an account. For rules at the hub and for a verified visit; never for a log."""

    account_no: str
    old_no: str | None
    customer_name: str = field(repr=False)
    service_address: str = field(repr=False)
    village: str = field(repr=False)
    customer_kind: CustomerKind
    tariff_code: str
    household_members: int | None
    low_income: bool
    on_tou: bool
    mode: Mode
    supply: Supply
    warning_fen: Fen | None
    usual_fen: tuple[Fen, ...]
    phone: str | None = field(repr=False)
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Applied:
    """One amount of a settlement; `bill_no` None is the balance."""

    bill_no: str | None
    amount_fen: Fen


@dataclass(frozen=True, slots=True)
class Settled:
    """`repeated`: this payment was settled before, and nothing was written now. `reconnect_by` with a case opened.

    `left_fen`: what stays due of the last bill, where it was paid in part.
    """

    payment_id: UUID
    account_no: str
    applied: tuple[Applied, ...]
    reconnection_id: UUID | None = None
    reconnect_by: datetime | None = None
    repeated: bool = False
    left_fen: Fen = 0


def mask_name(name: str) -> str:
    """`*` and the last character, whatever the length: a length would tell names apart. Empty stays empty.

    A variation selector belongs to the character before it; one outside the basic plane is one character.
    """
    rest = unicodedata.normalize("NFC", name).strip()
    end = len(rest)
    while end and (0xFE00 <= ord(rest[end - 1]) <= 0xFE0F or 0xE0100 <= ord(rest[end - 1]) <= 0xE01EF):
        end -= 1
    return f"*{rest[end - 1:]}" if end else ""


def mask_phone(phone: str) -> str:
    """`138****5678` without its middle; of a shorter number only the last two digits."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 11 else f"****{phone[-2:]}"


def check_account_no(text: str) -> str:
    """Raises BadInput (field account_no) for what is none; nothing of it is repeated."""
    if ACCOUNT_NO.fullmatch(text) is None:
        raise BadInput("an account number has 10 or 13 digits", field="account_no")
    return text


def share_out(bills: tuple[Bill, ...], amount_fen: Fen) -> tuple[Applied, ...]:
    """`amount_fen` over `bills` in their order; what is left is for the balance. Raises AlreadySettled."""
    applied, left = [], amount_fen
    for bill in bills:
        if bill.due_fen == 0:
            raise AlreadySettled("nothing is due on this bill any more", bill_no=bill.bill_no)
        part = min(left, bill.due_fen)
        if part:
            applied.append(Applied(bill.bill_no, part))
        left -= part
    if left:
        applied.append(Applied(None, left))
    return tuple(applied)
