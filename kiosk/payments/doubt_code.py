"""The code on the slip of a payment in doubt: whoever holds it may ask what became of the payment.

`HKD1.` payment id (16 bytes) `.` key id (8) `.` Ed25519 signature (64), as a receipt's. The hub signs. The payment's
number stands on the slip in clear, for staff; alone it opens nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.payments.codes import CodeKind, NotADoubtSlip, read, sign

_CODE = CodeKind("HKD1", b"hall-kiosk/doubt/1\0", 16, NotADoubtSlip)


def encode(payment_id: UUID, key: Ed25519PrivateKey) -> str:
    return sign(_CODE, payment_id.bytes, key)


def verify(text: str, keys: Mapping[bytes, Ed25519PublicKey]) -> UUID:
    """The payment; `keys` by key id. Raises NotADoubtSlip."""
    return UUID(bytes=read(_CODE, text, keys))
