"""A console without its screen: one person of the hall at a time, and everything by the hub's doors."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from kiosk.clock import Clock, SystemClock
from kiosk.console.drafts import Drafts
from kiosk.console.options import ConsoleOptions
from kiosk.console.standing import Person, Standing
from kiosk.contract.identity import Identity, read_identity
from kiosk.contract.messages import Message
from kiosk.contract.staff import StayedSignedIn, StaySignedIn
from kiosk.contract.watching import HubWatch
from kiosk.errors import BadInput, HubUnavailable, KioskError
from kiosk.ids import new_id
from kiosk.standards.published import Published
from kiosk.store.disk import disk_errors, replace_file
from kiosk.sync.file_mirror import FileMirror

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import Publication
    from kiosk.standards.public import PublicPack

log = logging.getLogger(__name__)

TOPICS = (
    "announcement", "standards", "counter", "alert", "help", "ticket", "queue", "parked", "payment", "hall",
    "complaint", "voices", "meetings")
ATTEMPTS = 2
"""Of one command, under one id, before the hub counts as away."""
SIGNED_OUT = frozenset({"sign_in_needed"})

_Answer = TypeVar("_Answer", bound=Message)


class ConsoleCore:
    """What is asked of the hub blocks: call it off the screen's thread. Callbacks come from worker threads."""

    @classmethod
    def open(cls, options: ConsoleOptions, clock: Clock | None = None) -> Self:
        """Raises BadInput (another app's identity)."""
        return cls(options, clock or SystemClock())

    def __init__(self, options: ConsoleOptions, clock: Clock) -> None:
        self.options = options
        self.identity = _console_identity(options)
        self.drafts = Drafts(options.drafts)
        mirror = FileMirror(options.published, frozenset({"standards", "staff"}))
        self._published = Published(mirror, options.pack)
        self._watch: HubWatch[None] = HubWatch(
            self.identity, options.identity_dir, mirror, clock, topics=TOPICS, look=self._look,
            on_view=lambda _: self._tell(), on_event=self._heard, on_link=lambda _: self._tell(),
            on_kept=self._arrived, later=frozenset(TOPICS) - {"counter"})
        self._doing = threading.RLock()
        self._person: Person | None = None
        self._left = ""
        self._deed_at = clock.now()
        self._unanswered: dict[str, UUID] = {}
        self._listeners: list[Callable[[Standing], None]] = []
        self._news: list[Callable[[str, dict[str, Any]], None]] = []
        self._closed = False

    @property
    def pack(self) -> PublicPack:
        return self._published.pack

    @property
    def link(self) -> Any:
        return self._watch.link

    @property
    def clock(self) -> Clock:
        """The hub's time, as far as it is known here."""
        return self._watch.clock

    @property
    def standing(self) -> Standing:
        person = self._person
        return Standing(
            self.link.online, person, self._left,
            self._deed_at + timedelta(seconds=person.idle_seconds) if person else None)

    def on_standing(self, call: Callable[[Standing], None]) -> None:
        self._listeners.append(call)

    def on_news(self, call: Callable[[str, dict[str, Any]], None]) -> None:
        """`call(topic, data)` after each event of TOPICS, and `staff` when others are shown.

        It says where to look again, never what is true.
        """
        self._news.append(call)

    @property
    def people_shown(self) -> int:
        """How many of the staff everybody sees with a photo."""
        body = self._published.body("staff")
        return len(body["people"]) if body else 0

    def on_pack(self, call: Callable[[PublicPack], None]) -> None:
        self._published.on_pack(call)

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> None:
        """Raises BadInput, HubUnavailable, or Refused with the hub's code: the PIN is checked there only."""
        said = self._client().sign_in(number, pin, new_pin)
        self._left, self._deed_at = "", self.clock.now()
        self._person = Person(str(said.person_id), said.number, said.name, tuple(said.roles), said.idle_seconds)
        self._tell()

    def sign_out(self, why: str = "") -> None:
        """It succeeds without the hub too: the session ends by its idle time there. `why`: see Standing.left."""
        person = self._person
        self._forget(why)
        if person is not None and self.link.online:
            try:
                self._client().sign_out()
            except KioskError as error:
                log.warning("signed out here only: %s: %s", error.code, error.cause)
        self._tell()

    def stay(self) -> None:
        """Whoever is signed in is at work here: what only types and reads keeps the session too."""
        self.command("stay_signed_in", StaySignedIn(), StayedSignedIn)

    def command(self, kind: str, payload: Message, result: type[_Answer]) -> _Answer:
        """Asked again without an answer in between, it is the same command.

        Raises HubUnavailable (nobody knows whether it was done), Refused.
        """
        key = f"{kind} {payload.model_dump_json()}"
        with self._doing:
            command_id = self._unanswered.setdefault(key, new_id())
            for attempt in range(1, ATTEMPTS + 1):
                try:
                    answer = self._client().ask(kind, payload, result, command_id=command_id)
                    break
                except HubUnavailable as error:
                    if attempt == ATTEMPTS:
                        self.link.lost(error)
                        raise
                except KioskError as error:
                    self._unanswered.pop(key, None)
                    self._note_refusal(error)
                    raise
            self._unanswered.pop(key, None)
            self._deed_at = self.clock.now()
        self._tell()
        return answer

    def ask(self, path: str, body: Message, answer: type[_Answer], *, patience: float | None = None) -> _Answer:
        """What only reads, or is kept nowhere; `patience` in seconds, where the hub has long work with it.

        Raises HubUnavailable, Refused.
        """
        try:
            return self._client().ask_privately(path, body, answer, timeout=patience)
        except KioskError as error:
            self._note_refusal(error)
            raise

    def write_export(self, name: str, content: bytes) -> Path:
        """A file for its owner alone; its path. Raises StoreFull, DiskUnusable."""
        return self.write_file(self.options.exports / name, content)

    def remove_export(self, name: str) -> None:
        """What was written there and is not to stay. Raises DiskUnusable."""
        with disk_errors("the folder of exports"):
            (self.options.exports / name).unlink(missing_ok=True)

    def write_file(self, file: Path, content: bytes) -> Path:
        """Where its owner wants it; whole or not at all. Raises StoreFull, DiskUnusable."""
        replace_file(file, content)
        return file

    def start(self) -> None:
        self._watch.start()

    def close(self) -> None:
        """Once is enough."""
        if not self._closed:
            self._closed = True
            self._watch.close()

    def _client(self) -> HubClient:
        return self._watch.client()

    def _look(self, client: HubClient) -> None:
        """Whether the session still stands: a screen that nobody works at asks nothing else."""
        if self._person is not None:
            try:
                client.on_duty()
            except KioskError as error:
                self._note_refusal(error)
                if error.code not in SIGNED_OUT:
                    raise

    def _arrived(self, items: list[Publication]) -> None:
        self._published.arrived(items)
        if any(item.document == "staff" for item in items):
            self._heard("staff", {})

    def _heard(self, topic: str, data: dict[str, Any]) -> None:
        for call in self._news:
            call(topic, data)

    def _note_refusal(self, error: KioskError) -> None:
        if error.code in SIGNED_OUT and self._person is not None:
            self._forget("ended")
            self._tell()

    def _forget(self, why: str) -> None:
        self._person, self._left = None, why

    def _tell(self) -> None:
        for call in self._listeners:
            call(self.standing)


def _console_identity(options: ConsoleOptions) -> Identity | None:
    identity = read_identity(options.identity_dir)
    if identity is not None and identity.scope != "staff":
        raise BadInput(f"this machine is paired as a {identity.scope}, not as a console", field="identity")
    return identity
