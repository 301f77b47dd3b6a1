"""PINs as argon2id hashes (RFC 9106), in the PHC string form that carries its own cost.

From `cryptography`, which is here already; it lets other threads run meanwhile. Never inside a
transaction: a hash takes a twentieth of a second and 46 MiB, and the hall would wait. That is the first of the
costs that OWASP recommends; more would be felt at a small hall's one machine and would not save six digits
from whoever holds the database. What keeps PINs from being guessed is the lock-out.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from functools import cached_property

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_SALT_BYTES, _HASH_BYTES = 16, 32
_ONE_TIME_DIGITS = 8


@dataclass(frozen=True)
class Pins:
    """`memory_kib` and `iterations` are the cost of new hashes; a hash of another cost is still verified."""

    memory_kib: int = 46 * 1024
    iterations: int = 1

    def hash(self, pin: str) -> str:
        derive = Argon2id(
            salt=secrets.token_bytes(_SALT_BYTES), length=_HASH_BYTES, iterations=self.iterations, lanes=1,
            memory_cost=self.memory_kib)
        return derive.derive_phc_encoded(_bytes(pin))

    def verify(self, pin: str, hashed: str | None) -> bool:
        """None (nobody has the number) takes the same time and is never right."""
        return self.fits(pin, hashed or self.decoy) and hashed is not None

    def fits(self, pin: str, hashed: str) -> bool:
        """As often as this is asked, a hash is made."""
        try:
            Argon2id.verify_phc_encoded(_bytes(pin), hashed)
        except InvalidKey:
            return False
        return True

    def is_outdated(self, hashed: str) -> bool:
        """Made at another cost than today's."""
        return f"$m={self.memory_kib},t={self.iterations},p=1$" not in hashed

    @cached_property
    def decoy(self) -> str:
        """What no PIN is known to have, at today's cost; made up, so that the first who asks for it waits no longer."""
        salt, made_up = (_unpadded(secrets.token_bytes(size)) for size in (_SALT_BYTES, _HASH_BYTES))
        return f"$argon2id$v=19$m={self.memory_kib},t={self.iterations},p=1${salt}${made_up}"


def one_time_pin() -> str:
    """Eight digits: a terminal's keypad can type them."""
    return f"{secrets.randbelow(10 ** _ONE_TIME_DIGITS):0{_ONE_TIME_DIGITS}}"


def _unpadded(data: bytes) -> str:
    return base64.b64encode(data).rstrip(b"=").decode()


def _bytes(pin: str) -> bytes:
    return pin.encode("utf-8", "surrogatepass")
