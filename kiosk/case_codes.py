"""What a slip opens its case with: a number of 12 digits, drawn at random, and a code of 6."""

from __future__ import annotations

import re
import secrets

from kiosk.check_digit import drawn, sound
from kiosk.devices.scan import CASE_MARK

NUMBER_DIGITS, CODE_DIGITS = 12, 6
_CODE = re.compile(r"HKC1\.([0-9]{12})\.([0-9]{6})")


def new_number() -> str:
    """Says neither when nor where. The last digit finds a slip of the finger (Luhn)."""
    return drawn(NUMBER_DIGITS)


def new_access_code() -> str:
    return f"{secrets.randbelow(10 ** CODE_DIGITS):0{CODE_DIGITS}}"


def plausible(number: str) -> bool:
    """Whether a number that was typed can be one: no question to the hub for a slip of the finger."""
    return sound(number, NUMBER_DIGITS)


def as_code(number: str, code: str) -> str:
    """The text of the slip's QR code."""
    return f"{CASE_MARK}{number}.{code}"


def read_code(scanned: str) -> tuple[str, str] | None:
    """(number, code) of a slip's QR code."""
    found = _CODE.fullmatch(scanned)
    return (found[1], found[2]) if found else None
