"""Whom a supervision card is of, as this hall's hub has signed it; also while the hub is away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.cards import About


class SupervisionCards:
    """`keys` is the publication."""

    def __init__(self, keys: Callable[[], dict[str, Any] | None]) -> None:
        self._keys = keys

    def about(self, code: str) -> About:
        """Raises NotACard. The first call imports what it needs (about 50 ms)."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        from kiosk.cards.codes import decode
        from kiosk.contract.identity import unb64
        from kiosk.contract.signed_code import key_id_of

        hub = (self._keys() or {}).get("hub", {})
        keys = [Ed25519PublicKey.from_public_bytes(unb64(hub["public_key"]))] if "public_key" in hub else []
        return decode(code, {key_id_of(key): key for key in keys})
