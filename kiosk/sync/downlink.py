"""Publications down: mirrored by cursor, at a word from the event stream or by asking now and then."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.errors import HubUnavailable, KioskError
from kiosk.sync.backoff import Backoff
from kiosk.sync.link import Link

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication, PublicationPage

log = logging.getLogger(__name__)

_MEANS_LOOK = {"ready", "publication", "alive"}  # a silent stream may have missed what another process published


class Publisher(Protocol):
    def publications(self, after: int) -> PublicationPage: ...

    def events(self, topics: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
        """(topic, data) as they happen; `ready` first, `alive` in silence.

        Ends, or raises HubUnavailable, with the connection.
        """
        ...


class PublicationSink(Protocol):
    """Where a mirror lives: a terminal's store, or a hall hub's own publications. Durable when it returns."""

    def wants(self, document: str) -> bool:
        """False: news of `document` alone is no reason to look."""
        ...

    def cursor(self) -> tuple[int, int]:
        """(epoch, position) up to which everything is here; (0, 0) at first."""
        ...

    def keep(self, page: PublicationPage) -> None:
        """Keep the page's items, later positions over earlier ones, and its cursor, in one transaction."""
        ...

    def restart(self, epoch: int) -> None:
        """The publisher was restored: begin again from position 0 of `epoch`, keep what is here meanwhile."""
        ...


class Downlink:
    """One thread: mirror, listen, mirror on news; when the stream ends, the same again.

    `on_event(topic, data)` and `on_kept(items)` run in that thread.
    """

    def __init__(
        self, publisher: Callable[[], Publisher], sink: PublicationSink, link: Link, *,
        topics: tuple[str, ...] = ("publication",),
        on_kept: Callable[[list[Publication]], None] = lambda _items: None,
        on_event: Callable[[str, dict[str, Any]], None] = lambda _topic, _data: None,
    ) -> None:
        self._publisher = publisher
        self._sink = sink
        self._link = link
        self._topics = topics
        self._on_kept = on_kept
        self._on_event = on_event
        self._stopping = threading.Event()
        self._wake = threading.Event()  # the link changed, or this is to stop
        link.on_change(lambda _online: self._wake.set())
        self._thread = threading.Thread(target=self._run, name="downlink", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, *, timeout: float = 2.0, hang_up: Callable[[], None] = lambda: None) -> None:
        """`hang_up` ends the publisher's event streams: a thread that listens hears nothing else."""
        self._stopping.set()
        self._wake.set()
        hang_up()
        if self._thread.is_alive():
            self._thread.join(timeout)

    def mirror(self) -> None:
        """Fetch until nothing is new. Raises KioskError."""
        publisher = self._publisher()
        while True:
            epoch, position = self._sink.cursor()
            page = publisher.publications(position)
            if page.epoch != epoch:
                self._sink.restart(page.epoch)
                if position:
                    continue
            if not page.items:
                return
            self._sink.keep(page)
            self._on_kept(page.items)

    def _is_news(self, data: dict[str, Any]) -> bool:
        """The queue is published with each step, and each board that looked then would be work for the hub."""
        document = data.get("document")
        return not isinstance(document, str) or self._sink.wants(document)

    def _run(self) -> None:
        backoff = Backoff()
        while not self._stopping.is_set():
            self._wake.clear()
            if not self._link.online:
                if not self._stopping.is_set():
                    self._wake.wait()
                continue
            try:
                self.mirror()
                for topic, data in self._publisher().events(self._topics):
                    if topic in _MEANS_LOOK:
                        if self._is_news(data):
                            self.mirror()
                        backoff.reset()
                    self._on_event(topic, data)
                    if self._stopping.is_set():
                        return
            except HubUnavailable:
                self._link.check()
            except KioskError as error:
                log.warning("publications wait: %s: %s", error.code, error.cause)
            except Exception:
                log.exception("the downlink stumbled")
            self._stopping.wait(backoff.next())
