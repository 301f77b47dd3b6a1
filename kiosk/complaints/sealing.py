"""A customer's words under a key of the case's own, which is itself sealed to a hub's key: the terminal that sealed
them cannot open them again, and whoever destroys the case's key has forgotten them, wherever the box lies."""

from __future__ import annotations

import hashlib
import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.contract.complaints import Sealed
from kiosk.contract.identity import b64, unb64
from kiosk.errors import Refused

KEY_BYTES = 32
_NONCE, _STEP = 12, 512
_ZERO = bytes(_NONCE)  # a key that is used once needs no other


class Unreadable(Refused):
    """The box is not for this hub, was changed, or its key was destroyed."""

    code = "case_unreadable"


def new_key() -> bytes:
    return os.urandom(KEY_BYTES)


def close(words: str, key: bytes, case_id: UUID) -> bytes:
    """`words` as a box, filled up to a multiple of 512 bytes so that its size says little."""
    plain = words.encode()
    whole = len(plain).to_bytes(4, "big") + plain
    nonce = os.urandom(_NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, whole.ljust(-(-len(whole) // _STEP) * _STEP, b"\0"),
                                                 case_id.bytes)


def open_box(box: bytes, key: bytes, case_id: UUID) -> str:
    """Raises Unreadable."""
    try:
        whole = ChaCha20Poly1305(key).decrypt(box[:_NONCE], box[_NONCE:], case_id.bytes)
    except (InvalidTag, ValueError) as error:
        raise Unreadable("the words of this case cannot be opened") from error
    return whole[4:4 + int.from_bytes(whole[:4], "big")].decode()


def key_id(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:16]


def seal(words: str, public: bytes, case_id: UUID) -> Sealed:
    """For whoever has the private key of `public` (X25519, 32 bytes)."""
    key, passing = new_key(), X25519PrivateKey.generate()
    mine = passing.public_key().public_bytes_raw()
    shared = _shared(passing.exchange(X25519PublicKey.from_public_bytes(public)), mine, public)
    wrapped = mine + ChaCha20Poly1305(shared).encrypt(_ZERO, key, case_id.bytes)
    return Sealed(to=key_id(public), key=b64(wrapped), box=b64(close(words, key, case_id)))


def key_of(sealed: Sealed, private: X25519PrivateKey, case_id: UUID) -> bytes:
    """The case's key. Raises Unreadable."""
    public = private.public_key().public_bytes_raw()
    wrapped = unb64(sealed.key)
    theirs, locked = wrapped[:32], wrapped[32:]
    try:
        shared = _shared(private.exchange(X25519PublicKey.from_public_bytes(theirs)), theirs, public)
        return ChaCha20Poly1305(shared).decrypt(_ZERO, locked, case_id.bytes)
    except (InvalidTag, ValueError) as error:
        raise Unreadable("this was not sealed for this hub") from error


def _shared(secret: bytes, theirs: bytes, public: bytes) -> bytes:
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=None, info=b"hall-kiosk/case/1" + theirs + public).derive(secret)
