"""Plays the billing system behind a shared folder: answers late, rejects, closes at month end, is paid elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from kiosk.accounts.file_billing import PAID, POSTINGS, REPLIES, write
from kiosk.accounts.model import HALL_TIME


@dataclass(frozen=True, slots=True)
class Manners:
    """`late_seconds` after a posting comes its answer; `reject` is a share from 0 to 1, drawn by `seed` and posting.

    `closed_hours` at the end of a month's last day nothing is answered.
    """

    late_seconds: float = 2.0
    reject: float = 0.0
    closed_hours: int = 2
    seed: int = 1


@dataclass
class BillingSandbox:
    """Keeps its own ledger, `ledger.jsonl` beside the folders: the judge of what was posted, and how often."""

    folder: Path
    manners: Manners = field(default_factory=Manners)

    def __post_init__(self) -> None:
        for name in (POSTINGS, REPLIES, PAID):
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def is_closed(self, now: datetime) -> bool:
        local = now.astimezone(HALL_TIME)
        return (local + timedelta(hours=self.manners.closed_hours)).month != local.month

    def step(self, now: datetime) -> int:
        """Answer what has waited long enough; how many. A posting that was booked is never booked again."""
        if self.is_closed(now):
            return 0
        booked = {entry["id"] for entry in self.ledger()}
        answered = 0
        for file in sorted((self.folder / POSTINGS).glob("*.json")):
            if (self.folder / REPLIES / file.name).exists():
                continue
            posting = json.loads(file.read_bytes())
            waited = now - datetime.fromtimestamp(file.stat().st_mtime, now.tzinfo)
            if waited < timedelta(seconds=self.manners.late_seconds):
                continue
            rejected = self._reason(posting)
            if not rejected and posting["id"] not in booked:
                self._book(posting)
            write(self.folder / REPLIES / file.name, {
                "outcome": "rejected" if rejected else "accepted", "reason": rejected, "at": now.isoformat()})
            answered += 1
        return answered

    def pay_elsewhere(self, account_no: str, bill_no: str, paid_fen: int, now: datetime) -> None:
        """The bill was paid through another channel."""
        file = self.folder / PAID / f"{account_no}.json"
        bills = json.loads(file.read_bytes())["bills"] if file.exists() else {}
        write(file, {"as_of": now.isoformat(), "bills": {**bills, bill_no: paid_fen}})

    def ledger(self) -> list[dict[str, Any]]:
        file = self.folder / "ledger.jsonl"
        return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []

    def _reason(self, posting: dict[str, Any]) -> str:
        paid = self.folder / PAID / f"{posting['account_no']}.json"
        if posting["bill_no"] and paid.exists() and posting["bill_no"] in json.loads(paid.read_bytes())["bills"]:
            return "already_settled"
        drawn = Random(f"{self.manners.seed}/{posting['id']}").random()
        return "rejected_by_sandbox" if drawn < self.manners.reject else ""

    def _book(self, posting: dict[str, Any]) -> None:
        with (self.folder / "ledger.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(posting) + "\n")
