"""A hub's payment workers in a process of their own, which can be stopped before and after each of their steps."""

from __future__ import annotations

import logging
import os
import signal
import time
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from kiosk.hub import setup, workers
from kiosk.hub.registry import REGISTRY, Registry
from kiosk.hub.work import HubWork
from kiosk.hub.workers import Workers
from kiosk.payments import outside
from kiosk.payments.credentials import FOLDER, open_gateways
from kiosk.payments.rules import load_rules
from tests.payments.matrix.billing import Both
from tests.payments.matrix.points import Points

LEASE = timedelta(seconds=0.6)
"""Short, so that another takes over within a second."""
_EVERY = (("payments", 0.1), ("payment_postings", 0.2))
_CALLS = {"precreate": "precreate", "query": "query", "close": "close", "refund": "refund",
          "query_refund": "query_refund", "dues": "dues", "post": "posted"}
_COMMITS = {"PaymentShown": "shown", "PaymentCaptured": "captured"}


class _Watched:
    """Does what the real one does, and stands still before and after."""

    def __init__(self, real: Any, points: Points) -> None:
        self._real, self._points = real, points

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        step = _CALLS.get(name)
        if step is None:
            return value

        def call(*arguments: Any) -> Any:
            self._points.stand(step, after=False)
            answer = value(*arguments)
            self._points.stand(step, after=True)
            return answer

        return call


def _watch_commits(points: Points) -> None:
    """The moments before and after the commit that shows a code, or that captures."""
    commit = HubWork.commit

    def watched(work: HubWork) -> None:
        steps = [_COMMITS[fact.kind] for fact in work._recorded if fact.kind in _COMMITS]
        for step in steps:
            points.stand(step, after=False)
        commit(work)
        for step in steps:
            points.stand(step, after=True)

    HubWork.commit = watched  # type: ignore[method-assign]


def mother(folder: Path, url: str | None, pipe: Connection) -> None:
    """Forks a worker each time it is asked to, with the keys read already: that takes longer than all the rest."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    workers.SHORTEST = LEASE
    workers._SLOWEST_RETRY = 2.0
    logging.disable(logging.CRITICAL)  # lost leases, restarted databases: what is left undone is what counts
    gateways, rules = open_gateways(folder / FOLDER), load_rules(folder / FOLDER)
    points = Points(folder)
    _watch_commits(points)
    outside._OPENED.folders[folder] = (
        {channel: _Watched(one, points) for channel, one in gateways.items()}, rules)  # type: ignore[misc]
    while True:
        pipe.recv()
        child = os.fork()
        if child == 0:
            with suppress(Exception):  # a database that is away: another life begins
                _work(folder, url, points)
            os._exit(1)
        pipe.send(child)


def _work(folder: Path, url: str | None, points: Points) -> None:
    """Until it is ended."""
    registry = Registry(workers={name: replace(REGISTRY.workers[name], every_seconds=every) for name, every in _EVERY})
    with setup.open_hub(folder, url=url, registry=registry) as services:
        registry.outside[outside.BILLING] = _Watched(Both(services, folder), points)
        Workers(services).start()
        while True:
            time.sleep(60)
