"""What became of a payment that was in doubt, for whoever holds its slip. Registered for the hub by import."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from kiosk.contract.messages import Scope
from kiosk.contract.payments import FindPayment, PaymentOutcome, PaymentState
from kiosk.errors import Refused
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.services import HubServices
from kiosk.payment_number import called
from kiosk.payments import doubt_code, receipt_papers
from kiosk.payments.opening import returning, told
from kiosk.payments.rows import Payment, find
from kiosk.payments.standing import standing_of
from kiosk.payments.transferring import moved
from kiosk.tickets import key_id_of

VIEWS, MISSES = Rate(120, 2.0), Rate(20, 0.2)
_PAID = frozenset({PaymentState.CAPTURED, PaymentState.POSTING, PaymentState.POSTED})


class PaymentNotFound(Refused):
    """The hub has no such payment."""

    code = "payment_not_found"


@ask("payments/find", scopes={Scope.TERMINAL}, body=FindPayment, answer=PaymentOutcome, rate=VIEWS, refusals=MISSES)
def find_payment(ctx: AskContext, asked: FindPayment) -> PaymentOutcome:
    """Raises NotADoubtSlip, PaymentNotFound."""
    hall = ctx.caller.hall
    with ctx.services.database.read() as connection:
        payment = proven(ctx.services, connection, asked.code)
        due, done = returning(connection, hall, payment.id)
        given = receipts_for_slip(connection, hall, payment)
        return PaymentOutcome(
            state=told(payment), channel=payment.channel, amount_fen=payment.amount_fen, opened_at=payment.opened_at,
            number=called(payment.id), refund_fen=due, refunded_fen=done,
            receipts=[row.number for row in given], left_fen=sum(
                standing_of(connection, hall, row, payment.state).left_fen for row in given))


def proven(services: HubServices, connection: Connection, code: str) -> Payment:
    """The payment whose slip this is. Raises NotADoubtSlip, PaymentNotFound."""
    key = services.identity.key.public_key()
    payment = find(connection, services.hall, doubt_code.verify(code, {key_id_of(key): key}))
    if payment is None:
        raise PaymentNotFound("the hub does not have this payment")
    return payment


def receipts_for_slip(connection: Connection, hall: str, payment: Payment) -> Sequence[Row[Any]]:
    """Those that stand: none while the payment is not paid, nor one whose money stands on another account now."""
    if payment.state not in _PAID:
        return []
    return [row for row in receipt_papers.of_payment(connection, hall, payment.id)
            if not moved(connection, hall, row.id)]
