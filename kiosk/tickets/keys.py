"""Who may have signed a ticket of this hall: this terminal, and the apps whose keys the hub published."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kiosk.contract import base64url
from kiosk.contract.identity import app_key
from kiosk.errors import KioskError
from kiosk.text import plain

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


log = logging.getLogger(__name__)


class TicketKeys:
    """`folder` holds this app's key; `published` gives the body of the latest publication `keys`, if any.

    A damaged key costs nobody a ticket: until the next start a passing one signs.
    """

    def __init__(self, folder: Path, published: Callable[[], dict[str, Any] | None]) -> None:
        self._folder = folder
        self._published = published
        self._own: Ed25519PrivateKey | None = None
        self._key_id: bytes | None = None

    def sign(self, ticket_id: UUID) -> str:
        """The text of the ticket's QR code. The first call imports what it needs (about 50 ms)."""
        from kiosk.tickets import qr

        key = self._key()
        if self._key_id is None:
            self._key_id = qr.key_id_of(key.public_key())
        return qr.encode(ticket_id, self._key_id, key)

    def read(self, scanned: str) -> UUID:
        """The ticket that a scanned text is about. Raises BadInput (NotATicket, UnknownKey, BadSignature)."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        from kiosk.tickets import qr

        keys = [self._key().public_key()]
        for app in (self._published() or {}).get("apps", ()):
            if not app["revoked"]:
                keys.append(Ed25519PublicKey.from_public_bytes(base64url.decode(app["public_key"])))
        return qr.verify(plain(scanned, limit=400, field="ticket"), {qr.key_id_of(key): key for key in keys})

    def _key(self) -> Ed25519PrivateKey:
        if self._own is None:
            try:
                self._own = app_key(self._folder)
            except KioskError as error:
                from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

                log.error("tickets are signed by a passing key, the terminal must be paired again: %s", error.cause)
                self._own = Ed25519PrivateKey.generate()
        return self._own
