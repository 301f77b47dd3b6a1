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
from kiosk.accounts.sums import (
    AGES,
    Billed,
    Case,
    Mix,
    Place,
    Seen,
    billed,
    extract_of,
    mix,
    places,
    reconnections_due,
    seen_between,
    villages,
)
from kiosk.accounts.views import card_view

__all__ = [
    "AGES", "Account", "AccountBook", "AccountCard", "AccountUnknown", "AlreadySettled", "Applied", "Bill", "BillLine",
    "BillUnknown", "Billed", "BillingSystem", "BillingUnavailable", "Case", "CustomerKind", "Dues", "Mix", "Mode",
    "Place", "Posting", "PostingOutcome", "PostingReply", "Reconnection", "Seen", "Settled", "Supply", "billed",
    "booked", "card_view", "check_account_no", "close_reconnection", "extract_of", "mark_posted", "mask_name", "mix",
    "note_seen", "open_reconnections", "places", "reconnections_due", "reverse", "see_in_full", "seen_between",
    "settle", "undo", "villages",
]
