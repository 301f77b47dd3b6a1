"""Sums over the accounts and their bills, for whoever reports on them. Nothing of any one account but its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Date, case, func, literal, select

from kiosk.accounts.tables import accounts, audit, bills, reconnections
from kiosk.money import Fen

AGES = (0, 30, 90, 180, 365)
"""Days past due up to which arrears are of one age; before the first they are not due yet, after the last older."""


class Billed(NamedTuple):
    """Bills of one customer kind, month and age; `age` is an index: 0 not due yet, n past `AGES[n-1]` days.

    `issued`: 1 for those issued within the days that were asked for. `due_fen`: what of them is unpaid, `due` how many.
    """

    customer_kind: str
    billing_period: str
    age: int
    issued: int
    bills: int
    energy_wh: int
    billed_fen: Fen
    due_fen: Fen
    due: int


class Mix(NamedTuple):
    customer_kind: str
    accounts: int
    on_tou: int
    smart_prepay: int
    low_income: int
    cut: int


class Place(NamedTuple):
    account_no: str
    township: str


class Case(NamedTuple):
    """A cut supply that was paid off; `closed_at` None: not on again yet."""

    due_at: datetime
    closed_at: datetime | None


class Seen(NamedTuple):
    """Whose readings and history were looked at here."""

    account_no: str
    at: datetime


def billed(connection: Connection, hall: str, first: date, last: date, on: date) -> list[Billed]:
    """All bills, once over; ages as of the day `on`, `issued` within `first` to `last`."""
    b, kind = bills.c, accounts.c.customer_kind
    left = b.billed_fen + b.penalty_fen - b.paid_fen - b.here_fen
    due = case((left > 0, left), else_=0)
    age, issued = _age(on), case((b.issued_on.between(first, last), 1), else_=0)
    rows: Sequence[Any] = connection.execute(
        select(kind, b.billing_period, age.label("age"), issued.label("issued"), func.count(), func.sum(b.total_wh),
               func.sum(b.billed_fen + b.penalty_fen), func.sum(due), func.sum(case((left > 0, 1), else_=0)))
        .join(accounts, (accounts.c.hall_id == b.hall_id) & (accounts.c.account_no == b.account_no))
        .where(b.hall_id == hall)
        .group_by(kind, b.billing_period, "age", "issued")).all()
    return [Billed(*row[:4], *map(int, row[4:])) for row in rows]


def _age(on: date) -> ColumnElement[int]:
    """How many of `AGES` the due day lies behind: due on `on` itself is not late."""
    steps = [(bills.c.due_on >= literal(on - timedelta(days=days), Date), n) for n, days in enumerate(AGES)]
    return case(*steps, else_=len(AGES))


def mix(connection: Connection, hall: str) -> list[Mix]:
    c = accounts.c

    def having(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((condition, 1), else_=0))

    rows = connection.execute(
        select(c.customer_kind, func.count(), having(c.on_tou), having(c.mode == "smart_prepay"), having(c.low_income),
               having(c.supply != "on"))
        .where(c.hall_id == hall).group_by(c.customer_kind).order_by(c.customer_kind))
    return [Mix(*row) for row in rows]


def places(connection: Connection, hall: str) -> list[Place]:
    """Each account and its township; the village where the address names none."""
    c = accounts.c
    rows = connection.execute(select(c.account_no, c.service_address, c.village).where(c.hall_id == hall))
    return [Place(number, township_of(address) or village) for number, address, village in rows]


def villages(connection: Connection, hall: str) -> list[str]:
    """Where this hall has accounts, in the order of their names."""
    c = accounts.c
    return [village for village in connection.scalars(
        select(c.village).where(c.hall_id == hall).distinct().order_by(c.village)) if village]


def township_of(address: str) -> str:
    """`青石镇` of `某县青石镇河湾村1组3号`: up to the first 镇, 乡 or 街道, without what is above it."""
    ends = [(at, end) for end in ("街道", "镇", "乡") if (at := address.find(end)) > 0]
    if not ends:
        return ""
    at, end = min(ends)
    begins = max(address.rfind(above, 0, at) for above in "省市县区") + 1
    return address[begins:at] + end


def reconnections_due(connection: Connection, hall: str, start: datetime, end: datetime) -> list[Case]:
    """Whose supply was to be on again from `start` to before `end`; a payment that was undone asks for none."""
    c = reconnections.c
    rows = connection.execute(select(c.due_at, c.closed_at).where(
        c.hall_id == hall, c.due_at >= start, c.due_at < end, c.outcome.is_distinct_from("undone")))
    return [Case(*row) for row in rows]


def seen_between(connection: Connection, hall: str, start: datetime, end: datetime) -> list[Seen]:
    c = audit.c
    rows = connection.execute(select(c.account_no, c.at).where(
        c.hall_id == hall, c.at >= start, c.at < end, c.deed == "seen"))
    return [Seen(*row) for row in rows]


def extract_of(connection: Connection, hall: str) -> datetime | None:
    """The time of the newest extract that the accounts come from."""
    found: datetime | None = connection.scalar(select(func.max(accounts.c.as_of)).where(accounts.c.hall_id == hall))
    return found
