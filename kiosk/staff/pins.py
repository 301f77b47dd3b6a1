"""PINs as argon2id hashes (RFC 9106), in the PHC string form that carries its own cost.

From `cryptography`, which is here already; it lets other threads run meanwhile. Never inside a
transaction: a hash takes a fifth of a second and 64 MiB, and the hall would wait.
"""

from __future__ import annotations

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

    memory_kib: int = 64 * 1024
    iterations: int = 3

    def hash(self, pin: str) -> str:
        derive = Argon2id(
            salt=secrets.token_bytes(_SALT_BYTES), length=_HASH_BYTES, iterations=self.iterations, lanes=1,
            memory_cost=self.memory_kib)
        return derive.derive_phc_encoded(_bytes(pin))

    def verify(self, pin: str, hashed: str | None) -> bool:
        """None (nobody has the number) takes the same time and is never right."""
        try:
            Argon2id.verify_phc_encoded(_bytes(pin), hashed or self.decoy)
        except InvalidKey:
            return False
        return hashed is not None

    def is_outdated(self, hashed: str) -> bool:
        """Made at another cost than today's."""
        return f"$m={self.memory_kib},t={self.iterations},p=1$" not in hashed

    @cached_property
    def decoy(self) -> str:
        return self.hash(secrets.token_hex(16))


def one_time_pin() -> str:
    """Eight digits: a terminal's keypad can type them."""
    return f"{secrets.randbelow(10 ** _ONE_TIME_DIGITS):0{_ONE_TIME_DIGITS}}"


def _bytes(pin: str) -> bytes:
    return pin.encode("utf-8", "surrogatepass")
