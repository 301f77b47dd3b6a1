"""A billing system in a file that several processes may open: what it was handed, and what it does with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from kiosk.accounts import BillingSystem, BillingUnavailable, Dues, Posting, PostingOutcome, PostingReply
from kiosk.hub.services import HubServices
from kiosk.payments.outside import OwnBook


class FileBilling(BillingSystem):
    """Dues are the hub's own book's, less what `elsewhere` names; a posting is taken once."""

    def __init__(self, services: HubServices, path: Path) -> None:
        self._book, self._path = OwnBook(services), path
        with self._open() as db:
            db.executescript("""
                create table if not exists taken (id text primary key, account text, bill text, fen integer);
                create table if not exists said (name text primary key);""")

    def say(self, name: str, on: bool = True) -> None:
        """`closed`, `silent`, `elsewhere BILL`, `refuse BILL`."""
        with self._open() as db:
            db.execute("insert or replace into said values (?)" if on else "delete from said where name = ?", (name,))

    def taken(self) -> list[tuple[str, str, int]]:
        with self._open() as db:
            return [tuple(row) for row in db.execute("select account, bill, fen from taken order by id")]

    def dues(self, account_no: str) -> Dues:
        said = self._said()
        if "silent" in said:
            raise BillingUnavailable("the billing system does not answer")
        dues = self._book.dues(account_no)
        return replace(dues, bills=tuple(one for one in dues.bills if f"elsewhere {one.bill_no}" not in said))

    def post(self, posting: Posting) -> PostingReply:
        said, bill = self._said(), posting.bill_no or ""
        if "silent" in said:
            raise BillingUnavailable("the billing system does not answer")
        if "closed" in said:
            return PostingReply(PostingOutcome.LATER)
        if bill and f"elsewhere {bill}" in said:
            return PostingReply(PostingOutcome.REJECTED, "already_settled")
        if f"refuse {bill}" in said:
            return PostingReply(PostingOutcome.REJECTED, "amount")
        with self._open() as db:
            db.execute("insert or ignore into taken values (?, ?, ?, ?)",
                       (str(posting.id), posting.account_no, bill, posting.amount_fen))
        return PostingReply(PostingOutcome.ACCEPTED)

    def _said(self) -> set[str]:
        with self._open() as db:
            return {row[0] for row in db.execute("select name from said")}

    def _open(self) -> Any:
        db = sqlite.connect(str(self._path), isolation_level=None, timeout=10)
        return _Closing(db)


class _Closing:
    def __init__(self, db: Any) -> None:
        self._db = db

    def __enter__(self) -> Any:
        return self._db

    def __exit__(self, *_: object) -> None:
        self._db.close()
