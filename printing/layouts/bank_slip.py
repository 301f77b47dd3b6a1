"""The slip for a bank transfer (银行转账单): how much to whom, and the reference that alone says what for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.capitals import capitals
from printing.document import Document, KeyValue, Rule, Space, Text
from printing.layouts.context import Context
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines, money

_SAY: Mapping[str, tuple[str, str]] = {
    "title": ("银行转账单", "Bank transfer slip"), "remark": ("附言/用途", "Remark"),
    "holder": ("收款人", "Payee"), "number": ("收款账号", "Account number"), "bank": ("开户行", "Bank"),
    "made": ("制单时间", "Made at"), "until": ("请于此前转账", "Please transfer by"),
    "note": ("附言请只填上面的编号，金额须一致。到账后自动缴清并出凭条；本单不是收款凭证。",
             "Write only the reference above as the remark, and transfer exactly this amount. The bills are settled "
             "when it arrives. This slip is no receipt."),
}


def bank_slip(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: reference, amount_fen, holder, number, bank, made_at and until (ISO UTC), hall, language, demonstration."""
    language, wide, size = data["language"], context.wide, 26 if context.wide else 23
    blocks = (
        hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20),
        Space(12), Rule(4), Space(14), Text(_say("title", language), 44 if wide else 34, bold=True, fit=True),
        Space(16), Text(money(data["amount_fen"]), 76 if wide else 54, bold=True, fit=True, trim=True), Space(12),
        Text(f"人民币{capitals(data['amount_fen'])}", size + 2, lines=3), Space(16), Rule(dashed=True), Space(12),
        Text(_say("remark", language), size), Text(data["reference"], 48 if wide else 38, bold=True, fit=True),
        Space(12), *(block for key in ("holder", "number", "bank")
                     for block in (Text(_say(key, language), size - 2), Text(data[key], size + 2, bold=True, lines=3))),
        Space(12), Text(_say("note", language), size, lines=6), Space(12), Rule(dashed=True), Space(12),
        KeyValue(_say("made", language), f"{context.local(data['made_at']):%Y-%m-%d %H:%M}", size),
        KeyValue(_say("until", language), f"{context.local(data['until']):%Y-%m-%d}", size),
        Space(14), Rule(), Space(8), *(Text(line, size - 2, align="center", lines=2)
                                       for line in hotlines(context, language)),
    )
    return Document(_say("title", language), context.width, blocks, margin=24 if wide else 12)


def _say(key: str, language: str) -> str:
    return _SAY[key][language != "zh_CN"]
