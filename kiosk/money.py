"""Money: integer fen everywhere; yuan only where people read or write it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, Overflow
from typing import TypeAlias

from kiosk.errors import BadInput

Fen: TypeAlias = int
"""One hundredth of a yuan. Negative: what is owed to the customer."""

MOST_FEN: Fen = 10**13 - 1
"""The largest amount that is read from outside, 99,999,999,999.99 yuan; past it, it is a mistyped number."""

_ROUNDING = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, Overflow])
_SHIFT = Decimal(100)
_YUAN = re.compile(r"([+\-−－]?)[¥￥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2})0*)?", re.ASCII)
_LONGEST = 40


def to_fen(yuan: Decimal) -> Fen:
    """Rounded half up to the fen: half a fen goes away from zero, so that a credit mirrors its charge.

    Does not depend on the caller's decimal context. Raises BadInput for what is no finite number below 10^50.
    """
    if not yuan.is_finite() or yuan.adjusted() >= 50:
        raise BadInput(f"{yuan} is not an amount in yuan", field="amount")
    return int(_ROUNDING.to_integral_value(_ROUNDING.multiply(yuan, _SHIFT)))


def yuan(fen: Fen) -> str:
    """"1,234.56" and "-0.05": an ASCII minus, which every printer and every file has."""
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole:,}.{rest:02d}"


def parse_yuan(text: str) -> Fen:
    """What `yuan` writes, and what spreadsheets make of it: "1234.5", "¥1,234.50", "12", "-0.05", "3.1000".

    Raises BadInput (details: field) for anything else: more than whole fen, commas out of place, digits of other
    scripts, more than MOST_FEN.
    """
    found = _YUAN.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if found is None:
        raise BadInput(f"{text[:_LONGEST]!r} is not an amount in yuan", field="amount")
    sign, whole, rest = found.groups()
    fen = int(whole.replace(",", "")) * 100 + int((rest or "").ljust(2, "0"))
    if fen > MOST_FEN:
        raise BadInput(f"{text[:_LONGEST]!r} is more than {yuan(MOST_FEN)} yuan", field="amount")
    return fen if sign in ("", "+") else -fen
