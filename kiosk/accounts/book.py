"""The hub's book of accounts: found by a number as a whole, shown no further than the caller may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select

from kiosk.accounts.model import (
    ACCOUNT_NO,
    METER_NO,
    Account,
    AccountCard,
    AccountUnknown,
    Bill,
    CustomerKind,
    Dues,
    Meter,
    Reading,
    mask_name,
)
from kiosk.accounts.rows import account_row, as_account, bills_of, dues_of, meters_of, readings_of
from kiosk.accounts.tables import accounts, meters, reconnections

_BY_NUMBER = select(accounts).where(
    accounts.c.hall_id == bindparam("hall"),
    (accounts.c.account_no == bindparam("number")) | (accounts.c.old_no == bindparam("number")),
).order_by(accounts.c.account_no != bindparam("number")).limit(2)
"""Old numbers too, in one question; whose own number it is comes first."""
_BY_METER = select(accounts).join(
    meters, (meters.c.hall_id == accounts.c.hall_id) & (meters.c.account_no == accounts.c.account_no),
).where(meters.c.hall_id == bindparam("hall"), meters.c.meter_no == bindparam("number"), meters.c.removed_on.is_(None),
        ).limit(2)


class AccountBook:
    """Reads on one connection: a look, or the caller's unit of work."""

    def __init__(self, connection: Connection, hall: str) -> None:
        self._connection = connection
        self._hall = hall

    def card(self, number: str) -> AccountCard:
        """By account number, old number or the number of a meter in place, compared as a whole.

        Raises AccountUnknown, also for what can be no number and for one that fits more than one account.
        """
        return self._card(self._find(number))

    def cards_of_holder(self, id_mac: str) -> tuple[AccountCard, ...]:
        """Every account whose holder's ID number has this MAC, by account number."""
        rows = self._connection.execute(
            select(accounts).where(accounts.c.hall_id == self._hall, accounts.c.id_mac == id_mac)
            .order_by(accounts.c.account_no)).all()
        return tuple(map(self._card, rows))

    def dues(self, account_no: str) -> Dues:
        """Raises AccountUnknown."""
        return dues_of(self._connection, self._row(account_no))

    def account(self, account_no: str) -> Account:
        """All of it: for rules and for a verified visit. Raises AccountUnknown."""
        return as_account(self._row(account_no))

    def bills(self, account_no: str, *, since: str = "", numbers: Iterable[str] | None = None) -> tuple[Bill, ...]:
        """With their lines, oldest first, from the billing period `since` (YYYYMM) on."""
        wanted = None if numbers is None else set(numbers)
        return bills_of(self._connection, self._hall, account_no, numbers=wanted, since=since)

    def readings(self, account_no: str, *, since: str = "") -> tuple[Reading, ...]:
        return readings_of(self._connection, self._hall, account_no, since)

    def meters(self, account_no: str) -> tuple[Meter, ...]:
        return meters_of(self._connection, self._hall, account_no)

    def reconnect_by(self, account_no: str, payment_id: UUID) -> datetime | None:
        """Until when the supply that this payment paid off is to be on again; None where it had not been cut."""
        c = reconnections.c
        return self._connection.scalar(select(c.due_at).where(
            c.hall_id == self._hall, c.account_no == account_no, c.payment_id == payment_id,
            c.outcome.is_distinct_from("undone")).order_by(c.opened_at.desc()).limit(1))

    def _card(self, row: Row[Any]) -> AccountCard:
        return AccountCard(
            row.account_no, mask_name(row.customer_name), row.village, CustomerKind(row.customer_kind),
            dues_of(self._connection, row), tuple(row.usual_fen), row.warning_fen)

    def _row(self, account_no: str) -> Row[Any]:
        row = account_row(self._connection, self._hall, account_no) if ACCOUNT_NO.fullmatch(account_no) else None
        if row is None:
            raise AccountUnknown("there is no such account")
        return row

    def _find(self, number: str) -> Row[Any]:
        if METER_NO.fullmatch(number) is None:
            raise AccountUnknown("there is no such account")
        if ACCOUNT_NO.fullmatch(number):
            found = self._connection.execute(_BY_NUMBER, {"hall": self._hall, "number": number}).all()
            if found and (len(found) == 1 or found[0].account_no == number):
                return found[0]
        owners = self._connection.execute(_BY_METER, {"hall": self._hall, "number": number}).all()
        if len(owners) != 1:
            raise AccountUnknown("there is no such account")
        return owners[0]
