"""An app's view of a real hub: after each event, in bursts, over a line that is cut."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from kiosk.clock import SystemClock
from kiosk.contract.client import HubClient
from kiosk.contract.messages import QueueSummary, Scope
from kiosk.contract.watching import HubWatch
from kiosk.errors import HubUnavailable
from kiosk.hub.bus import Announcement
from kiosk.hub.publications import publish
from kiosk.sync.file_mirror import FileMirror
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import HALL, Hub, hub_in
from tests.fixtures.wait import wait_until
from tests.sync.outlying import paired_client


@pytest.fixture
def hall_hub(tmp_path: Path) -> Iterator[Hub]:
    with hub_in(tmp_path / "hub", None, HALL) as hub:
        yield hub


@pytest.fixture
def line(hall_hub: Hub) -> Iterator[CutProxy]:
    """The way to the hub."""
    parts = urlsplit(str(hall_hub.http.base_url))
    with CutProxy((parts.hostname or "", parts.port or 0)) as proxy:
        yield proxy


class Watcher:
    """A board's ear: what it saw and heard, in order."""

    def __init__(self, hub: Hub, line: CutProxy, folder: Path) -> None:
        direct = paired_client(hub, folder, Scope.BOARD)
        direct.close()
        identity = dataclasses.replace(direct.identity, hub_url=f"http://127.0.0.1:{line.port}")
        self.hub = hub
        self.views: list[QueueSummary] = []
        self.events: list[tuple[str, dict[str, Any]]] = []
        self.online: list[bool] = []
        self.looks = 0
        self.hold = threading.Event()
        self.hold.set()
        self.mirror = FileMirror(folder / "published.json", frozenset({"standards"}))
        self.watch = HubWatch(
            identity, folder, self.mirror, SystemClock(), topics=("ticket", "queue"), look=self._look,
            on_view=self.views.append, on_event=lambda topic, data: self.events.append((topic, data)),
            on_link=self.online.append)

    def _look(self, client: HubClient) -> QueueSummary:
        self.looks += 1
        self.hold.wait(10)
        return client.queue()

    def begin(self) -> None:
        self.watch.start()
        self.wait_for_stream()

    def wait_for_stream(self) -> None:
        """Until an event comes through, and the look after it is done."""
        def through() -> bool:
            self.say("hello")
            return ("ticket", {"number": "hello"}) in self.events

        self.events.clear()
        wait_until(through)
        views = len(self.views)
        self.watch.look_again()
        wait_until(lambda: len(self.views) > views)

    def say(self, number: str) -> None:
        self.say_of("ticket", number=number)

    def publish(self, document: str) -> None:
        with self.hub.services.write() as work:
            publish(work, document, {"name": document}, self.hub.clock.now())
            work.commit()

    def say_of(self, topic: str, **data: Any) -> None:
        self.hub.services.bus.deliver([Announcement(HALL, topic, data)])


@pytest.fixture
def watcher(hall_hub: Hub, line: CutProxy, tmp_path: Path) -> Iterator[Watcher]:
    watcher = Watcher(hall_hub, line, tmp_path / "board")
    yield watcher
    watcher.hold.set()
    watcher.watch.close()


def test_each_event_is_heard_and_followed_by_a_look(watcher: Watcher) -> None:
    watcher.begin()
    for number in ("A001", "A002"):
        views = len(watcher.views)
        watcher.say(number)
        wait_until(lambda before=views: len(watcher.views) > before)
        assert ("ticket", {"number": number}) in watcher.events


def test_a_look_that_began_before_an_event_is_not_the_last(watcher: Watcher) -> None:
    watcher.begin()
    watcher.hold.clear()
    looks, views = watcher.looks, len(watcher.views)
    watcher.say("A001")
    wait_until(lambda: watcher.looks == looks + 1)
    watcher.say("A002")
    wait_until(lambda: ("ticket", {"number": "A002"}) in watcher.events)
    watcher.hold.set()
    wait_until(lambda: len(watcher.views) == views + 2)


def test_a_burst_of_events_is_a_few_looks(watcher: Watcher) -> None:
    watcher.begin()
    looks = watcher.looks
    for n in range(200):
        watcher.say(f"A{n:03}")
    wait_until(lambda: ("ticket", {"number": "A199"}) in watcher.events)
    wait_until(lambda: watcher.looks > looks)
    assert watcher.looks - looks < 50


def test_a_cut_line_is_noticed_and_mended_with_a_new_view(watcher: Watcher, line: CutProxy) -> None:
    watcher.begin()
    line.cut()
    wait_until(lambda: watcher.online == [True, False])
    views = len(watcher.views)
    watcher.watch.look_again()
    line.restore()
    wait_until(lambda: watcher.online == [True, False, True] and len(watcher.views) > views)
    watcher.wait_for_stream()


def test_a_line_that_dies_in_silence_is_not_believed(watcher: Watcher) -> None:
    """The stream of before the silence may never say anything again: a new one is opened."""
    watcher.begin()
    bus = watcher.hub.services.bus
    for stream in tuple(bus._watchers):
        bus.forget(stream)
    watcher.watch.link.lost(HubUnavailable("no probe is answered"))
    wait_until(lambda: watcher.online == [True, False, True])
    watcher.wait_for_stream()


def test_without_an_identity_it_rests(tmp_path: Path) -> None:
    watch = HubWatch(
        None, tmp_path, FileMirror(tmp_path / "published.json", frozenset()), SystemClock(), topics=(),
        look=lambda client: client.queue(), on_view=lambda view: pytest.fail(f"a view from nowhere: {view}"))
    watch.start()
    assert not watch.link.online
    watch.close()


def test_what_was_published_is_there_after_a_restart(watcher: Watcher, tmp_path: Path) -> None:
    watcher.begin()
    for document in ("standards", "notice"):
        watcher.publish(document)
    wait_until(lambda: watcher.mirror.latest("standards") is not None)
    assert watcher.mirror.latest("notice") is None
    again = FileMirror(tmp_path / "board" / "published.json", frozenset({"standards"}))
    assert again.latest("standards") == (HALL, 1, {"name": "standards"})
    assert again.cursor() > (0, 0)


def test_a_publication_that_the_app_does_not_show_costs_the_hub_no_request(watcher: Watcher) -> None:
    watcher.begin()
    before = watcher.mirror.cursor()
    watcher.publish("queue")
    watcher.say("A001")
    wait_until(lambda: ("ticket", {"number": "A001"}) in watcher.events)
    assert watcher.mirror.cursor() == before
    watcher.publish("standards")
    wait_until(lambda: watcher.mirror.latest("standards") is not None)
    assert watcher.mirror.cursor()[1] == before[1] + 2


def test_news_that_may_wait_is_seen_with_other_news_or_a_little_later(watcher: Watcher) -> None:
    watcher.watch._later = frozenset({"queue"})
    watcher.begin()
    looks = watcher.looks
    watcher.say_of("queue", n=1)
    wait_until(lambda: ("queue", {"n": 1}) in watcher.events)
    assert watcher.looks == looks
    watcher.say("A001")
    wait_until(lambda: watcher.looks == looks + 1)
    watcher.say_of("queue", n=2)
    wait_until(lambda: watcher.looks == looks + 2)
