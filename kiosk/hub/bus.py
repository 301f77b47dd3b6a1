"""Announcements to whoever watches this hub: small, after the commit, dropped rather than hoarded."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text

from kiosk.ids import new_id
from kiosk.store import UnitOfWork

_BACKLOG = 256


@dataclass(frozen=True, slots=True)
class Announcement:
    """`data` is a hint where to look, never the record itself. `app`: of the terminals only this one hears it."""

    hall: str
    topic: str
    data: dict[str, Any]
    id: str = field(default_factory=lambda: str(new_id()))
    app: str | None = None


class Watcher:
    """One open stream of events. Closed when it falls more than 256 events behind.

    `terminal` is the app that hears what is for one terminal only; None hears all.
    """

    def __init__(self, halls: frozenset[str], topics: frozenset[str], terminal: str | None = None) -> None:
        self._halls, self._topics, self._terminal = halls, topics, terminal
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Announcement | None] = asyncio.Queue(_BACKLOG)
        self._closed = False

    def offer(self, *announcements: Announcement) -> None:
        """From any thread."""
        mine = [one for one in announcements if self._is_mine(one)]
        if mine:
            self._soon(lambda: self._put(mine))

    def close(self) -> None:
        """End the stream, from any thread; the app connects again and looks at the state anew."""
        self._soon(self._end)

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
        elsewhere = one.app is not None and self._terminal not in (None, one.app)
        return one.hall in self._halls and one.topic in self._topics and not elsewhere

    def _soon(self, call: Callable[[], None]) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    def _put(self, announcements: Sequence[Announcement]) -> None:
        if self._closed:
            return
        if self._queue.qsize() + len(announcements) > _BACKLOG - 1:
            self._end()
            return
        for announcement in announcements:
            self._queue.put_nowait(announcement)

    def _end(self) -> None:
        if not self._closed:
            self._closed = True
            while not self._queue.empty():
                self._queue.get_nowait()
            self._queue.put_nowait(None)


class Bus:
    """Within one process. `moved` rises with each change that is told of, before it is told."""

    def __init__(self) -> None:
        self._watchers: set[Watcher] = set()
        self._lock = threading.Lock()
        self.moved = 0

    def carry(self, work: UnitOfWork, announcements: Sequence[Announcement]) -> None:
        """Let `announcements` out with the commit of `work`."""
        work.on_commit(lambda: self.deliver(announcements))

    def deliver(self, announcements: Sequence[Announcement]) -> None:
        self.move()
        with self._lock:
            watchers = tuple(self._watchers)
        for watcher in watchers:
            watcher.offer(*announcements)

    def watch(self, halls: frozenset[str], topics: frozenset[str], terminal: str | None = None) -> Watcher:
        """Must be called in the event loop that will read the watcher."""
        watcher = Watcher(halls, topics, terminal)
        with self._lock:
            self._watchers.add(watcher)
        return watcher

    def forget(self, watcher: Watcher) -> None:
        with self._lock:
            self._watchers.discard(watcher)

    def move(self) -> None:
        """Something changed: what was answered before is no answer any more."""
        with self._lock:
            self.moved += 1

    def close_watchers(self) -> None:
        self.move()  # something may have been missed
        with self._lock:
            watchers = tuple(self._watchers)
        for watcher in watchers:
            watcher.close()

    def start(self) -> None:
        """Begin to listen where there is something to listen to."""

    def stop(self) -> None:
        self.close_watchers()


CHANNEL = "kiosk_hub"
_LIMIT = 7_900  # bytes of a NOTIFY payload; PostgreSQL takes less than 8,000
_PAYLOADS = 16


def encode(announcements: Sequence[Announcement]) -> list[str]:
    """NOTIFY payloads in order; where they would be too many, each hall's topics once and without data."""
    payloads: list[str] = []
    room = 0
    for one in announcements:
        text_ = json.dumps([one.hall, one.topic, one.data, one.id, one.app], separators=(",", ":"))
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
    return [Announcement(*one) for one in json.loads(payload)]


def notify(work: UnitOfWork, announcements: Sequence[Announcement]) -> None:
    """In one statement, once per transaction: NOTIFY serialises commits."""
    payloads = encode(announcements)
    work.connection.execute(_NOTIFY, {"channel": CHANNEL, "payloads": payloads})


_NOTIFY = text("select pg_notify(:channel, payload) from unnest(cast(:payloads as text[])) as payload")
