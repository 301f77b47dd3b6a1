"""Refunds: accepted is not returned, so each is followed to its end; what the gateway cannot do, staff hear of."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, func, select, update

from kiosk.contract.payments import PaymentState
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.payments.facts import payment_fact
from kiosk.payments.outside import Outside
from kiosk.payments.ports import GatewayRefused, GatewayUnavailable, NotEnough, RefundState
from kiosk.payments.rows import Payment, change, find, later
from kiosk.payments.tables import refunds
from kiosk.tickets import raise_alert

BACK = ("done", "by_hand")
"""With the customer again: the gateway says so, or people of the hall gave it back otherwise."""


def refunds_due(services: HubServices, connection: Connection, most: int) -> list[Row[Any]]:
    return list(connection.execute(_DUE, {"hall": services.hall, "now": services.clock.now(), "most": most}))


_DUE = select(refunds).where(
    refunds.c.hall_id == bindparam("hall"), refunds.c.next_at <= bindparam("now")
).order_by(refunds.c.next_at).limit(bindparam("most"))


def follow(services: HubServices, outside: Outside, refund: Row[Any]) -> None:
    """Ask for it, or how it stands: under one number, so that asking twice gives once."""
    with services.database.read() as connection:
        payment = find(connection, services.hall, refund.payment_id)
    assert payment is not None
    if payment.channel not in outside.gateways:  # a bank transfer: people send it back
        _write(services, payment, refund, "failed", None)
        return
    gateway, number, rules = outside.gateways[payment.channel], refund.id.hex, outside.rules
    try:
        state, accepted = RefundState.ABSENT, False
        if refund.state == "processing":
            state = gateway.query_refund(payment.number, number)
        if state is RefundState.ABSENT:
            state = gateway.refund(payment.number, number, refund.amount_fen, payment.captured_fen)
            accepted = True
    except NotEnough:
        _write(services, payment, refund, "short", rules.short_seconds)
    except GatewayUnavailable:
        _write(services, payment, refund, refund.state, rules.refund_seconds)
    except GatewayRefused:
        _write(services, payment, refund, "failed", None)
    else:
        if state is RefundState.FAILED:
            _write(services, payment, refund, "failed", None)
        elif state is RefundState.DONE:
            _write(services, payment, refund, "done", None, accepted=accepted)
        else:
            _write(services, payment, refund, "processing", rules.refund_seconds, accepted=accepted)


def _write(
    services: HubServices, payment: Payment, refund: Row[Any], state: str, again: float | None, *,
    accepted: bool = False,
) -> None:
    """`accepted`: the gateway took it just now."""
    now, was = services.clock.now(), refund.state
    taken = {"accepted_at": now} if accepted else {}
    with services.write() as work:
        written = work.connection.execute(
            update(refunds).where(
                refunds.c.hall_id == work.hall, refunds.c.id == refund.id, refunds.c.state == was)
            .values(
                state=state, next_at=later(now, again) if again else None, done_at=now if state == "done" else None,
                **taken))
        if written.rowcount != 1:
            return
        if state in ("short", "failed") and was != state:
            raise_alert(
                work, "payment", f"payment:{payment.id}", now, what=f"refund_{state}", payment_id=str(payment.id))
            work.record(payment_fact("RefundStuck", payment.id, now, refund_id=str(refund.id), state=state))
        if state == "done":
            work.record(payment_fact(
                "RefundDone", payment.id, now, refund_id=str(refund.id), amount_fen=refund.amount_fen))
            _maybe_all(work, payment.id)
        work.commit()


def ask_again(work: HubWork, refund: Row[Any], now: datetime) -> None:
    """Under its old number: what the gateway has done meanwhile it does not do twice."""
    work.connection.execute(update(refunds).where(
        refunds.c.hall_id == work.hall, refunds.c.id == refund.id).values(
        next_at=now, state="due" if refund.state == "failed" else refund.state))


def given_by_hand(work: HubWork, refund: Row[Any], now: datetime) -> None:
    """The gateway said that nothing went back, and is asked for it no more."""
    work.connection.execute(update(refunds).where(
        refunds.c.hall_id == work.hall, refunds.c.id == refund.id).values(next_at=None, state="by_hand"))
    work.record(payment_fact(
        "RefundByHand", refund.payment_id, now, refund_id=str(refund.id), amount_fen=refund.amount_fen))
    _maybe_all(work, refund.payment_id)


def _maybe_all(work: HubWork, payment_id: UUID) -> None:
    """Where the whole of a payment has gone back it is refunded."""
    payment = find(work.connection, work.hall, payment_id)
    assert payment is not None
    done = work.connection.scalar(select(func.sum(refunds.c.amount_fen)).where(
        refunds.c.hall_id == work.hall, refunds.c.payment_id == payment_id, refunds.c.state.in_(BACK))) or 0
    if payment.state is PaymentState.REFUNDING and done >= payment.captured_fen:
        change(work, payment, state=PaymentState.REFUNDED)
    else:
        work.announce("payment", {"payment_id": str(payment_id), "state": str(payment.state)}, apps={payment.app_id})
