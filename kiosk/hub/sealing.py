"""The hall's keys for sealed words: a new one each month, destroyed two months after it was the newest.

A fact is kept for ever and goes upward unaltered; once the key is destroyed, nobody reads what was sealed in it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Connection, delete, insert, select

from kiosk.contract.base64url import encode
from kiosk.contract.sealing import NotSealedForUs, key_id_of, unseal
from kiosk.hub.tables import sealing_keys
from kiosk.hub.work import HubWork
from kiosk.ids import new_id

RENEWED = timedelta(days=30)
KEPT = RENEWED + timedelta(days=60)
"""Longer than any terminal was away from its hub and still had something to say."""


def destroy_old(work: HubWork, now: datetime) -> None:
    work.connection.execute(delete(sealing_keys).where(
        sealing_keys.c.hall_id == work.hall, sealing_keys.c.made_at < now - KEPT))


def make_if_due(work: HubWork, now: datetime) -> None:
    newest = _newest(work.connection, work.hall)
    if newest is None or newest.made_at < now - RENEWED:
        work.connection.execute(insert(sealing_keys).values(
            hall_id=work.hall, id=str(new_id()), private=X25519PrivateKey.generate().private_bytes_raw(), made_at=now))


def published(connection: Connection, hall: str) -> dict[str, str] | None:
    """The newest key as the publication `keys` gives it out."""
    newest = _newest(connection, hall)
    if newest is None:
        return None
    public = X25519PrivateKey.from_private_bytes(newest.private).public_key().public_bytes_raw()
    return {"id": newest.id, "key": encode(public)}


def open_sealed(connection: Connection, hall: str, sealed: str) -> dict[str, Any]:
    """Raises NotSealedForUs: another hub's, destroyed, or changed on its way."""
    row = connection.execute(select(sealing_keys.c.private).where(
        sealing_keys.c.hall_id == hall, sealing_keys.c.id == key_id_of(sealed)[:80])).first()
    if row is None:
        raise NotSealedForUs("this hub has no such key, or no longer", field="sealed")
    return unseal(sealed, X25519PrivateKey.from_private_bytes(row.private))


def _newest(connection: Connection, hall: str) -> Any:
    return connection.execute(
        select(sealing_keys).where(sealing_keys.c.hall_id == hall).order_by(sealing_keys.c.made_at.desc()).limit(1)
    ).first()
