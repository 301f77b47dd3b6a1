"""A shift that was handed over (交接班单): totals by channel, what was counted, and two lines to sign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.money import yuan
from printing.document import Block, Columns, Document, KeyValue, Panel, Rule, Space, Text
from printing.layouts.context import Context
from printing.layouts.office import head, look_of, office_document, section, table
from printing.layouts.terms import money, term

_SAY: Mapping[str, tuple[str, str]] = {
    "title": ("交接班单", "Shift hand-over"),
    "terminal": ("自助终端 {label}", "Terminal {label}"), "cashier": ("收费员 {label}", "Cashier {label}"),
    "since": ("自", "From"), "until": ("至", "To"),
    "totals": ("收款汇总", "Takings"), "channel": ("渠道", "Channel"), "payments": ("收款(元)", "Payments (¥)"),
    "refunds": ("退款(元)", "Refunds (¥)"), "net": ("净额", "Net"), "n": ("{n}笔", "{n}"),
    "counted": ("清点金额", "Counted"), "difference": ("差额", "Difference"), "reason": ("差额原因", "Reason"),
    "even": ("清点相符", "Counted alike"),
    "handed": ("交班人", "Handed over by"), "taken": ("接班人", "Taken by"), "sign": ("签字", "Signature"),
}


def shift(data: Mapping[str, Any], context: Context) -> Document:
    """A page of A4, or a slip. Amounts are fen.

    Keys: hall, language, demonstration, place (terminal, cashier), label, since and until (ISO UTC), lines: each with
    channel, payments, captured_fen, refunds, refunded_fen; net_fen, counted_fen, reason (None where nothing differs),
    handed_by, decided_by, decided_at (ISO UTC).
    """
    look, gap = look_of(context), data["counted_fen"] - data["net_fen"]
    why: tuple[Block, ...] = (
        KeyValue(_say("difference", data), money(gap), look.body),
        Text(f"{_say('reason', data)} {data['reason']}", look.body, lines=4)) if gap else ()
    result = _say("even", data) if gap == 0 else f"{_say('difference', data)} {money(gap)}"
    blocks = (
        *head(data, context, _say("title", data), _say(data["place"], data, label=data["label"])),
        Panel((Text(result, look.section, bold=True, ink="bad" if gap else "accent", lines=2),), pad=20), Space(12),
        *(KeyValue(_say(key, data), f"{context.local(data[key]):%Y-%m-%d %H:%M}", look.body)
          for key in ("since", "until")),
        *section(_say("totals", data), context, _totals(data, context)), Space(12),
        KeyValue(_say("net", data), money(data["net_fen"]), look.body),
        KeyValue(_say("counted", data), money(data["counted_fen"]), look.body),
        *why,
        *_signatures(data, context),
    )
    return office_document(data, context, _say("title", data), blocks, _say("title", data))


def _say(key: str, data: Mapping[str, Any], **values: object) -> str:
    return _SAY[key][data["language"] != "zh_CN"].format(**values)


def _totals(data: Mapping[str, Any], context: Context) -> Block:
    rows = [
        [term(line["channel"], data["language"]),
         f"{_say('n', data, n=line['payments'])}  {yuan(line['captured_fen'])}",
         f"{_say('n', data, n=line['refunds'])}  {yuan(line['refunded_fen'])}"]
        for line in data["lines"]]
    return table([_say(key, data) for key in ("channel", "payments", "refunds")], rows, (4, 5, 5), context)


def _signatures(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    """Each name beside the place where its owner signs; both had signed in with their PINs already."""
    look = look_of(context)
    lines = tuple(
        (Text(f"{_say(key, data)} {name}", look.body, lines=2), Text(_say("sign", data), look.small, ink="grey"),
         Space(70), Rule())
        for key, name in (("handed", data["handed_by"]), ("taken", data["decided_by"])))
    if not context.a4:
        return tuple(block for line in lines for block in (Space(24), *line))
    return Space(60), Columns(lines, (1, 1), gap=60)
