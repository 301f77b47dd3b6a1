"""A quiet hall, and a clerk of few customers: what is under five waits, at midnight too."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import combinations
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import published_key, seal
from kiosk.contract.staff import Role
from kiosk.feedback.model import FEWEST
from kiosk.figures.rolling import roll
from kiosk.hub.publications import latest
from tests.feedback.watched import DAY, Watched, moved, number_of, open_tasks, rated, today
from tests.fixtures.hub import HALL, Hub


@pytest.fixture
def hub_url() -> None:
    """On SQLite."""


@pytest.fixture
def hall(hub: Hub) -> Watched:
    return Watched(hub)


def told(hall: Watched, day: str) -> dict[str, int]:
    answer = hall.console.post("/v1/voices/ratings", {"first": day, "last": day}).json()
    return {one["code"]: one["count"] for one in answer["levels"]}


def sealed(hall: Watched, phone: str) -> str:
    with hall.hub.services.database.read() as connection:
        key = published_key(getattr(latest(connection, hall.hub.services.hall, "keys"), "body", None))
    assert key is not None
    return seal({"phone": phone}, key)


def test_a_few_visits_hide_nobody_so_their_ratings_wait_for_more_also_over_midnight(hall: Watched) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    hall.crowd(FEWEST - 2)
    hall.rates(ticket, 1)
    hall.pass_by(hours=1)
    hall.judges()
    assert sum(today(hall)) == 0
    hall.pass_by(hours=15)  # past midnight
    before = hall.all_that_staff_can_ask(ticket)
    hall.judges()
    assert moved(before, hall.all_that_staff_can_ask(ticket)) == set()
    hall.pass_by(hours=8)
    hall.judges()
    assert (told(hall, DAY), sum(today(hall)), open_tasks(hall)) == ({}, 0, [])
    hall.crowd(1)
    hall.pass_by(hours=1)
    hall.judges()
    assert today(hall) == [0, 0, 0, 0, 1] and [one["kind"] for one in open_tasks(hall)] == ["review"]
    assert told(hall, DAY) == {}, "of its visit's day it would stand alone"


def test_whom_a_call_was_promised_is_called_within_24_hours_and_the_rating_goes_on_waiting(hall: Watched) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    said = hall.hub.clock.now()
    hall.rates(ticket, 1, sealed=sealed(hall, "13800000000"))
    hall.pass_by(hours=14)
    hall.judges()
    assert open_tasks(hall) == []
    hall.pass_by(hours=1)  # past midnight
    hall.judges()
    hall.judges()
    [task] = open_tasks(hall)
    due = datetime.fromisoformat(task["due_at"])
    assert task["kind"] == "call_back" and hall.hub.clock.now() < due <= said + timedelta(hours=24)
    assert (told(hall, DAY), sum(today(hall))) == ({}, 0)
    assert hall.clerk.post("/v1/voices/follow_ups", {"done": False}).json().get("follow_ups", []) == []
    for kind, more in (("take_follow_up", {}), ("finish_follow_up", {"result": "content"})):
        hall.console.command(kind, {"id": task["id"], **more}).raise_for_status()
    hall.pass_by(hours=9)
    hall.crowd()
    hall.pass_by(hours=1)
    hall.judges()
    assert today(hall) == [0, 0, 0, 0, 1] and open_tasks(hall) == [], "once told it is nobody's task anew"


class Busier(Watched):
    """Beside window 3 there is window 4, whose clerk has many customers, so that the hall tells every day."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.elsewhere = hub.staffed(Scope.COUNTER, Role.CLERK)

    def a_day(self, levels: tuple[int, ...]) -> None:
        """Customers of window 3 that rate, in the midst of those of window 4."""
        self.step("open_window", window="3")
        for level in levels:
            ticket = self.takes(f"C3B-{self.seq:03}")
            self.serves(ticket)
            self.rates(ticket, level)
        number = number_of(self.elsewhere)
        self.elsewhere.staff = ""
        self.elsewhere.open_session()
        self.elsewhere.sign_in(number, f"pin of {number} at {HALL}").raise_for_status()
        self.elsewhere.command("open_window", {"window": "4"}).raise_for_status()
        for _ in range(FEWEST):
            other = str(self.takes(f"C3B-{self.seq:03}"))
            for kind, more in (("call_ticket", {"window": "4", "reason": "stands here"}), ("start_service", {}),
                               ("finish_service", {})):
                self.elsewhere.command(kind, {"ticket_id": other, **more}).raise_for_status()
        self.pass_by(hours=1)
        self.judges()
        self.pass_by(hours=23)


def test_a_clerk_with_a_customer_a_day_learns_of_five_together_and_never_of_one(hub: Hub) -> None:
    hall = Busier(hub)
    for day, level in enumerate((1, 5, 5, 5), start=1):
        hall.a_day((level,))
        roll(hub.services)
        assert sum(told_between(hall, 2, 31).values()) == day, "the hall's sum holds them"
        assert set(rated(hall)) == {None}
    for levels in ((4,), (3, 3), (), (2, 2, 2), (1, 1)):
        hall.a_day(levels)
        roll(hub.services)
    assert hall.hub.clock.now().date() == date(2026, 3, 11)
    assert sum(told_between(hall, 2, 31).values()) == 12
    assert {one for one in rated(hall) if one} == {10}, "two wait"
    found = {days: rated(hall, *(f"2026-03-{day:02}" for day in days)) for days in combinations(range(2, 12), 2)}
    assert {one for counts in found.values() for one in counts if one} == {5, 10}, "in the same fives, whoever asks"
    assert {one for one in rated(hall, first="2026-03-03") if one} == {5}, "one that begins before is not of these days"
    hall.pass_by(days=24)
    hall.a_day((5, 5, 5))
    roll(hub.services)
    assert {one for one in rated(hall, last="2026-04-30") if one} == {10}, "the last of a month are nobody's"


def told_between(hall: Watched, first: int, last: int) -> dict[str, Any]:
    answer = hall.console.post("/v1/voices/ratings", {
        "first": f"2026-03-{first:02}", "last": f"2026-03-{last:02}"}).json()
    return {one["code"]: one["count"] for one in answer["levels"]}
