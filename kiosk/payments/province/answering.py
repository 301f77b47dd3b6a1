"""The province's side: halls' hubs ask, the merchant's keys sign. A hall touches its own orders and no others.

The books stay in the hall, whose facts come up as always; here is on record only which hall an order belongs to.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import delete, select

from kiosk.contract.merchant import (
    MerchantCharge,
    MerchantCode,
    MerchantDone,
    MerchantLine,
    MerchantOrder,
    MerchantRefund,
    MerchantRefunded,
    MerchantStatement,
    MerchantTrade,
    OfChannel,
    OfDay,
    OfOrder,
    OfRefund,
)
from kiosk.contract.messages import Scope
from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.services import HubServices
from kiosk.payments.outside import Outside, outside_of
from kiosk.payments.ports import Channel, Gateway, GatewayUnavailable, Order, Trade
from kiosk.payments.tables import merchant_orders
from kiosk.payments.ways import ways_away

AT_ONCE = 24
"""More wait for the gateway at no time: the other requests of this hub need its threads too."""
KEPT = timedelta(days=400)
"""As long as a refund may be asked for, and a little more."""
_ASKS, _REFUSALS = Rate(600, 100.0), Rate(120, 10.0)
_PLACES = threading.BoundedSemaphore(AT_ONCE)


class HallsNotServed(Refused):
    """This hub speaks with gateways for nobody but itself: `serve_halls` in its rules.json."""

    code = "halls_not_served"


@ask("payments/merchant/there", scopes={Scope.HUB}, body=OfChannel, answer=MerchantDone, rate=_ASKS,
     refusals=_REFUSALS)
def there(ctx: AskContext, asked: OfChannel) -> MerchantDone:
    """As this hub's own watch found it: halls that ask cost the gateway nothing. Raises GatewayUnavailable."""
    outside, channel = _serving(ctx.services), Channel(asked.channel)
    if channel not in outside.gateways:
        raise HallsNotServed(f"this hub has no keys of {asked.channel}")
    with ctx.services.database.glance() as connection:
        if channel in ways_away(connection, ctx.services.hall):
            raise GatewayUnavailable(f"{asked.channel} does not answer")
    return MerchantDone()


@ask("payments/merchant/order", scopes={Scope.HUB}, body=MerchantOrder, answer=MerchantCode, rate=_ASKS,
     refusals=_REFUSALS)
def order(ctx: AskContext, asked: MerchantOrder) -> MerchantCode:
    with _gateway(ctx, asked) as gateway:
        return MerchantCode(code=gateway.precreate(_order(asked)))


@ask("payments/merchant/charge", scopes={Scope.HUB}, body=MerchantCharge, answer=MerchantTrade, rate=_ASKS,
     refusals=_REFUSALS)
def charge(ctx: AskContext, asked: MerchantCharge) -> MerchantTrade:
    with _gateway(ctx, asked) as gateway:
        return _told(gateway.pay_by_code(_order(asked), asked.code))


@ask("payments/merchant/query", scopes={Scope.HUB}, body=OfOrder, answer=MerchantTrade, rate=_ASKS,
     refusals=_REFUSALS)
def query(ctx: AskContext, asked: OfOrder) -> MerchantTrade:
    with _gateway(ctx, asked) as gateway:
        return _told(gateway.query(asked.number))


@ask("payments/merchant/close", scopes={Scope.HUB}, body=OfOrder, answer=MerchantDone, rate=_ASKS,
     refusals=_REFUSALS)
def close(ctx: AskContext, asked: OfOrder) -> MerchantDone:
    with _gateway(ctx, asked) as gateway:
        gateway.close(asked.number)
    return MerchantDone()


@ask("payments/merchant/reverse", scopes={Scope.HUB}, body=OfOrder, answer=MerchantDone, rate=_ASKS,
     refusals=_REFUSALS)
def reverse(ctx: AskContext, asked: OfOrder) -> MerchantDone:
    with _gateway(ctx, asked) as gateway:
        gateway.reverse(asked.number)
    return MerchantDone()


@ask("payments/merchant/refund", scopes={Scope.HUB}, body=MerchantRefund, answer=MerchantRefunded, rate=_ASKS,
     refusals=_REFUSALS)
def refund(ctx: AskContext, asked: MerchantRefund) -> MerchantRefunded:
    with _gateway(ctx, asked) as gateway:
        return MerchantRefunded.model_validate({
            "state": gateway.refund(asked.number, asked.refund, asked.amount_fen, asked.total_fen).value})


@ask("payments/merchant/query-refund", scopes={Scope.HUB}, body=OfRefund, answer=MerchantRefunded, rate=_ASKS,
     refusals=_REFUSALS)
def query_refund(ctx: AskContext, asked: OfRefund) -> MerchantRefunded:
    with _gateway(ctx, asked) as gateway:
        return MerchantRefunded.model_validate({"state": gateway.query_refund(asked.number, asked.refund).value})


@ask("payments/merchant/statement", scopes={Scope.HUB}, body=OfDay, answer=MerchantStatement, rate=_ASKS,
     refusals=_REFUSALS)
def statement(ctx: AskContext, asked: OfDay) -> MerchantStatement:
    channel = Channel(asked.channel)
    gateway = _serving(ctx.services).gateways[channel]
    with _place():
        lines = gateway.statement(asked.day)
    with ctx.services.database.read() as connection:
        its = set(connection.scalars(select(merchant_orders.c.number).where(
            merchant_orders.c.hall_id == ctx.caller.hall, merchant_orders.c.channel == channel.value,
            merchant_orders.c.number.in_({one.number for one in lines}))))
    return MerchantStatement(lines=[
        MerchantLine(
            number=one.number, trade_no=one.trade_no, amount_fen=one.amount, fee_fen=one.fee, at=one.at,
            refund=one.refund)
        for one in lines if one.number in its])


def forget_orders(services: HubServices) -> None:
    """Those of which nothing can be asked any more, of every hall."""
    until = services.clock.now() - KEPT
    with services.database.write() as work:
        work.connection.execute(delete(merchant_orders).where(merchant_orders.c.at < until))
        work.commit()


@contextmanager
def _gateway(ctx: AskContext, asked: OfOrder) -> Iterator[Gateway]:
    """Raises HallsNotServed, NotFound for another hall's order, GatewayUnavailable."""
    outside = _serving(ctx.services)
    gateway = outside.gateways.get(Channel(asked.channel))
    if gateway is None:
        raise HallsNotServed(f"this hub has no keys of {asked.channel}")
    _claim(ctx, asked)
    with _place():
        yield gateway


def _serving(services: HubServices) -> Outside:
    outside = outside_of(services)
    if outside is None or not outside.rules.serve_halls:
        raise HallsNotServed("this hub speaks with gateways for no hall")
    return outside


def _claim(ctx: AskContext, asked: OfOrder) -> None:
    """The order is this hall's from its first word on; even an answer that says nothing of it must not be lost to us.

    A restored hub that has forgotten an order takes it on anew: its number is known to nobody else.
    """
    number, hall = asked.number, ctx.caller.hall
    with ctx.services.database.read() as connection:
        halls = set(connection.scalars(
            select(merchant_orders.c.hall_id).where(merchant_orders.c.number == number)))
    if halls == {hall}:
        return
    if halls:
        raise NotFound("this hall has no such order")
    with ctx.services.write(hall) as work:
        work.connection.execute(
            upsert(work.connection, merchant_orders)
            .values(hall_id=hall, number=number, channel=asked.channel, at=ctx.services.clock.now())
            .on_conflict_do_nothing())
        work.commit()


@contextmanager
def _place() -> Iterator[None]:
    if not _PLACES.acquire(timeout=1.0):
        raise GatewayUnavailable("too many halls wait for the gateway")
    try:
        yield
    finally:
        _PLACES.release()


def _order(asked: MerchantOrder) -> Order:
    return Order(asked.number, asked.amount_fen, asked.subject, asked.expires_at)


def _told(trade: Trade) -> MerchantTrade:
    return MerchantTrade.model_validate({
        "state": trade.state.value, "amount_fen": trade.amount, "trade_no": trade.trade_no, "paid_at": trade.paid_at})
