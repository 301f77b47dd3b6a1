"""The ticket's QR code: its id, signed by the terminal that gave it.

`HK1.` ticket id (16 bytes) `.` key id (4 to 8) `.` Ed25519 signature (64), each base64url without padding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.contract import base64url
from kiosk.contract.signed_code import key_id_of
from kiosk.errors import BadInput

__all__ = ["BadSignature", "NotATicket", "UnknownKey", "encode", "key_id_of", "verify"]

_FORM = re.compile(r"HK1\.([\w-]{22})\.([\w-]{6,11})\.([\w-]{86})", re.ASCII)
_PURPOSE = b"hall-kiosk/ticket/1\0"  # a signature for a ticket is good for nothing else


class NotATicket(BadInput):
    """The scanned text is not one of our tickets' codes at all."""

    code = "not_a_ticket"


class UnknownKey(BadInput):
    """It looks like a ticket, but of a terminal that this hall does not know (yet)."""

    code = "unknown_ticket_key"


class BadSignature(BadInput):
    """A ticket's code that was altered or made up."""

    code = "bad_ticket_signature"


def encode(ticket_id: UUID, key_id: bytes, private_key: Ed25519PrivateKey) -> str:
    """The text of the code, at most 125 characters. Raises BadInput unless `key_id` has 4 to 8 bytes."""
    if not 4 <= len(key_id) <= 8:
        raise BadInput(f"a key id has 4 to 8 bytes, not {len(key_id)}", field="key_id")
    signature = private_key.sign(_PURPOSE + ticket_id.bytes + key_id)
    return ".".join(("HK1", *map(base64url.encode, (ticket_id.bytes, key_id, signature))))


def verify(text: str, public_keys: Mapping[bytes, Ed25519PublicKey]) -> UUID:
    """The ticket's id. `public_keys` by key id. Raises NotATicket, UnknownKey, BadSignature."""
    form = _FORM.fullmatch(text.strip())
    if form is None:
        raise NotATicket("the scanned text is not a ticket's code", field="ticket")
    ticket, key, signature = map(_bytes, form.groups())
    public_key = public_keys.get(key)
    if public_key is None:
        raise UnknownKey("the ticket is signed by a key that is not known here", field="ticket")
    try:
        public_key.verify(signature, _PURPOSE + ticket + key)
    except InvalidSignature as error:
        raise BadSignature("the ticket's signature does not match", field="ticket") from error
    return UUID(bytes=ticket)


def _bytes(text: str) -> bytes:
    try:
        return base64url.decode(text)
    except ValueError as error:
        raise NotATicket("the scanned text is not a ticket's code", field="ticket") from error
