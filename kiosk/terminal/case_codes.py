"""What a slip opens its case with: a number of 12 digits, drawn at random, and a code of 6."""

from __future__ import annotations

import re
import secrets

from kiosk.devices.scan import CASE_MARK

NUMBER_DIGITS, CODE_DIGITS = 12, 6
_CODE = re.compile(r"HKC1\.([0-9]{12})\.([0-9]{6})")


def new_number() -> str:
    """Says neither when nor where. The last digit finds a slip of the finger (Luhn)."""
    drawn = str(secrets.randbelow(9) + 1) + "".join(str(secrets.randbelow(10)) for _ in range(NUMBER_DIGITS - 2))
    return drawn + str(-_luhn(drawn + "0") % 10)


def new_access_code() -> str:
    return f"{secrets.randbelow(10 ** CODE_DIGITS):0{CODE_DIGITS}}"


def plausible(number: str) -> bool:
    """Whether a number that was typed can be one: no question to the hub for a slip of the finger."""
    return len(number) == NUMBER_DIGITS and number.isascii() and number.isdigit() and _luhn(number) % 10 == 0


def as_code(number: str, code: str) -> str:
    """The text of the slip's QR code."""
    return f"{CASE_MARK}{number}.{code}"


def read_code(scanned: str) -> tuple[str, str] | None:
    """(number, code) of a slip's QR code."""
    found = _CODE.fullmatch(scanned)
    return (found[1], found[2]) if found else None


def _luhn(digits: str) -> int:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total
