"""What is read of an ID card: the least that finds its holder's accounts and may give a place in the queue."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.errors import KioskError

TEXT_BYTES = 256
"""The text block of every kind of card, UTF-16 LE."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_NUMBER = re.compile(r"[0-9]{17}[0-9X]", re.ASCII)
_PERMIT = re.compile(r"[A-Z]{3}[0-9]{12}", re.ASCII)
_DAY = re.compile(r"[0-9]{8}", re.ASCII)


class CardUnreadable(KioskError):
    """A card lies there and its text is none; nothing of it is repeated."""

    code = "card_unreadable"


class CardKind(StrEnum):
    """`PERMIT_2004` and `PERMIT_2023` are foreigners' permanent residence cards; `REGION` residence permits for
    residents of Hong Kong, Macao and Taiwan.
    """

    RESIDENT = "resident"
    REGION = "region"
    PERMIT_2004 = "permit_2004"
    PERMIT_2023 = "permit_2023"


@dataclass(frozen=True, slots=True)
class IdCard:
    """`number`: 18 characters, of a permit of 2004 its own 15. Neither name, address nor picture is ever taken."""

    kind: CardKind
    number: str = field(repr=False)
    born: date | None = field(repr=False)


_KINDS = {"": CardKind.RESIDENT, "J": CardKind.REGION, "I": CardKind.PERMIT_2004, "Y": CardKind.PERMIT_2023}
# Kind → (bytes of the number, bytes of the birth date), as the block is laid out.
_PLACES = {
    CardKind.RESIDENT: ((122, 158), (36, 52)), CardKind.REGION: ((122, 158), (36, 52)),
    CardKind.PERMIT_2004: ((122, 152), (220, 236)), CardKind.PERMIT_2023: ((122, 158), (36, 52)),
}
_KIND_AT = (248, 250)


def read_text(block: bytes) -> IdCard:
    """The card that `block` is the text of. Raises CardUnreadable."""
    if len(block) != TEXT_BYTES:
        raise CardUnreadable(f"the text has {len(block)} bytes, not {TEXT_BYTES}")
    kind = _KINDS.get(_words(block, _KIND_AT))
    if kind is None:
        raise CardUnreadable("the card is of no kind that is known")
    number_at, born_at = _PLACES[kind]
    number = _words(block, number_at)
    if not (_PERMIT.fullmatch(number) if kind is CardKind.PERMIT_2004 else sound_number(number)):
        raise CardUnreadable("the number on the card is none")
    return IdCard(kind, number, _day(_words(block, born_at)))


def sound_number(number: str) -> bool:
    """Whether an ID number's last character is the one that the others make (GB 11643)."""
    return _NUMBER.fullmatch(number) is not None and number[-1] == _CHECKS[
        sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True)) % 11]


def age_on(born: date, day: date) -> int:
    """Whole years; whoever was born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _words(block: bytes, place: tuple[int, int]) -> str:
    return block[place[0]:place[1]].decode("utf-16-le", "replace").strip(" \0")


def _day(text: str) -> date | None:
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
