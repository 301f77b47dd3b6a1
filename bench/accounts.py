"""A county's accounts on PostgreSQL: imported, against COPY of the very rows; looked up through the hub, against a bare
endpoint with the same indexed queries; in a large county, against a tenth of it.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
import psycopg
from sqlalchemy import text

from bench.measure import Figure, median, percentile
from kiosk.accounts.importing import import_file
from kiosk.accounts.inventing import write_extract
from kiosk.cli.accounts import SHIPPED
from kiosk.contract.accounts import LookUp
from kiosk.hub import setup
from kiosk.tariffs import load_tariffs
from tests.fixtures.hub import HALL, RunningHub, hub_database, run_hub

ACCOUNTS, ALL_ACCOUNTS = 30_000, 300_000
_AS_OF = datetime(2026, 11, 10, 4, tzinfo=UTC)
_INVENTED = 30_000
_A_ROUND = 240
"""Look-ups that one app may make in a row."""
_KINDS = ("accounts", "meters", "bills")


@dataclass(frozen=True, slots=True)
class County:
    """`numbers`: an account's, a meter's and an old one by turns."""

    folder: Path
    url: str
    numbers: list[str]
    ours: float
    copied: float


def measure(rounds: int) -> list[Figure]:
    return _measure(ACCOUNTS, rounds)


def measure_all(rounds: int) -> list[Figure]:
    return _measure(ALL_ACCOUNTS, rounds)


def _measure(count: int, rounds: int) -> list[Figure]:
    with ExitStack() as stack:
        small, large = (stack.enter_context(_county(size)) for size in (count // 10, count))
        hubs = [stack.enter_context(run_hub(one.folder, one.url)) for one in (small, large)]
        twin = stack.enter_context(_twin(large))
        ours_small, ours, bare = [], [], []
        for _ in range(rounds + 1):  # the first warms up
            bare.append(_p95(large, lambda: twin))
            ours.append(_p95(large, lambda: _terminal(hubs[1])))
            ours_small.append(_p95(small, lambda: _terminal(hubs[0])))
    return [
        Figure("accounts_import", "rows/s", large.ours, large.copied, bar=0.3, at_most=False, rounds=1),
        Figure("accounts_lookup", "ms", median(ours[1:]), median(bare[1:]), bar=2.0, at_most=True, rounds=rounds),
        Figure(f"accounts_lookup {count:,} : {count // 10:,}", "ms", median(ours[1:]), median(ours_small[1:]), bar=1.2,
               at_most=True, rounds=rounds),
    ]


@contextmanager
def _county(count: int) -> Iterator[County]:
    """A hub with `count` accounts of 24 bills, imported."""
    with tempfile.TemporaryDirectory(prefix="kiosk-county-") as name, hub_database() as url:
        folder, files = Path(name) / "hub", Path(name) / "extract"
        setup.initialise(folder, hall=HALL, url=url)
        files.mkdir()
        numbers = _write(Path(name), files, count)
        with setup.open_hub(folder, url=url) as services:
            rows, began = 0, time.perf_counter()
            for kind in _KINDS:
                outcome = import_file(services, files / f"{kind}.csv", _AS_OF)
                assert not outcome.bad, outcome.bad[:3]
                rows += outcome.written
            ours = rows / (time.perf_counter() - began)
            with services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("vacuum analyze"))
        yield County(folder, url, numbers, ours, rows / _copy(url))


def _write(folder: Path, files: Path, count: int) -> list[str]:
    """Invented accounts, beyond _INVENTED again under numbers of their own, in the order of their keys."""
    extract = write_extract(folder / "made", min(count, _INVENTED), _AS_OF, load_tariffs(SHIPPED))
    numbers: list[str] = []
    for kind in _KINDS:
        with (extract / f"{kind}.csv").open(encoding="utf-8", newline="") as source:
            header, *rows = csv.reader(source)
        known: dict[str, list[list[str]]] = {}
        for row in rows:
            known.setdefault(row[0], []).append(row)
        with (files / f"{kind}.csv").open("w", encoding="utf-8", newline="") as target:
            writer = csv.writer(target, lineterminator="\n")
            writer.writerow(header)
            places = list(known.values())
            for n in range(count):
                for again, row in enumerate(places[n % len(places)]):
                    changed = [f"42{n:011d}", *row[1:]]
                    if kind == "meters":
                        changed[1] = f"42M{n:09d}{again}"
                        if not row[5] and n % 3 == 1:
                            numbers.append(changed[1])
                    if kind == "accounts":
                        changed[1] = f"31{n:08d}"
                        if n % 3 != 1:
                            numbers.append(changed[n % 3 // 2])
                    writer.writerow(changed)
    step = max(1, len(numbers) // 5_000)
    return numbers[::step]


def _copy(url: str) -> float:
    """Seconds for the very rows that were imported, by COPY into tables without keys."""
    seconds = 0.0
    with psycopg.connect(url) as connection:
        for table in ("accounts", "account_meters", "account_bills"):
            connection.execute(f"create table bare_{table} as select * from {table} limit 0")  # type: ignore[call-overload]
            connection.commit()
            with connection.cursor() as cursor, cursor.copy(f"copy {table} to stdout") as out:  # type: ignore[call-overload]
                blocks = [bytes(block) for block in out]
            began = time.perf_counter()
            with connection.cursor() as cursor, cursor.copy(f"copy bare_{table} from stdin") as copy:  # type: ignore[call-overload]
                for at in range(0, len(blocks), 1_000):
                    copy.write(b"".join(blocks[at:at + 1_000]))
            connection.commit()
            seconds += time.perf_counter() - began
            connection.execute(f"drop table bare_{table}")  # type: ignore[call-overload]
        connection.commit()
    return seconds


Ask = Callable[[str], httpx.Response]


def _terminal(hub: RunningHub) -> Ask:
    app = hub.pair()
    return lambda number: app.post("/v1/accounts/look-up", LookUp(number=number).model_dump(mode="json"))


def _p95(county: County, asks: Callable[[], Ask]) -> float:
    """Milliseconds."""
    ask, samples = asks(), []
    step = max(1, len(county.numbers) // _A_ROUND)
    for number in county.numbers[::step][:_A_ROUND]:
        began = time.perf_counter()
        answer = ask(number)
        samples.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200 and b"account_no" in answer.content, answer.text
    return percentile(samples, 0.95)


@contextmanager
def _twin(county: County) -> Iterator[Ask]:
    tls = [str(county.folder / f"tls_{name}.pem") for name in ("cert", "key")]
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.limits.bare_lookup", county.url, *tls], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process:
        try:
            url = f"https://127.0.0.1:{int(process.stdout.readline())}"
            with httpx.Client(base_url=url, verify=False) as http:
                yield lambda number: http.post("/", json={"number": number})
        finally:
            process.terminate()
