"""The one-time pairing code that staff read from the hub and type at an app.

28 characters of Crockford base32 in seven groups of four, for example
`K7QM-2XPD-9RTA-4C0V-ZB1N-8HGE-5JWS`:

- characters 1 to 12: the secret (60 bits). It is all that the hub is ever sent.
- characters 13 to 28: the pin, the first 80 bits of the SHA-256 of the hub's certificate (DER). An
  app compares it before it sends anything, so a stranger in between never sees the secret.

Case, spaces and hyphens do not matter; I and L read as 1, O as 0. U does not occur.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from kiosk.errors import BadInput

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_LENGTH = 12
PIN_LENGTH = 16
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


@dataclass(frozen=True, slots=True)
class PairingCode:
    secret: str
    pin: str

    def fits(self, certificate: bytes) -> bool:
        """Whether the hub that shows `certificate` (DER) is the one that gave this code."""
        return hmac.compare_digest(self.pin, certificate_pin(certificate))


def certificate_pin(certificate: bytes) -> str:
    """The pin of a certificate (DER): 80 bits of its SHA-256 in 16 characters."""
    return encode(hashlib.sha256(certificate).digest()[:10])


def format_pairing_code(secret: str, certificate: bytes) -> str:
    """The code as staff see it, in groups of four."""
    whole = secret + certificate_pin(certificate)
    return "-".join(whole[i:i + 4] for i in range(0, len(whole), 4))


def parse_pairing_code(text: str) -> PairingCode:
    """What someone typed. Raises BadInput (field `code`) when it cannot be a pairing code."""
    code = read_symbols(text)
    if len(code) != SECRET_LENGTH + PIN_LENGTH:
        raise BadInput(f"a pairing code has 28 characters, not {len(code)}", field="code")
    return PairingCode(code[:SECRET_LENGTH], code[SECRET_LENGTH:])


def read_symbols(text: str) -> str:
    """`text` as plain Crockford symbols. Raises BadInput for any other character."""
    code = text.strip().upper().translate(_READ_AS)
    if not set(code) <= set(ALPHABET):
        raise BadInput("a pairing code has only digits and the letters A to Z without I, L, O, U", field="code")
    return code


def encode(data: bytes) -> str:
    """Crockford base32 of `data`, whose length is a multiple of 5 bytes."""
    bits = int.from_bytes(data, "big")
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(len(data) * 8 - 5, -1, -5))
