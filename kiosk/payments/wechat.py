"""WeChat Pay (API v3) through wechatpayv3: Native codes, payment codes, refunds, the trade bill.

What is not signed by WeChat Pay proves nothing: refusals are not, so none of them says that an order is unpaid.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from wechatpayv3 import WeChatPay, WeChatPayType

from kiosk.errors import BadInput
from kiosk.money import Fen, parse_yuan
from kiosk.payments.credentials import NO_NOTICES, Credentials
from kiosk.payments.ports import (
    NOBODYS,
    Channel,
    GatewayRefused,
    GatewayUnavailable,
    NotEnough,
    Order,
    RefundState,
    StatementLine,
    Trade,
    TradeState,
)

CHINA = ZoneInfo("Asia/Shanghai")
_STATES = {
    "SUCCESS": TradeState.PAID, "REFUND": TradeState.PAID, "NOTPAY": TradeState.WAITING, "CLOSED": TradeState.CLOSED,
    "REVOKED": TradeState.CLOSED, "PAYERROR": TradeState.CLOSED, "USERPAYING": TradeState.PASSWORD,
    "ACCEPT": TradeState.PASSWORD,
}
_REFUNDS = {
    "SUCCESS": RefundState.DONE, "PROCESSING": RefundState.PROCESSING, "CLOSED": RefundState.FAILED,
    "ABNORMAL": RefundState.FAILED,
}
_PASSWORD = {"USERPAYING", "USER_PAYING"}
_BANK = {"SYSTEM_ERROR", "SYSTEMERROR", "BANK_ERROR", "BANKERROR", "FREQUENCY_LIMITED"}
_OVER = {"ORDERPAID", "ORDER_PAID", "ORDER_CLOSED", "ORDERCLOSED", "ORDER_NOT_EXIST", "ORDERNOTEXIST"}


class WeChatPayGateway:
    channel = Channel.WECHAT

    def __init__(self, credentials: Credentials, timeout: float) -> None:
        """No request is made. Raises BadInput for keys that are none."""
        try:
            self._client: Any = WeChatPay(
                wechatpay_type=WeChatPayType.NATIVE, mchid=credentials.get("merchant"), private_key=credentials.ours,
                cert_serial_no=credentials.get("serial"), apiv3_key=credentials.get("v3_key"),
                appid=credentials.get("app"), notify_url=credentials.said.get("notify_url", NO_NOTICES),
                public_key=credentials.theirs, public_key_id=credentials.get("gateway_key_id"), timeout=timeout)
        except ValueError as error:
            raise BadInput("WeChat Pay's keys cannot be read", field="credentials") from error
        if credentials.gateway:
            self._client._core._gate_way = credentials.gateway  # the library has no way to say it

    def there(self) -> None:
        with suppress(GatewayRefused):
            self.query(NOBODYS)

    def precreate(self, order: Order) -> str:
        said = self._ask(lambda: self._client.pay(
            description=order.subject, out_trade_no=order.number, time_expire=_time(order.expires_at),
            amount={"total": order.amount, "currency": "CNY"}))
        return str(said["code_url"])

    def query(self, number: str) -> Trade:
        try:
            return _trade(self._ask(lambda: self._client.query(out_trade_no=number)))
        except GatewayRefused as refused:
            if refused.details["reason"] in ("ORDER_NOT_EXIST", "ORDERNOTEXIST"):
                return Trade(TradeState.ABSENT)
            raise

    def close(self, number: str) -> None:
        try:
            self._ask(lambda: self._client.close(out_trade_no=number))
        except GatewayRefused as refused:
            if refused.details["reason"] not in _OVER:
                raise

    def pay_by_code(self, order: Order, code: str) -> Trade:
        """A password is asked for by a code of its own, whatever the status of the answer."""
        try:
            said = self._ask(lambda: self._client.pay(
                description=order.subject, out_trade_no=order.number, pay_type=WeChatPayType.CODEPAY,
                amount={"total": order.amount, "currency": "CNY"}, payer={"auth_code": code},
                scene_info={"device_id": "hall", "store_info": {"id": "hall"}}))
        except GatewayRefused as refused:
            if refused.details["reason"] in _PASSWORD:
                return Trade(TradeState.PASSWORD)
            raise
        return Trade(TradeState.PASSWORD) if said.get("code") in _PASSWORD else _trade(said)

    def reverse(self, number: str) -> None:
        try:
            self._ask(lambda: self._client.codepay_reverse(out_trade_no=number))
        except GatewayRefused as refused:
            if refused.details["reason"] not in _OVER:
                raise

    def refund(self, number: str, refund: str, amount: Fen, total: Fen) -> RefundState:
        said = self._ask(lambda: self._client.refund(
            out_refund_no=refund, out_trade_no=number,
            amount={"refund": amount, "total": total, "currency": "CNY"}))
        return _REFUNDS[said["status"]]

    def query_refund(self, number: str, refund: str) -> RefundState:
        try:
            return _REFUNDS[self._ask(lambda: self._client.query_refund(out_refund_no=refund))["status"]]
        except GatewayRefused as refused:
            if refused.details["reason"] in ("RESOURCE_NOT_EXISTS", "RESOURCE_NOT_EXIST"):
                return RefundState.ABSENT
            raise

    def statement(self, day: date) -> list[StatementLine]:
        said = self._ask(lambda: self._client.trade_bill(bill_date=day.isoformat(), tar_type="GZIP"))
        packed = self._ask(lambda: self._client.download_bill(said["download_url"]), raw=True)
        try:
            content = gzip.decompress(packed["raw"])
        except (OSError, EOFError) as error:
            raise GatewayUnavailable("WeChat Pay's bill is cut off") from error
        if hashlib.sha1(content, usedforsecurity=False).hexdigest() != str(said["hash_value"]).lower():
            raise GatewayUnavailable("WeChat Pay's bill is not the one that was announced")
        return read_bill(content.decode("utf-8-sig"))

    def notice(self, headers: Mapping[str, str], body: bytes) -> Mapping[str, Any] | None:
        """The transaction that a notice is about, or None for one that WeChat Pay has not signed.

        Its time and whether it came before are for the caller to check.
        """
        try:
            said = self._client.callback(dict(headers), body)
        except Exception:  # the library raises bare ones
            return None
        return said["resource"] if said else None

    def _ask(self, call: Callable[[], tuple[int, Any]], *, raw: bool = False) -> dict[str, Any]:
        try:
            status, said = call()
            if raw and status == 200:
                return {"raw": said}
            body: dict[str, Any] = json.loads(said) if said else {}
        except Exception as error:  # the library raises bare ones, for a bad signature too
            raise GatewayUnavailable(f"WeChat Pay gave no sound answer ({type(error).__name__})") from error
        if status < 300:
            return body
        reason = str(body.get("code", ""))
        if reason == "NOT_ENOUGH":
            raise NotEnough("what is to be paid from holds too little, WeChat Pay says", reason=reason)
        if status >= 500 or status in (408, 429) or not reason or reason in _BANK:
            raise GatewayUnavailable(f"WeChat Pay answers {status}")
        raise GatewayRefused(f"WeChat Pay refuses: {reason}", reason=reason)


def read_bill(text: str) -> list[StatementLine]:
    """The lines of a trade bill, up to its summary. Columns are found by name."""
    rows = csv.reader(text.splitlines())
    names = next(rows, [])
    lines = []
    for row in rows:
        if not row or not row[0].startswith("`"):
            break
        cells = dict(zip(names, (cell.lstrip("`").strip() for cell in row), strict=False))
        refunded = cells["交易状态"] in ("REFUND", "REVOKED")
        amount = cells.get("申请退款金额", cells["退款金额"]) if refunded \
            else cells.get("订单金额", cells["应结订单金额"])
        lines.append(StatementLine(
            cells["商户订单号"], cells["微信订单号"], parse_yuan(amount), _fee(cells["手续费"]),
            datetime.strptime(cells["交易时间"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=CHINA).astimezone(UTC),
            cells["商户退款单号"] if refunded else ""))
    return lines


def _fee(text: str) -> Fen:
    """Fees are told to a thousandth of a yuan or finer; the fen is what counts here."""
    return round(float(text) * 100)


def _trade(said: Mapping[str, Any]) -> Trade:
    state = _STATES.get(str(said.get("trade_state")))
    if state is None:
        raise GatewayUnavailable(f"WeChat Pay says {said.get('trade_state')!r}")
    if state is not TradeState.PAID:
        return Trade(state)
    return Trade(
        state, int(said["amount"]["total"]), str(said["transaction_id"]),
        datetime.fromisoformat(said["success_time"]).astimezone(UTC))


def _time(at: datetime) -> str:
    """Rounded up, so that a code is never dead while it is shown."""
    return (at + timedelta(seconds=1)).astimezone(CHINA).isoformat(timespec="seconds")
