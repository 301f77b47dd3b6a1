"""What people call a payment among themselves: twelve digits in fours, as a case's. Pure.

They are made of the payment's id alone, so that terminal, paper and staff name it alike without asking: five digits for
the tenth of a day in which the id was drawn, six of what is random in it, and a last one that finds a slip of the
finger. Within a hall no two of 27 years are called alike: the hub opens none whose number is taken
(kiosk.payments.called), and the terminal draws another id. Afterwards the five digits begin anew.

It names and opens nothing: a customer's door takes only the signed code of the slip (kiosk.payments.doubt_code).
"""

from __future__ import annotations

import unicodedata
from uuid import UUID

from kiosk.check_digit import closed, sound

DIGITS = 12
_TENTH_MS = 8_640_000
_FIRST = 197_230
"""The tenth of a day that is 00000: the first of 2024."""
_SLOTS, _RANDOM = 10 ** 5, 10 ** 6
_TIME_BITS = 80
"""Below the 48 bits of an id's milliseconds (UUIDv7)."""


def called(payment_id: UUID) -> str:
    slot = ((payment_id.int >> _TIME_BITS) // _TENTH_MS - _FIRST) % _SLOTS
    return closed(f"{slot:05d}{payment_id.int % _RANDOM:06d}")


def in_fours(number: str) -> str:
    """As it is read aloud and written down."""
    return " ".join(number[at:at + 4] for at in range(0, len(number), 4))


def heard(text: str) -> str | None:
    """The number that somebody typed, however they grouped it; None where it cannot be one."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKC", text) if not sign.isspace() and sign not in "-–·")
    return plain if sound(plain, DIGITS) else None


def drawn_between(number: str) -> tuple[UUID, UUID]:
    """The first and the last id that the time in a sound number allows."""
    begin = (int(number[:5]) + _FIRST) * _TENTH_MS
    return UUID(int=begin << _TIME_BITS), UUID(int=((begin + _TENTH_MS) << _TIME_BITS) - 1)
