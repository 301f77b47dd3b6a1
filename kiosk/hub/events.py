"""Server-sent events: `ready` first, then announcements, a heartbeat comment in silence."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Receive, Send
from starlette.types import Scope as AsgiScope

from kiosk.contract.messages import Scope
from kiosk.errors import BadInput, KioskError
from kiosk.hub.bus import Bus, Watcher
from kiosk.hub.errors import OutOfScope, RateLimited

HEARTBEAT_SECONDS = 15.0
STREAMS_AN_APP = 32
_SEND_SECONDS = 10.0

_TOPICS: dict[Scope, frozenset[str]] = {
    Scope.TERMINAL: frozenset({"queue", "publication", "call", "help", "payment"}),
    Scope.BOARD: frozenset({"queue", "publication", "ticket", "call", "counter"}),
    Scope.COUNTER: frozenset({"queue", "publication", "ticket", "help", "call", "counter", "alert", "payment"}),
    Scope.STAFF: frozenset({
        "queue", "publication", "ticket", "help", "call", "counter", "alert", "parked", "announcement", "complaint",
        "voices", "meetings", "payment", "standards", "hall"}),
    Scope.HUB: frozenset({"publication"}),
}


def topics_for(scope: Scope, asked: str | None) -> frozenset[str]:
    """The topics of a comma-separated list, or all that `scope` may watch. Raises BadInput, OutOfScope."""
    allowed = _TOPICS[scope]
    if not asked:
        return allowed
    wanted = frozenset(part.strip() for part in asked.split(","))
    if not wanted <= frozenset().union(*_TOPICS.values()):
        raise BadInput("there is no such topic", place="query.topics", reason="unknown topic")
    if not wanted <= allowed:
        raise OutOfScope(f"a {scope} may not watch all of that")
    return wanted


class OpenStreams:
    """How many streams each app has open; a reconnect may leave one that nobody reads for some seconds."""

    def __init__(self) -> None:
        self._open: Counter[UUID] = Counter()

    def check(self, app_id: UUID) -> None:
        """Raises RateLimited for an app that has too many already."""
        if self._open[app_id] >= STREAMS_AN_APP:
            wait = int(HEARTBEAT_SECONDS)
            raise RateLimited("this app watches often enough already", retry_after_seconds=wait)

    @contextmanager
    def hold(self, app_id: UUID) -> Iterator[None]:
        self._open[app_id] += 1
        try:
            yield
        finally:
            self._open[app_id] -= 1


class EventStream(Response):
    """Ends when the app leaves, falls behind, does not read for 10 s, or is no longer `welcome`; `held` as long."""

    media_type = "text/event-stream"

    def __init__(
        self, bus: Bus, halls: frozenset[str], topics: frozenset[str], epoch: int, welcome: Callable[[], object],
        terminal: UUID | None = None,
        held: AbstractContextManager[None] | None = None,
    ) -> None:
        super().__init__(headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self._bus, self._halls, self._topics, self._welcome = bus, halls, topics, welcome
        self._terminal = terminal
        self._held = held or nullcontext()
        self._ready = f"event: ready\ndata: {json.dumps({'epoch': epoch})}\n\n".encode()

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        with self._held:
            await self._stream(receive, send)

    async def _stream(self, receive: Receive, send: Send) -> None:
        watcher = self._bus.watch(self._halls, self._topics, self._terminal)
        writing = asyncio.ensure_future(self._write(send, watcher))
        leaving = asyncio.ensure_future(_left(receive))
        try:
            done, _ = await asyncio.wait({writing, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if writing in done:
                writing.result()
        finally:
            self._bus.forget(watcher)
            for task in (writing, leaving):
                task.cancel()
            await asyncio.gather(writing, leaving, return_exceptions=True)

    async def _write(self, send: Send, watcher: Watcher) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        await _chunk(send, self._ready)
        now = asyncio.get_running_loop().time
        looked = now()
        with suppress(KioskError, SQLAlchemyError):
            while True:
                chunk = b": still here\n\n"
                with suppress(TimeoutError):
                    async with asyncio.timeout(HEARTBEAT_SECONDS):  # wait_for of 3.11 may swallow our own end
                        announcement = await watcher.next()
                    if announcement is None:
                        break
                    chunk = b"".join(one.frame for one in [announcement, *watcher.waiting()])
                if now() - looked >= HEARTBEAT_SECONDS:  # in a busy stream too
                    await run_in_threadpool(self._welcome)
                    looked = now()
                await _chunk(send, chunk)
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _chunk(send: Send, body: bytes) -> None:
    async with asyncio.timeout(_SEND_SECONDS):
        await send({"type": "http.response.body", "body": body, "more_body": True})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
