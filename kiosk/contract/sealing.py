"""Words that only the hall's hub reads: sealed at the terminal for a key that the hub published.

X25519 with a key of the message's own, HKDF-SHA256, ChaCha20-Poly1305. A hub destroys its keys in time; what was sealed
for one is then unreadable wherever the facts went. Needs no network: the key came with the publication `keys`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from kiosk.contract.identity import b64, unb64
from kiosk.errors import BadInput

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

_NONCE = bytes(12)  # a key of its own seals each message, so a nonce is never used twice
_KEY_BYTES, _LONGEST = 32, 256 * 1024


class SealingKey(NamedTuple):
    """`id` names the hub's key; `public` has 32 bytes."""

    id: str
    public: bytes


class NotSealedForUs(BadInput):
    """The key is another's or destroyed, or the text was changed on its way."""

    code = "not_sealed_for_us"


def published_key(keys: Mapping[str, Any] | None) -> SealingKey | None:
    """Out of the publication `keys`; None where the hub has not given one out."""
    given = (keys or {}).get("sealing")
    if not isinstance(given, Mapping):
        return None
    key = SealingKey(str(given.get("id", "")), unb64(str(given.get("key", ""))))
    return key if len(key.public) == _KEY_BYTES else None


def seal(content: Mapping[str, Any], key: SealingKey) -> str:
    """`content` as JSON, sealed for `key`: text without spaces. Raises BadInput beyond 256 KiB."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    plain = json.dumps(content, ensure_ascii=False).encode()
    if len(plain) > _LONGEST:
        raise BadInput("this is too long to be sealed", field="sealed")
    once = X25519PrivateKey.generate()
    public = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(key.public))
    body = _cipher(shared, public, key.public).encrypt(_NONCE, plain, key.id.encode())
    return f"{key.id}.{b64(public)}.{b64(body)}"


def key_id_of(sealed: str) -> str:
    """Which key opens it."""
    return sealed.partition(".")[0]


def unseal(sealed: str, private: X25519PrivateKey) -> dict[str, Any]:
    """What was sealed. Raises NotSealedForUs."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    try:
        key_id, public, body = sealed.split(".")
        once = unb64(public)
        shared = private.exchange(X25519PublicKey.from_public_bytes(once))
        plain = _cipher(shared, once, private.public_key().public_bytes_raw()).decrypt(
            _NONCE, unb64(body), key_id.encode())
        content = json.loads(plain)
    except (ValueError, InvalidTag) as error:
        raise NotSealedForUs("this was not sealed for the hub's key", field="sealed") from error
    if not isinstance(content, dict):
        raise NotSealedForUs("what was sealed is no object", field="sealed")
    return content


def _cipher(shared: bytes, once: bytes, public: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = b"kiosk-sealing/1" + once + public
    return ChaCha20Poly1305(HKDF(SHA256(), _KEY_BYTES, salt=None, info=info).derive(shared))
