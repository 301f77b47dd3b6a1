"""Somebody who watches all that staff can ask, while a customer rates and leaves: nothing moves until many are gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import published_key, seal
from kiosk.contract.staff import Role
from kiosk.feedback.model import FEWEST
from kiosk.figures.rolling import roll
from kiosk.hub.publications import latest
from tests.complaints.test_every_door import ANSWERED
from tests.feedback.watched import AUDIT, DAY, Watched, moved, open_tasks, rated, today
from tests.fixtures.hub import Hub
from tests.hub.test_events import watching
from tests.tickets_hub.hall import OPENING


@pytest.fixture
def hub_url() -> None:
    """On SQLite."""


@pytest.fixture
def hall(hub: Hub) -> Watched:
    return Watched(hub)


def test_whatever_staff_ask_says_the_same_before_and_after_a_rating_until_the_full_hour(hall: Watched) -> None:
    unhappy, other = hall.takes("C3B-001"), hall.takes("C3B-002")
    for ticket in (unhappy, other):
        hall.serves(ticket)
    hall.crowd(3)
    before = hall.all_that_staff_can_ask(unhappy)
    assert {asked.partition(" ")[2] for asked, said in before.items() if said} >= ANSWERED - AUDIT
    hall.rates(unhappy, 1)
    hall.rates(other, 5, took=0.3)
    hall.judges()
    assert moved(before, hall.all_that_staff_can_ask(unhappy)) == set()
    hall.pass_by(minutes=34, seconds=59)  # 09:59:59
    before = hall.all_that_staff_can_ask(unhappy)
    hall.judges()
    assert moved(before, hall.all_that_staff_can_ask(unhappy)) == set()
    hall.pass_by(seconds=1)
    hall.judges()
    after = hall.all_that_staff_can_ask(unhappy)
    assert {"console voices/ratings", "follow-ups False"} <= moved(before, after)
    assert not [asked for asked in moved(before, after) if "figures" in asked]
    assert today(hall) == [0, 0, 0, 0, 1]


def test_figures_of_people_and_windows_hold_a_rating_on_the_day_after(hall: Watched) -> None:
    for n in range(FEWEST):
        ticket = hall.takes(f"C3B-00{n}")
        hall.serves(ticket)
        hall.rates(ticket, 5)
    hall.pass_by(hours=1)
    hall.judges()
    roll(hall.hub.services)
    assert sum(today(hall)) == FEWEST and rated(hall) == [None, None, None]
    hall.pass_by(hours=14)
    assert rated(hall) == [FEWEST] * 3


def test_what_an_offline_terminal_brings_late_comes_with_those_of_when_it_came(hall: Watched) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    said = hall.hub.clock.now()
    hall.crowd()
    hall.pass_by(hours=3)
    hall.rates(ticket, 1, at=said)
    hall.judges()
    waiting = hall.console.post("/v1/voices/ratings", {"first": DAY, "last": DAY}).json()["waiting"]
    assert open_tasks(hall) == [] and waiting == 0
    hall.crowd()
    hall.pass_by(hours=1)
    hall.judges()
    [task] = open_tasks(hall)
    assert task["kind"] == "review"


def test_one_that_waits_for_its_visit_does_not_come_when_the_hub_hears_that_it_is_over(hall: Watched) -> None:
    """Rated while the service still ran; or served by hand, of which the counter tells hours later."""
    ticket = hall.takes("C3B-001")
    hall.step("call_ticket", ticket_id=str(ticket), window="3", reason="stands here")
    hall.step("start_service", ticket_id=str(ticket))
    by_hand, start = hall.takes("C3B-002"), hall.hub.clock.now()
    hall.pass_by(minutes=5)
    hall.rates(ticket, 1)
    hall.rates(by_hand, 2)
    elsewhere = hall.hub.staffed(Scope.COUNTER, Role.CLERK)
    elsewhere.command("open_window", {"window": "4"}).raise_for_status()
    for n in range(FEWEST):
        other = hall.takes(f"C3B-05{n}")
        for kind, more in (("call_ticket", {"window": "4", "reason": "stands here"}), ("start_service", {}),
                           ("finish_service", {})):
            elsewhere.command(kind, {"ticket_id": str(other), **more}).raise_for_status()
    hall.pass_by(hours=2)
    hall.step("finish_service", ticket_id=str(ticket))
    hall.step("merge_by_hand", window="3", entries=[{
        "number": "C3B-002", "ticket_id": str(by_hand), "outcome": "finished", "called_at": start.isoformat(),
        "started_at": start.isoformat(), "finished_at": (start + timedelta(seconds=40)).isoformat()}])
    hall.judges()
    assert open_tasks(hall) == []
    hall.crowd()
    hall.pass_by(hours=1)
    hall.judges()
    assert len(open_tasks(hall)) == 2


def test_a_call_backs_hours_begin_where_those_of_all_that_are_told_with_it_do(hall: Watched) -> None:
    """Whenever in the quiet hours it was said: its due time tells of it no more than its coming."""
    key = published_key(latest_of(hall, "keys"))
    assert key is not None
    early, late = hall.takes("C3B-001"), hall.takes("C3B-002")
    hall.serves(early)
    hall.rates(early, 1, sealed=seal({"phone": "13800000000"}, key))
    hall.pass_by(hours=2)
    hall.serves(late)
    said = hall.hub.clock.now()
    hall.rates(late, 1, sealed=seal({"phone": "13800000001"}, key))
    hall.crowd()
    hall.pass_by(hours=1)
    hall.judges()
    tasks = open_tasks(hall)
    assert len(tasks) == 2 and {one["kind"] for one in tasks} == {"call_back"}
    assert {datetime.fromisoformat(one["due_at"]) for one in tasks} == {OPENING + timedelta(hours=24)}
    assert said >= OPENING, "within the promised 24 hours of both"


def latest_of(hall: Watched, document: str) -> Any:
    with hall.hub.services.database.read() as connection:
        return getattr(latest(connection, hall.hub.services.hall, document), "body", None)


@pytest.fixture
def events(hall: Watched) -> Iterator[Iterator[tuple[str, dict[str, Any]]]]:
    with watching(hall.console) as stream:
        yield stream


def test_a_watcher_hears_that_ratings_were_told_and_of_none_as_it_comes(
    hall: Watched, events: Iterator[tuple[str, dict[str, Any]]],
) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    hall.rates(ticket, 1)
    hall.judges()
    hall.crowd()
    hall.judges()
    with hall.hub.services.write() as work:
        work.announce("help", {"end": 1})
        work.commit()
    heard = [topic for topic, _ in iter(lambda: next(events), ("help", {"end": 1}))]
    assert "ticket" in heard and "voices" not in heard
    hall.pass_by(hours=1)
    hall.judges()
    assert next(data for topic, data in events if topic == "voices") == {"ratings": True}


def test_no_deed_is_a_ratings(hall: Watched) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    hall.rates(ticket, 1)
    hall.crowd()
    hall.pass_by(hours=1)
    hall.judges()
    assert len(open_tasks(hall)) == 1
    assert "ollow" not in hall.console.post("/v1/audit/list", {}).text
