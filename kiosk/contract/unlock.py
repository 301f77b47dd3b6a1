"""How a technician gets past a terminal's screen while its hub is away.

The terminal shows a challenge, somebody at the hub's side answers it, the technician types the answer:

- challenge `3-K7QM-2XPD-9`: the terminal's code, 40 random bits, a check symbol that catches every single
  slip and every two neighbours swapped but one pair. It lives 10 minutes, in memory only, and opens once.
- answer `1024-T9RA-4C0V`: the technician's staff number, and 40 bits of a MAC over challenge and number under
  a key that only this terminal and its hub have (`Session.unlock_key`). So the terminal knows for whom it was
  answered, and an answer opens no other terminal and no second time.

Symbols are Crockford base32 as in pairing codes: case, spaces and hyphens do not matter, I and L read as 1,
O as 0. 40 bits are for guessing at the screen only, which counts the tries; nothing can be tried elsewhere.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from typing import NamedTuple

from kiosk.contract.pairing_code import ALPHABET, encode, read_symbols
from kiosk.errors import BadInput, Refused

LIFETIME_SECONDS = 600.0
_NONCE_LENGTH = 8
_MAC_LENGTH = 8
_MAC_BYTES = 5


class WrongAnswer(Refused):
    """It is an answer, but not to this challenge or not for this number."""

    code = "wrong_answer"


class ChallengeOver(Refused):
    """The challenge was answered already or is older than 10 minutes: show another."""

    code = "challenge_over"


class Asked(NamedTuple):
    """What a challenge says: which terminal (its code in the hall), and its random part."""

    app_code: str
    nonce: str


class Challenge:
    """One challenge at a terminal. `monotonic` is its clock in seconds; whoever holds this counts the tries."""

    def __init__(self, key: bytes, app_code: str, monotonic: Callable[[], float]) -> None:
        self.text = new_challenge(app_code)
        self._key, self._monotonic = key, monotonic
        self._until: float | None = monotonic() + LIFETIME_SECONDS

    @property
    def is_over(self) -> bool:
        return self._until is None or self._monotonic() >= self._until

    def person(self, answer: str) -> str:
        """The staff number that a true answer names; it is over then. Raises ChallengeOver, WrongAnswer, BadInput."""
        if self.is_over:
            raise ChallengeOver("this challenge is over; answer the one that the screen shows now")
        number, mac = _read_answer(answer)
        if not hmac.compare_digest(mac, _mac(self._key, read_challenge(self.text), number)):
            raise WrongAnswer("the answer does not fit the challenge")
        self._until = None
        return number


def new_challenge(app_code: str) -> str:
    """`app_code` is 1 to 3 digits."""
    if not re.fullmatch("[0-9]{1,3}", app_code):
        raise BadInput("a terminal's code has 1 to 3 digits", field="app_code")
    nonce = "".join(secrets.choice(ALPHABET) for _ in range(_NONCE_LENGTH))
    return "-".join((app_code, *_fours(nonce), _check_symbol(app_code + nonce)))


def read_challenge(text: str) -> Asked:
    """What somebody typed from a screen or was told. Raises BadInput (field `challenge`)."""
    symbols = _symbols(text, "challenge")
    whole, check = symbols[:-1], symbols[-1:]
    asked = Asked(whole[:-_NONCE_LENGTH], whole[-_NONCE_LENGTH:])
    if not re.fullmatch("[0-9]{1,3}", asked.app_code) or check != _check_symbol(whole):
        raise BadInput("this is no challenge of a terminal: look for a slip", field="challenge")
    return asked


def answer(key: bytes, asked: Asked, number: str) -> str:
    """What lets the person with the staff `number` in; as the hub's side shows it."""
    return "-".join((number, *_fours(_mac(key, asked, number))))


def _read_answer(text: str) -> tuple[str, str]:
    symbols = _symbols(text, "answer")
    number, mac = symbols[:-_MAC_LENGTH], symbols[-_MAC_LENGTH:]
    if not re.fullmatch("[0-9]{1,10}", number):
        raise BadInput("an answer is a staff number and eight symbols", field="answer")
    return number, mac


def _mac(key: bytes, asked: Asked, number: str) -> str:
    said = f"kiosk-unlock/1/{asked.app_code}/{asked.nonce}/{number}".encode()
    return encode(hmac.digest(key, said, hashlib.sha256)[:_MAC_BYTES])


def _symbols(text: str, field: str) -> str:
    try:
        return read_symbols(text)
    except BadInput as error:
        raise BadInput("only digits and the letters A to Z without I, L, O, U", field=field) from error


def _fours(symbols: str) -> tuple[str, ...]:
    return tuple(symbols[at:at + 4] for at in range(0, len(symbols), 4))


def _check_symbol(symbols: str) -> str:
    """Luhn's sum to the base 32."""
    size, total = len(ALPHABET), 0
    for place, symbol in enumerate(reversed(symbols)):
        value = ALPHABET.index(symbol) * (2 - place % 2)
        total += value // size + value % size
    return ALPHABET[-total % size]
