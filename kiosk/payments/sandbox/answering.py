"""Every request to the sandbox goes through here: the faults that it was told, then what it should do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from fastapi.concurrency import run_in_threadpool
from fastapi.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from kiosk.payments.sandbox.faults import Faults, take


class Cut(Response):
    """The line is cut in the middle of an answer."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})


async def answer(faults: Faults, operation: str, do: Callable[[], Response]) -> Response:
    if faults.down:
        return PlainTextResponse("bad gateway", 502)
    if faults.slow_seconds:
        await asyncio.sleep(faults.slow_seconds)
    if take(faults.refuse, operation):
        return Cut()
    response = await run_in_threadpool(do)
    return Cut() if take(faults.lose_replies, operation) else response
