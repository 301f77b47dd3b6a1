"""A hub that holds three years of ratings, a million, and a hundred thousand cases at once, on PostgreSQL: what a
manager who is signed in at a console asks for, through the hub's door, against the 300 ms that each may take.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bench import cases, ratings
from bench.measure import Figure, percentile
from kiosk.contract.complaints import CaseList
from kiosk.contract.figures import Figures
from kiosk.contract.messages import Message, Scope
from kiosk.contract.staff import Role
from kiosk.contract.voices import RatingSums
from kiosk.hub import setup
from tests.fixtures.hub import HALL, App, hub_database, run_hub, signed_in

_MONTH = {"first": ratings.FIRST.isoformat(), "last": ratings.LAST.isoformat()}
_A_LOOK = 12
"""Of each, in a round: an app may ask ten of a kind in a second."""
Body = Mapping[str, Any]

ASKED: Sequence[tuple[str, str, type[Message], Callable[[int], Body]]] = (
    ("figures of 40 people", "figures/people", Figures, lambda _n: _MONTH),
    ("figures of windows", "figures/windows", Figures, lambda _n: _MONTH),
    ("ratings in sum", "voices/ratings", RatingSums, lambda _n: _MONTH),
    ("inbox, open", "complaints/list", CaseList, lambda _n: {"limit": 200}),
    ("inbox, closed", "complaints/list", CaseList, lambda _n: {"limit": 200, "closed": True}),
    ("inbox, a stage and a kind", "complaints/list", CaseList, lambda n: {
        "limit": 200, "stages": [("accepted", "dispatched", "investigating", "replied")[n % 4]],
        "kinds": ["complaint"]}),
    ("inbox, a part of a number", "complaints/list", CaseList, lambda n: {"limit": 200, "number": str(100 + n)}),
)


def measure(rounds: int) -> list[Figure]:
    with _hub(rounds + 1) as desks:
        took: dict[str, list[float]] = {}
        for turn, desk in enumerate(desks):  # the first warms up
            for what, path, answer, body in ASKED:
                samples = [_look(desk, path, answer, body(n)) for n in range(_A_LOOK)]
                if turn:
                    took.setdefault(what, []).extend(samples)
    return [Figure(f"{what}, p95", "ms", percentile(samples, 0.95), cases.MAY_TAKE_MS, bar=1.0, at_most=True,
                   rounds=rounds) for what, samples in took.items()]


def _look(desk: App, path: str, answer: type[Message], body: Body) -> float:
    """Milliseconds until the answer stands as the console's values."""
    began = time.perf_counter()
    said = desk.post(f"/v1/{path}", body)
    assert said.status_code == 200, said.text[:300]
    found = answer.model_validate_json(said.content)
    took = (time.perf_counter() - began) * 1000
    assert not isinstance(found, CaseList) or found.cases
    return took


@contextmanager
def _hub(desks: int) -> Iterator[list[App]]:
    with tempfile.TemporaryDirectory(prefix="kiosk-voices-") as name, hub_database() as url:
        folder = Path(name) / "hub"
        setup.initialise(folder, hall=HALL, url=url)
        with run_hub(folder, url) as hub, setup.open_hub(folder, url=url) as services:
            apps = [signed_in(hub.pair(Scope.STAFF), services, Role.MANAGER) for _ in range(desks)]
            ratings.fill(services)
            with services.database.read() as connection:
                hands = connection.execute(text("select id from staff where number = any(:numbers)"), {
                    "numbers": [one.code.rjust(4, "9") for one in apps]}).scalars().all()
            cases.fill(services, cases.CASES, hands)
            with services.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("vacuum analyze"))
            yield apps
