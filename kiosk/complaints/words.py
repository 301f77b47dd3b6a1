"""The words of a case at the hub: each box under the case's key, the key under the hub's. Forgetting takes the key."""

from __future__ import annotations

import os
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import Connection, Row, Update, insert, select, update

from kiosk.complaints.sealing import close, new_key, open_box
from kiosk.complaints.tables import steps, words
from kiosk.contract.complaints import Given
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork


def hub_key(tokens: Tokens) -> X25519PrivateKey:
    """What terminals seal for."""
    return X25519PrivateKey.from_private_bytes(tokens.sealing_key())


class CaseWords:
    """Opens and closes what one case holds. Without a key, everything in it was forgotten."""

    def __init__(self, tokens: Tokens, case_id: UUID, key: bytes | None) -> None:
        self._tokens, self.case_id, self._key = tokens, case_id, key

    @classmethod
    def of(cls, connection: Connection, hall: str, tokens: Tokens, case_id: UUID) -> CaseWords:
        found = connection.scalar(select(words.c.key).where(words.c.hall_id == hall, words.c.case_id == case_id))
        return cls(tokens, case_id, None if found is None else unlock(tokens, found, case_id))

    @classmethod
    def begin(cls, work: HubWork, tokens: Tokens, case_id: UUID, given: Given, key: bytes | None = None) -> CaseWords:
        """Keep what was said, under `key` or a new one."""
        made = cls(tokens, case_id, key or new_key())
        assert made._key is not None
        work.connection.execute(insert(words).values(
            hall_id=work.hall, case_id=case_id, key=lock(tokens, made._key, case_id),
            given=close(given.model_dump_json(), made._key, case_id)))
        return made

    @property
    def forgotten(self) -> bool:
        return self._key is None

    def close(self, text: str) -> bytes | None:
        return close(text, self._key, self.case_id) if text and self._key is not None else None

    def open(self, box: bytes | None) -> str:
        return open_box(box, self._key, self.case_id) if box and self._key is not None else ""

    def given(self, connection: Connection, hall: str) -> Given | None:
        row = _row(connection, hall, self.case_id)
        return Given.model_validate_json(self.open(row.given)) if row and self._key is not None else None

    def reply(self, connection: Connection, hall: str) -> str:
        row = _row(connection, hall, self.case_id)
        return self.open(row.reply) if row else ""

    def answer(self, work: HubWork, text: str) -> None:
        work.connection.execute(_of(work.hall, self.case_id).values(reply=self.close(text)))


def forget(work: HubWork, case_id: UUID) -> None:
    """For good: the key, and what it would open here."""
    work.connection.execute(_of(work.hall, case_id).values(key=None, given=b"", reply=None))
    work.connection.execute(update(steps).where(
        steps.c.hall_id == work.hall, steps.c.case_id == case_id).values(note=None))


def lock(tokens: Tokens, key: bytes, case_id: UUID) -> bytes:
    nonce = os.urandom(12)
    return nonce + ChaCha20Poly1305(tokens.words_key()).encrypt(nonce, key, case_id.bytes)


def unlock(tokens: Tokens, locked: bytes, case_id: UUID) -> bytes:
    return ChaCha20Poly1305(tokens.words_key()).decrypt(locked[:12], locked[12:], case_id.bytes)


def _row(connection: Connection, hall: str, case_id: UUID) -> Row[Any] | None:
    return connection.execute(select(words).where(
        words.c.hall_id == hall, words.c.case_id == case_id)).one_or_none()


def _of(hall: str, case_id: UUID) -> Update:
    return update(words).where(words.c.hall_id == hall, words.c.case_id == case_id)
