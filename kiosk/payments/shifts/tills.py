"""What a terminal or a cashier has taken and nobody has signed for yet. Each payment and refund is in one shift."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, select, update

from kiosk.contract.shifts import Place, ShiftLine
from kiosk.hub.work import HubWork
from kiosk.money import Fen
from kiosk.payments.ports import GATEWAYS
from kiosk.payments.tables import payments, refunds

Till = tuple[Place, UUID]
"""A terminal by its app, a cashier by who they are: what is taken at a counter is its cashier's."""


@dataclass
class Takings:
    since: datetime
    lines: dict[str, ShiftLine] = field(default_factory=dict)

    @property
    def net(self) -> Fen:
        return sum(one.captured_fen - one.refunded_fen for one in self.lines.values())

    @property
    def ordered(self) -> list[ShiftLine]:
        return [self.lines[channel] for channel in sorted(self.lines)]


def takings(connection: Connection, hall: str, only: Till | None = None) -> dict[Till, Takings]:
    """By till; one with nothing to hand over is left out. A bank transfer came to no till."""
    found: dict[Till, Takings] = {}
    came = _grouped(hall, only, payments.c.captured_fen, payments.c.captured_at).where(
        payments.c.captured_at.is_not(None), payments.c.shift_id.is_(None))
    back = _grouped(hall, only, refunds.c.amount_fen, refunds.c.done_at).join(
        refunds, (refunds.c.hall_id == payments.c.hall_id) & (refunds.c.payment_id == payments.c.id)).where(
        refunds.c.state == "done", refunds.c.shift_id.is_(None))
    for row, is_refund in [*((row, False) for row in connection.execute(came)),
                           *((row, True) for row in connection.execute(back))]:
        till: Till = ("cashier", row.person_id) if row.person_id else ("terminal", row.app_id)
        its = found.setdefault(till, Takings(row.since))
        its.since = min(its.since, row.since)
        line = its.lines.get(row.channel) or ShiftLine(
            channel=row.channel, payments=0, captured_fen=0, refunds=0, refunded_fen=0)
        changed = {"refunds": line.refunds + row.times, "refunded_fen": line.refunded_fen + int(row.fen)} if is_refund \
            else {"payments": line.payments + row.times, "captured_fen": line.captured_fen + int(row.fen)}
        its.lines[row.channel] = line.model_copy(update=changed)
    return found


def bind(work: HubWork, till: Till, shift_id: UUID) -> None:
    """What is in `takings` of the till now is that shift's, and no other's."""
    mine = _of(work.hall, till)
    work.connection.execute(update(payments).where(
        *mine, payments.c.captured_at.is_not(None), payments.c.shift_id.is_(None)).values(shift_id=shift_id))
    work.connection.execute(update(refunds).where(
        refunds.c.hall_id == work.hall, refunds.c.state == "done", refunds.c.shift_id.is_(None),
        refunds.c.payment_id.in_(select(payments.c.id).where(*mine))).values(shift_id=shift_id))


def release(work: HubWork, shift_id: UUID) -> None:
    """Nobody took it: its payments are to be handed over anew."""
    for table in (payments, refunds):
        work.connection.execute(update(table).where(
            table.c.hall_id == work.hall, table.c.shift_id == shift_id).values(shift_id=None))


def _of(hall: str, till: Till | None) -> list[Any]:
    mine = [payments.c.hall_id == hall, payments.c.channel.in_([one.value for one in GATEWAYS])]
    if till is not None:
        place, till_id = till
        mine += [payments.c.person_id == till_id] if place == "cashier" else [
            payments.c.app_id == till_id, payments.c.person_id.is_(None)]
    return mine


def _grouped(hall: str, only: Till | None, fen: Any, at: Any) -> Select[Any]:
    return select(
        payments.c.app_id, payments.c.person_id, payments.c.channel, func.count().label("times"),
        func.sum(fen).label("fen"), func.min(at).label("since"),
    ).select_from(payments).where(*_of(hall, only)).group_by(
        payments.c.app_id, payments.c.person_id, payments.c.channel)
