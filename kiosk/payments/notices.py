"""The gateways' notices: proved, fresh and new ones make the worker ask at once; none of them settles anything."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from urllib.parse import parse_qsl
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from kiosk.hub.dialect import upsert
from kiosk.hub.errors import NotFound, Unauthenticated
from kiosk.hub.services import HubServices
from kiosk.payments.outside import outside_of
from kiosk.payments.ports import Channel
from kiosk.payments.tables import notices, payments

SKEW = timedelta(minutes=5)
CHINA = ZoneInfo("Asia/Shanghai")


def take_notice(services: HubServices, channel: Channel, headers: Mapping[str, str], body: bytes) -> None:
    """Raises NotFound where the hall takes none, Unauthenticated for one that is not the gateway's or not of now.

    The same again is taken and does nothing.
    """
    outside = outside_of(services)
    if outside is None or not outside.rules.notices or channel not in outside.gateways:
        raise NotFound("this hub takes no notices")
    notice_id, number, said_at = _wechat(outside.gateways[channel], headers, body) if channel is Channel.WECHAT \
        else _alipay(outside.gateways[channel], body)
    now = services.clock.now()
    if abs(now - said_at) > SKEW:
        raise Unauthenticated("the notice is not of now")
    digest = hashlib.sha256(f"{channel} {notice_id}".encode()).hexdigest()
    with services.write() as work:
        known = work.connection.execute(
            select(notices.c.id).where(notices.c.hall_id == work.hall, notices.c.id == digest)).first()
        if known is not None:
            return
        work.connection.execute(
            upsert(work.connection, notices).values(hall_id=work.hall, id=digest, at=now).on_conflict_do_nothing())
        work.connection.execute(
            update(payments).where(
                payments.c.hall_id == work.hall, payments.c.id == _payment_id(number),
                payments.c.captured_at.is_(None), payments.c.state.in_(("open", "closing", "closed")))
            .values(next_at=now))
        work.commit()


def _wechat(gateway: object, headers: Mapping[str, str], body: bytes) -> tuple[str, str, datetime]:
    from kiosk.payments.wechat import WeChatPayGateway

    assert isinstance(gateway, WeChatPayGateway)
    said = gateway.notice(headers, body)
    if said is None:
        raise Unauthenticated("WeChat Pay did not sign this notice")
    at = datetime.fromtimestamp(int(headers["wechatpay-timestamp"]), ZoneInfo("UTC"))
    return headers["wechatpay-nonce"], str(said.get("out_trade_no", "")), at


def _alipay(gateway: object, body: bytes) -> tuple[str, str, datetime]:
    from kiosk.payments.alipay import AlipayGateway

    assert isinstance(gateway, AlipayGateway)
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    if not gateway.notice(fields):
        raise Unauthenticated("Alipay did not sign this notice")
    at = datetime.strptime(fields["notify_time"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=CHINA)
    return fields["notify_id"], fields["out_trade_no"], at


def _payment_id(number: str) -> UUID:
    try:
        return UUID(hex=number)
    except ValueError as error:
        raise NotFound("the notice is about none of our orders") from error
