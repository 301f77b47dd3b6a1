"""The billing system by files in a shared folder: extracts say what is due, a file a posting goes there, replies come.

`postings/<id>.json` is ours, `replies/<id>.json` and `paid/<account>.json` (what was paid elsewhere since the extract)
are theirs. Every file is written whole under another name and then renamed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.accounts.model import Dues
from kiosk.accounts.ports import BillingSystem, BillingUnavailable, Posting, PostingOutcome, PostingReply
from kiosk.errors import KioskError
from kiosk.store.disk import replace_file

PORT = "billing"
"""Its name in `Registry.outside`."""
POSTINGS, REPLIES, PAID = "postings", "replies", "paid"


class FileBilling(BillingSystem):
    """`known` is what the hub has of the last extract: `AccountBook.dues` on a connection of its own."""

    def __init__(self, folder: Path, known: Callable[[str], Dues]) -> None:
        self._folder, self._known = folder, known
        for name in (POSTINGS, REPLIES, PAID):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def dues(self, account_no: str) -> Dues:
        dues = self._known(account_no)
        told = _read(self._folder / PAID / f"{account_no}.json")
        if told is None:
            return dues
        at = datetime.fromisoformat(told["as_of"])
        if at <= dues.as_of:
            return dues
        bills = tuple(
            replace(bill, paid_fen=max(bill.paid_fen, told["bills"].get(bill.bill_no, 0)), as_of=at)
            for bill in dues.bills)
        return replace(dues, as_of=at, bills=tuple(bill for bill in bills if bill.due_fen))

    def post(self, posting: Posting) -> PostingReply:
        reply = _read(self._folder / REPLIES / f"{posting.id}.json")
        if reply is not None:
            return PostingReply(
                PostingOutcome(reply["outcome"]), reply["reason"], datetime.fromisoformat(reply["at"]))
        file = self._folder / POSTINGS / f"{posting.id}.json"
        if not file.exists():
            write(file, {
                "id": str(posting.id), "payment_id": str(posting.payment_id), "account_no": posting.account_no,
                "bill_no": posting.bill_no, "amount_fen": posting.amount_fen,
                "captured_at": posting.captured_at.isoformat()})
        return PostingReply(PostingOutcome.LATER)


def write(file: Path, content: dict[str, Any]) -> None:
    """Raises BillingUnavailable."""
    try:
        replace_file(file, json.dumps(content, ensure_ascii=False).encode())
    except KioskError as error:
        raise BillingUnavailable("the billing system's folder takes nothing") from error


def _read(file: Path) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads(file.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BillingUnavailable("the billing system's folder cannot be read") from error
    return found
