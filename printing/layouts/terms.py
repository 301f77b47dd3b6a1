"""The words of accounts and payments on paper, one way for all documents; figures, months and times beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.money import Fen, yuan
from kiosk.standards.public import Words
from printing.errors import LayoutFailed
from printing.layouts.context import Context

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_TERMS: Mapping[str, tuple[str, str]] = {
    "account": ("户号", "Account"), "holder": ("户名", "Customer"), "village": ("村组", "Village or group"),
    "address": ("用电地址", "Address"), "kind": ("用电类别", "Supply"), "tariff": ("电价", "Tariff"),
    "meter": ("表号", "Meter"), "period": ("账期", "Period"), "month": ("月份", "Month"), "days": ("天数", "Days"),
    "kwh": ("电量(度)", "kWh"), "price": ("电价(元/度)", "Yuan/kWh"), "amount": ("金额(元)", "Amount (¥)"),
    "penalty": ("违约金", "Late-payment penalty"), "prepay": ("预存电费", "Added to balance"),
    "balance": ("账户余额", "Account balance"), "total": ("合计", "Total"), "in_words": ("大写", "In words"),
    "receipt_no": ("凭条号", "Receipt no."), "time": ("交费时间", "Paid at"), "channel": ("支付方式", "Paid by"),
    "trade_no": ("交易单号", "Transaction"), "terminal": ("终端", "Terminal"), "state": ("状态", "State"),
    "wechat": ("微信支付", "WeChat Pay"), "alipay": ("支付宝", "Alipay"), "cash": ("现金", "Cash"),
    "transfer": ("银行转账", "Bank transfer"),
    "posting": ("已收款，入账中", "Received, being posted"), "posted": ("已入账", "Posted"),
    "refunding": ("退款处理中", "Being refunded"), "refunded": ("已退款", "Refunded"),
    "part": ("部分缴费", "Part payment"), "left": ("还欠", "Still due"),
    "due": ("应交金额", "Amount due"), "due_on": ("请于{date}前交纳", "Please pay by {date}"),
    "made_at": ("制表时间", "Made at"), "page": ("第 {page} 页 / 共 {pages} 页", "Page {page} of {pages}"),
}


def term(key: str, language: str) -> str:
    """Raises LayoutFailed for a word that paper does not know: data of a later version."""
    if key not in _TERMS:
        raise LayoutFailed("paper has no word for this", term=key)
    return Words(*_TERMS[key]).of(language)


def money(fen: Fen) -> str:
    """"¥1,234.56" and "-¥0.05"."""
    return f"-¥{yuan(-fen)}" if fen < 0 else f"¥{yuan(fen)}"


def month_of(period: str, language: str) -> str:
    """A billing period (YYYYMM) as people say it. Raises ValueError."""
    month = date(int(period[:4]), int(period[4:]), 1)
    return f"{month.year}年{month.month}月" if language == "zh_CN" else f"{_MONTHS[month.month - 1]} {month.year}"


def masked(text: str, what: str) -> str:
    """Names and addresses come masked by whoever owes the paper; one that is not never gets there.

    Raises LayoutFailed.
    """
    if "*" not in text:
        raise LayoutFailed(f"the {what} is not masked")
    return text


def hotlines(context: Context, language: str) -> tuple[str, ...]:
    """The line that screens show and the regulator's, which paper about money names."""
    return tuple(f"{line.name.of(language)} {line.number}" for line in context.pack.named_on_paper)
