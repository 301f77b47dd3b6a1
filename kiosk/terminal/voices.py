"""Suggestions and praise at a terminal: durable here, sealed for the hub, with a number to call or without."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from kiosk.cards import About, Of
from kiosk.clock import Clock
from kiosk.errors import BadInput, KioskError
from kiosk.feedback.phone import phone_of
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.terminal import voice_lane
from kiosk.text import exact

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient

WORDS = 300
PHOTO_BYTES = 120_000
KINDS = ("suggestion", "praise")


class CannotTakeWords(KioskError):
    """This terminal never heard from its hub, so there is no key to seal words for."""

    code = "voice_cannot_take"


class TerminalVoices:
    """`keys` is the publication; `client` talks to the hub."""

    def __init__(
        self, database: Callable[[], Database], clock: Clock, pack: Callable[[], PublicPack],
        keys: Callable[[], dict[str, Any] | None], client: Callable[[], HubClient],
    ) -> None:
        self._database, self._clock, self._pack, self._keys, self._client = database, clock, pack, keys, client

    @property
    def takes(self) -> bool:
        return self._key() is not None

    def give(self, kind: str, words: str, *, phone: str = "", photo: bytes = b"", about: About | None = None) -> None:
        """Durable when it returns. `words` are up to 300 characters, `photo` a JPEG of up to 120,000 bytes.

        Raises CannotTakeWords, BadInput (of a field), BadPhone, StoreFull, StoreDamaged.
        """
        from kiosk.contract.sealing import seal

        key = self._key()
        if key is None:
            raise CannotTakeWords("no key to seal words for")
        if kind not in KINDS:
            raise BadInput("there is no such kind", field="kind")
        said = {"words": exact(words, limit=WORDS, field="words", lines=True), "phone": phone_of(phone),
                "photo": base64.b64encode(photo).decode()}
        if about is not None:
            said[f"about_{'window' if about.of is Of.WINDOW else 'number'}"] = about.key
        if not said["words"]:
            raise BadInput("nothing was said", field="words")
        if len(photo) > PHOTO_BYTES:
            raise BadInput("the photo is too large", field="photo")
        sealed = seal({name: value for name, value in said.items() if value}, key)
        with self._database().write() as work:
            voice_lane.put(work, uuid4(), self._today(), kind, sealed, anonymous=not phone)  # a UUIDv7 tells the moment
            work.commit()

    def send(self) -> int:
        """What may go now; how many went. Raises HubUnavailable, Refused."""
        return voice_lane.send(self._database(), self._client, self._today())

    def _today(self) -> date:
        return self._clock.now().astimezone(ZoneInfo(self._pack().hall.timezone)).date()

    def _key(self) -> Any:
        from kiosk.contract.sealing import published_key

        return published_key(self._keys())
