"""What a customer holds while a payment is in doubt: what becomes of the money, and its number for staff."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Block, Document, KeyValue, Qr, Rule, Space, Text
from printing.layouts.context import Context
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines, money

_SAY: Mapping[str, tuple[str, str]] = {
    "amount": ("付款金额", "Amount"), "at": ("打印时间", "Printed at"),
    "scan": ("在任何一台终端扫码，可查结果、打印凭条",
             "Scan it at any terminal to see the result and print your receipt."),
    "number": ("查询编号，有疑问请出示给工作人员", "Reference. With any question please show it to our staff."),
    "note": ("本单不是收款凭证。", "This slip is no receipt."),
}


def doubt_slip(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: number (what people call it, in fours), amount_fen, at (ISO UTC), hall, language, demonstration; may be
    missing or None: qr (the signed code of this payment). Nothing of whose account it is.
    """
    language, wide, size = data["language"], context.wide, 26 if context.wide else 23
    number, phrase = data["number"], context.pack.phrase
    blocks = (
        hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20),
        Space(12), Rule(4), Space(14), Text(phrase("pay.unknown", language), 36 if wide else 30, bold=True, lines=4),
        Space(12), Text(phrase("pay.unknown_what", language), size, lines=5), Space(14), Rule(dashed=True), Space(12),
        KeyValue(_say("amount", language), money(data["amount_fen"]), size + 4),
        KeyValue(_say("at", language), f"{context.local(data['at']):%Y-%m-%d %H:%M}", size), Space(10),
        *(_code(data["qr"], language, context, size) if data.get("qr") else ()),
        Text(_say("number", language), size, lines=3), Space(4), Text(number, size + 14, bold=True, fit=True),
        Space(10),
        Text(_say("note", language), size, lines=2), Space(14), Rule(), Space(8),
        *(Text(line, size - 2, align="center", lines=2) for line in hotlines(context, language)),
    )
    return Document(phrase("pay.unknown", language), context.width, blocks, margin=24 if wide else 12)


def _code(code: str, language: str, context: Context, size: int) -> tuple[Block, ...]:
    scan = Text(_say("scan", language), size, align="center", lines=3)
    return Qr(code, 5), Space(8), scan, Space(14)


def _say(key: str, language: str) -> str:
    return _SAY[key][language != "zh_CN"]
