"""Money taken off an account again that the billing system has already booked: entries of the opposite sign."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select, update

from kiosk.accounts import facts
from kiosk.accounts.model import Applied, Supply
from kiosk.accounts.settling import CAPTURED, POSTED, recount
from kiosk.accounts.tables import accounts, reconnections, settlements
from kiosk.hub.work import HubWork


def booked(work: HubWork, payment_id: UUID, account_no: str) -> tuple[Applied, ...]:
    """What the payment put on the account, once the billing system has all of it; else nothing."""
    c = settlements.c
    rows = work.connection.execute(select(c.bill_no, c.amount_fen, c.state).where(
        c.hall_id == work.hall, c.payment_id == payment_id, c.account_no == account_no).order_by(c.bill_no)).all()
    if any(row.state != POSTED for row in rows):
        return ()
    return tuple(Applied(row.bill_no or None, row.amount_fen) for row in rows)


def reverse(work: HubWork, payment_id: UUID, account_no: str, reversal_id: UUID, now: datetime) -> tuple[Applied, ...]:
    """Its bills are due again, its balance is less, from now on and until an extract says so itself.

    Returns what was taken off. An open reconnection that the payment paid for ends.
    """
    taken = booked(work, payment_id, account_no)
    if not taken:
        return ()
    work.connection.execute(insert(settlements), [
        {"hall_id": work.hall, "payment_id": reversal_id, "account_no": account_no, "bill_no": one.bill_no or "",
         "amount_fen": -one.amount_fen, "settled_at": now, "state": CAPTURED} for one in taken])
    recount(work, [account_no])
    cases = work.connection.execute(
        update(reconnections).where(
            reconnections.c.hall_id == work.hall, reconnections.c.account_no == account_no,
            reconnections.c.payment_id == payment_id, reconnections.c.closed_at.is_(None))
        .values(closed_at=now, outcome="undone").returning(reconnections.c.id)).scalars().all()
    for case in cases:
        work.connection.execute(
            update(accounts).where(accounts.c.hall_id == work.hall, accounts.c.account_no == account_no)
            .values(supply=Supply.CUT.value))
        work.record(facts.reconnection_closed(case, now, "undone"))
    return taken
