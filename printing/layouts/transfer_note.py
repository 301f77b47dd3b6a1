"""The note of money that was paid for the wrong account and moved (转户通知): one for each of the two customers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.capitals import capitals
from printing.document import Document, KeyValue, Rule, Space, Text
from printing.layouts.context import Context
from printing.layouts.heading import hall_line
from printing.layouts.terms import hotlines, masked, money, term

_SAY: Mapping[str, tuple[str, str]] = {
    "title": ("缴费转户通知", "Payment moved"),
    "taken": ("这笔钱缴错了户号，已从本户转出。原凭条作废，本户欠费以查询为准。",
              "This was paid for the wrong account and has been moved off it. The old receipt counts no more; "
              "what is due on this account is due again."),
    "given": ("这笔钱原缴在别的户号，已转入本户，正在入账，请勿重复缴费。",
              "This was first paid for another account and has been moved to this one. Do not pay again."),
    "old": ("作废凭条", "Receipt that ends"), "new": ("新凭条", "New receipt"), "at": ("办理时间", "Moved at"),
}


def transfer_note(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: side (taken, given), amount_fen, account_no and holder (masked), village, old_receipt, new_receipt,
    moved_at (ISO UTC), hall, language, demonstration.

    Who gets `taken` is not told whose account it went to, nor the other way.
    """
    language, wide, size = data["language"], context.wide, 26 if context.wide else 23
    receipt = ("old", data["old_receipt"]) if data["side"] == "taken" else ("new", data["new_receipt"])
    blocks = (
        hall_line(data, context, size=32 if wide else 26, tag_size=24 if wide else 20),
        Space(12), Rule(4), Space(14), Text(_say("title", language), 44 if wide else 34, bold=True, fit=True),
        Space(16), Text(money(data["amount_fen"]), 84 if wide else 62, bold=True, fit=True, trim=True), Space(12),
        Text(f"人民币{capitals(data['amount_fen'])}", size + 2, lines=3), Space(12),
        Text(_say(data["side"], language), size, lines=6), Space(16), Rule(dashed=True), Space(12),
        KeyValue(term("account", language), masked(data["account_no"], "account number"), size),
        KeyValue(term("holder", language), masked(data["holder"], "name"), size),
        KeyValue(term("village", language), data["village"], size),
        KeyValue(_say(receipt[0], language), receipt[1], size),
        KeyValue(_say("at", language), f"{context.local(data['moved_at']):%Y-%m-%d %H:%M}", size),
        Space(14), Rule(), Space(8), *(Text(line, size - 2, align="center", lines=2)
                                       for line in hotlines(context, language)),
    )
    return Document(_say("title", language), context.width, blocks, margin=24 if wide else 12)


def _say(key: str, language: str) -> str:
    return _SAY[key][language != "zh_CN"]
