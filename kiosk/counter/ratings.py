"""Ratings from the customer's screen: kept in one small synced file until the hub has them, each sent once."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kiosk.contract.ratings import RateVisit
from kiosk.contract.sealing import published_key, seal
from kiosk.errors import BadInput, HubUnavailable, KioskError
from kiosk.feedback.phone import phone_of
from kiosk.ids import new_id
from kiosk.store.disk import replace_file
from kiosk.text import exact

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient

log = logging.getLogger(__name__)
WORDS = 200
MOST = 1000
"""So many wait at most: days of ratings at one window; then the oldest gives way, which the log says."""


class Ratings:
    """`client` is the counter's, `keys` its publication. Thread-safe; nothing of it is shown to the clerk."""

    def __init__(self, file: Path, client: Callable[[], HubClient], keys: Callable[[], dict[str, Any] | None]) -> None:
        self._file, self._client, self._keys = file, client, keys
        self._keeping, self._sending = threading.Lock(), threading.Lock()
        self._waiting = _read(file)

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    @property
    def takes_words(self) -> bool:
        """Whether words can be sealed for the hub: it has spoken once."""
        return published_key(self._keys()) is not None

    def give(self, rating: RateVisit, words: str = "", phone: str = "") -> None:
        """Durable when it returns; `send` tells the hub. `words`, up to 200 characters, and the number to call are
        sealed: no file of this machine shows them, and what cannot be kept as it is does not take the rating with it.

        Raises StoreFull, DiskUnusable.
        """
        rating = rating.model_copy(update={"sealed": self._sealed(words, phone)})
        with self._keeping:
            waiting = [*self._waiting, {"command": str(new_id()), "rating": rating.model_dump(mode="json")}]
            if len(waiting) > MOST:
                log.error("a rating is lost: the hub has not been heard of for too long")
            self._keep(waiting[-MOST:])

    def send(self) -> None:
        """All that wait, in order; without the hub they go on waiting. What the hub refuses is given up, and logged."""
        with self._sending:
            while self._waiting:
                first = self._waiting[0]
                try:
                    self._client().command(
                        "rate_visit", RateVisit.model_validate(first["rating"]), command_id=UUID(first["command"]))
                except HubUnavailable:
                    return
                except KioskError as error:
                    log.error("the hub refuses a rating: %s: %s", error.code, error.cause)
                with self._keeping:
                    self._keep([one for one in self._waiting if one is not first])

    def _sealed(self, words: str, phone: str) -> str | None:
        key = published_key(self._keys())
        said = {"words": _kept(lambda: exact(words, limit=WORDS, field="words", lines=True)),
                "phone": _kept(lambda: phone_of(phone))}
        given = {name: value for name, value in said.items() if value}
        return seal(given, key) if given and key is not None else None

    def _keep(self, waiting: list[dict[str, Any]]) -> None:
        replace_file(self._file, json.dumps(waiting).encode())
        self._waiting = waiting


def _kept(read: Callable[[], str]) -> str:
    try:
        return read()
    except BadInput as error:
        log.warning("what was said with a rating is left out: %s", error.code)
        return ""


def _read(file: Path) -> list[dict[str, Any]]:
    try:
        found = json.loads(file.read_bytes())
        for one in found:
            UUID(one["command"]), RateVisit.model_validate(one["rating"])
        return list(found)
    except FileNotFoundError:
        return []
    except (ValueError, KeyError, TypeError) as error:
        aside = file.with_name(f"{file.name}.damaged")
        file.replace(aside)
        log.error("ratings that waited cannot be read and are put aside as %s: %s", aside.name, type(error).__name__)
        return []
