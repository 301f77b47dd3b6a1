"""Many counters press at once: requests over kept TLS connections, as cheap as Python can send them."""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Burst:
    """What all pressed at once got: seconds until the last answer, seconds of each, and the answers."""

    seconds: float
    latencies: list[float]
    answers: list[Any]


class Presses:
    """One connection a counter. Not for use from another thread than the one that made it."""

    def __init__(self, host: str, port: int, certificate: str, headers: Sequence[Mapping[str, str]]) -> None:
        self._loop = asyncio.new_event_loop()
        self._heads = [
            f"POST /v1/commands HTTP/1.1\r\nhost: {host}:{port}\r\n"
            + "".join(f"{name}: {value}\r\n" for name, value in own.items())
            + "content-type: application/json\r\ncontent-length: " for own in headers]
        context = ssl.create_default_context(cafile=certificate)
        self._lines = self._loop.run_until_complete(asyncio.wait_for(self._open(host, port, context, len(headers)), 30))

    async def _open(self, host: str, port: int, context: ssl.SSLContext, count: int) -> list[Any]:
        return [await asyncio.open_connection(host, port, ssl=context) for _ in range(count)]

    def burst(self, bodies: Sequence[dict[str, Any]]) -> Burst:
        """One request of each counter, all at the same time."""
        requests = []
        for head, body in zip(self._heads, bodies, strict=True):
            said = json.dumps(body).encode()
            requests.append(f"{head}{len(said)}\r\n\r\n".encode() + said)
        return self._loop.run_until_complete(asyncio.wait_for(self._burst(requests), 120))

    async def _burst(self, requests: list[bytes]) -> Burst:
        began = time.perf_counter()
        pairs = await asyncio.gather(*(self._ask(n, request) for n, request in enumerate(requests)))
        took = time.perf_counter() - began
        return Burst(took, [seconds for seconds, _ in pairs], [json.loads(body) for _, body in pairs])

    async def _ask(self, n: int, request: bytes) -> tuple[float, bytes]:
        reader, writer = self._lines[n]
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        body = await reader.readexactly(length)
        return time.perf_counter() - began, body

    def close(self) -> None:
        async def end() -> None:
            for _, writer in self._lines:
                writer.close()
            await asyncio.gather(*(writer.wait_closed() for _, writer in self._lines), return_exceptions=True)

        self._loop.run_until_complete(end())
        self._loop.close()
