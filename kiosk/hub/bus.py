"""Announcements to whoever watches this hub: small, after the commit, dropped rather than hoarded."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from kiosk.ids import new_id
from kiosk.store import UnitOfWork

_BACKLOG = 256
ADMITTED = "admitted"
"""The topic that no app watches: who may come in has changed."""


@dataclass(frozen=True)
class Announcement:
    """`data` is a hint where to look, never the record. `apps`: the `mark`s of the terminals that alone hear it."""

    hall: str
    topic: str
    data: dict[str, Any]
    id: str = field(default_factory=lambda: str(new_id()))
    apps: frozenset[str] | None = None

    @cached_property
    def frame(self) -> bytes:
        """As a server-sent event, written once for all who hear it."""
        data = json.dumps(self.data, separators=(",", ":"))
        return f"id: {self.id}\nevent: {self.topic}\ndata: {data}\n\n".encode()


_MARK = 12


def mark(app_id: UUID) -> str:
    """48 random bits of it: a notice between two hubs' processes has 8,000 bytes, and a hall hundreds of terminals."""
    return app_id.hex[-_MARK:]


class Watcher:
    """One open stream of events. Closed when it falls more than 256 events behind.

    `terminal` is the mark of one that does not hear what is for other terminals; None hears all.
    """

    def __init__(self, halls: frozenset[str], topics: frozenset[str], terminal: str | None = None) -> None:
        self._halls, self.topics, self.terminal = halls, topics, terminal
        self.loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Announcement | None] = asyncio.Queue(_BACKLOG)
        self._closed = False

    def offer(self, *announcements: Announcement) -> None:
        """In its event loop."""
        mine = [one for one in announcements if self._is_mine(one)]
        if self._closed or not mine:
            return
        if self._queue.qsize() + len(mine) > _BACKLOG - 1:
            self.close()
            return
        for announcement in mine:
            self._queue.put_nowait(announcement)

    def close(self) -> None:
        """End the stream, in its event loop; the app connects again and looks at the state anew."""
        if not self._closed:
            self._closed = True
            while not self._queue.empty():
                self._queue.get_nowait()
            self._queue.put_nowait(None)

    async def next(self) -> Announcement | None:
        """The next announcement, or None when the stream is over."""
        return None if self._closed else await self._queue.get()

    def waiting(self) -> list[Announcement]:
        """What came with the one that `next` gave, and waits no more."""
        found: list[Announcement] = []
        while not self._closed and not self._queue.empty():
            announcement = self._queue.get_nowait()
            assert announcement is not None  # only a closed one ends
            found.append(announcement)
        return found

    def _is_mine(self, one: Announcement) -> bool:
        elsewhere = one.apps is not None and self.terminal is not None and self.terminal not in one.apps
        return one.hall in self._halls and one.topic in self.topics and not elsewhere


class Bus:
    """Within one process. `moved` rises with each change that is told of, before it is told."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()
        self._by_ear: defaultdict[tuple[str, str | None], set[Watcher]] = defaultdict(set)
        self._lock = threading.Lock()
        self.moved = 0
        self._admitted = 0

    @property
    def admitted(self) -> int | None:
        """Another number after each change of who may come in, whoever made it; None where not all would be heard."""
        return None

    def carry(self, work: UnitOfWork, announcements: Sequence[Announcement]) -> None:
        """Let `announcements` out with the commit of `work`."""
        work.on_commit(lambda: self.deliver(announcements))

    def deliver(self, announcements: Sequence[Announcement]) -> None:
        self.move()
        if any(one.topic == ADMITTED for one in announcements):
            self.admit()
        with self._lock:
            hearing = set[Watcher]().union(*(self._hearing(one) for one in announcements))
        _each(hearing, lambda watcher: watcher.offer(*announcements))

    def watch(self, halls: frozenset[str], topics: frozenset[str], terminal: UUID | None = None) -> Watcher:
        """Must be called in the event loop that will read the watcher."""
        watcher = Watcher(halls, topics, mark(terminal) if terminal else None)
        with self._lock:
            self._watchers.add(watcher)
            for topic in topics:
                self._by_ear[topic, watcher.terminal].add(watcher)
        return watcher

    def forget(self, watcher: Watcher) -> None:
        with self._lock:
            self._watchers.discard(watcher)
            for topic in watcher.topics:
                self._by_ear[topic, watcher.terminal].discard(watcher)
                if not self._by_ear[topic, watcher.terminal]:
                    del self._by_ear[topic, watcher.terminal]

    def move(self) -> None:
        """Something changed: what was answered before is no answer any more."""
        with self._lock:
            self.moved += 1

    def admit(self) -> None:
        """Who may come in has changed, or may have."""
        with self._lock:
            self._admitted += 1

    def close_watchers(self) -> None:
        self.move()  # something may have been missed
        self.admit()
        with self._lock:
            everybody = set(self._watchers)
        _each(everybody, Watcher.close)

    def start(self) -> None:
        """Begin to listen where there is something to listen to."""

    def stop(self) -> None:
        self.close_watchers()

    def _hearing(self, one: Announcement) -> set[Watcher]:
        """What is for some terminals costs what these cost, however many others watch."""
        if one.apps is None:
            return {watcher for watcher in self._watchers if one.topic in watcher.topics}
        return set[Watcher]().union(*(self._by_ear.get((one.topic, ear), ()) for ear in (None, *one.apps)))


def _each(watchers: Collection[Watcher], call: Callable[[Watcher], None]) -> None:
    """From any thread. An event loop is woken once for all its watchers: each time may cost a thread its turn."""
    loops: dict[asyncio.AbstractEventLoop, list[Watcher]] = {}
    for watcher in watchers:
        loops.setdefault(watcher.loop, []).append(watcher)
    for loop, its in loops.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_all, call, its)


def _all(call: Callable[[Watcher], None], watchers: Sequence[Watcher]) -> None:
    for watcher in watchers:
        call(watcher)


CHANNEL = "kiosk_hub"
_LIMIT = 7_900  # bytes of a NOTIFY payload; PostgreSQL takes less than 8,000
_PAYLOADS = 16


def encode(announcements: Sequence[Announcement]) -> list[str]:
    """NOTIFY payloads in order; where they would be too many, each hall's topics once and without data."""
    payloads: list[str] = []
    room = 0
    for one in announcements:
        marks = None if one.apps is None else "".join(sorted(one.apps))
        text_ = json.dumps([one.hall, one.topic, one.data, one.id, marks], separators=(",", ":"))
        if len(text_) < room:
            payloads[-1] += "," + text_
        else:
            payloads.append(text_)
            room = _LIMIT
        room -= len(text_) + 1
    if len(payloads) <= _PAYLOADS and max(map(len, payloads), default=0) <= _LIMIT:
        return [f"[{payload}]" for payload in payloads]
    topics = dict.fromkeys((a.hall, a.topic) for a in announcements)
    return encode([Announcement(hall, topic, {}) for hall, topic in topics])


def decode(payload: str) -> list[Announcement]:
    return [Announcement(hall, topic, data, id, None if marks is None else _split(marks))
            for hall, topic, data, id, marks in json.loads(payload)]


def _split(marks: str) -> frozenset[str]:
    return frozenset(marks[n:n + _MARK] for n in range(0, len(marks), _MARK))


def notify(connection: Connection, announcements: Sequence[Announcement]) -> None:
    """In one statement, once per transaction: NOTIFY serialises commits."""
    payloads = encode(announcements)
    connection.execute(_NOTIFY, {"channel": CHANNEL, "payloads": payloads})


_NOTIFY = text("select pg_notify(:channel, payload) from unnest(cast(:payloads as text[])) as payload")
