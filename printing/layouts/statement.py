"""The monthly statement (电费账单): what is due, how it came about, and how the year goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Block, Columns, Document, Panel, Qr, Space, Text
from printing.layouts import statement_parts as parts
from printing.layouts.context import Context
from printing.layouts.office import facts, head, look_of, office_document, said
from printing.layouts.terms import masked, money, month_of, term

_TITLES = {"zh_CN": "电费账单", "en": "Electricity statement"}
_PAID = {"zh_CN": "本期已交清，谢谢您", "en": "Paid in full. Thank you."}
_NUMBER = {"zh_CN": "账单号", "en": "Statement"}
_SCAN = {"zh_CN": "在终端上扫码交费", "en": "Scan at a terminal to pay"}
_BILLED = {"zh_CN": "本期电费", "en": "This bill"}
_SO_FAR = {"zh_CN": "已交", "en": "Paid so far"}
_IN_PART = {"zh_CN": "部分缴费，已交", "en": "Part payment so far"}
_LEFT = {"zh_CN": "本期还欠", "en": "Still due of this bill"}


def statement(data: Mapping[str, Any], context: Context) -> Document:
    """For one account and month: pages of A4, or a slip where there is only a slip printer. Amounts are fen;
    kWh, prices (yuan) and arithmetic are text as computed; `{zh, en}` where a text has both languages; names and
    addresses come masked.

    Keys: statement_no, hall, language, demonstration, issued_at (ISO UTC), holder, address, account_no, kind {zh, en},
    period (YYYYMM), starts_on, ends_on (YYYY-MM-DD), days, total_fen, paid_fen, due_fen, due_on (date or None),
    balance_fen (or None), qr (or None), left_fen (what a part payment left of this bill; may be missing or None);
    lists that may be empty:
    readings (meter_no, register {zh, en} or None, previous, current, multiplier, kwh),
    lines (label {zh, en}, kind (see line_words; or None), quantity or None, price or None, arithmetic, amount_fen),
    history (period, kwh as a number or None; oldest first, at most 24), explanations ({zh, en}); and, or None:
    blocks (year, used, left (or None), price, tiers: low, high (or None), price, used; prices may be empty),
    comparison (now, then: kWh a day; percent or None),
    arrears (as_of date and time; bills: period, due_on, amount_fen, days, penalty_fen (None: not yet computed)).
    """
    language = data["language"]
    blocks = (
        *head(data, context, _TITLES[language], month_of(data["period"], language)),
        *_who_and_how_much(data, context),
        *parts.arrears(data, context), *parts.readings(data, context), *parts.lines(data, context),
        *parts.year(data, context), *parts.history(data, context), *parts.explanations(data, context),
    )
    name = f"{_NUMBER[language]} {data['statement_no']}"
    return office_document(data, context, data["statement_no"], blocks, name)


def _who_and_how_much(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    language = data["language"]
    meters = ", ".join(dict.fromkeys(reading["meter_no"] for reading in data["readings"]))
    days = f"{data['days']} 天" if language == "zh_CN" else f"{data['days']} days"
    pairs = [
        (term("holder", language), masked(data["holder"], "holder")),
        (term("address", language), masked(data["address"], "address")),
        (term("account", language), data["account_no"]), (term("meter", language), meters),
        (term("kind", language), said(data["kind"], data)),
        (term("period", language), f"{data['starts_on']} – {data['ends_on']} ({days})"),
        (_NUMBER[language], data["statement_no"]),
        (term("made_at", language), f"{context.local(data['issued_at']):%Y-%m-%d %H:%M}"),
    ]
    left = facts([pair for pair in pairs if pair[1]], context)
    if not context.a4:
        return *left, Space(16), *_due(data, context), *((Space(8), Qr(data["qr"], 4)) if data["qr"] else ())
    code = (Qr(data["qr"], 4), Text(_SCAN[language], 22, align="center", lines=2)) if data["qr"] else ()
    due = _due(data, context)
    panel = Panel((Columns((due, code), (1, 0), gap=16, middle=True),) if code else due)
    return (Columns((left, (panel,)), (9, 11), gap=40, middle=True),)


def _due(data: Mapping[str, Any], context: Context) -> tuple[Block, ...]:
    language, look = data["language"], look_of(context)
    due, total, paid = data["due_fen"], data["total_fen"], data["paid_fen"]
    if due and data["due_on"]:
        note = term("due_on", language).format(date=data["due_on"])
    else:
        note = "" if due else _PAID[language]
    left = data.get("left_fen")
    pairs = [(_BILLED[language], money(total))]
    pairs += [((_IN_PART if left else _SO_FAR)[language], money(paid))] if paid else []
    pairs += [(_LEFT[language], money(left))] if left else []
    if data["balance_fen"] is not None:
        pairs.append((term("balance", language), money(data["balance_fen"])))
    return (
        Text(term("due", language), look.body, ink="grey"), Space(8),
        Text(money(due), 84 if context.a4 else look.title + 30, bold=True, fit=True, trim=True, ink="accent"),
        Space(14), *((Text(note, look.body, bold=True, lines=3), Space(8)) if note else ()),
        *(Text(f"{key} {value}", look.small, lines=2) for key, value in pairs),
    )
