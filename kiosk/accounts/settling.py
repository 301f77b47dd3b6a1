"""Money that came in for an account: on its bills, or on its balance, in the caller's transaction and once.

The billing system is the ledger: what is written here stands beside its figures until an extract that is newer
than the posting contains it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, select, text, update

from kiosk.accounts import facts
from kiosk.accounts.model import (
    RECONNECTED_WITHIN,
    AccountUnknown,
    Applied,
    BillUnknown,
    Settled,
    Supply,
    share_out,
)
from kiosk.accounts.rows import account_row, bills_of, dues_of
from kiosk.accounts.tables import accounts, reconnections, settlements
from kiosk.errors import BadInput
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.money import Fen

_BALANCE = ""
CAPTURED, POSTED, UNDONE = "captured", "posted", "undone"


def settle(
    work: HubWork, account_no: str, bill_nos: Sequence[str], amount_fen: Fen, payment_id: UUID, now: datetime,
) -> Settled:
    """Put `amount_fen` on the bills, in this order, what is left on the balance; no bills: all of it.

    The same payment again changes nothing. A supply that was cut and owes nothing any more opens its reconnection
    case. Raises AccountUnknown, BillUnknown, AlreadySettled (one of the bills), BadInput; nothing is written then.
    """
    if amount_fen <= 0:
        raise BadInput("a settlement is more than nothing", field="amount_fen")
    before = _applied(work, payment_id, account_no)
    if before:
        return Settled(payment_id, account_no, before, repeated=True)
    account = account_row(work.connection, work.hall, account_no, lock=True)
    if account is None:
        raise AccountUnknown("there is no such account")
    found = {bill.bill_no: bill for bill in bills_of(
        work.connection, work.hall, account_no, numbers=set(bill_nos), lock=True)}
    for number in bill_nos:
        if number not in found:
            raise BillUnknown("the account has no such bill", bill_no=number)
    applied = share_out(tuple(found[number] for number in dict.fromkeys(bill_nos)), amount_fen)
    work.connection.execute(delete(settlements).where(*_of(work, payment_id, account_no)))  # undone before
    work.connection.execute(insert(settlements), [
        {"hall_id": work.hall, "payment_id": payment_id, "account_no": account_no, "bill_no": one.bill_no or _BALANCE,
         "amount_fen": one.amount_fen, "settled_at": now, "state": CAPTURED} for one in applied])
    recount(work, [account_no])
    opened = _reconnect(work, account, payment_id, now)
    left = [found[one.bill_no].due_fen - one.amount_fen for one in applied if one.bill_no]
    return Settled(payment_id, account_no, applied, opened, now + RECONNECTED_WITHIN if opened else None,
                   left_fen=left[-1] if left else 0)


def mark_posted(work: HubWork, payment_id: UUID, account_no: str, now: datetime) -> None:
    """The billing system took it: an extract made after `now` contains it. Safe to repeat."""
    work.connection.execute(
        update(settlements).where(*_of(work, payment_id, account_no), settlements.c.state == CAPTURED)
        .values(state=POSTED, posted_at=now))


def undo(work: HubWork, payment_id: UUID, account_no: str, now: datetime) -> tuple[Applied, ...]:
    """The billing system rejected it, or it was refunded: its bills are due again. Returns what was undone."""
    gone = _applied(work, payment_id, account_no)
    work.connection.execute(
        update(settlements).where(*_of(work, payment_id, account_no)).values(state=UNDONE))
    recount(work, [account_no])
    cases = work.connection.execute(
        update(reconnections).where(
            reconnections.c.hall_id == work.hall, reconnections.c.account_no == account_no,
            reconnections.c.payment_id == payment_id, reconnections.c.closed_at.is_(None))
        .values(closed_at=now, outcome="undone").returning(reconnections.c.id)).scalars().all()
    for case in cases:
        _supply(work, account_no, Supply.CUT)
        work.record(facts.reconnection_closed(case, now, "undone"))
    return gone


def close_reconnection(work: HubWork, reconnection_id: UUID, now: datetime) -> bool:
    """The supply is on again; False where the case is closed already. Raises AccountUnknown."""
    row = work.connection.execute(select(reconnections).where(
        reconnections.c.hall_id == work.hall, reconnections.c.id == reconnection_id)).one_or_none()
    if row is None:
        raise AccountUnknown("there is no such reconnection")
    if row.closed_at is not None:
        return False
    work.connection.execute(
        update(reconnections).where(
            reconnections.c.hall_id == work.hall, reconnections.c.id == reconnection_id)
        .values(closed_at=now, outcome="done"))
    _supply(work, row.account_no, Supply.ON)
    work.record(facts.reconnection_closed(reconnection_id, now, "done"))
    return True


def recount(work: HubWork, account_nos: Collection[str]) -> None:
    """What was paid here and is not yet in the billing system's figures, of these accounts' bills and balances.

    It counts until an extract is newer than its posting. So no older extract reopens a bill.
    """
    for account_no in sorted(account_nos):
        for statement in (_RECOUNT_BILLS, _RECOUNT_BALANCE):
            work.connection.execute(statement, {"hall": work.hall, "account_no": account_no})


COUNTS = "s.state <> 'undone' and (s.posted_at is null or s.posted_at > {row}.as_of)"
_RECOUNT_BILLS = text(f"""
    update account_bills set here_fen = coalesce((
        select sum(s.amount_fen) from account_settlements s
        where s.hall_id = account_bills.hall_id and s.account_no = account_bills.account_no
          and s.bill_no = account_bills.bill_no and {COUNTS.format(row="account_bills")}), 0)
    where hall_id = :hall and account_no = :account_no and bill_no in (
        select s.bill_no from account_settlements s where s.hall_id = :hall and s.account_no = :account_no)
""")
_RECOUNT_BALANCE = text(f"""
    update accounts set here_fen = coalesce((
        select sum(s.amount_fen) from account_settlements s
        where s.hall_id = accounts.hall_id and s.account_no = accounts.account_no
          and s.bill_no = '' and {COUNTS.format(row="accounts")}), 0)
    where hall_id = :hall and account_no = :account_no
""")


def _of(work: HubWork, payment_id: UUID, account_no: str) -> tuple[Any, ...]:
    c = settlements.c
    return c.hall_id == work.hall, c.payment_id == payment_id, c.account_no == account_no


def _applied(work: HubWork, payment_id: UUID, account_no: str) -> tuple[Applied, ...]:
    rows = work.connection.execute(
        select(settlements.c.bill_no, settlements.c.amount_fen)
        .where(*_of(work, payment_id, account_no), settlements.c.state != UNDONE).order_by(settlements.c.bill_no))
    return tuple(Applied(row.bill_no or None, row.amount_fen) for row in rows)


def _reconnect(work: HubWork, before: Row[Any], payment_id: UUID, now: datetime) -> UUID | None:
    """A case for a supply that was cut and may be on again: nothing due, and no balance below nothing."""
    if before.supply != Supply.CUT:
        return None
    row = account_row(work.connection, work.hall, before.account_no)
    assert row is not None
    dues = dues_of(work.connection, row)
    if dues.due_fen > 0 or dues.balance_fen < 0:
        return None
    case, due_at = new_id(), now + RECONNECTED_WITHIN
    work.connection.execute(insert(reconnections).values(
        hall_id=work.hall, id=case, account_no=row.account_no, payment_id=payment_id, opened_at=now, due_at=due_at))
    _supply(work, row.account_no, Supply.RECONNECTING)
    work.record(facts.reconnection_opened(case, payment_id, now, due_at))
    return case


def _supply(work: HubWork, account_no: str, supply: Supply) -> None:
    work.connection.execute(
        update(accounts).where(accounts.c.hall_id == work.hall, accounts.c.account_no == account_no)
        .values(supply=supply.value))


