"""A busy hall's month: 60,000 tickets and the accounts of a county's town, from the store to a PDF and a workbook,
against plain SQL that gives the same figures and no paper. On PostgreSQL."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import text

from bench.limits.raw_report import bare
from bench.measure import Figure, interleaved, median
from kiosk.boot import SHIPPED_PACK
from kiosk.cli.hall_report import pdf
from kiosk.hub import setup
from kiosk.reports import Kind, make, period_of, workbook
from kiosk.standards.public import read_public
from tests.fixtures.busy_hall import Size, fill
from tests.fixtures.hub import HALL, hub_database

_FIRST, _DAYS, _A_DAY, _ACCOUNTS = date(2026, 10, 1), 31, 1_936, 20_000
_NOW, _ON = datetime(2026, 11, 9, 3, tzinfo=UTC), date(2026, 11, 9)
_MOST_MS = 5_000.0


def measure(rounds: int) -> list[Figure]:
    pack = read_public(SHIPPED_PACK)
    period = period_of(Kind.MONTHLY, _FIRST, pack, _NOW)
    with tempfile.TemporaryDirectory(prefix="kiosk-report-") as name, hub_database() as url:
        setup.initialise(Path(name) / "hub", hall=HALL, url=url)
        with setup.open_hub(Path(name) / "hub", url=url) as services:
            with services.database.write() as work:
                fill(work.connection, HALL, pack, Size(_FIRST, _DAYS, _A_DAY, _ACCOUNTS))
                work.commit()
            with services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("vacuum analyze"))

            def ours() -> float:
                return _timed(_whole)

            def _whole() -> None:
                with services.database.read() as connection:
                    report = make(connection, HALL, pack, period, _NOW)
                assert report.figures[0].value == _DAYS * _A_DAY
                pdf(report, pack, "zh_CN"), workbook(report, "zh_CN")

            def plain() -> float:
                with services.database.read() as connection:
                    return _timed(lambda: bare(connection, HALL, period.first, period.last, _NOW, _ON).all())

            ours()
            mine, limit = interleaved(ours, plain, rounds)
    return [
        Figure("report 60,000 tickets", "ms", median(mine), median(limit), bar=3.0, at_most=True, rounds=rounds),
        Figure("report 60,000 tickets : 5 s", "ms", median(mine), _MOST_MS, bar=1.0, at_most=True, rounds=rounds),
    ]


def _timed(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000
