"""A card's code, signed by the hall's hub and read by its terminals, also while the hub is away.

`HKV1.`: `p` or `w` (1 byte), then a staff number or a window's id (16 bytes, filled up with NUL).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.cards import About, Of
from kiosk.contract.signed_code import CodeKind, read, sign
from kiosk.errors import BadInput

_BODY = struct.Struct(">c16s")


class NotACard(BadInput):
    """Not the code of a card of this hall: `details.why` is form, key or signature."""

    code = "not_a_card"


_LETTERS = {Of.PERSON: b"p", Of.WINDOW: b"w"}
_CODE = CodeKind("HKV1", b"hall-kiosk/card/1\0", _BODY.size, NotACard)


def encode(about: About, key: Ed25519PrivateKey) -> str:
    """128 signs. Raises BadInput for an id of more than 16."""
    name = about.key.encode()
    if not 0 < len(name) <= 16:
        raise BadInput("a card's code has room for an id of 16 signs", field="key")
    return sign(_CODE, _BODY.pack(_LETTERS[about.of], name), key)


def decode(text: str, keys: Mapping[bytes, Ed25519PublicKey]) -> About:
    """Raises NotACard."""
    letter, name = _BODY.unpack(read(_CODE, text, keys))
    of = next((of for of, one in _LETTERS.items() if one == letter), None)
    if of is None:
        raise NotACard("this is a card of a later version", why="form")
    return About(of, name.rstrip(b"\0").decode())
