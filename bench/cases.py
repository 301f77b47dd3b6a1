"""A hall's hundred thousand cases on PostgreSQL: the inbox as a manager's and a clerk's console asks for it, against
the 300 ms that it may take, and against a tenth of the cases: what is closed must not cost. How many pages the database
looks at for it says the same on a machine that does other things as well.

At full size also 10,000 cases with which anybody does anything in any order.
"""

from __future__ import annotations

import gc
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import event, text

from bench.measure import Figure, median, percentile
from kiosk.complaints.looking import inbox
from kiosk.contract.complaints import AskCases
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import setup
from kiosk.hub.registry import Person
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from tests.fixtures.case_walks import KINDS, MOVES, STRAIGHT, Walks
from tests.fixtures.hub import HALL, App, hub_database, run_hub, signed_in
from tests.tickets_hub.hall import StandingClock

CASES, OPEN_IN = 100_000, 40
"""Every fortieth is open."""
MAY_TAKE_MS, MAY_READ_PAGES = 300.0, 1_000
WALKS = 10_000
_A_STORE = 200
_EXPLAIN = "explain (analyze, buffers, format json) "
_A_ROUND = 50
"""Looks that one app may make in a row, half of them searches."""

_FILL = """
insert into complaint_cases (hall_id, id, number, kind, was_kind, topic, grade, stage, version, channel, anonymous,
    confidential, accepted_at, profile, owner_id, owner_role, outside, outside_no, reopened, call_attempts, due, due_at,
    order_at, provisional, closed_at, changed_at)
select :hall, gen_random_uuid(), lpad(n::text, 12, '0'), 'complaint', 'complaint', 'C' || (1 + n % 5), 'ordinary',
    case when n % :open = 0 then (array['accepted', 'dispatched', 'investigating', 'replied'])[1 + n / :open % 4]
         else 'closed' end,
    7, 'terminal', n % 9 = 0, false, {at}, 'SGCC-PROMISE',
    case when n % 3 = 0 then (cast(:clerks as uuid[]))[1 + abs(hashint4(n)) % :hands] end,
    'manager', '', '', 0, 0, case when n % :open = 0 then 'reply' end,
    case when n % :open = 0 then {at} + {day} * 5 end,
    case when n % :open = 0 then {at} + {day} * 5 else {at} end,
    false, case when n % :open <> 0 then {at} + {day} * 4 end, {at}
from generate_series(1, :count) n
"""
_BESIDE = (
    """insert into complaint_clocks (
        hall_id, case_id, clock, turn, started_at, days, warn_at, due_at, provisional, met_at)
    select hall_id, id, 'reply', 1, accepted_at, 5, order_at, order_at, false, closed_at from complaint_cases""",
    """insert into complaint_concerned (hall_id, person_id, case_id)
    select hall_id, gen_random_uuid(), id from complaint_cases where cast(number as bigint) % 4 = 0""",
)


@dataclass(frozen=True, slots=True)
class Office:
    """The apps of a hub with `count` cases: a manager's and a clerk's console by turns, one pair a round."""

    apps: list[tuple[App, App]]
    pages: int


def measure_all(walks: int) -> list[Figure]:
    """No case without an owner, none late unheard, no step out of its order: `Walks` stops at the first that is."""
    dice = random.Random(walks)
    taken = refused = verdicts = moved = 0
    for begins in range(0, walks, _A_STORE):
        office = _store(dice, min(_A_STORE, walks - begins))
        taken, refused = taken + office.taken, refused + office.refused
        verdicts, moved = verdicts + office.verdicts, moved + office.moved
        gc.collect()
    return [*measure(5), Figure("cases walked", "cases", walks, walks, bar=1.0, at_most=False, rounds=1),
            Figure("verdicts at the terminal : cases walked", "verdicts", verdicts, walks, bar=0.05, at_most=False,
                   rounds=1),
            Figure("dates that a calendar moved : stores", "dates", moved, -(-walks // _A_STORE), bar=0.5,
                   at_most=False, rounds=1),
            Figure("steps taken : refused", "steps", taken, refused, bar=0.1, at_most=False, rounds=1)]


def _store(dice: random.Random, count: int) -> Walks:
    """A new hub each few hundred cases: in one, each case looks at all those before it."""
    with tempfile.TemporaryDirectory(prefix="kiosk-walks-") as name:
        setup.initialise(Path(name) / "hub", hall=HALL)
        clock = StandingClock()
        clock.pass_by(days=dice.randrange(200, 300))  # the year ends on the way, and the next is not known
        with setup.open_hub(Path(name) / "hub", clock=clock) as services:
            office = Walks(services, clock)
            for _ in range(count):
                office.play(dice.choice(KINDS), dice.random() < 0.3, dice.randrange(5), [
                    *STRAIGHT[:dice.randrange(len(STRAIGHT) + 1)],
                    *((dice.randrange(len(MOVES)), dice.randrange(5)) for _ in range(dice.randrange(14)))])
            office.check_all()
            return office


def measure(rounds: int) -> list[Figure]:
    with ExitStack() as stack:
        small, large = (stack.enter_context(_office(count, rounds + 1)) for count in (CASES // 10, CASES))
        ours, fewer, found = [], [], []
        for turn in range(rounds + 1):  # the first warms up
            fewer.append(_p95(small.apps[turn], _inbox))
            ours.append(_p95(large.apps[turn], _inbox))
            found.append(_p95(large.apps[turn], _part_of_a_number))
        pages = large.pages
    p95 = median(ours[1:])
    return [
        Figure(f"complaints_inbox of {CASES:,}", "ms", p95, MAY_TAKE_MS, bar=1.0, at_most=True, rounds=rounds),
        Figure(f"complaints_inbox {CASES:,} : {CASES // 10:,}", "ms", p95, median(fewer[1:]), bar=1.5, at_most=True,
               rounds=rounds),
        Figure(f"search of {CASES:,} by a part of a number", "ms", median(found[1:]), MAY_TAKE_MS, bar=1.0,
               at_most=True, rounds=rounds),
        Figure("pages that a look at the inbox reads", "pages", pages, MAY_READ_PAGES, bar=1.0, at_most=True, rounds=1),
    ]


def _inbox(n: int) -> dict[str, Any]:
    return {"limit": 200} if n % 2 else {"limit": 200, "closed": True}


def _part_of_a_number(n: int) -> dict[str, Any]:
    """Of a few hundred or a few thousand cases; a clerk sees those of them that are the clerk's."""
    return {"limit": 200, "number": str(100 + n) if n % 2 else str(10 + n)}


def _p95(apps: tuple[App, App], asking: Callable[[int], dict[str, Any]]) -> float:
    took = []
    for n in range(_A_ROUND // 2):
        for app in apps:
            began = time.perf_counter()
            answer = app.post("/v1/complaints/list", asking(n))
            took.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200 and answer.json()["cases"], answer.text[:200]
    return percentile(took, 0.95)


@contextmanager
def _office(count: int, rounds: int) -> Iterator[Office]:
    with tempfile.TemporaryDirectory(prefix="kiosk-cases-") as name, hub_database() as url:
        folder = Path(name) / "hub"
        setup.initialise(folder, hall=HALL, url=url)
        with run_hub(folder, url) as hub, setup.open_hub(folder, url=url) as services:
            apps = [(signed_in(hub.pair(Scope.STAFF), services, Role.MANAGER),
                     signed_in(hub.pair(Scope.STAFF), services, Role.CLERK)) for _ in range(rounds)]
            with services.database.read() as connection:
                clerks = connection.execute(text("select id from staff where number = any(:numbers)"), {
                    "numbers": [clerk.code.rjust(4, "9") for _, clerk in apps]}).scalars().all()
            fill(services, count, clerks)
            with services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("vacuum analyze"))
            yield Office(apps, _pages(services))


def fill(services: HubServices, count: int, clerks: Sequence[UUID]) -> None:
    """`count` cases, a third of them in the hands of `clerks`."""
    with services.database.engine.begin() as connection:
        kinds = dict(connection.execute(text(
            "select column_name, data_type from information_schema.columns where table_name = 'complaint_cases'"
        )).all())
        at, day = _time_of(kinds["accepted_at"])
        connection.execute(text(_FILL.format(at=at, day=day)), {
            "hall": HALL, "count": count, "open": OPEN_IN, "clerks": list(map(str, clerks)), "hands": len(clerks)})
        for statement in _BESIDE:
            connection.execute(text(statement))


def _pages(services: HubServices) -> int:
    """The dearest of both lists, as a manager sees them."""
    person = Person(new_id(), "1", "manager", frozenset({Role.MANAGER}))
    most = 0
    for closed in (False, True):
        asked: list[tuple[str, Any]] = []

        def keep(_c: Any, _u: Any, statement: str, given: Any, *_: Any, asked: list[tuple[str, Any]] = asked) -> None:
            asked.append((statement, given))

        event.listen(services.database.engine, "before_cursor_execute", keep)
        with services.database.read() as connection:
            inbox(connection, HALL, person, new_id(), AskCases(limit=200, closed=closed), services.clock.now())
        event.remove(services.database.engine, "before_cursor_execute", keep)
        with services.database.read() as connection:
            plans = [connection.exec_driver_sql(_EXPLAIN + statement, given).scalar_one()
                     for statement, given in asked if statement.lstrip().lower().startswith("select")]
        most = max(most, sum(plan[0]["Plan"]["Shared Hit Blocks"] + plan[0]["Plan"]["Shared Read Blocks"]
                             for plan in plans))
    return most


def _time_of(column: str) -> tuple[str, str]:
    """An expression for the time of the nth case, a minute after the one before, and one for a day."""
    if column == "bigint":
        return "(1760000000000000 + n * 60000000::bigint)", "86400000000::bigint"
    return "(timestamptz '2025-10-09 00:00Z' + n * interval '1 minute')", "interval '1 day'"
