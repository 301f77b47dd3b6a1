"""Requests that come while others are being carried out wait, and go together next: one transaction, one commit."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from fastapi.concurrency import run_in_threadpool

MOST = 64
"""So many go together: the first to come waits for the last."""

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


class Together(Generic[Asked, Answer]):
    """For one event loop. `carry_out` runs in a thread and gives an answer or an error for each, in order."""

    def __init__(self, carry_out: Callable[[Sequence[Asked]], Sequence[Answer | Exception]]) -> None:
        self._carry_out = carry_out
        self._waiting: deque[tuple[Asked, asyncio.Future[Answer]]] = deque()
        self._at_work: asyncio.Task[None] | None = None

    async def ask(self, asked: Asked) -> Answer:
        """Raises the error that `carry_out` gives for it."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, answer))
        if self._at_work is None:
            self._at_work = asyncio.create_task(self._work())
        return await answer

    async def _work(self) -> None:
        try:
            while self._waiting:
                going = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
                await self._go(going)
        finally:
            self._at_work = None

    async def _go(self, going: Sequence[tuple[Asked, asyncio.Future[Answer]]]) -> None:
        try:
            outcomes = await run_in_threadpool(self._carry_out, [asked for asked, _ in going])
        except Exception as error:
            outcomes = [error] * len(going)
        except asyncio.CancelledError:
            for _, answer in going:
                answer.cancel()
            raise
        for (_, answer), outcome in zip(going, outcomes, strict=True):
            if answer.done():
                continue  # whoever asked has gone
            if isinstance(outcome, Exception):
                answer.set_exception(outcome)
            else:
                answer.set_result(outcome)
