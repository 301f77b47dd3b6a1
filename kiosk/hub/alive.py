"""A hub under a service manager: alive while its event loop turns and a request would still find a thread."""

from __future__ import annotations

import asyncio

from fastapi.concurrency import run_in_threadpool

from kiosk.watchdog import Notifier


async def tell(notifier: Notifier) -> None:
    """Says so a third of the manager's patience apart, for ever."""
    if notifier.watchdog_seconds is None:
        return
    while True:
        await run_in_threadpool(_nothing)
        notifier.alive()
        await asyncio.sleep(notifier.watchdog_seconds / 3)


def _nothing() -> None:
    pass
