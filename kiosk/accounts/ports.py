"""Where accounts meet the world outside: the billing system, and what sends a code to a phone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from kiosk.accounts.model import Dues
from kiosk.errors import KioskError, Refused
from kiosk.money import Fen


class PostingOutcome(StrEnum):
    """`LATER`: no word yet, or closed now. Ask again with the same posting; it is never failed by silence."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Posting:
    """Money that was captured for an account. The same `id` again is the same posting, whatever is sent twice.

    `bill_no` None puts it on the balance. One posting a bill: a payment over several bills has several.
    An amount below nothing takes back what an earlier posting of the payment put there: it was the wrong account.
    """

    id: UUID
    payment_id: UUID
    account_no: str
    bill_no: str | None
    amount_fen: Fen
    captured_at: datetime


@dataclass(frozen=True, slots=True)
class PostingReply:
    """`reason` of a rejection: already_settled, unknown_bill, unknown_account, amount; or what the other side said."""

    outcome: PostingOutcome
    reason: str = ""
    at: datetime | None = None


class BillingUnavailable(KioskError):
    """The billing system gave no answer: dues are not known to be true now."""

    code = "billing_unavailable"


class BillingSystem(Protocol):
    """The utility's ledger. The hub is its counter."""

    def dues(self, account_no: str) -> Dues:
        """What is due, with the time as of which it is. Raises AccountUnknown, BillingUnavailable."""
        ...

    def post(self, posting: Posting) -> PostingReply:
        """Hand a posting in, or ask about one that was: safe to repeat. Raises BillingUnavailable."""
        ...


class SmsFailed(Refused):
    """The code was not sent; `cause` says why, without the number."""

    code = "sms_failed"


@dataclass(frozen=True, slots=True)
class CodeMessage:
    """A code of six digits for the phone that the account is registered with."""

    phone: str = field(repr=False)
    code: str = field(repr=False)
    minutes: int


class SmsCode(Protocol):
    def send(self, message: CodeMessage) -> None:
        """Within 5 seconds. Raises SmsFailed."""
        ...
