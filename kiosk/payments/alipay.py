"""Alipay's open API through python-alipay-sdk: codes to scan, bar codes, refunds, the day's statement."""

from __future__ import annotations

import csv
import io
import urllib.error
import urllib.request
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alipay import AliPay
from alipay.utils import AliPayConfig

from kiosk.errors import BadInput
from kiosk.money import Fen, parse_yuan, yuan
from kiosk.payments.credentials import Credentials
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
    "WAIT_BUYER_PAY": TradeState.WAITING, "TRADE_SUCCESS": TradeState.PAID, "TRADE_FINISHED": TradeState.PAID,
    "TRADE_CLOSED": TradeState.CLOSED,
}
_ABSENT = "ACQ.TRADE_NOT_EXIST"
_SHORT = {"ACQ.SELLER_BALANCE_NOT_ENOUGH", "ACQ.REFUND_ACCOUNT_NOT_ENOUGH"}
_OVER = {_ABSENT, "ACQ.TRADE_STATUS_ERROR", "ACQ.TRADE_HAS_CLOSE", "ACQ.REASON_TRADE_STATUS_INVALID"}
_LARGEST_STATEMENT = 64 * 1024 * 1024


class AlipayGateway:
    channel = Channel.ALIPAY

    def __init__(self, credentials: Credentials, timeout: float) -> None:
        """No request is made. Raises BadInput for keys that are none."""
        self._app, self._timeout = credentials.get("app"), timeout
        self._notify_url = credentials.said.get("notify_url")
        try:
            self._client: Any = AliPay(
                appid=self._app, app_private_key_string=credentials.ours,
                alipay_public_key_string=credentials.theirs, config=AliPayConfig(timeout=timeout))
        except (ValueError, IndexError, TypeError) as error:
            raise BadInput("Alipay's keys cannot be read", field="credentials") from error
        if credentials.gateway:
            self._client._gateway = f"{credentials.gateway}/gateway.do"  # the library has no way to say it

    def there(self) -> None:
        with suppress(GatewayRefused):
            self.query(NOBODYS)

    def precreate(self, order: Order) -> str:
        said = self._ask("alipay.trade.precreate", self._order(order), notify=True)
        return str(said["qr_code"])

    def query(self, number: str) -> Trade:
        try:
            said = self._ask("alipay.trade.query", {"out_trade_no": number})
        except GatewayRefused as refused:
            if refused.details["reason"] == _ABSENT:
                return Trade(TradeState.ABSENT)
            raise
        state = _STATES.get(str(said.get("trade_status")))
        if state is None:
            raise GatewayUnavailable(f"Alipay says {said.get('trade_status')!r}")
        if state is TradeState.CLOSED and said.get("send_pay_date"):
            state = TradeState.PAID  # paid, and all of it given back
        return self._paid(said, "send_pay_date") if state is TradeState.PAID else Trade(state)

    def close(self, number: str) -> None:
        """A code that nobody scanned is no trade yet and cannot be closed: it ends with its time alone."""
        self._over("alipay.trade.close", number)

    def pay_by_code(self, order: Order, code: str) -> Trade:
        said = self._ask(
            "alipay.trade.pay", self._order(order) | {"scene": "bar_code", "auth_code": code}, also="10003")
        return Trade(TradeState.PASSWORD) if said["code"] == "10003" else self._paid(said, "gmt_payment")

    def reverse(self, number: str) -> None:
        """Alipay may say that it did not get to it: then it is asked again."""
        if self._over("alipay.trade.cancel", number).get("retry_flag") == "Y":
            raise GatewayUnavailable("Alipay has not undone it yet")

    def refund(self, number: str, refund: str, amount: Fen, total: Fen) -> RefundState:
        """Accepted is not returned: only `query_refund` says that it is done."""
        self._ask("alipay.trade.refund", {
            "out_trade_no": number, "out_request_no": refund, "refund_amount": _yuan(amount)})
        return RefundState.PROCESSING

    def query_refund(self, number: str, refund: str) -> RefundState:
        said = self._ask("alipay.trade.fastpay.refund.query", {"out_trade_no": number, "out_request_no": refund})
        if said.get("refund_status") == "REFUND_SUCCESS":
            return RefundState.DONE
        return RefundState.PROCESSING if said.get("out_request_no") else RefundState.ABSENT

    def statement(self, day: date) -> list[StatementLine]:
        said = self._ask(
            "alipay.data.dataservice.bill.downloadurl.query", {"bill_type": "trade", "bill_date": day.isoformat()})
        address = str(said["bill_download_url"])
        if not address.startswith(("https://", "http://127.0.0.1:")):
            raise GatewayUnavailable("Alipay's statement lies at no safe address")
        try:
            with urllib.request.urlopen(address, timeout=self._timeout) as answer:
                packed = answer.read(_LARGEST_STATEMENT)
            with zipfile.ZipFile(io.BytesIO(packed)) as archive:
                return [
                    line for name in archive.namelist() if name.endswith(".csv")
                    for line in read_statement(archive.read(name).decode("gb18030"))]
        except (OSError, zipfile.BadZipFile, UnicodeDecodeError) as error:
            raise GatewayUnavailable("Alipay's statement did not come whole") from error

    def notice(self, fields: Mapping[str, str]) -> bool:
        """Whether Alipay signed these fields of a notice, for this merchant.

        Its time and whether it came before are for the caller to check.
        """
        rest = {name: value for name, value in fields.items() if name not in ("sign", "sign_type")}
        try:
            return bool(self._client.verify(rest, fields["sign"])) and fields.get("app_id") == self._app
        except Exception:  # whatever the library makes of nonsense
            return False

    def _order(self, order: Order) -> dict[str, str]:
        expires = (order.expires_at + timedelta(seconds=1)).astimezone(CHINA)  # rounded up to the second
        return {
            "out_trade_no": order.number, "total_amount": _yuan(order.amount), "subject": order.subject,
            "time_expire": f"{expires:%Y-%m-%d %H:%M:%S}"}

    def _paid(self, said: Mapping[str, Any], when: str) -> Trade:
        return Trade(
            TradeState.PAID, parse_yuan(str(said["total_amount"])), str(said["trade_no"]), _utc(str(said[when])))

    def _over(self, method: str, number: str) -> dict[str, Any]:
        try:
            return self._ask(method, {"out_trade_no": number})
        except GatewayRefused as refused:
            if refused.details["reason"] not in _OVER:
                raise
            return {}

    def _ask(
        self, method: str, content: dict[str, str], *, also: str = "10000", notify: bool = False,
    ) -> dict[str, Any]:
        more = {"notify_url": self._notify_url} if notify and self._notify_url else {}
        now = datetime.now(CHINA).strftime("%Y-%m-%d %H:%M:%S")  # the library would say the machine's own wall clock
        try:
            said: dict[str, Any] = self._client.server_api(method, content, timestamp=now, **more)
        except Exception as error:  # the library raises bare ones, for a bad signature too
            if isinstance(error, urllib.error.HTTPError):
                error.close()  # it holds its line open as long as somebody holds it
            raise GatewayUnavailable(f"Alipay gave no sound answer ({type(error).__name__})") from error
        code, reason = str(said.get("code")), str(said.get("sub_code", ""))
        if code in ("10000", also):
            return said
        if reason in _SHORT:
            raise NotEnough("Alipay's merchant account holds too little for this refund", reason=reason)
        if code == "20000" or reason.endswith("SYSTEM_ERROR") or not reason:
            raise GatewayUnavailable(f"Alipay answers {code}")
        raise GatewayRefused(f"Alipay refuses: {reason}", reason=reason)


def read_statement(text: str) -> list[StatementLine]:
    """The lines of a business statement; comment lines and a summary file hold none. Columns are found by name."""
    rows = csv.reader(line for line in text.splitlines() if line and not line.startswith("#"))
    names = [name.strip().replace("（", "(").replace("）", ")") for name in next(rows, [])]
    if "商户订单号" not in names or "退款批次号/请求号" not in names:
        return []
    lines = []
    for row in rows:
        cells = dict(zip(names, (cell.strip() for cell in row), strict=False))
        refunded = cells["业务类型"] == "退款"
        lines.append(StatementLine(
            cells["商户订单号"], cells["支付宝交易号"], abs(parse_yuan(cells["订单金额(元)"])),
            -parse_yuan(cells["服务费(元)"]), _utc(cells["完成时间"]),
            cells["退款批次号/请求号"] if refunded else ""))
    return lines


def _utc(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=CHINA).astimezone(UTC)


def _yuan(fen: Fen) -> str:
    return yuan(fen).replace(",", "")
