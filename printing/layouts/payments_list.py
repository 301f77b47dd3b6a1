"""The list of payments of one account over a period (交费记录)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.money import yuan
from printing.document import Document, Text
from printing.layouts.context import Context
from printing.layouts.office import facts, head, look_of, office_document, section, table
from printing.layouts.terms import masked, money, month_of, term

_TITLES = {"zh_CN": "交费记录", "en": "Payments"}
_FOR = {"zh_CN": "用于", "en": "For"}
_PART = {"zh_CN": "（部分缴费，还欠{left}）", "en": " (in part, {left} still due)"}
_REFUSED = {"zh_CN": "{months}{amount}未能入账，{state}", "en": "{months} {amount}: not booked, {state}"}
_NONE = {"zh_CN": "这段时间没有交费记录", "en": "There were no payments in this time"}
_NOTE = {"zh_CN": "合计不含已退款和退款处理中的金额；本表不作为报销凭证",
         "en": "The total leaves out what was or is being refunded. Not valid as an expense voucher."}


def payments_list(data: Mapping[str, Any], context: Context) -> Document:
    """Pages of A4, or a slip. Amounts are fen; names and addresses come masked.

    Keys: hall, language, demonstration, made_at (ISO UTC), holder, account_no, starts_on, ends_on (YYYY-MM-DD),
    total_fen (without what was or is being refunded), payments: oldest first, each with paid_at (ISO UTC),
    receipt_no, channel, state (posting, posted, refunding, refunded), periods (list of YYYYMM), amount_fen;
    prepay_fen may be missing, and left_fen: what stayed due of the last period, paid in part; and refused_fen: what was
    not booked, with refused_periods and returned (it has gone back).
    """
    language, rows = data["language"], [_row(payment, data, context) for payment in data["payments"]]
    period = f"{data['starts_on']} – {data['ends_on']}"
    heads = [term(key, language) for key in ("time", "receipt_no", "channel", "state")] + [_FOR[language]]
    heads = [*(heads if context.a4 else heads[:1]), term("amount", language)]
    rows.append([term("total", language), *[""] * (len(heads) - 2), yuan(data["total_fen"])])
    shares = (7, 9, 5, 6, 9, 5) if context.a4 else (9, 5)
    look = look_of(context)
    listed = (table(heads, rows, shares, context, left=len(heads) - 1, total=True),
              Text(_NOTE[language], look.small, ink="grey", lines=4))
    blocks = (
        *head(data, context, _TITLES[language], period),
        *facts([
            (term("holder", language), masked(data["holder"], "holder")),
            (term("account", language), data["account_no"]),
            (term("total", language), money(data["total_fen"])),
            (term("made_at", language), f"{context.local(data['made_at']):%Y-%m-%d %H:%M}"),
        ], context, 2),
        *section(_TITLES[language], context,
                 *(listed if data["payments"] else (Text(_NONE[language], look.body, lines=2),))),
    )
    return office_document(data, context, _TITLES[language], blocks, f"{_TITLES[language]} {data['account_no']}")


def _row(payment: Mapping[str, Any], data: Mapping[str, Any], context: Context) -> list[str]:
    language = data["language"]
    paid_at, state = context.local(payment["paid_at"]), term(payment["state"], language)
    uses = [month_of(period, language) for period in payment["periods"]]
    if payment.get("left_fen") and uses:
        uses[-1] += _PART[language].format(left=money(payment["left_fen"]))
    if payment.get("prepay_fen"):
        uses.append(f"{term('prepay', language)} {money(payment['prepay_fen'])}")
    if payment.get("refused_fen"):
        uses.append(_refused(payment, language))
    purpose = ("、" if language == "zh_CN" else ", ").join(uses)
    channel, amount = term(payment["channel"], language), yuan(payment["amount_fen"])
    if context.a4:
        return [f"{paid_at:%Y-%m-%d %H:%M}", payment["receipt_no"], channel, state, purpose, amount]
    return [f"{paid_at:%Y-%m-%d %H:%M}\n{channel} {state}\n{purpose}", amount]


def _refused(payment: Mapping[str, Any], language: str) -> str:
    between = "、" if language == "zh_CN" else ", "
    months = between.join(month_of(period, language) for period in payment["refused_periods"])
    state = term("refunded" if payment["returned"] else "refunding", language)
    return _REFUSED[language].format(months=months, amount=money(payment["refused_fen"]), state=state).strip()
