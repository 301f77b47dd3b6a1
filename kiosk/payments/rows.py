"""Payments as values, and the one way in which their rows change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select, update

from kiosk.contract.payments import PaymentState
from kiosk.errors import KioskError
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.money import Fen
from kiosk.payments.ports import Channel, Order
from kiosk.payments.tables import payments

Item = tuple[str, str | None, Fen]
"""Account, bill or None for its balance, amount."""


class Moved(KioskError):
    """Somebody else has changed the payment since it was read: nothing was written, look again."""

    code = "payment_moved"


@dataclass(frozen=True, slots=True)
class Payment:
    id: UUID
    app_id: UUID
    channel: Channel
    state: PaymentState
    version: int
    items: tuple[Item, ...]
    amount_fen: Fen
    code: str | None
    own_code: str | None
    by_code: bool
    opened_at: datetime
    close_at: datetime
    expires_at: datetime
    next_at: datetime | None
    watched: int
    silent_since: datetime | None
    doubted_at: datetime | None
    captured_fen: Fen
    captured_at: datetime | None
    trade_no: str | None
    reason: str | None
    undone_at: datetime | None
    person_id: UUID | None

    @property
    def number(self) -> str:
        """The order's number at the gateway."""
        return self.id.hex

    @property
    def unseen(self) -> bool:
        """No code was shown, and the customer's own was not sent: nobody can have paid."""
        return self.code is None and (not self.by_code or self.own_code is not None)

    @property
    def accounts(self) -> tuple[str, ...]:
        """In the basket's order."""
        return tuple(dict.fromkeys(account for account, _bill, _fen in self.items))

    def order(self, subject: str) -> Order:
        return Order(self.number, self.amount_fen, subject, self.expires_at)


def as_payment(row: Row[Any]) -> Payment:
    values = dict(row._mapping)
    del values["hall_id"], values["shift_id"]
    return Payment(**values | {
        "channel": Channel(row.channel), "state": PaymentState(row.state), "by_code": bool(row.by_code),
        "items": tuple((account, bill, fen) for account, bill, fen in row.items)})


def find(connection: Connection, hall: str, payment_id: UUID) -> Payment | None:
    row = connection.execute(
        select(payments).where(payments.c.hall_id == hall, payments.c.id == payment_id)).one_or_none()
    return as_payment(row) if row else None


def due_now(connection: Connection, hall: str, now: datetime, most: int) -> list[Payment]:
    """Those whose turn has come, the longest waiting first."""
    return [as_payment(row) for row in connection.execute(_DUE, {"hall": hall, "now": now, "most": most})]


_DUE = select(payments).where(
    payments.c.hall_id == bindparam("hall"), payments.c.next_at <= bindparam("now")
).order_by(payments.c.next_at).limit(bindparam("most"))
"""Made once: it is asked ten times a second."""


@contextmanager
def changing(services: HubServices, payment: Payment) -> Iterator[HubWork]:
    """A unit of work in which the payment is as it was read, committed at the end. Raises Moved."""
    with services.write() as work:
        now = find(work.connection, work.hall, payment.id)
        if now is None or now.version != payment.version:
            raise Moved("the payment has moved on")
        yield work
        work.commit()


def change(work: HubWork, payment: Payment, **values: Any) -> None:
    """Write columns; where the state becomes another, its app and the staff are told."""
    work.connection.execute(
        update(payments).where(payments.c.hall_id == work.hall, payments.c.id == payment.id)
        .values(version=payment.version + 1, **values))
    state = values.get("state", payment.state)
    if state != payment.state or "code" in values:
        work.announce("payment", {"payment_id": str(payment.id), "state": str(state)}, apps={payment.app_id})


def later(now: datetime, seconds: float) -> datetime:
    return now + timedelta(seconds=seconds)
