"""Which apps are heard of: those whose event stream is open, and for some seconds after it has ended."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from fastapi.concurrency import run_in_threadpool

from kiosk.hub.registry import Caller
from kiosk.hub.services import HubServices

log = logging.getLogger(__name__)
GONE_SECONDS = 3.0
"""An app that connects again within these was never away."""


class Presence:
    """Of one hub process. Where an app went over to another, that one's next sign of life puts it right."""

    def __init__(self, services: HubServices) -> None:
        self._services = services
        self._streams: Counter[UUID] = Counter()
        self._telling: set[asyncio.Task[None]] = set()

    @contextmanager
    def watched(self, caller: Caller) -> Iterator[None]:
        """As long as a stream of `caller` is open; in the event loop."""
        self._streams[caller.app_id] += 1
        self._soon(caller, here=True)
        try:
            yield
        finally:
            self._streams[caller.app_id] -= 1
            self._soon(caller, here=False)

    def still_here(self, caller: Caller) -> None:
        """Now and then while a stream is open; from a worker thread."""
        self._tell(caller, True)

    def _soon(self, caller: Caller, *, here: bool) -> None:
        if caller.scope in self._services.registry.presence:
            task = asyncio.create_task(self._say(caller, here=here))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    async def _say(self, caller: Caller, *, here: bool) -> None:
        if not here:
            await asyncio.sleep(GONE_SECONDS)
        if here == (self._streams[caller.app_id] > 0):
            await run_in_threadpool(self._tell, caller, here)

    def _tell(self, caller: Caller, here: bool) -> None:
        handler = self._services.registry.presence.get(caller.scope)
        if handler is None:
            return
        try:
            handler(self._services, caller, here)
        except Exception as error:  # a stream does not end for it; the next sign of life says it again
            log.warning("not noted that an app is %s: %s", "here" if here else "gone", type(error).__name__)
