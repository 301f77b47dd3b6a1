"""Codes on paper that prove themselves: mark `.` body `.` key id (8 bytes) `.` Ed25519 signature (64).

Each part is base64url without padding; the hub signs, whoever has its public key can check.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.errors import BadInput
from kiosk.tickets import key_id_of


class NotAReceipt(BadInput):
    """Not one of our receipts' codes, or of a key that is not known here, or altered: `details.why`."""

    code = "not_a_receipt"


class NotAStatement(BadInput):
    """As NotAReceipt, of a monthly statement's code."""

    code = "not_a_statement"


@dataclass(frozen=True, slots=True)
class CodeKind:
    """`purpose` is signed with it, so that no code passes for one of another kind; `size` is the body's, in bytes.

    `refusal` is raised for what is none.
    """

    mark: str
    purpose: bytes
    size: int
    refusal: type[BadInput]


def sign(kind: CodeKind, body: bytes, key: Ed25519PrivateKey) -> str:
    key_id = key_id_of(key.public_key())
    return ".".join((kind.mark, *map(_text, (body, key_id, key.sign(kind.purpose + body + key_id)))))


def read(kind: CodeKind, text: str, keys: Mapping[bytes, Ed25519PublicKey]) -> bytes:
    """The body of a code that one of `keys`, by their ids, has signed. Raises `kind.refusal`."""
    letters = -(-kind.size * 4 // 3)
    form = re.fullmatch(rf"{kind.mark}\.([\w-]{{{letters}}})\.([\w-]{{11}})\.([\w-]{{86}})", text.strip(), re.ASCII)
    if form is None:
        raise kind.refusal("this is no such code", why="form")
    body, key_id, signature = (urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in form.groups())
    key = keys.get(key_id)
    if key is None:
        raise kind.refusal("this was signed by a key that is not known here", why="key")
    try:
        key.verify(signature, kind.purpose + body + key_id)
    except InvalidSignature as error:
        raise kind.refusal("this signature does not match", why="signature") from error
    return body


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
