"""A durable local ticket (own series) through the service, against the same rows by the driver alone."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.limits.raw_ticket import RawTickets
from bench.measure import Figure, interleaved, median
from kiosk.boot import SHIPPED_PACK
from kiosk.ids import new_id
from kiosk.terminal import TerminalCore, TerminalOptions

_TICKETS = 100


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        options = _options(Path(name) / "ours")
        core = TerminalCore.open(options)
        raw = _twin(Path(name) / "bare")
        try:
            service = core.pack.services[0].id
            core.tickets.take_ticket(service_id=service, language="zh_CN")  # imports are not the ticket's cost

            def ours() -> float:
                return _per_ticket(lambda: core.tickets.take_ticket(service_id=service, language="zh_CN"))

            def bare() -> float:
                return _per_ticket(lambda: raw.take(new_id().hex, (new_id().hex, new_id().hex), new_id().hex))

            mine, limit = interleaved(ours, bare, rounds)
        finally:
            raw.close()
            core.close()
    return [Figure("local_ticket", "ms", median(mine), median(limit), bar=4.0, at_most=True, rounds=rounds)]


def _options(folder: Path) -> TerminalOptions:
    return TerminalOptions(
        store=folder / "terminal.db", identity_dir=folder / "identity", pack=SHIPPED_PACK, own_code="7")


def _twin(folder: Path) -> RawTickets:
    """On a store like ours, encrypted alike, with one ticket to copy."""
    options = _options(folder)
    core = TerminalCore.open(options)
    core.tickets.take_ticket(service_id=core.pack.services[0].id, language="zh_CN")
    core.close()
    return RawTickets(options.store, options.key())


def _per_ticket(take: Callable[[], object]) -> float:
    """The median of many tickets in milliseconds."""
    samples = []
    for _ in range(_TICKETS):
        started = time.perf_counter()
        take()
        samples.append((time.perf_counter() - started) * 1000)
    return median(samples)
