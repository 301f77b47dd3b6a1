"""Rows of the store as values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, select

from kiosk.accounts.model import Account, Bill, BillLine, CustomerKind, Dues, Meter, Mode, Reading, Supply
from kiosk.accounts.tables import accounts, bills, meters, readings

_CARD = ("account_no", "bill_no", "billing_period", "issued_on", "due_on", "total_wh", "billed_fen", "penalty_fen",
         "paid_fen", "here_fen", "as_of")
_ACCOUNT = select(accounts).where(accounts.c.hall_id == bindparam("hall"), accounts.c.account_no == bindparam("number"))
_IS_UNPAID = bills.c.billed_fen + bills.c.penalty_fen - bills.c.paid_fen - bills.c.here_fen > 0
_UNPAID = select(*(bills.c[name] for name in _CARD)).where(
    bills.c.hall_id == bindparam("hall"), bills.c.account_no == bindparam("number"), _IS_UNPAID,
).order_by(bills.c.billing_period, bills.c.bill_no)


def with_unpaid(found: Select[Any]) -> Select[Any]:
    """Each of the accounts that `found` finds, a row for each bill that is unpaid, or one without a bill."""
    one = found.subquery("found")
    return select(one, *(bills.c[name].label(f"bill_{name}") for name in _CARD)).outerjoin(
        bills, (bills.c.hall_id == one.c.hall_id) & (bills.c.account_no == one.c.account_no) & _IS_UNPAID,
    ).order_by(one.c.account_no, bills.c.billing_period, bills.c.bill_no)


def account_row(connection: Connection, hall: str, account_no: str, *, lock: bool = False) -> Row[Any] | None:
    return connection.execute(
        _ACCOUNT.with_for_update() if lock else _ACCOUNT, {"hall": hall, "number": account_no}).one_or_none()


def as_account(row: Row[Any]) -> Account:
    return Account(
        row.account_no, row.old_no, row.customer_name, row.service_address, row.village,
        CustomerKind(row.customer_kind), row.tariff_code, row.household_members, row.low_income, row.on_tou,
        Mode(row.mode), Supply(row.supply), row.warning_fen, tuple(row.usual_fen), row.phone, row.as_of)


def dues_of(connection: Connection, row: Row[Any]) -> Dues:
    """What is due on the account of `row`, oldest first, without the bills' lines."""
    return _dues(row, connection.execute(_UNPAID, {"hall": row.hall_id, "number": row.account_no}))


def dues_among(rows: Sequence[Row[Any]]) -> Dues:
    """The same from the rows of one account that `with_unpaid` gave."""
    return _dues(rows[0], (row[-len(_CARD):] for row in rows if row.bill_bill_no is not None))


def _dues(row: Row[Any], unpaid: Iterable[Sequence[Any]]) -> Dues:
    return Dues(
        row.account_no, row.as_of, tuple(Bill(*one) for one in unpaid), row.balance_fen + row.here_fen,
        Mode(row.mode), Supply(row.supply), row.balance_at)


def bills_of(
    connection: Connection, hall: str, account_no: str, *, numbers: Collection[str] | None = None, since: str = "",
    lock: bool = False,
) -> tuple[Bill, ...]:
    """With their lines, oldest first: those of `numbers`, or all from the billing period `since` on."""
    query = select(*(bills.c[name] for name in _CARD), bills.c.lines).where(
        bills.c.hall_id == hall, bills.c.account_no == account_no, bills.c.billing_period >= since)
    if numbers is not None:
        query = query.where(bills.c.bill_no.in_(numbers))
    query = query.order_by(bills.c.billing_period, bills.c.bill_no)
    rows: Sequence[Any] = connection.execute(query.with_for_update() if lock else query).all()
    return tuple(Bill(*(*head, tuple(BillLine(*line) for line in lines))) for *head, lines in rows)


def meters_of(connection: Connection, hall: str, account_no: str) -> tuple[Meter, ...]:
    rows = connection.execute(
        select(meters.c.meter_no, meters.c.multiplier, meters.c.digits, meters.c.installed_on, meters.c.removed_on)
        .where(meters.c.hall_id == hall, meters.c.account_no == account_no).order_by(meters.c.installed_on))
    return tuple(Meter(*row) for row in rows)


def readings_of(connection: Connection, hall: str, account_no: str, since: str) -> tuple[Reading, ...]:
    c = readings.c
    rows: Sequence[Any] = connection.execute(
        select(c.billing_period, c.meter_no, c.read_on, c.prev_wh, c.curr_wh, c.total_wh, c.critical_wh, c.peak_wh,
               c.flat_wh, c.valley_wh)
        .where(c.hall_id == hall, c.account_no == account_no, c.billing_period >= since)
        .order_by(c.billing_period, c.read_on)).all()
    return tuple(Reading(*row) for row in rows)
