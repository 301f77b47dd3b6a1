"""Bodies larger than their route needs are refused before they fill the memory, a stranger's sooner than an app's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.errors import KioskError
from kiosk.hub.errors import TooLarge, Unauthenticated, http_status
from kiosk.hub.problems import answer


class BodyLimit:
    """`limits` in bytes by path are for who shows a token that `knows` knows; `limit` is for everything else."""

    def __init__(
        self, app: ASGIApp, *, limit: int, limits: Mapping[str, int], knows: Callable[[str | None], bool],
    ) -> None:
        self._app = app
        self._limit, self._limits, self._knows = limit, limits, knows

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        headers = dict(scope["headers"])
        limit, refusal = self._limit_of(scope["path"], headers.get(b"authorization", b"").decode("latin-1"))
        if int(headers.get(b"content-length", b"0")) > limit:
            return await _answer(refusal)(scope, receive, send)
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise refusal
            return message

        async def unless_too_long(message: Message) -> None:
            if read <= limit:  # else the framework words it as a body that it could not read
                await send(message)

        try:
            await self._app(scope, counted, unless_too_long)
        except KioskError as error:
            if error is not refusal:
                raise
        if read > limit:
            await _answer(refusal)(scope, receive, send)

    def _limit_of(self, path: str, authorization: str) -> tuple[int, KioskError]:
        """And what is said beyond it: an app whose session has ended must hear that and not that it is too large."""
        wide = self._limits.get(path, self._limit)
        scheme, _, token = authorization.partition(" ")
        if wide > self._limit and not self._knows(token if scheme.lower() == "bearer" else None):
            return self._limit, Unauthenticated("a session is needed")
        return wide, TooLarge(f"a body has at most {wide} bytes", limit=wide)


def _answer(refusal: KioskError) -> ASGIApp:
    return answer(http_status(refusal), refusal.code, refusal.cause, refusal.details)
