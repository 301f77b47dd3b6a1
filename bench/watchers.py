"""Boards as the hub sees them: an event stream each, and a look after each event, as cheap as Python can ask.

Each has TLS connections of its own, as in a hall; all are one thread, because they share this machine with the hub.
News of a publication costs them nothing: a board looks only when it is one that it shows, and here none is.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import threading
import time
from collections.abc import Mapping, Sequence

_TOPICS = "publication,call,ticket,counter,queue"
_LOOK_AFTER = (b"event: call", b"event: ticket", b"event: counter", b"event: ready")
_LEAST_SECONDS = 0.04


class Watchers:
    """In a thread of their own. `seen` has for each watcher when it first saw a number called, by number."""

    def __init__(self, host: str, port: int, certificate: str, headers: Sequence[Mapping[str, str]]) -> None:
        self.seen: list[dict[str, float]] = [{} for _ in headers]
        self._host, self._port = host, port
        self._context = ssl.create_default_context(cafile=certificate)
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Barrier(2)
        self._thread = threading.Thread(target=self._run, args=(headers,), name="watchers", daemon=True)
        self._thread.start()
        self._ready.wait(60)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)

    def _run(self, headers: Sequence[Mapping[str, str]]) -> None:
        self._loop.run_until_complete(self._watch(headers))
        self._loop.close()

    async def _watch(self, headers: Sequence[Mapping[str, str]]) -> None:
        self._over = asyncio.Event()
        looked = [asyncio.Event() for _ in headers]
        tasks = [asyncio.create_task(self._one(own, seen, first))
                 for own, seen, first in zip(headers, self.seen, looked, strict=True)]
        await asyncio.gather(*(first.wait() for first in looked))
        self._ready.wait(60)
        await self._over.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self, headers: Mapping[str, str], seen: dict[str, float], first: asyncio.Event) -> None:
        """One board's stream and looks."""
        due = asyncio.Event()
        looks = asyncio.create_task(self._look(headers, seen, first, due))
        events, writer = await asyncio.open_connection(self._host, self._port, ssl=self._context)
        try:
            writer.write(self._request(f"/v1/events?topics={_TOPICS}", headers))
            while line := await events.readline():
                if line.startswith(_LOOK_AFTER):
                    due.set()
        finally:
            looks.cancel()
            writer.close()

    async def _look(
        self, headers: Mapping[str, str], seen: dict[str, float], first: asyncio.Event, due: asyncio.Event,
    ) -> None:
        reader, writer = await asyncio.open_connection(self._host, self._port, ssl=self._context)
        try:
            while await due.wait():
                due.clear()
                writer.write(self._request("/v1/board", headers))
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
                view = json.loads(await reader.readexactly(length))
                now = time.perf_counter()
                for call in view["calls"]:
                    seen.setdefault(call["number"], now)
                first.set()
                await asyncio.sleep(_LEAST_SECONDS)
        finally:
            writer.close()

    def _request(self, path: str, headers: Mapping[str, str]) -> bytes:
        own = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return f"GET {path} HTTP/1.1\r\nhost: {self._host}:{self._port}\r\n{own}\r\n".encode()
