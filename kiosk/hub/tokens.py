"""Challenges and session tokens: MACs of the hub's secret, so any hub of the hall can check them.

Only the hub's clock counts; an app's may be decades off.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import struct
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.contract.base64url import decode, encode
from kiosk.hub.errors import Unauthenticated
from kiosk.store.types import microseconds

SESSION = timedelta(minutes=15)
_CHALLENGE = timedelta(seconds=60)
_CHALLENGE_BODY = struct.Struct(">16sQ16s")
_TOKEN_BODY = struct.Struct(">16sQ")


class Tokens:
    """`hall` is part of every MAC: another hall's token is no token here."""

    def __init__(self, secret: bytes, hall: str) -> None:
        self._secret = secret
        self._hall = hall.encode()

    def challenge(self, app_id: UUID, now: datetime) -> str:
        """Good for 60 s. The app signs the text's ASCII bytes as they are."""
        until = microseconds(now + _CHALLENGE)
        return self._seal(b"challenge", _CHALLENGE_BODY.pack(app_id.bytes, until, secrets.token_bytes(16)))

    def check_answer(self, app_id: UUID, challenge: str, signature: str, public_key: str, now: datetime) -> None:
        """Raises Unauthenticated unless the app's key signed a challenge made for it within 60 s."""
        body = self._open(b"challenge", challenge, _CHALLENGE_BODY.size)
        challenged, until, _nonce = _CHALLENGE_BODY.unpack(body)
        if challenged != app_id.bytes or microseconds(now) >= until:
            raise Unauthenticated("the challenge is another's or too old")
        try:
            key = Ed25519PublicKey.from_public_bytes(decode(public_key))
            key.verify(decode(signature), challenge.encode())
        except (InvalidSignature, ValueError) as error:
            raise Unauthenticated("the signature is not this app's") from error

    def token(self, app_id: UUID, now: datetime) -> str:
        return self._seal(b"token", _TOKEN_BODY.pack(app_id.bytes, microseconds(now + SESSION)))

    def app_of(self, token: str, now: datetime) -> UUID:
        """Whose token this is. Raises Unauthenticated when it is none of this hub or has ended."""
        app_id, until = _TOKEN_BODY.unpack(self._open(b"token", token, _TOKEN_BODY.size))
        if microseconds(now) >= until:
            raise Unauthenticated("the session has ended")
        return UUID(bytes=app_id)

    def code_hash(self, secret: str) -> str:
        """What the hub keeps of a pairing code."""
        return self._mac(b"code", secret.encode()).hex()

    def unlock_key(self, app_code: str) -> bytes:
        """What a terminal and its hub alone know, to answer its challenges (kiosk.contract.unlock).

        Made of the code, which no second app of the hall ever has: so the secret is enough to answer, even when the
        database is away.
        """
        return self._mac(b"unlock", app_code.encode())

    def staff_mac(self, token: str) -> str:
        """What the hub keeps of a staff session's token."""
        return self._mac(b"staff", token.encode()).hex()

    def number_mac(self, place: str, number: str) -> str:
        """What the hub keeps of a number that somebody signed in with: it may be a PIN in the wrong field."""
        return self._mac(b"number", f"{place}/{number}".encode()).hex()

    def holder_mac(self, id_sha256: str) -> str:
        """What the hub keeps of an account holder's ID number, given as its SHA-256 in hex."""
        return self._mac(b"holder", id_sha256.encode()).hex()

    def sms_mac(self, account_no: str, code: str) -> str:
        """What the hub keeps of a code that it sent to an account's phone."""
        return self._mac(b"sms", f"{account_no}/{code}".encode()).hex()

    def case_mac(self, number: str, code: str) -> str:
        """What the hub keeps of the code on a case's slip."""
        return self._mac(b"case", f"{number}/{code}".encode()).hex()

    def lane_id(self, asked: UUID) -> UUID:
        """Under which an anonymous case is kept that somebody asked for with that id: drawn like any random one."""
        return UUID(bytes=self._mac(b"lane", asked.bytes)[:16], version=4)

    def booking_mac(self, number: str, code: str) -> str:
        """What the hub keeps of the code on a booking's slip."""
        return self._mac(b"booking", f"{number}/{code}".encode()).hex()

    def survey_mac(self, known_by: str) -> str:
        """What the hub keeps of a customer who was asked: an account number, or an ID number's SHA-256 in hex."""
        return self._mac(b"survey", known_by.encode()).hex()

    def sealing_key(self) -> bytes:
        """The private key (X25519) that customers' words are sealed for."""
        return self._mac(b"sealing", b"")

    def words_key(self) -> bytes:
        """Under which the keys of cases lie in the database."""
        return self._mac(b"words", b"")

    def statement_key(self) -> bytes:
        """Under which an account lies in the code on its statement."""
        return self._mac(b"statement", b"")

    def audit_key(self) -> bytes:
        """Seals the audit's entries: whoever can write to the database cannot make one."""
        return self._mac(b"audit", b"")

    def _seal(self, purpose: bytes, body: bytes) -> str:
        return encode(body + self._mac(purpose, body))

    def _open(self, purpose: bytes, sealed: str, size: int) -> bytes:
        try:
            whole = decode(sealed)
        except ValueError as error:
            raise Unauthenticated(f"the {purpose.decode()} is not readable") from error
        body, mac = whole[:size], whole[size:]
        if len(body) != size or not hmac.compare_digest(mac, self._mac(purpose, body)):
            raise Unauthenticated(f"the {purpose.decode()} is not this hub's")
        return body

    def _mac(self, purpose: bytes, body: bytes) -> bytes:
        return hmac.digest(self._secret, b"kiosk-hub/" + purpose + b"/" + self._hall + b"/" + body, hashlib.sha256)
