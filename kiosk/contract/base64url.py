"""Bytes as text of letters, digits, `-` and `_`, without padding (RFC 4648, section 5)."""

from __future__ import annotations

import base64


def encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """The only bytes whose text this is. Raises ValueError for any other text.

    A last letter whose unused bits are set is refused too (RFC 4648, section 3.5): bytes have one text, so that no
    code on paper can be altered and still hold.
    """
    data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    if encode(data) != text:
        raise ValueError("not the text that these bytes have in base64url")
    return data
