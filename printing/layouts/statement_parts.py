"""The sections of a statement. Each is empty where its data is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.money import yuan
from printing.document import Bar, Block, Chart, Gauge, Ink, KeyValue, Space, Text
from printing.layouts.context import Context
from printing.layouts.line_words import line_word
from printing.layouts.office import look_of, said, section, table
from printing.layouts.terms import money, month_of, term

_SAY: Mapping[str, tuple[str, str]] = {
    "readings": ("抄表记录", "Meter readings"), "register": ("示数类型", "Register"),
    "previous": ("上次示数", "Previous"),
    "current": ("本次示数", "Current"), "multiplier": ("倍率", "Multiplier"),
    "lines": ("电费明细", "How it is computed"),
    "item": ("项目", "Item"), "arithmetic": ("算式", "Arithmetic"), "tier": ("阶梯", "Block"),
    "year": ("{year}年阶梯用电", "Blocks of the year {year}"), "range": ("全年电量(度)", "kWh a year"),
    "used": ("已用(度)", "Used (kWh)"), "from": ("{low}以上", "over {low}"),
    "left": ("今年已用{used}度，按每度{price}元还可用{left}度",
             "{used} kWh used this year; {left} kWh left at {price} yuan"),
    "last": ("今年已用{used}度，现为最高一档，每度{price}元",
             "{used} kWh used this year; now in the highest block at {price} yuan"),
    "left_only": ("今年已用{used}度，本档还可用{left}度", "{used} kWh used this year; {left} kWh left in this block"),
    "last_only": ("今年已用{used}度，现为最高一档", "{used} kWh used this year; now in the highest block"),
    "history": ("近24个月用电量(度)", "kWh of the last 24 months"),
    "more": ("本月每天{now}度，去年同月每天{then}度，多{percent}%",
             "{now} kWh a day; a year ago {then}: {percent}% more"),
    "less": ("本月每天{now}度，去年同月每天{then}度，少{percent}%",
             "{now} kWh a day; a year ago {then}: {percent}% less"),
    "same": ("本月每天{now}度，去年同月每天{then}度", "{now} kWh a day; a year ago {then}"),
    "arrears": ("欠费与违约金(截至{date})", "Arrears and late charge as of {date}"),
    "open": ("未计算", "not yet"),
    "without": ("违约金尚未计算的，合计中不含违约金。",
                "Where the late charge is not yet computed, the total is without it."),
    "due_on": ("应交日期", "Due on"),
    "late": ("逾期天数", "Days late"), "sum": ("小计(元)", "Sum (¥)"), "penalty": ("违约金(元)", "Penalty (¥)"),
    "notes": ("说明", "Notes"),
}


def _say(key: str, data: Mapping[str, Any], **values: object) -> str:
    return _SAY[key][data["language"] != "zh_CN"].format(**values)


def readings(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    found = data["readings"]
    if not found:
        return ()
    language, keys = data["language"], ("previous", "current", "multiplier")
    heads = [term("meter", language), _say("register", data), *(_say(key, data) for key in keys), term("kwh", language)]
    rows = [[one["meter_no"], said(one["register"], data) if one["register"] else "", *(one[key] for key in keys),
             one["kwh"]] for one in found]
    if context.a4:
        return section(_say("readings", data), context, table(heads, rows, (5, 4, 4, 4, 3, 4), context, left=2))
    size = look_of(context).body
    pairs = [KeyValue(head, cell, size) for row in rows for head, cell in zip(heads, row, strict=True) if cell]
    return section(_say("readings", data), context, *pairs)


def lines(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    """The arithmetic has a column of its own on a page, and stands below its item on a slip."""
    language, found = data["language"], data["lines"]
    amount, total = term("amount", language), (term("total", language), yuan(data["total_fen"]))
    if context.a4:
        heads = [_say("item", data), term("kwh", language), term("price", language), _say("arithmetic", data), amount]
        rows = [[line_word(one, language), one["quantity"] or "", one["price"] or "", one["arithmetic"],
                 yuan(one["amount_fen"])] for one in found]
        rows.append([total[0], "", "", "", total[1]])
        made = table(heads, rows, (12, 5, 6, 13, 6), context, total=True, quiet=(3,))
    else:
        rows = [[f"{line_word(one, language)}\n{one['arithmetic']}".strip(), yuan(one["amount_fen"])] for one in found]
        made = table([_say("item", data), amount], [*rows, list(total)], (9, 5), context, total=True)
    return section(_say("lines", data), context, made)


def year(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    blocks = data["blocks"]
    if not blocks:
        return ()
    language, tiers = data["language"], blocks["tiers"]
    heads = [_say("tier", data), _say("range", data), term("price", language), _say("used", data)]
    rows = [
        [str(number), f"{tier['low']}–{tier['high']}" if tier["high"] else _say("from", data, low=tier["low"]),
         tier["price"], tier["used"]]
        for number, tier in enumerate(tiers, 1)
    ]
    shares: tuple[int, ...] = (2, 5, 4, 4)
    if not blocks["price"]:
        heads, rows, shares = [*heads[:2], heads[3]], [[*row[:2], row[3]] for row in rows], (2, 5, 4)
    if not context.a4:
        heads, rows, shares = heads[1:], [row[1:] for row in rows], shares[1:]
    tiers_table = table(heads, rows, shares, context)
    used = float(blocks["used"])
    edges = [float(tier["high"]) for tier in tiers if tier["high"]]
    open_end = max(used, edges[-1] * 1.25) if edges else max(used, 1.0)
    key = "last" if blocks["left"] is None else "left"
    sentence = _say(key if blocks["price"] else f"{key}_only", data, **blocks)
    return section(
        _say("year", data, year=blocks["year"]), context,
        Text(sentence, look_of(context).body, bold=True, lines=3), Space(12), Gauge((*edges, open_end), used),
        Space(12), tiers_table, need=380)


def history(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    months, look = data["history"], look_of(context)
    if not months:
        return ()
    bars = []
    for n, one in enumerate(months):
        place, month = one["period"][:4], int(one["period"][4:])
        now = n == len(months) - 1
        same = one["period"][4:] == data["period"][4:] and not now
        ink: Ink = "accent" if now else "grey" if same else "mid"
        label = str(month) if context.a4 or n % 3 == (len(months) - 1) % 3 else ""
        shown = f"{one['kwh']:,.0f}" if (now or same) and one["kwh"] is not None and context.a4 else ""
        bars.append(Bar(label, one["kwh"], ink, place if context.a4 and (month == 1 or n == 0) else "", shown))
    compared = data["comparison"]
    text: tuple[Block, ...] = ()
    if compared:
        percent = compared["percent"]
        key = "same" if not percent else "more" if percent > 0 else "less"
        values = {**compared, "percent": abs(percent or 0)}
        text = (Text(_say(key, data, **values), look.body, bold=True, lines=3), Space(8))
    return section(_say("history", data), context, *text,
                   Chart(tuple(bars), 220 if context.a4 else 160, 22 if context.a4 else 18), need=440)


def arrears(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    owed = data["arrears"]
    if not owed or not owed["bills"]:
        return ()
    language = data["language"]
    total = money(sum(bill["amount_fen"] + (bill["penalty_fen"] or 0) for bill in owed["bills"]))
    rows = []
    open_ones = any(bill["penalty_fen"] is None for bill in owed["bills"])
    for bill in owed["bills"]:
        month, late = month_of(bill["period"], language), bill["penalty_fen"]
        both = [yuan(bill["amount_fen"]), _say("open", data) if late is None else yuan(late)]
        first = [month, bill["due_on"], str(bill["days"]), *both] if context.a4 else [f"{month}\n{' + '.join(both)}"]
        rows.append([*first, yuan(bill["amount_fen"] + (late or 0))])
    heads = [term("month", language), _say("due_on", data), _say("late", data), term("amount", language),
             _say("penalty", data), _say("sum", data)]
    if not context.a4:
        heads = [heads[0], heads[-1]]
    rows.append([term("total", language), *[""] * (len(heads) - 2), total])
    shares = (5, 5, 4, 4, 4, 5) if context.a4 else (9, 6)
    note = (Space(6), Text(_say("without", data), look_of(context).small, lines=3)) if open_ones else ()
    return section(
        _say("arrears", data, date=owed["as_of"]), context, table(heads, rows, shares, context, total=True), *note)


def explanations(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    look = look_of(context)
    notes = (Text(said(text, data), look.small, lines=8) for text in data["explanations"])
    texts = [block for note in notes for block in (note, Space(6))]
    return section(_say("notes", data), context, *texts, need=160)
