"""Accounts by where they are and of what kind: whom something in the hall's notices is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, false, func, select

from kiosk.accounts.tables import accounts


class Concerned(NamedTuple):
    """`phone`: as the billing system has it, or empty."""

    account_no: str
    customer_name: str
    village: str
    phone: str


def count_concerned(
    connection: Connection, hall: str, villages: Sequence[str], kinds: Sequence[str], *,
    among: Select[tuple[str]] | None = None,
) -> int:
    """An empty list takes all; both empty take nobody. `among`: only of the numbers that it selects."""
    where = _where(hall, villages, kinds)
    if among is not None:
        where.append(accounts.c.account_no.in_(among))
    return connection.scalar(select(func.count()).select_from(accounts).where(*where)) or 0


def concerned(
    connection: Connection, hall: str, villages: Sequence[str], kinds: Sequence[str], *, after: str, limit: int,
    but: Select[tuple[str]],
) -> list[Concerned]:
    """In the order of their numbers, from `after` on, without the numbers that `but` selects."""
    c = accounts.c
    rows = connection.execute(
        select(c.account_no, c.customer_name, c.village, func.coalesce(c.phone, ""))
        .where(*_where(hall, villages, kinds), c.account_no > after, c.account_no.not_in(but))
        .order_by(c.account_no).limit(limit))
    return [Concerned(*row) for row in rows]


def is_concerned(
    connection: Connection, hall: str, account_no: str, villages: Sequence[str], kinds: Sequence[str],
) -> bool:
    return connection.scalar(select(func.count()).select_from(accounts).where(
        *_where(hall, villages, kinds), accounts.c.account_no == account_no)) == 1


def _where(hall: str, villages: Sequence[str], kinds: Sequence[str]) -> list[ColumnElement[bool]]:
    c, where = accounts.c, [accounts.c.hall_id == hall]
    if villages:
        where.append(c.village.in_(villages))
    if kinds:
        where.append(c.customer_kind.in_(kinds))
    return where if villages or kinds else [false()]
