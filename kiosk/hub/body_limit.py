"""Bodies larger than any batch are refused before they fill the memory."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.hub.errors import TooLarge
from kiosk.hub.problems import answer


class BodyLimit:
    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        announced = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        if int(announced) > self._limit:
            refusal = answer(413, TooLarge.code, f"a body has at most {self._limit} bytes")
            return await refusal(scope, receive, send)
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._limit:
                raise TooLarge(f"a body has at most {self._limit} bytes", limit=self._limit)
            return message

        await self._app(scope, counted, send)
