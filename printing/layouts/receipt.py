"""The payment receipt (收费凭条): how much first, then for whom and what, then how it proves itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.money import yuan
from printing.capitals import capitals
from printing.document import Block, Document, KeyValue, Qr, Rule, Space, Table, Text
from printing.layouts.context import Context
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines, masked, money, month_of, term

_ZH = "zh_CN"
_TITLE, _TITLE_EN = "收费凭条", "Payment receipt"
_NO_VOUCHER, _NO_VOUCHER_EN = "不作为报销凭证", "Not valid as an expense voucher"
_COPY = {"zh_CN": "补打：本联不是原件，也不是再次交费", "en": "Reprint: neither the original nor another payment"}
_POSTING = {"zh_CN": "钱已收到，正在计入户号，请勿重复交费",
            "en": "Your money has arrived and is being posted. Do not pay again."}
_RECONNECT = {"zh_CN": "供电最晚于{time}恢复", "en": "Power is back by {time} at the latest"}
_PART = {"zh_CN": "部分缴费：{month}电费还欠{left}", "en": "Part payment: {left} of {month} still due"}
_REFUSED = {
    (False, "zh_CN"): "{months}{amount}未能入账，正在原路退回给您",
    (True, "zh_CN"): "{months}{amount}未能入账，已原路退回给您",
    (False, "en"): "{amount}{months} could not be booked and is going back to you the way it came",
    (True, "en"): "{amount}{months} could not be booked and has gone back to you the way it came",
}
_SCAN = {"zh_CN": "扫码可核验本凭条；在终端上扫可再次查到本户",
         "en": "Scan to verify; at a terminal it finds the account again"}


def receipt(data: Mapping[str, Any], context: Context) -> Document:
    """For one payment. Amounts are fen; times ISO UTC; names and account numbers come masked as rules ask.

    Keys: receipt_no, hall, language, demonstration, paid_at, channel (wechat, alipay, cash, transfer), state (posting,
    posted, refunding, refunded), total_fen, qr (the signed receipt), accounts; may be missing: trade_no, terminal.
    An account: holder (*三), account_no, village, bills (each: period YYYYMM, kwh as text or None, amount_fen, and
    left_fen where a part of it stays due); may be missing or None: penalty_fen, prepay_fen, balance_fen (None while
    nobody knows it), reconnect_by, refused_fen (not booked: refused_periods, and returned
    once it has gone back).
    """
    size = 26 if context.wide else 23
    blocks = (
        *_head(data, context),
        *_sum(data, size, context),
        *(block for account in data["accounts"] for block in _account(account, data, context, size)),
        Space(16), Rule(dashed=True), Space(12),
        *_facts(data, context, size),
        *_foot(data, context, size),
    )
    return Document(data["receipt_no"], context.width, blocks, margin=24 if context.wide else 12)


def _head(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    chinese, wide = data["language"] == _ZH, context.wide
    small = 24 if wide else 22
    copy = (Text(_COPY[data["language"]], small, bold=True, lines=3),) if context.copies > 1 else ()
    return (
        hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20),
        Space(12), Rule(4), Space(14),
        Text(_TITLE if chinese else f"{_TITLE} {_TITLE_EN}", 44 if wide else 34, bold=True, fit=True),
        Text(_NO_VOUCHER, small, lines=2), *(() if chinese else (Text(_NO_VOUCHER_EN, small, lines=2),)), *copy,
    )


def _sum(data: Mapping[str, Any], size: int, context: Context) -> tuple[Block, ...]:
    language, fen = data["language"], data["total_fen"]
    posting = (Text(_POSTING[language], size, lines=3),) if data["state"] == "posting" else ()
    return (
        Space(22), Text(money(fen), 84 if context.wide else 62, bold=True, fit=True, trim=True), Space(16),
        Text(f"人民币{capitals(fen)}", size + 2, lines=3), Space(10),
        Text(term(data["state"], language), size + 2, bold=True, inverse=True), Space(4), *posting,
    )


def _account(
    account: Mapping[str, Any], data: Mapping[str, Any], context: Context, size: int,
) -> tuple[Block, ...]:
    language = data["language"]
    blocks: list[Block] = [
        Space(16), Rule(dashed=True), Space(12),
        KeyValue(term("holder", language), masked(account["holder"], "holder"), size),
        KeyValue(term("account", language), account["account_no"], size),
        KeyValue(term("village", language), account["village"], size),
    ]
    if account["bills"]:
        rows = tuple((month_of(bill["period"], language), bill["kwh"] or "", yuan(bill["amount_fen"]))
                     for bill in account["bills"])
        heads = tuple(term(key, language) for key in ("month", "kwh", "amount"))
        blocks += [Space(10), Table((7, 4, 6), rows, heads, ("left", "right", "right"), size - 2), Space(8)]
        blocks += [Text(_PART[language].format(month=month_of(bill["period"], language), left=money(bill["left_fen"])),
                        size, bold=True, lines=3) for bill in account["bills"] if bill.get("left_fen")]
    for key in ("penalty", "prepay", "balance"):
        fen = account.get(f"{key}_fen")
        if fen is not None and (fen or key == "balance"):
            blocks.append(KeyValue(term(key, language), money(fen), size))
    if account.get("refused_fen"):
        blocks += [Space(8), Text(_refused(account, language), size, bold=True, lines=4)]
    if account.get("reconnect_by"):
        by = f"{context.local(account['reconnect_by']):%m-%d %H:%M}"
        blocks += [Space(8), Text(_RECONNECT[language].format(time=by), size, bold=True, lines=3)]
    return tuple(blocks)


def _refused(account: Mapping[str, Any], language: str) -> str:
    months = [month_of(period, language) for period in account["refused_periods"]]
    said = ""
    if months:
        said = "、".join(months) + "电费" if language == _ZH else f" for {', '.join(months)}"
    return _REFUSED[account["returned"], language].format(months=said, amount=money(account["refused_fen"]))


def _facts(data: Mapping[str, Any], context: Context, size: int) -> tuple[Block, ...]:
    language = data["language"]
    facts = {
        "receipt_no": data["receipt_no"], "time": f"{context.local(data['paid_at']):%Y-%m-%d %H:%M:%S}",
        "channel": term(data["channel"], language), "trade_no": data.get("trade_no"), "terminal": data.get("terminal"),
    }
    return tuple(KeyValue(term(key, language), value, size - 2) for key, value in facts.items() if value)


def _foot(data: Mapping[str, Any], context: Context, size: int) -> tuple[Block, ...]:
    language = data["language"]
    lines = hotlines(context, language)
    return (
        Space(4), Qr(data["qr"], 4), Text(_SCAN[language], size - 3, align="center", lines=3),
        Space(10), Rule(), Space(8), *(Text(line, size - 2, align="center", lines=2) for line in lines),
    )
