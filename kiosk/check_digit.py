"""A last digit that finds a slip of the finger (Luhn). Pure."""

from __future__ import annotations

import secrets


def drawn(digits: int) -> str:
    """So many at random, the last one of the others; says neither when nor where."""
    made = str(secrets.randbelow(9) + 1) + "".join(str(secrets.randbelow(10)) for _ in range(digits - 2))
    return closed(made)


def closed(digits: str) -> str:
    """With the last one that belongs to them."""
    return digits + str(-_luhn(digits + "0") % 10)


def sound(number: str, digits: int) -> bool:
    return len(number) == digits and number.isascii() and number.isdigit() and _luhn(number) % 10 == 0


def _luhn(digits: str) -> int:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total
