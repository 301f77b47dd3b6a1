"""What invented accounts are billed: the price table's annual blocks for homes, one plain price for shops.

A stand-in, rounded once a line, half up: it makes bills to look at, and is no source of a price.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kiosk.money import to_fen

_BLOCKS = (
    ("居民第一档", 2_160, Decimal("0.56")), ("居民第二档", 3_120, Decimal("0.61")),
    ("居民第三档", None, Decimal("0.86")))
_SHOP = ("一般工商业电度电费", Decimal("0.68"))


@dataclass(frozen=True, slots=True)
class Charge:
    label: str
    kwh: int
    price: Decimal
    fen: int


def charges(kwh: int, before_kwh: int, *, shop: bool) -> list[Charge]:
    """Lines for `kwh`, where the year had `before_kwh` already."""
    if shop:
        return [_charge(_SHOP[0], kwh, _SHOP[1])]
    lines, at, end = [], before_kwh, before_kwh + kwh
    for label, upto, price in _BLOCKS:
        part = (end if upto is None else min(end, upto)) - at
        if part > 0:
            lines.append(_charge(label, part, price))
            at += part
    return lines or [_charge(_BLOCKS[0][0], 0, _BLOCKS[0][2])]


def _charge(label: str, kwh: int, price: Decimal) -> Charge:
    return Charge(label, kwh, price, to_fen(kwh * price))
