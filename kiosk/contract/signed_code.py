"""Codes on paper that prove themselves: mark `.` body `.` key id (8 bytes) `.` Ed25519 signature (64).

Each part is base64url without padding; the hub signs, whoever has its public key can check.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.contract import base64url
from kiosk.errors import BadInput


def key_id_of(public_key: Ed25519PublicKey) -> bytes:
    """8 bytes that name a key: the beginning of the SHA-256 of its raw bytes."""
    return hashlib.sha256(public_key.public_bytes_raw()).digest()[:8]


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
    return ".".join((kind.mark, *map(base64url.encode, (body, key_id, key.sign(kind.purpose + body + key_id)))))


def read(kind: CodeKind, text: str, keys: Mapping[bytes, Ed25519PublicKey]) -> bytes:
    """The body of a code that one of `keys`, by their ids, has signed. Raises `kind.refusal`."""
    letters = -(-kind.size * 4 // 3)
    form = re.fullmatch(rf"{kind.mark}\.([\w-]{{{letters}}})\.([\w-]{{11}})\.([\w-]{{86}})", text.strip(), re.ASCII)
    if form is None:
        raise kind.refusal("this is no such code", why="form")
    try:
        body, key_id, signature = map(base64url.decode, form.groups())
    except ValueError as error:
        raise kind.refusal("this is no such code", why="form") from error
    key = keys.get(key_id)
    if key is None:
        raise kind.refusal("this was signed by a key that is not known here", why="key")
    try:
        key.verify(signature, kind.purpose + body + key_id)
    except InvalidSignature as error:
        raise kind.refusal("this signature does not match", why="signature") from error
    return body
