"""A day as the gateways' own statement files tell it: their columns, their back-quotes, their closing lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from kiosk.money import Fen, yuan
from kiosk.payments.sandbox.ledger import Entry, Ledger, RefundEntry

CHINA = ZoneInfo("Asia/Shanghai")
FEE_PER_10000 = 60

_WECHAT = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
    "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
    "手续费,费率,订单金额,申请退款金额,费率备注")
_ALIPAY = (
    "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
    "订单金额(元),商家实收(元),支付宝红包(元),集分宝(元),支付宝优惠(元),商家优惠(元),券核销金额(元),券名称,"
    "商家红包消费金额(元),卡消费金额(元),退款批次号/请求号,服务费(元),分润(元),备注")


def wechat(ledger: Ledger, day: date) -> str:
    """The trade bill (ALL): a trade on the day that it was paid, a refund on the day that it was asked for."""
    lines = ["\ufeff" + _WECHAT]
    count, fees = 0, 0
    for entry, refund in _day(ledger, "wechat", day):
        fee = _fee(refund.amount if refund else entry.amount) * (-1 if refund else 1)
        cells = [
            _time(refund.at if refund else entry.paid_at), "wx0000000000000001", "1900000001", "0", "", entry.trade_no,
            entry.number, "o-sandbox", "NATIVE", "REFUND" if refund else "SUCCESS", "OTHERS", "CNY",
            "0.00" if refund else _yuan(entry.amount), "0.00", refund.refund_no if refund else "0",
            refund.refund if refund else "0", _yuan(refund.amount) if refund else "0.00", "0.00",
            "ORIGINAL" if refund else "", "SUCCESS" if refund else "", entry.subject, "", f"{_yuan(fee)}0", "0.60%",
            "0.00" if refund else _yuan(entry.amount), _yuan(refund.amount) if refund else "0.00", ""]
        lines.append(",".join(f"`{cell}" for cell in cells))
        count, fees = count + 1, fees + fee
    lines.append("总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额")
    lines.append(f"`{count},`0.00,`0.00,`0.00,`{_yuan(fees)}0,`0.00,`0.00")
    return "\r\n".join(lines) + "\r\n"


def alipay_zip(ledger: Ledger, day: date) -> bytes:
    """The business statement (trade): a zip of one GB18030 file with comment lines around its table."""
    lines = ["#支付宝业务明细查询", f"#起始日期：[{day}]", "#-----业务明细列表-----", _ALIPAY]
    for entry, refund in _day(ledger, "alipay", day):
        amount = -refund.amount if refund else entry.amount
        fee = -_fee(entry.amount) if not refund else _fee(refund.amount)
        at = _time(refund.at if refund else entry.paid_at)
        cells = [
            entry.trade_no, entry.number, "退款" if refund else "交易", entry.subject, _time(entry.created_at), at, "",
            "", "", "", "158****0000", _yuan(amount), _yuan(amount), "0.00", "0.00", "0.00", "0.00", "0.00", "", "0.00",
            "0.00", refund.refund if refund else "", _yuan(fee), "0.00", ""]
        lines.append(",".join(f"{cell}\t" for cell in cells))
    lines.append("#-----业务明细列表结束-----")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{day}_业务明细.csv", "\r\n".join(lines).encode("gb18030"))
    return packed.getvalue()


def _day(ledger: Ledger, channel: str, day: date) -> Iterator[tuple[Entry, RefundEntry | None]]:
    orders = {one.number: one for one in ledger.orders() if one.channel == channel}
    for entry in orders.values():
        if entry.paid_at and _china(entry.paid_at).date() == day:
            yield entry, None
    for refund in ledger.refunds():
        if refund.channel == channel and _china(refund.at).date() == day:
            yield orders[refund.number], refund


def _fee(amount: Fen) -> Fen:
    return (amount * FEE_PER_10000 + 5000) // 10000


def _china(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).astimezone(CHINA)


def _time(seconds: float) -> str:
    return _china(seconds).strftime("%Y-%m-%d %H:%M:%S")


def _yuan(fen: Fen) -> str:
    return yuan(fen).replace(",", "")
