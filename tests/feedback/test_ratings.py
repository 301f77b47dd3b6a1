"""Ratings at the hub: counted once a visit, what is wrong set apart, a low one followed up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.contract.messages import Scope
from kiosk.contract.ratings import OfVisit
from kiosk.feedback.judging import judge_all
from kiosk.feedback.of_visit import of_visit
from kiosk.feedback.opening import escalate
from kiosk.feedback.tables import rating_marks, ratings
from kiosk.hub.housekeeping import renew_sealing_keys
from kiosk.hub.registry import AskContext
from kiosk.hub.tables import facts as log
from kiosk.hub.tables import sealing_keys
from kiosk.ids import new_id
from kiosk.tickets.hub_tables import alerts
from tests.feedback.raters import RatedHall
from tests.fixtures.hub import ON_SQLITE
from tests.tickets_hub.hall import App, taken


def test_a_rating_belongs_to_the_visit_the_window_and_the_person(hall: RatedHall) -> None:
    ticket_id = hall.serve(window="3")
    row = hall.judged(hall.rate(ticket_id, 4))
    assert (row.state, row.level, row.window_code) == ("counted", 4, "3")
    assert row.person_id == hall.counter.caller.person.id
    assert row.service_id == hall.services_of["A"]
    assert hall.counted() == {4: 1}
    judged = hall.facts("RatingJudged")
    assert [fact.payload["state"] for fact in judged] == ["counted"]


def test_one_rating_a_visit_and_the_second_is_kept_apart(hall: RatedHall) -> None:
    ticket_id = hall.serve()
    hall.rate(ticket_id, 5)
    hall.clock.pass_by(minutes=5)
    again = hall.judged(hall.rate(ticket_id, 1, app=App(hall.services, Scope.TERMINAL, "9")))
    assert (again.state, again.reason) == ("apart", "repeat")
    assert hall.counted() == {5: 1}
    assert hall.follow_ups() == []


def rated(hall: RatedHall, ticket_id: UUID) -> bool:
    """What any terminal of the hall is told."""
    other = App(hall.services, Scope.TERMINAL, "9")
    return of_visit(AskContext(hall.services, other.caller), OfVisit(ticket_id=ticket_id)).rated


def test_every_terminal_is_told_of_a_rating_that_counts_or_waits_and_of_no_other(hall: RatedHall) -> None:
    served, mashed, unknown = hall.serve(), hall.serve(), new_id()
    assert not rated(hall, served)
    hall.rate(served)
    hall.rate(mashed, took=0.2)
    hall.rate(unknown)
    assert [rated(hall, one) for one in (served, mashed, unknown)] == [True, False, True]
    hall.clock.pass_by(hours=37)
    judge_all(hall.services)
    assert [rated(hall, one) for one in (served, mashed, unknown)] == [True, False, False]


def test_a_visit_typed_at_the_counter_is_one_with_its_ticket(hall: RatedHall) -> None:
    """The terminal was cut off: the clerk typed the number, and rated under that id, before its fact came."""
    counter, real = hall.open("3"), new_id()
    typed = UUID(counter.ask("admit_ticket", number="A3F-001")["ticket_id"])
    counter.ask("call_ticket", ticket_id=typed, window="3", reason="stands here")
    counter.ask("start_service", ticket_id=typed)
    hall.clock.pass_by(minutes=5)
    counter.ask("finish_service", ticket_id=typed)
    hall.clock.pass_by(seconds=20)
    counter.ask("rate_visit", ticket_id=typed, level=5, language="zh_CN", took_ms=6000, at=hall.clock.now().isoformat())
    hall.terminal.say(taken(real, "A3F-001", hall.clock.now() - timedelta(minutes=9), series="own"))
    assert rated(hall, real) and rated(hall, typed)
    hall.clock.pass_by(minutes=5)
    again = hall.judged(hall.rate(real, 1))
    assert (again.state, again.reason) == ("apart", "repeat")
    assert hall.counted() == {5: 1}


def test_what_belongs_to_no_visit_is_marked_by_the_day_of_the_hall(hall: RatedHall) -> None:
    hall.clock.at = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)  # half past midnight at the hall
    hall.rate(new_id(), took=0.2)
    hall.tell()
    [mark] = hall.rows(rating_marks, "day")
    assert (mark.day.isoformat(), mark.code) == ("2026-03-03", "too_fast")


def test_after_one_that_was_mashed_an_honest_one_still_counts(hall: RatedHall) -> None:
    ticket_id = hall.serve()
    mashed = hall.judged(hall.rate(ticket_id, 1, took=0.2))
    assert (mashed.state, mashed.reason) == ("apart", "too_fast")
    hall.clock.pass_by(minutes=5)
    assert hall.judged(hall.rate(ticket_id, 5)).state == "counted"


def test_a_handful_of_tickets_from_one_place_is_set_apart(hall: RatedHall) -> None:
    tickets = [hall.serve() for _ in range(5)]
    given = [hall.rate(ticket_id) for ticket_id in tickets]
    hall.tell()
    assert [hall.rating(one).reason for one in given] == [None, None, None, "burst", "burst"]


def test_a_rating_that_comes_before_its_visit_is_known_waits_for_it(hall: RatedHall) -> None:
    """Another terminal took the ticket and was cut off; this one was not."""
    ticket_id = new_id()
    rating = hall.rate(ticket_id)
    assert hall.judged(rating).state == "waits"
    hall.clock.pass_by(hours=37)
    hall.tell()
    assert (hall.rating(rating).state, hall.rating(rating).reason) == ("apart", "unknown_visit")


def test_a_rating_given_while_the_service_still_runs_counts_once_it_is_over(hall: RatedHall) -> None:
    ticket_id = hall.take()
    counter = hall.open("3")
    counter.ask("call_next", window="3", categories=["A"])
    counter.ask("start_service", ticket_id=ticket_id)
    hall.clock.pass_by(minutes=3)
    rating = hall.rate(ticket_id, 2)
    assert hall.judged(rating).state == "waits"
    counter.ask("finish_service", ticket_id=ticket_id)
    assert hall.judged(rating).state == "counted"
    assert [row.kind for row in hall.follow_ups()] == ["review"]


@pytest.mark.parametrize("level", [1, 2])
def test_a_low_one_with_a_number_is_called_back_within_a_day(hall: RatedHall, level: int) -> None:
    ticket_id = hall.serve()
    said = hall.clock.now()
    hall.rate(ticket_id, level, reasons=["wait", "no such reason"], sealed=hall.sealed(
        words="等了两个小时", phone="13800000000"))
    hall.tell()
    [task] = hall.follow_ups()
    assert task.kind == "call_back"
    assert timedelta(hours=23) < task.due_at - said <= timedelta(hours=24) and task.due_at.minute == 0
    row = hall.rating(task.rating_id)
    assert (row.words, row.phone, row.reasons) == ("等了两个小时", "13800000000", ["wait"])


def test_what_is_overdue_goes_to_the_manager_once(hall: RatedHall) -> None:
    hall.judged(hall.rate(hall.serve(), 1))
    [task] = hall.follow_ups()
    hall.clock.at = task.due_at - timedelta(seconds=1)
    escalate(hall.services)
    assert not [row for row in hall.rows(alerts, "at") if row.kind == "follow_up"]
    hall.clock.pass_by(seconds=1)
    for _ in range(3):
        escalate(hall.services)
    [alert] = [row for row in hall.rows(alerts, "at") if row.kind == "follow_up"]
    assert alert.details == {"task": "review"}, "its window and its hour would tell the visit"
    assert len(hall.facts("FollowUpOverdue")) == 1


@ON_SQLITE
def test_what_goes_upward_holds_neither_words_nor_number(hall: RatedHall) -> None:
    hall.rate(hall.serve(), 1, sealed=hall.sealed(words="canary-words", phone="13912345678"))
    with hall.services.database.read() as connection:
        whole = str(connection.execute(select(log.c.payload)).all())
    assert "canary-words" not in whole and "13912345678" not in whole


@ON_SQLITE
def test_a_destroyed_key_leaves_the_rating_and_nobody_can_read_its_words_any_more(hall: RatedHall) -> None:
    sealed = hall.sealed(words="to be forgotten")
    first = hall.sealing_key().id
    hall.clock.at = hall.rows(sealing_keys, "made_at")[0].made_at
    hall.clock.pass_by(days=31)
    renew_sealing_keys(hall.services)
    assert hall.sealing_key().id != first
    hall.clock.pass_by(days=60)
    renew_sealing_keys(hall.services)
    assert first not in {row.id for row in hall.rows(sealing_keys, "made_at")}
    row = hall.judged(hall.rate(hall.serve(), 5, sealed=sealed))
    assert (row.state, row.words) == ("counted", None)


@ON_SQLITE
@pytest.mark.log_errors("a projection failed|parked rating:")
@pytest.mark.parametrize("wrong", [{"level": 0}, {"level": 6}, {"level": True}, {"level": "5"}])
def test_what_is_no_rating_parks_its_own_visit_only(hall: RatedHall, wrong: dict[str, object]) -> None:
    bad, good = hall.serve(), hall.serve()
    hall.rate(bad, **wrong)  # type: ignore[arg-type]
    assert [row.ticket_id for row in hall.rows(ratings, "at")] == []
    hall.rate(good)
    assert [row.ticket_id for row in hall.rows(ratings, "at")] == [good]


def test_one_from_the_counters_screen_is_judged_like_every_other_and_told_to_nobody_there(hall: RatedHall) -> None:
    ticket_id = hall.serve()
    said = {"ticket_id": ticket_id, "level": 2, "reasons": ["attitude", "no such reason"], "language": "zh_CN",
            "took_ms": 5000, "at": hall.clock.now().isoformat()}
    assert hall.counter.ask("rate_visit", **said) == {"ticket_id": str(ticket_id)}
    hall.clock.pass_by(minutes=1)
    hall.counter.ask("rate_visit", **said | {"level": 5})
    other = {"ticket_id": hall.serve(), "by_staff": True, "at": hall.clock.now().isoformat()}
    hall.counter.ask("rate_visit", **said | other)
    hall.tell()
    rows = hall.rows(ratings, "at")
    assert [(row.channel, row.state, row.reason) for row in rows] == [
        ("screen", "counted", None), ("screen", "apart", "repeat"), ("screen", "apart", "staff")]
    assert rows[0].app_id == hall.counter.id and rows[0].reasons == ["attitude"]
    assert [task.kind for task in hall.follow_ups()] == ["review"]
