"""An app's one view of its hub, looked at anew after each event: what a board or a counter shows."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kiosk.clock import Clock
from kiosk.contract.identity import Identity
from kiosk.contract.one_client import OneClient
from kiosk.errors import HubUnavailable, KioskError
from kiosk.sync.backoff import Backoff
from kiosk.sync.downlink import Downlink, PublicationSink
from kiosk.sync.hub_clock import HubClock
from kiosk.sync.link import Link

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import Health, Publication

log = logging.getLogger(__name__)

View = TypeVar("View")

LATER_SECONDS = 0.3
"""How long news of the topics in `later` may wait."""
_LEAST_SECONDS = 0.04
_REST = 2.0  # a hub that is slow to show is asked less
_LONGEST_REST_SECONDS = 1.5  # but after a line that was slow and then cut a clerk goes on within 5 s


class HubWatch(Generic[View]):
    """Looks at once after an event, then at most every 40 ms (or twice what a look takes, to 1.5 s), however many come.

    News of the topics in `later` waits for LATER_SECONDS, so that most of it is seen with other news: each look of
    each app is work for the hub.

    `look(client)` gives the view; it runs in a thread of its own, as `on_view(view)` does. `on_event(topic, data)`
    runs in the listening thread, before the look. `on_link(online)` says that the hub was lost or is back; after it
    is back a new view follows. Without an identity it rests, offline.
    """

    def __init__(
        self, identity: Identity | None, folder: Path, mirror: PublicationSink, clock: Clock, *,
        topics: tuple[str, ...], look: Callable[[HubClient], View], on_view: Callable[[View], None],
        on_event: Callable[[str, dict[str, Any]], None] = lambda _topic, _data: None,
        on_link: Callable[[bool], None] = lambda _online: None,
        on_kept: Callable[[list[Publication]], None] = lambda _items: None, offset: timedelta = timedelta(0),
        later: frozenset[str] = frozenset(),
    ) -> None:
        """`folder` holds the identity; `topics` besides `publication` are those after which to look.

        `offset` (hub minus this machine) is what was last known of the hub's time.
        """
        self._paired = identity is not None
        self._look, self._on_view, self._on_event, self._on_link = look, on_view, on_event, on_link
        self.clock = HubClock(clock, offset=offset)
        self.client = OneClient(identity, folder, heard=self._heard)
        self.link = Link(lambda: self.client().probe(), clock)
        self.link.on_change(self._link_changed)
        self._downlink = Downlink(
            self.client, mirror, self.link, topics=("publication", *topics), on_kept=on_kept, on_event=self._event)
        self._later = later
        self._asked = threading.Condition()
        self._due: float | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-look", daemon=True)

    def start(self) -> None:
        if self._paired:
            self.link.start()
            self._downlink.start()
            self._thread.start()

    def look_again(self) -> None:
        """Look soon, also without an event: after a command of one's own, say. From any thread."""
        self._ask(0.0)

    def close(self) -> None:
        """Ends the threads; nothing is called any more when it returns (but for a look that hangs for over 2 s)."""
        self.client.refuse()
        self._closing.set()
        self._ask(0.0)
        self.link.stop()
        self._downlink.stop(hang_up=self.client.hang_up)
        self.client.close()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def _event(self, topic: str, data: dict[str, Any]) -> None:
        if topic != "publication":  # `ready` and `alive` too: an event may have been missed
            if topic not in {"ready", "alive"}:
                self._on_event(topic, data)
            self._ask(LATER_SECONDS if topic in self._later else 0.0)

    def _link_changed(self, online: bool) -> None:
        if online:
            self._ask(0.0)
        else:
            self.client.hang_up()  # a stream that died in silence would be believed for half a minute
        self._on_link(online)

    def _heard(self, health: Health, took_seconds: float) -> None:
        self.clock.heard(health.now, took_seconds=took_seconds)

    def _ask(self, within: float) -> None:
        """A look within so many seconds."""
        due = time.monotonic() + within
        with self._asked:
            self._due = due if self._due is None else min(self._due, due)
            self._asked.notify()

    def _run(self) -> None:
        backoff, rest = Backoff(), 0.0
        while self._wait_for_a_look(rest):
            if not self.link.online:  # once it is, a look is asked for
                rest = 0.0
                continue
            began = time.monotonic()
            if self._look_once():
                backoff.reset()
                rest = min(max(_LEAST_SECONDS, _REST * (time.monotonic() - began)), _LONGEST_REST_SECONDS)
            else:
                rest = backoff.next()
                self._ask(0.0)

    def _wait_for_a_look(self, rest: float) -> bool:
        """Until one is due, and at least `rest` seconds; False when the app closes."""
        if self._closing.wait(rest):
            return False
        with self._asked:
            while self._due is None or (wait := self._due - time.monotonic()) > 0:
                self._asked.wait(None if self._due is None else wait)
            self._due = None
        return not self._closing.is_set()

    def _look_once(self) -> bool:
        try:
            view = self._look(self.client())
            if not self._closing.is_set():
                self._on_view(view)
        except HubUnavailable as error:
            self.link.lost(error)
            return False
        except KioskError as error:
            log.warning("the hub shows nothing: %s: %s", error.code, error.cause)
            return False
        except Exception:
            log.exception("a look at the hub stumbled")
            return False
        return True
