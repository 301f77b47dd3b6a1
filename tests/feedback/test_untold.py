"""Somebody who watches all that staff can ask, while a customer rates and leaves: nothing moves until many are gone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.contract.sealing import published_key, seal
from kiosk.contract.staff import Role
from kiosk.feedback import facts, judging
from kiosk.feedback.model import FEWEST, Channel
from kiosk.figures.rolling import roll
from kiosk.hub.publications import latest, publish
from kiosk.ids import new_id
from tests.complaints.test_every_door import ANSWERED, filled
from tests.fixtures.hub import HALL, App, Hub
from tests.hub.test_events import watching
from tests.tickets_hub.hall import OPENING, taken

DAY = "2026-03-02"
AUDIT = {"audit/list", "audit/verify"}
"""They hold what the asking itself left; that no rating is audited `test_no_deed_is_a_ratings` asks."""


@pytest.fixture
def hub_url() -> None:
    """On SQLite."""


class Watched:
    """A hall on a Monday at nine, its window 3 open; staff of every role watch."""

    def __init__(self, hub: Hub) -> None:
        self.hub, self.seq, self.others = hub, 0, 0
        hub.clock.stop()
        hub.clock.moved = OPENING - hub.clock.now()
        with hub.services.write() as work:
            publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"], hub.clock.now())
            work.commit()
        self.terminal, self.counter = hub.app(), hub.staffed(Scope.COUNTER, Role.CLERK)
        self.console = hub.staffed(Scope.STAFF, *Role)
        self.clerk = hub.app(Scope.STAFF)  # whose service it was, at a console
        self.back()
        self.step("open_window", window="3")

    def step(self, kind: str, **payload: Any) -> dict[str, Any]:
        answer = self.counter.command(kind, payload)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["result"])

    def pass_by(self, **lapse: float) -> None:
        self.hub.clock.moved += timedelta(**lapse)
        self.back()

    def back(self) -> None:
        """Everybody's session has ended meanwhile."""
        self.terminal.open_session()
        for app, number in ((self.counter, number_of(self.counter)), (self.console, number_of(self.console)),
                            (self.clerk, number_of(self.counter))):
            app.staff = ""
            app.open_session()
            answer = app.sign_in(number, f"pin of {number} at {HALL}")
            assert answer.status_code == 200, answer.text

    def say(self, fact: dict[str, Any]) -> None:
        self.seq += 1
        answer = self.terminal.send({**fact, "seq": self.seq})
        assert answer.status_code == 200, answer.text

    def takes(self, number: str) -> UUID:
        ticket = new_id()
        self.say(taken(ticket, number, self.hub.clock.now(), series="own", service_id="PAY"))
        return ticket

    def serves(self, ticket: UUID) -> None:
        self.step("call_ticket", ticket_id=str(ticket), window="3", reason="stands here")
        self.step("start_service", ticket_id=str(ticket))
        self.pass_by(minutes=5)
        self.step("finish_service", ticket_id=str(ticket))

    def crowd(self, most: int = FEWEST) -> None:
        """So many others are served, five minutes each."""
        for _ in range(most):
            self.others += 1
            self.serves(self.takes(f"C3B-{100 + self.others}"))

    def rates(self, ticket: UUID, level: int, **how: Any) -> None:
        said = facts.rating_given(
            ticket, level=level, reasons=["attitude"], language="zh_CN", channel=Channel.TERMINAL,
            took=timedelta(seconds=how.get("took", 6)), changes=0, at=how.get("at", self.hub.clock.now()),
            sealed=how.get("sealed"))
        self.say({"id": str(said.id), "subject": said.subject, "kind": said.kind, "version": 1,
                  "occurred_at": said.occurred_at.isoformat(), "payload": said.payload})

    def judges(self) -> None:
        """As the worker does every half minute."""
        judging.judge_all(self.hub.services)

    def all_that_staff_can_ask(self, ticket: UUID) -> dict[str, str]:
        """Each answer, by who asked what."""
        leads = SimpleNamespace(case_id=ticket, number="B001", version=1)
        found = {}
        for who, app, scope in (("console", self.console, Scope.STAFF), ("clerk", self.clerk, Scope.STAFF),
                                ("counter", self.counter, Scope.COUNTER)):
            for path, entry in self.hub.registry.asks.items():
                if scope not in entry.scopes or path in AUDIT:
                    continue
                body = filled(entry.body, leads)  # type: ignore[arg-type]
                body |= {name: DAY for name in ("first", "last", "month", "day") if name in entry.body.model_fields}
                answer = app.post(f"/v1/{path}", body)
                assert answer.status_code < 500, path
                found[f"{who} {path}"] = answer.text if answer.status_code == 200 else ""
            for path in (f"tickets/{ticket}", f"tickets/{ticket}/history", "queue", "board", "counter?window=3"):
                found[f"{who} {path}"] = app.http.get(f"/v1/{path}", headers=app.headers).text
        for done in (False, True):
            found[f"follow-ups {done}"] = self.console.post("/v1/voices/follow_ups", {"done": done}).text
        return found


def number_of(app: App) -> str:
    return app.code.rjust(4, "9")


@pytest.fixture
def hall(hub: Hub) -> Watched:
    return Watched(hub)


def moved(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {asked for asked in before if before[asked] != after[asked]}


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


def today(hall: Watched) -> list[int]:
    return list(hall.console.post("/v1/today", {}).json()["ratings"])


def test_a_few_visits_hide_nobody_so_their_ratings_wait_for_more_and_at_most_for_midnight(hall: Watched) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    hall.crowd(FEWEST - 2)
    hall.rates(ticket, 4)
    hall.pass_by(hours=1)
    hall.judges()
    assert sum(today(hall)) == 0
    hall.crowd(1)
    hall.pass_by(hours=1)
    hall.judges()
    assert sum(today(hall)) == 1
    late = hall.takes("C3B-002")
    hall.serves(late)
    hall.rates(late, 1)
    hall.pass_by(hours=12)  # past eleven at night
    hall.judges()
    assert open_tasks(hall) == []
    hall.pass_by(hours=1)
    hall.judges()
    assert len(open_tasks(hall)) == 1


def test_figures_of_people_and_windows_hold_a_rating_on_the_day_after(hall: Watched) -> None:
    ticket = hall.takes("C3B-001")
    hall.serves(ticket)
    hall.rates(ticket, 5)
    hall.crowd()
    hall.pass_by(hours=1)
    hall.judges()
    roll(hall.hub.services)

    def rated() -> list[Any]:
        found = []
        for app, of in ((hall.clerk, "mine"), (hall.console, "people"), (hall.console, "windows")):
            answer = app.post(f"/v1/figures/{of}", {"first": "2026-03-01", "last": "2026-03-31"}).json()
            found += [one["satisfied"] and one["satisfied"]["cases"] for one in answer["of"]]
        return found

    assert sum(today(hall)) == 1 and rated() == [None, None, None]
    hall.pass_by(hours=14)
    assert rated() == [1, 1, 1]


def open_tasks(hall: Watched) -> list[Any]:
    return list(hall.console.post("/v1/voices/follow_ups", {}).json()["follow_ups"])


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
    hall.pass_by(hours=15)
    hall.judges()
    assert len(open_tasks(hall)) == 1
    assert "ollow" not in hall.console.post("/v1/audit/list", {}).text
