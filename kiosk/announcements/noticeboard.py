"""What an app has been given to announce: kept in step with its mirror, live by the clock."""

from __future__ import annotations

import logging
import threading
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.announcements.reading import (
    DOCUMENTS,
    PICTURES,
    STAFF,
    Notice,
    PublicPerson,
    in_order,
    read_notice,
    read_people,
)
from kiosk.clock import Clock
from kiosk.errors import BadInput

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication

log = logging.getLogger(__name__)


class Kept(Protocol):
    """A mirror: kiosk.sync.mirror.Mirror, or FileMirror."""

    def latest(self, document: str) -> tuple[str, int, dict[str, Any]] | None: ...

    def beginning(self, prefix: str) -> Iterable[tuple[str, dict[str, Any]]]:
        """(document, body) of the newest of each whose name begins so."""
        ...


class Noticeboard:
    """`hall` and `app_code` say which announcements are meant for this app, and at a terminal the `zones` that it has:
    asked anew each time, for a pack may change them. Callbacks come from worker threads.
    """

    def __init__(
        self, mirror: Kept, clock: Clock, *, hall: str, app_code: str,
        zones: Callable[[], Collection[str]] | None = None,
    ) -> None:
        self._mirror, self._clock, self._hall, self._app_code = mirror, clock, hall, app_code
        self._zones = zones
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []
        self._notices: dict[str, Notice] = {}
        for document, body in mirror.beginning(DOCUMENTS):
            self._take(document, body)
        self._people: dict[PublicPerson, bytes] = {}
        self._read_people()

    def on_change(self, call: Callable[[], None]) -> None:
        """`call()` when something came or was withdrawn. What begins or ends by the clock tells nobody."""
        self._listeners.append(call)

    def arrived(self, items: list[Publication]) -> None:
        """The mirror has `items` now."""
        mine = [item for item in items if item.document.startswith(DOCUMENTS)]
        for item in mine:
            self._take(item.document, item.body)
        staff = any(item.document == STAFF for item in items)
        if staff:
            self._read_people()
        if mine or staff:
            for call in self._listeners:
                call()

    def live(self) -> list[Notice]:
        """What is to be shown now, in order."""
        now = self._clock.now()
        return in_order([one for one in self._meant() if one.is_live(now)])

    def versions(self) -> dict[str, int]:
        """Of every announcement that is here and meant for this app, also one that is not live yet."""
        return {one.id: one.version for one in self._meant()}

    def asks_for_zones(self) -> bool:
        """Whether any of them is for some zones only."""
        with self._lock:
            return any(one.zones for one in self._notices.values())

    def seconds_to_change(self) -> float | None:
        """Until the next one begins or ends by the clock; None when none will."""
        now = self._clock.now()
        times = [at for one in self._meant() for at in (one.begins, one.until) if at > now]
        return (min(times) - now).total_seconds() if times else None

    def people(self) -> tuple[PublicPerson, ...]:
        """Of the staff, who agreed to be shown, in order."""
        return tuple(self._people)

    def picture(self, id: str) -> bytes | None:
        """The picture's bytes as the hub made them, or somebody's photo; None when it is not here or broken."""
        for person, photo in self._people.items():
            if person.photo == id:
                return photo
        found = self._mirror.latest(f"{PICTURES}{id}")
        try:
            return None if found is None else b64decode(found[2]["data"], validate=True)
        except (KeyError, TypeError, NotBase64) as error:
            log.warning("picture %s cannot be shown: %s", id[:12], type(error).__name__)
            return None

    def _meant(self) -> list[Notice]:
        with self._lock:
            here = [*self._notices.values()]
        if self._zones is None:
            return here
        shown = self._zones()
        return [one for one in here if one.is_for_zones(shown)]

    def _read_people(self) -> None:
        found = self._mirror.latest(STAFF)
        try:
            self._people = read_people(found[2]) if found else {}
        except BadInput as error:
            log.warning("%s", error.cause)
            self._people = {}

    def _take(self, document: str, body: dict[str, Any]) -> None:
        try:
            notice = read_notice(body)
        except BadInput as error:
            log.warning("%s is not shown: %s", document, error.cause)
            notice = None
        with self._lock:
            if notice is None or not notice.is_for(self._hall, self._app_code):
                self._notices.pop(document.removeprefix(DOCUMENTS), None)
            else:
                self._notices[document.removeprefix(DOCUMENTS)] = notice
