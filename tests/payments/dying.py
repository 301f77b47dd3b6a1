"""A hub's workers in a process of their own, which dies where it is told to."""

from __future__ import annotations

import logging
import os
import signal
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from kiosk.hub import setup, workers
from kiosk.hub.registry import REGISTRY, Registry
from kiosk.hub.workers import Workers
from kiosk.payments import outside
from tests.fixtures.paying import file_billing

STEPS = ("dues", "precreate", "query", "close", "refund", "query_refund", "post")


class _Dying:
    """Does what the real one does, and kills this process before or after the step's first call."""

    def __init__(self, real: Any, step: str, after: bool, flag: Path) -> None:
        self._real, self._step, self._after, self._flag = real, step, after, flag

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        if name != self._step or not callable(value):
            return value

        def call(*arguments: Any) -> Any:
            if not self._after:
                self._die()
            answer = value(*arguments)
            self._die()
            return answer

        return call

    def _die(self) -> None:
        try:
            self._flag.touch(exist_ok=False)  # once in a run
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)


def work(folder: str, step: str | None, after: bool) -> None:
    """Until it is ended. The lease is short, so that another takes over within a second."""
    workers.SHORTEST = timedelta(seconds=1)
    logging.disable(logging.WARNING)  # two workers take the lease from each other all the time
    names = ("payments", "payment_postings")
    registry = Registry(workers={name: REGISTRY.workers[name] for name in names})
    path = Path(folder)
    with setup.open_hub(path, registry=registry) as services:
        opened = outside.outside_of(services)
        assert opened is not None
        registry.outside[outside.BILLING] = billing = file_billing(services, path)
        if step is not None:
            dying = path / f"died_{step}_{after}"
            outside._OPENED.folders[path] = (
                {channel: _Dying(one, step, after, dying) for channel, one in opened.gateways.items()},  # type: ignore[misc]
                opened.rules)
            registry.outside[outside.BILLING] = _Dying(billing, step, after, dying)
        Workers(services).start()
        while True:
            time.sleep(60)
