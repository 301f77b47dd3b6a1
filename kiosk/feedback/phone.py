"""A number that a customer leaves to be called back."""

from __future__ import annotations

import re

from kiosk.errors import BadInput
from kiosk.text import exact

_PHONE = re.compile(r"1[3-9]\d{9}|0\d{9,11}|\d{7,8}", re.ASCII)
LONGEST = 12


class BadPhone(BadInput):
    """No number that can be called."""

    code = "bad_phone"


def phone_of(typed: str) -> str:
    """Digits alone; empty stays empty. Raises BadPhone unless it is a mobile or landline number of the mainland."""
    digits = re.sub(r"[\s-]", "", exact(typed, limit=30, field="phone"))
    if digits and not _PHONE.fullmatch(digits):
        raise BadPhone("this is no number that can be called", field="phone")
    return digits
