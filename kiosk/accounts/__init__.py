"""Whose books: what the billing system says of an account, who may see it, and what was paid for it here."""

from kiosk.accounts.book import AccountBook
from kiosk.accounts.model import (
    Account,
    AccountCard,
    AccountUnknown,
    AlreadySettled,
    Applied,
    Bill,
    BillLine,
    BillUnknown,
    CustomerKind,
    Dues,
    Mode,
    Settled,
    Supply,
    check_account_no,
    mask_name,
)
from kiosk.accounts.openings import note_seen, see_in_full
from kiosk.accounts.ports import BillingSystem, BillingUnavailable, Posting, PostingOutcome, PostingReply
from kiosk.accounts.reconnecting import Reconnection, open_reconnections
from kiosk.accounts.reversing import booked, reverse
from kiosk.accounts.settling import close_reconnection, mark_posted, settle, undo
from kiosk.accounts.views import card_view

__all__ = [
    "Account", "AccountBook", "AccountCard", "AccountUnknown", "AlreadySettled", "Applied", "Bill", "BillLine",
    "BillUnknown", "BillingSystem", "BillingUnavailable", "CustomerKind", "Dues", "Mode", "Posting", "PostingOutcome",
    "PostingReply", "Reconnection", "Settled", "Supply", "booked", "card_view", "check_account_no",
    "close_reconnection", "mark_posted", "mask_name", "note_seen", "open_reconnections", "reverse", "see_in_full",
    "settle", "undo",
]
