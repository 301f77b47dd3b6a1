"""The sandbox's own books, in a file of its own: what was charged and what was given back."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as sqlite

from kiosk.errors import KioskError
from kiosk.money import Fen
from kiosk.payments.sandbox.faults import Faults

_TABLES = """
create table if not exists orders (
    channel text, number text, amount integer, subject text, code text unique, notify_url text, created_at real,
    expires_at real, state text, trade_no text, paid_at real, close_at real, pay_at real,
    primary key (channel, number));
create table if not exists refunds (
    channel text, number text, refund text, amount integer, state text, polls integer, refund_no text, at real,
    primary key (channel, refund));
create table if not exists codes (code text primary key, channel text, number text);
"""

State = Literal["fresh", "scanned", "password", "paid", "closed"]


class LedgerRefused(KioskError):
    """`code` of the answer, in words that both protocols translate."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Entry:
    """`fresh`: shown and not scanned yet. Times are seconds since 1970; 0 for never."""

    channel: str
    number: str
    amount: Fen
    subject: str
    code: str
    notify_url: str
    created_at: float
    expires_at: float
    state: State
    trade_no: str
    paid_at: float
    close_at: float
    pay_at: float


@dataclass(frozen=True, slots=True)
class RefundEntry:
    channel: str
    number: str
    refund: str
    amount: Fen
    state: str
    polls: int
    refund_no: str
    at: float


class Ledger:
    def __init__(self, path: Path, faults: Faults) -> None:
        self.faults = faults
        self._lock = threading.RLock()
        self._db: Any = sqlite.connect(str(path), isolation_level=None, check_same_thread=False, timeout=10)
        self._db.execute("pragma journal_mode = wal")
        self._db.execute("pragma synchronous = full")
        self._db.executescript(_TABLES)

    def close_file(self) -> None:
        self._db.close()

    def order(
        self, channel: str, number: str, amount: Fen, subject: str, expires_at: float, notify_url: str, code: str,
        now: float,
    ) -> Entry:
        """The same again gives the same code; another amount under the number is refused."""
        with self._writing():
            known = self._find(channel, number)
            if known is not None:
                if known.amount != amount or known.state == "closed":
                    raise LedgerRefused("number_used")
                if known.state == "paid":
                    raise LedgerRefused("paid")
                return known
            self._db.execute(
                "insert into orders values (?,?,?,?,?,?,?,?,'fresh','',0,0,0)",
                (channel, number, amount, subject, code, notify_url, now, expires_at))
            return self._must(channel, number)

    def look(self, channel: str, number: str, now: float) -> Entry:
        """Raises LedgerRefused (absent)."""
        with self._writing():
            return self._aged(self._must(channel, number), now)

    def by_code(self, code: str) -> Entry | None:
        with self._lock:
            row = self._db.execute("select * from orders where code = ?", (code,)).fetchone()
        return Entry(*row) if row else None

    def waiting(self, now: float) -> Entry | None:
        """The order that was shown last and still waits for a phone."""
        with self._lock:
            row = self._db.execute(
                "select * from orders where state in ('fresh', 'scanned') and code not like 'charge:%'"
                " and expires_at > ? and (close_at = 0 or close_at > ?) order by created_at desc limit 1",
                (now, now)).fetchone()
        return Entry(*row) if row else None

    def scan(self, code: str, now: float, *, pay: bool = True) -> Entry:
        """A customer's phone reads the code, and pays unless it is only looked at. Raises LedgerRefused."""
        with self._writing():
            row = self._db.execute("select channel, number from orders where code = ?", (code,)).fetchone()
            if row is None:
                raise LedgerRefused("absent")
            entry = self._aged(self._must(*row), now)
            if entry.state == "paid":
                raise LedgerRefused("paid")
            closed = entry.state == "closed" or now >= entry.expires_at
            if closed and not self.faults.pay_after_close:
                raise LedgerRefused("closed")
            return self._paid(entry, now) if pay else self._set(entry, state="scanned")

    def charge(
        self, channel: str, number: str, amount: Fen, subject: str, expires_at: float, own_code: str, now: float,
    ) -> Entry:
        """What the customer's own payment code stands for is charged, perhaps after a password; a code serves once.

        Raises LedgerRefused (code_used, purse_empty, closed).
        """
        with self._writing():
            known = self._find(channel, number)
            if known is not None:
                if known.state == "closed":
                    raise LedgerRefused("closed")
                return self._aged(known, now)
            if self._db.execute("select 1 from codes where code = ?", (own_code,)).fetchone():
                raise LedgerRefused("code_used")
            if self.faults.refuse_codes:
                self.faults.refuse_codes -= 1
                raise LedgerRefused("purse_empty")
            self._db.execute("insert into codes values (?,?,?)", (own_code, channel, number))
            entry = self.order(channel, number, amount, subject, expires_at, "", f"charge:{channel}:{number}", now)
            wait = self.faults.password_seconds
            return self._set(entry, state="password", pay_at=now + wait) if wait else self._paid(entry, now)

    def close(self, channel: str, number: str, now: float, *, late: float = 0) -> Entry:
        """Raises LedgerRefused (absent, paid)."""
        with self._writing():
            entry = self._aged(self._must(channel, number), now)
            if entry.state == "paid":
                raise LedgerRefused("paid")
            return self._set(entry, close_at=now + late) if late else self._set(entry, state="closed")

    def refund(self, channel: str, number: str, refund: str, amount: Fen, now: float) -> RefundEntry:
        """The same again gives how it stands. Raises LedgerRefused (absent, unpaid, too_much, not_enough)."""
        with self._writing():
            known = self._refund(channel, refund)
            if known is not None:
                if known.number != number or known.amount != amount:
                    raise LedgerRefused("number_used")
                return known
            entry = self._aged(self._must(channel, number), now)
            if entry.state != "paid":
                raise LedgerRefused("unpaid")
            given = self._db.execute(
                "select coalesce(sum(amount), 0) from refunds where channel = ? and number = ?",
                (channel, number)).fetchone()[0]
            if given + amount > entry.amount:
                raise LedgerRefused("too_much")
            if self.faults.balance_fen is not None:
                if amount > self.faults.balance_fen:
                    raise LedgerRefused("not_enough")
                self.faults.balance_fen -= amount
            polls = self.faults.refund_polls
            self._db.execute(
                "insert into refunds values (?,?,?,?,?,?,?,?)",
                (channel, number, refund, amount, "processing" if polls else "done", polls,
                 f"50{secrets.randbelow(10**26):026d}", now))
            return self._refund_must(channel, refund)

    def look_refund(self, channel: str, refund: str) -> RefundEntry:
        """Each look brings a processing one nearer to its end. Raises LedgerRefused (absent)."""
        with self._writing():
            found = self._refund_must(channel, refund)
            if found.state == "processing":
                left = found.polls - 1
                self._db.execute(
                    "update refunds set polls = ?, state = ? where channel = ? and refund = ?",
                    (left, "processing" if left > 0 else "done", channel, refund))
            return found

    def orders(self) -> list[Entry]:
        with self._lock:
            return [Entry(*row) for row in self._db.execute("select * from orders order by created_at")]

    def refunds(self) -> list[RefundEntry]:
        with self._lock:
            return [RefundEntry(*row) for row in self._db.execute("select * from refunds order by at")]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._lock:
            if self._db.in_transaction:
                yield
                return
            self._db.execute("begin immediate")
            try:
                yield
            except LedgerRefused:
                self._db.execute("commit")  # what time did to the order stands
                raise
            except BaseException:
                self._db.execute("rollback")
                raise
            self._db.execute("commit")

    def _aged(self, entry: Entry, now: float) -> Entry:
        if entry.state == "password" and now >= entry.pay_at:
            return self._paid(entry, now)
        if entry.state in ("fresh", "scanned") and entry.close_at and now >= entry.close_at:
            return self._set(entry, state="closed")
        return entry

    def _paid(self, entry: Entry, now: float) -> Entry:
        return self._set(entry, state="paid", paid_at=now, trade_no=f"42{secrets.randbelow(10**26):026d}")

    def _set(self, entry: Entry, **values: object) -> Entry:
        columns = ", ".join(f"{name} = ?" for name in values)  # names are ours, never from outside
        self._db.execute(
            f"update orders set {columns} where channel = ? and number = ?",
            (*values.values(), entry.channel, entry.number))
        return self._must(entry.channel, entry.number)

    def _find(self, channel: str, number: str) -> Entry | None:
        row = self._db.execute("select * from orders where channel = ? and number = ?", (channel, number)).fetchone()
        return Entry(*row) if row else None

    def _must(self, channel: str, number: str) -> Entry:
        found = self._find(channel, number)
        if found is None:
            raise LedgerRefused("absent")
        return found

    def _refund(self, channel: str, refund: str) -> RefundEntry | None:
        row = self._db.execute(
            "select * from refunds where channel = ? and refund = ?", (channel, refund)).fetchone()
        return RefundEntry(*row) if row else None

    def _refund_must(self, channel: str, refund: str) -> RefundEntry:
        found = self._refund(channel, refund)
        if found is None:
            raise LedgerRefused("absent")
        return found
