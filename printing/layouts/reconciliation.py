"""The day's reconciliation with the gateways (对账表), for the cashier to sign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.money import yuan
from printing.document import Block, Columns, Document, Panel, Rule, Space, Text
from printing.layouts.context import Context
from printing.layouts.office import head, look_of, office_document, section, table
from printing.layouts.terms import term

_DIFFERENCES = ("ours_only", "theirs_only", "differs")
_NAMED = ("crossed_midnight", "refunds", "undone", "parts")
_SAY: Mapping[str, tuple[str, str]] = {
    "title": ("支付对账表", "Reconciliation of payments"), "sums": ("各渠道汇总", "By channel"),
    "channel": ("渠道", "Channel"), "matched": ("相符", "Matched"), "ours_only": ("我方有、渠道无", "Ours only"),
    "theirs_only": ("渠道有、我方无", "Theirs only"), "differs": ("金额不符", "Amount differs"),
    "crossed_midnight": ("跨日", "Crossed midnight"), "refunds": ("退款", "Refunds"),
    "undone": ("已撤销并退回", "Taken and given back"),
    "parts": ("部分缴费", "Part payments"), "left": ("还欠(元)", "Still due (¥)"),
    "fees": ("手续费(元)", "Fees (¥)"),
    "clean": ("无差异", "No differences"), "open": ("有{n}笔差异，请逐笔核实", "{n} differences to look into"),
    "number": ("订单号", "Order"), "at": ("时间", "Time"), "ours": ("我方(元)", "Ours (¥)"),
    "theirs": ("渠道(元)", "Theirs (¥)"), "gap": ("差额(元)", "Difference (¥)"), "n": ("{n}笔", "{n}"),
    "cashier": ("收费员签字", "Cashier"), "checker": ("复核签字", "Checked by"), "on": ("日期", "Date"),
}


def reconciliation(data: Mapping[str, Any], context: Context) -> Document:
    """Pages of A4 (at most 40), or a slip. Amounts are fen.

    Keys: hall, language, demonstration, date (YYYY-MM-DD, the gateway's day), made_at (ISO UTC), channels: each with
    channel (wechat, alipay), matched_count, matched_fen, fees_fen, and lists of payments that are differences
    (ours_only, theirs_only, differs) or that are named and are none (crossed_midnight, refunds; parts and undone, which
    may be missing). A payment: number, at (ISO UTC), ours_fen, theirs_fen (None where one side has none); of parts
    left_fen.
    """
    channels = data["channels"]
    differences = sum(len(channel[kind]) for channel in channels for kind in _DIFFERENCES)
    look = look_of(context)
    result = _say("open", data, n=differences) if differences else _say("clean", data)
    made = f"{term('made_at', data['language'])} {context.local(data['made_at']):%Y-%m-%d %H:%M}"
    blocks = (
        *head(data, context, _say("title", data), data["date"]),
        Panel((Text(result, look.section, bold=True, ink="bad" if differences else "accent", lines=2),
               Text(made, look.small, ink="grey")), pad=20),
        *section(_say("sums", data), context, _sums(data, context)),
        *(block for kind in (*_DIFFERENCES, *_NAMED) for block in _payments(kind, data, context)),
        *_signatures(data, context),
    )
    return office_document(data, context, _say("title", data), blocks, f"{_say('title', data)} {data['date']}")


def _say(key: str, data: Mapping[str, Any], **values: object) -> str:
    return _SAY[key][data["language"] != "zh_CN"].format(**values)


def _sums(data: Mapping[str, Any], context: Context) -> Block:
    """One column a channel: as many kinds of difference would not stand beside each other on a slip."""
    channels = data["channels"]
    rows = [[_say("matched", data), *(
        f"{_say('n', data, n=one['matched_count'])}  {yuan(one['matched_fen'])}" for one in channels)]]
    for kind in (*_DIFFERENCES, *_NAMED):
        rows.append([_say(kind, data), *(_count(one.get(kind, []), data) for one in channels)])
    rows.append([_say("fees", data), *(yuan(one["fees_fen"]) for one in channels)])
    heads = [_say("channel", data), *(term(one["channel"], data["language"]) for one in channels)]
    return table(heads, rows, (4, *(5,) * len(channels)), context)


def _count(payments: list[Mapping[str, Any]], data: Mapping[str, Any]) -> str:
    if not payments:
        return "–"
    fen = sum(one["theirs_fen"] if one["ours_fen"] is None else one["ours_fen"] for one in payments)
    return f"{_say('n', data, n=len(payments))}  {yuan(fen)}"


def _payments(kind: str, data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    found = [(channel["channel"], one) for channel in data["channels"] for one in channel.get(kind, [])]
    if not found:
        return ()
    rows = []
    for channel, one in found:
        ours, theirs = one["ours_fen"], one["theirs_fen"]
        at, name = f"{context.local(one['at']):%m-%d %H:%M:%S}", term(channel, data["language"])
        first = [name, one["number"], at] if context.a4 else [f"{name} {at}\n{one['number']}"]
        gap = [yuan(one["left_fen"])] if kind == "parts" else [] if kind in _NAMED else [
            yuan((ours or 0) - (theirs or 0))]
        rows.append([*first, *("–" if fen is None else yuan(fen) for fen in (ours, theirs)), *gap])
    keys = ["channel", "number", "at"] if context.a4 else ["number"]
    last = ("left",) if kind == "parts" else () if kind in _NAMED else ("gap",)
    heads = [_say(key, data) for key in (*keys, "ours", "theirs", *last)]
    shares = ((4, 9, 6, 5, 5, 5) if context.a4 else (8, 5, 5, 5))[:len(heads)]
    return section(_say(kind, data), context, table(heads, rows, shares, context, left=len(keys)))


def _signatures(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    size = look_of(context).body
    lines = tuple((Text(_say(key, data), size, ink="grey"), Space(70), Rule()) for key in ("cashier", "checker", "on"))
    if not context.a4:
        return tuple(block for line in lines for block in (Space(16), *line))
    return Space(70), Columns(lines, (1, 1, 1), gap=60)
