"""Three years of a busy hall's ratings, a million, and what was served beside them: a month's figures of all people and
the ratings in sum, against the same by plain SQL over the single ratings. On PostgreSQL."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, text

from bench.measure import Figure, interleaved, median
from kiosk.contract.voices import AskRatings
from kiosk.feedback.looking import sums_of
from kiosk.figures import making
from kiosk.hub import setup
from kiosk.hub.services import HubServices
from tests.fixtures.hub import HALL, hub_database

_RATINGS, _DAYS, _PEOPLE, _SERVICES = 1_000_000, 1_000, 40, 12
FIRST, LAST = date(2026, 9, 1), date(2026, 9, 30)
_TODAY, _NOW = date(2026, 10, 1), datetime(2026, 10, 1, tzinfo=UTC)
_MOST_MS = 300.0
_FILL = (
    """insert into ratings (hall_id, id, ticket_id, app_id, channel, at, level, reasons, language, took_ms, changes,
         by_staff, state, day, window_code, person_id, service_id)
       select :hall, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'terminal', timestamptz '2024-01-05' + d *
         interval '1 day', 1 + (n / 7) % 5, '[]', 'zh_CN', 4000, 0, false, 'counted', date '2024-01-05' + d,
         (p % 10)::text, ('00000000-0000-0000-0000-' || lpad(p::text, 12, '0'))::uuid, 'S' || n % :services
       from (select n, (n / 97 % :days)::int as d, 1 + n % :people as p
         from generate_series(1, :ratings) as n) as made""",
    """insert into rating_days select hall_id, day, window_code, person_id, service_id, level, count(*) from ratings
       group by 1, 2, 3, 4, 5, 6""",
    """insert into rating_marks select :hall, day, 'reason', 'wait', count(*) from ratings group by day""",
    """insert into service_days select hall_id, day, window_code, person_id, service_id, sum(count), sum(count) * 300,
         sum(count) * 96000, sum(count), sum(count) from rating_days group by 1, 2, 3, 4, 5""",
    """insert into staff (hall_id, id, number, name, roles, pin_hash, added_at)
       select :hall, ('00000000-0000-0000-0000-' || lpad(p::text, 12, '0'))::uuid, p::text, 'person ' || p, '[]', '',
         now() from generate_series(1, :people) as p""",
)
_BARE = text(
    """select person_id, service_id, level, count(*) from ratings where hall_id = :hall and state = 'counted' and day
       between :first and :last group by 1, 2, 3""")


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="kiosk-ratings-") as name, hub_database() as url:
        setup.initialise(Path(name) / "hub", hall=HALL, url=url)
        with setup.open_hub(Path(name) / "hub", url=url) as services:
            fill(services)
            with services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("vacuum analyze"))

            def figures(connection: Connection) -> None:
                assert len(making.people(connection, HALL, FIRST, LAST, today=_TODAY)) == _PEOPLE

            def sums(connection: Connection) -> None:
                assert sums_of(connection, HALL, AskRatings(first=FIRST, last=LAST), _NOW).levels

            def timed(call: Callable[[Connection], object]) -> float:
                with services.database.read() as connection:
                    began = time.perf_counter()
                    call(connection)
                    return (time.perf_counter() - began) * 1000

            def bare() -> float:
                return timed(lambda connection: connection.execute(
                    _BARE, {"hall": HALL, "first": FIRST, "last": LAST}).all())

            made = []
            for what, call in (("figures of 40 people", figures), ("ratings in sum", sums)):
                timed(call)
                mine, limit = interleaved(lambda call=call: timed(call), bare, max(rounds, 20))  # type: ignore[misc]
                p95 = sorted(mine)[-(-len(mine) * 95 // 100) - 1]
                made += [
                    Figure(f"{what} of 1,000,000 : from the ratings", "ms", median(mine), median(limit), bar=1.0,
                           at_most=True, rounds=rounds),
                    Figure(f"{what} of 1,000,000, p95 : 300 ms", "ms", p95, _MOST_MS, bar=1.0, at_most=True,
                           rounds=rounds)]
    return made


def fill(services: HubServices) -> None:
    given = {"hall": HALL, "ratings": _RATINGS, "days": _DAYS, "people": _PEOPLE, "services": _SERVICES}
    with services.database.write() as work:
        for statement in _FILL:
            work.connection.execute(
                text(statement), {key: value for key, value in given.items() if f":{key}" in statement})
        work.commit()
