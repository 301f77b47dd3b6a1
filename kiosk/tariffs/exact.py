"""Decimals that are exact or refused, whatever context the caller's thread has."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow

from kiosk.errors import BadInput

EXACT = Context(
    prec=120, rounding=ROUND_HALF_UP, Emax=9999, Emin=-9999, traps=[InvalidOperation, DivisionByZero, Overflow, Inexact]
)
_ROUNDING = Context(prec=120, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow])
_PLAIN = re.compile(r"[+-]?\d{1,12}(\.\d{1,9})?", re.ASCII)
MOST_KWH = Decimal(10**9)
_FINEST = -6


def product(*factors: Decimal) -> Decimal:
    """The exact product."""
    result = Decimal(1)
    for factor in factors:
        result = EXACT.multiply(result, factor)
    return result


def total(*parts: Decimal) -> Decimal:
    """The exact sum; subtract with `copy_negate`: a bare minus rounds to the context of the thread."""
    result = Decimal(0)
    for part in parts:
        result = EXACT.add(result, part)
    return result


def ratio(above: Decimal, below: Decimal, places: int) -> Decimal:
    """`above / below`, rounded half up to so many places. For comparisons and checks, never for an amount."""
    return _ROUNDING.quantize(_ROUNDING.divide(above, below), Decimal(1).scaleb(-places))


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, away from zero."""
    return _ROUNDING.quantize(value, Decimal(1).scaleb(-places))


def plain(value: Decimal) -> str:
    """Without exponent and needless zeros: 2160, 0.56."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def decimal_of(value: object) -> Decimal:
    """A decimal from text ("0.56", "+0.03") or a whole number. Raises ValueError, also for a float."""
    if isinstance(value, Decimal) and value.is_finite():
        value = format(value, "f")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        raise ValueError("is not a decimal number such as \"0.56\"")
    return Decimal(value)


def quantity(value: Decimal | int | str, field: str) -> Decimal:
    """A measured amount: not negative, below 10^9, at most 6 places. Raises BadInput (details: field)."""
    try:
        number = decimal_of(value)
    except ValueError as error:
        raise BadInput(f"{field} {error}", field=field) from error
    exponent = number.as_tuple().exponent
    if number < 0 or number > MOST_KWH or (isinstance(exponent, int) and exponent < _FINEST):
        raise BadInput(f"{field} is {plain(number)}: from 0 to {plain(MOST_KWH)} with at most 6 places", field=field)
    return number
