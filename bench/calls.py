"""Call next at 50 counters that press at once: the hub against a bare endpoint that writes the same rows, and the hub
with millions of finished tickets against the same hub with none.

`KIOSK_BENCH_FINISHED` is how many finished tickets there are (1,000,000; the full size is 10,000,000).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from sqlalchemy import text

from bench.measure import Figure, median
from bench.presses import Presses
from kiosk.hub import setup
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from tests.fixtures.calling import add_finished, add_waiting, business_day, open_counters, publish_pack
from tests.fixtures.hub import HALL, App, run_hub
from tests.fixtures.postgres import postgres_server

_COUNTERS = 50
_BURSTS = 10
_LEFT_WAITING = 1_000
_FINISHED = int(os.environ.get("KIOSK_BENCH_FINISHED", "1000000"))


def measure(rounds: int) -> list[Figure]:
    server = postgres_server(durable=True, quick=False)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder, database = Path(name) / "hub", server.create()
        hall = _hall(folder, server.url(database), rounds)
        copies = {kind: server.url(server.create(database)) for kind in ("bare", "full")}
        _finish_many(folder, copies["full"])
        limit, ours, full = [], [], []
        hub = stack.enter_context(run_hub(folder, server.url(database)))
        for counter in hall:
            counter.http = hub.http
            counter.open_session()  # the first may have ended while millions were written
        our_counters = stack.enter_context(_counters(hub.url, server.url(database), folder, hall))
        twin = stack.enter_context(_twin(copies["bare"], folder))
        bare_counters = stack.enter_context(_counters(twin, copies["bare"], folder, hall))
        hub = stack.enter_context(run_hub(folder, copies["full"]))
        full_counters = stack.enter_context(_counters(hub.url, copies["full"], folder, hall))
        for _ in range(rounds + 1):
            for rates, counters in ((limit, bare_counters), (ours, our_counters), (full, full_counters)):
                rates.append(counters.rate())
    ours_ms, full_ms = (1000 / median(rates[1:]) for rates in (ours, full))  # the first round warms up
    return [
        Figure("calls", "calls/s", median(ours[1:]), median(limit[1:]), bar=0.6, at_most=False, rounds=rounds),
        Figure("calls_with_history", "ms", full_ms, ours_ms, bar=1.2, at_most=True, rounds=rounds),
    ]


def _hall(folder: Path, url: str, rounds: int) -> list[App]:
    """A hall with clerks at all windows, a full waiting area, and one call made, for the bare twin to copy."""
    setup.initialise(folder, hall=HALL, url=url)
    with setup.open_hub(folder, url=url) as services, run_hub(folder, url) as hub:
        publish_pack(services, _COUNTERS)
        waiting = (rounds + 1) * _BURSTS * _COUNTERS + _LEFT_WAITING
        with services.database.write() as work:
            add_waiting(work.connection, HALL, business_day(services), str(new_id()), waiting)
            work.commit()
        counters = open_counters(hub, services, _COUNTERS)
        said = counters[0].command("call_next", {"window": "1"})
        assert said.status_code == 200, said.text
        _settle(services)
    return counters


def _finish_many(folder: Path, url: str) -> None:
    with setup.open_hub(folder, url=url) as services:
        with services.database.write() as work:
            add_finished(work.connection, HALL, business_day(services), str(new_id()), _FINISHED)
            work.commit()
        _settle(services)


def _settle(services: HubServices) -> None:
    """What the database would do by itself in a quiet minute."""
    with services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("vacuum analyze"))
        connection.execute(text("checkpoint"))


@dataclass(frozen=True, slots=True)
class _Counters:
    """All windows call, again and again; who was called is gone before the next time."""

    presses: Presses
    url: str

    def rate(self) -> float:
        """Calls a second over all bursts."""
        seconds = 0.0
        for _ in range(_BURSTS):
            self._serve()
            burst = self.presses.burst([
                {"id": str(new_id()), "kind": "call_next", "payload": {"window": str(n)}}
                for n in range(1, _COUNTERS + 1)])
            if len({answer.get("result", {}).get("number") for answer in burst.answers}) != _COUNTERS:
                raise RuntimeError(f"not everybody was called: {burst.answers[:3]}")
            seconds += burst.seconds
        return _BURSTS * _COUNTERS / seconds

    def _serve(self) -> None:
        with psycopg.connect(self.url) as connection:
            connection.execute(
                "update tickets set state = 'finished', started_at = now(), finished_at = now() where state = 'called'")


@contextmanager
def _counters(at: str, url: str, folder: Path, counters: list[App]) -> Iterator[_Counters]:
    parts = urlsplit(at)
    presses = Presses(
        parts.hostname or "", parts.port or 0, str(folder / "tls_cert.pem"), [one.headers for one in counters])
    try:
        yield _Counters(presses, url)
    finally:
        presses.close()


@contextmanager
def _twin(url: str, folder: Path) -> Iterator[str]:
    tls = [str(folder / f"tls_{name}.pem") for name in ("cert", "key")]
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.limits.bare_calls", url, *tls], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process:
        try:
            yield f"https://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()
