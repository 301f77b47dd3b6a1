"""The hub's book of accounts: found by a number as a whole, shown no further than the caller may see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from kiosk.accounts.rows import (
    account_row,
    as_account,
    bills_of,
    dues_among,
    dues_of,
    meters_of,
    readings_of,
    with_unpaid,
)
from kiosk.accounts.tables import accounts, meters, reconnections

_OF_HALL = select(accounts).where(accounts.c.hall_id == bindparam("hall"))
_BY_NUMBER = with_unpaid(_OF_HALL.where(
    (accounts.c.account_no == bindparam("number")) | (accounts.c.old_no == bindparam("number")),
).order_by(accounts.c.account_no != bindparam("number")).limit(2))
"""Old numbers too; whose own number it is is among them, however many had it."""
_BY_METER = with_unpaid(_OF_HALL.join(
    meters, (meters.c.hall_id == accounts.c.hall_id) & (meters.c.account_no == accounts.c.account_no),
).where(meters.c.meter_no == bindparam("number"), meters.c.removed_on.is_(None)).limit(2))


class AccountBook:
    """Reads on one connection: a look, or the caller's unit of work."""

    def __init__(self, connection: Connection, hall: str) -> None:
        self._connection = connection
        self._hall = hall

    def card(self, number: str) -> AccountCard:
        """By account number, old number or the number of a meter in place, compared as a whole.

        Raises AccountUnknown, also for what can be no number and for one that fits more than one account.
        """
        rows = self._find(number)
        return _card(rows[0], dues_among(rows))

    def cards_of_holder(self, id_mac: str) -> tuple[AccountCard, ...]:
        """Every account whose holder's ID number has this MAC, by account number."""
        rows = self._connection.execute(
            select(accounts).where(accounts.c.hall_id == self._hall, accounts.c.id_mac == id_mac)
            .order_by(accounts.c.account_no)).all()
        return tuple(_card(row, dues_of(self._connection, row)) for row in rows)

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

    def _row(self, account_no: str) -> Row[Any]:
        row = account_row(self._connection, self._hall, account_no) if ACCOUNT_NO.fullmatch(account_no) else None
        if row is None:
            raise AccountUnknown("there is no such account")
        return row

    def _find(self, number: str) -> Sequence[Row[Any]]:
        """One account's rows, as `with_unpaid` has them: nearly every customer's first question is one statement."""
        if METER_NO.fullmatch(number) is None:
            raise AccountUnknown("there is no such account")
        asked = {"hall": self._hall, "number": number}
        if ACCOUNT_NO.fullmatch(number):
            found = self._connection.execute(_BY_NUMBER, asked).all()
            if rows := [row for row in found if row.account_no == number] or _of_one(found):
                return rows
        if rows := _of_one(self._connection.execute(_BY_METER, asked).all()):
            return rows
        raise AccountUnknown("there is no such account")


def _of_one(rows: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """None of them where they are of several accounts."""
    return rows if len({row.account_no for row in rows}) == 1 else []


def _card(row: Row[Any], dues: Dues) -> AccountCard:
    return AccountCard(
        row.account_no, mask_name(row.customer_name), row.village, CustomerKind(row.customer_kind), dues,
        tuple(row.usual_fen), row.warning_fen)
