"""A whole day of a busy hall through the hub's real services: the same dice give the same day on either database.

`KIOSK_DAY_VISITS=600` plays the full size.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from kiosk.hub.publications import publish
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.standards.store import DOCUMENT
from kiosk.tickets.attention import close_some, escalate_help
from kiosk.tickets.workers import Look, give_up_silent_numbers, publish_change
from tests.calling import day_records as records
from tests.calling.day import Day
from tests.calling.day_clerk import Clerk
from tests.fixtures.calling import PACK
from tests.fixtures.hub import hub_database, initialise
from tests.tickets_hub.hall import HALL, OPENING, StandingClock

VISITS = int(os.environ.get("KIOSK_DAY_VISITS", "120"))
CAP_MINUTES = max(1, round(15 * VISITS / 600))
"""As short as the day."""
SKILLS = ("BC", "BA", "A", "AC", "CA", "DA", "AB", "BCD")
"""Of the windows 1 to 8."""


@dataclass
class Played:
    day: Day
    clerks: list[Clerk]
    services: HubServices

    def read(self, question: Any, *more: Any) -> Any:
        with self.services.database.read() as connection:
            return question(connection, *more)


def play(services: HubServices, clock: StandingClock, seed: int) -> Played:
    pack = json.loads(PACK.read_text("utf-8"))["pack"]
    pack["windows"] = [{"id": str(n), "name": {"zh": f"{n}号窗口", "en": f"Window {n}"}, "categories": list(letters)}
                       for n, letters in enumerate(SKILLS, 1)]
    pack["queue"]["cap_minutes"] = CAP_MINUTES
    for one in pack["queue"]["classes"]:  # more than the cap allows: the hub must not go by it
        one["head_start_minutes"] *= 2
    with services.write() as work:
        publish(work, DOCUMENT, pack, clock.now())
        work.commit()
    day = Day(services, clock, seed, VISITS)
    clerks = [Clerk(day, n, letters, "ABCD") for n, letters in enumerate(SKILLS, 1)]
    day.clerks += clerks
    for n, clerk in enumerate(clerks):
        day.at(OPENING + timedelta(minutes=n - 10), clerk.open)
    day.at(OPENING + day.hours(1.5), day.terminals[1].cut)
    day.at(OPENING + day.hours(2), day.terminals[1].mend)
    day.expect_all()
    _hubs_own_work(day, services)
    day.run()
    clock.pass_by(hours=12)  # the next business day has begun
    assert close_some(services) == 0, "somebody was left at the end of the day"
    return Played(day, clerks, services)


def _hubs_own_work(day: Day, services: HubServices) -> None:
    """Its workers, every two minutes."""
    seen = Look()

    def work() -> None:
        nonlocal seen
        give_up_silent_numbers(services)
        escalate_help(services)
        seen = publish_change(services, seen)
        if day.clock.at < day.closes + timedelta(hours=2):
            day.after(120, work)

    day.at(OPENING - timedelta(minutes=15), work)


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Played]]:
    """The same dice on SQLite and on PostgreSQL."""
    with ExitStack() as stack:
        played = []
        for url in (None, stack.enter_context(hub_database())):
            folder, clock = tmp_path_factory.mktemp("day") / "hub", StandingClock()
            initialise(folder, hall=HALL, url=url)
            services = stack.enter_context(open_hub(folder, url=url, clock=clock))
            played.append(play(services, clock, seed=600))
        yield played


@pytest.mark.slow
def test_the_same_dice_give_the_same_history(twice: list[Played]) -> None:
    one, other = (played.read(records.history) for played in twice)
    assert len(one) > 6 * VISITS
    assert one == other


@pytest.mark.slow
def test_every_ticket_ends_served_missed_or_cancelled(twice: list[Played]) -> None:
    played = twice[0]
    found = played.read(records.outcomes)
    assert set(found) == {"finished", "no_show", "cancelled"}
    assert sum(found.values()) == len(played.day.customers)
    assert found["finished"] == len(served(played))


def served(played: Played) -> dict[Any, int]:
    """Seconds of service by ticket, as the clerks remember them."""
    seconds: dict[Any, int] = {}
    for clerk in played.clerks:
        for ticket_id, part in clerk.served.items():
            seconds[ticket_id] = seconds.get(ticket_id, 0) + part
    return seconds


@pytest.mark.slow
def test_waits_and_services_add_up_to_what_the_clerks_did(twice: list[Played]) -> None:
    for played in twice:
        total = sum(served(played).values())
        assert played.read(records.service_seconds_in_tickets) == total
        assert played.read(records.service_seconds_in_facts) == total
        waited = {customer.number: round((customer.called_at - customer.issued_at).total_seconds())
                  for customer in played.day.customers.values() if customer.called_at is not None}
        assert played.read(records.waits_in_facts) == waited
        assert played.read(records.waits_in_steps) == waited


@pytest.mark.slow
def test_nobody_is_passed_by_who_came_more_than_the_cap_later(twice: list[Played]) -> None:
    skills = {str(n): set(letters) for n, letters in enumerate(SKILLS, 1)}
    told = twice[0].read(records.log)
    assert records.passed_over(told, skills, timedelta(minutes=CAP_MINUTES)) == []
    called = [row for row in told if row.kind == "TicketCalled"]
    assert any(row.payload["priority"] for row in called) and any(row.payload["reason"] for row in called)
    assert records.passed_over(told, skills, timedelta(minutes=CAP_MINUTES / 3)), "nobody was passed: it proves nothing"
