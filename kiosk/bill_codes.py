"""What the codes of a hall's paper bills look like: a template such as `https://bill.example/e?no={account}`. Pure.

`{account}` stands for an account number, `{any}` for whatever else a code says up to the sign that follows; all other
signs stand for themselves. There is no regular expression of outside text in it, nothing is tried twice: a code is read
once from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from kiosk.text import plain

MOST = 10
"""Templates of one hall."""
LONGEST = 200
ACCOUNT, ANY = "{account}", "{any}"
_PIECES = re.compile(r"(\{[^{}]*\})")
_LENGTHS = frozenset({10, 13})
_DIGITS = frozenset("0123456789")


def checked(template: str) -> str:
    """`template`, or ValueError with what is wrong in it."""
    if len(template) > LONGEST:
        raise ValueError(f"has {len(template)} characters, the limit is {LONGEST}")
    if plain(template, limit=LONGEST, field="bill_codes") != template:
        raise ValueError("has control characters, or a space at its start or end")
    pieces = _pieces(template)
    if any(("{" in piece or "}" in piece) and piece not in (ACCOUNT, ANY) for piece in pieces):
        raise ValueError("may hold {account} and {any} in braces, and no other brace")
    if pieces.count(ACCOUNT) != 1:
        raise ValueError("needs {account} once, where the account number stands")
    if any(one.startswith("{") and other.startswith("{") for one, other in pairwise(pieces)):
        raise ValueError("needs a sign between two things in braces, or nobody knows where the first one ends")
    at = pieces.index(ACCOUNT)
    before, after = "".join(pieces[at - 1:at])[-1:], "".join(pieces[at + 1:at + 2])[:1]
    if before in _DIGITS or after in _DIGITS:
        raise ValueError("has a digit beside {account}: it would be taken for one of the number")
    if not any(sign not in _DIGITS for piece in pieces if not piece.startswith("{") for sign in piece):
        raise ValueError("needs a sign that is no digit, or any number is taken for a bill")
    return template


def account_in(code: str, templates: Iterable[str]) -> str | None:
    """The account number, 10 or 13 ASCII digits, by the first template that the whole of `code` fits."""
    for template in templates:
        found = _read(code, _pieces(template))
        if found is not None:
            return found
    return None


def _pieces(template: str) -> list[str]:
    return [piece for piece in _PIECES.split(template) if piece]


def _read(code: str, pieces: list[str]) -> str | None:
    account, at, skipping = None, 0, False
    for piece in pieces:
        if piece == ANY:
            skipping = True
        elif piece == ACCOUNT:
            end = at
            while end < len(code) and code[end] in _DIGITS:
                end += 1
            if end - at not in _LENGTHS:
                return None
            account, at = code[at:end], end
        else:
            begins = code.find(piece, at) if skipping else at
            if begins < 0 or not code.startswith(piece, begins):
                return None
            at, skipping = begins + len(piece), False
    return account if skipping or at == len(code) else None
