"""A board's hub side: what the hub shows, kept while it is away; the pack, kept over a restart."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from kiosk.announcements.noticeboard import Noticeboard
from kiosk.announcements.reading import DOCUMENTS
from kiosk.board.news import News
from kiosk.board.options import BoardOptions
from kiosk.clock import Clock, SystemClock
from kiosk.contract.counter import BoardCall, BoardView
from kiosk.contract.identity import read_identity
from kiosk.contract.watching import HubWatch
from kiosk.errors import BadInput
from kiosk.standards.public import PublicPack
from kiosk.standards.published import Published
from kiosk.standards.telling import Telling
from kiosk.sync.file_mirror import FileMirror
from kiosk.sync.link import Link

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import Publication

TOPICS = ("call", "ticket", "counter", "queue")


class Seen(NamedTuple):
    """`view` is the last word of the hub, None before the first; `live` while the hub is there to change it.

    `fresh`: the calls to announce, the earliest first; each is in one Seen only.
    """

    view: BoardView | None = None
    live: bool = False
    fresh: tuple[BoardCall, ...] = ()


class BoardCore:
    """Callbacks come from worker threads, in order."""

    queue = None  # a board shows the counts of its view

    @classmethod
    def open(cls, options: BoardOptions, clock: Clock | None = None) -> BoardCore:
        """Raises BadInput: another app's identity, a damaged one, or a pack that is none."""
        return cls(options, clock or SystemClock())

    def __init__(self, options: BoardOptions, clock: Clock) -> None:
        identity = read_identity(options.identity_dir)
        if identity is not None and identity.scope != "board":
            raise BadInput(f"this machine is paired as a {identity.scope}, not as a board", field="identity")
        self.paired = identity is not None
        self._listeners: list[Callable[[Seen], None]] = []
        self._telling = threading.Lock()
        self._news = News()
        self._seen = Seen()
        mirror = FileMirror(options.published, frozenset({"standards", DOCUMENTS}))
        self._published = Published(mirror, options.pack)
        self._telling_pack = Telling(self._published)
        self._watch: HubWatch[BoardView] = HubWatch(
            identity, options.identity_dir, mirror, clock, topics=TOPICS, look=self._look,
            on_view=self._viewed, on_link=self._linked, on_kept=self._arrived,
            later=frozenset({"queue"}))  # counts, not calls
        self.announcements = Noticeboard(
            mirror, self._watch.clock, hall=identity.hall if identity else "",
            app_code=identity.app_code if identity else "")

    @property
    def pack(self) -> PublicPack:
        return self._published.pack

    @property
    def link(self) -> Link:
        return self._watch.link

    @property
    def clock(self) -> Clock:
        """The hub's time, as far as it is known here."""
        return self._watch.clock

    def on_pack(self, call: Callable[[PublicPack], None]) -> None:
        self._published.on_pack(call)

    def on_queue(self, call: Callable[[object], None]) -> None:
        """Nobody is told: the counts are in what is seen."""

    def on_seen(self, call: Callable[[Seen], None]) -> None:
        """`call` with each new view, when the hub is lost, and at once with what was seen so far."""
        with self._telling:
            self._listeners.append(call)
            call(self._seen._replace(fresh=()))

    def start(self) -> None:
        """Begin to watch the hub (if paired). Call once."""
        self._watch.start()

    def close(self) -> None:
        self._watch.close()

    def _look(self, client: HubClient) -> BoardView:
        self._telling_pack.tell(client)
        return client.board()

    def _arrived(self, items: list[Publication]) -> None:
        self._published.arrived(items)
        if any(item.document == "standards" for item in items):
            self._watch.look_again()
        self.announcements.arrived(items)

    def _viewed(self, view: BoardView) -> None:
        self._tell(lambda _: Seen(view, self.link.online, self._news.of(view)))

    def _linked(self, online: bool) -> None:
        if not online:  # when it is back, a new view says so
            self._telling_pack.again()
            self._tell(lambda seen: seen._replace(live=False, fresh=()))

    def _tell(self, change: Callable[[Seen], Seen]) -> None:
        with self._telling:
            self._seen = change(self._seen)
            for call in self._listeners:
                call(self._seen)
