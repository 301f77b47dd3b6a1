"""Figures at the hub: sums by day out of tickets and ratings, one's own first, awards by who may."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from kiosk.audit.log import entries
from kiosk.conduct.tables import records
from kiosk.contract.figures import AskAwards, AskFigures, AwardKind
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.errors import BadInput
from kiosk.feedback.judging import judge_all
from kiosk.figures import doors, making
from kiosk.figures.doors import AwardStands
from kiosk.figures.rolling import roll
from kiosk.figures.tables import service_days
from kiosk.hub.errors import RoleNeeded
from kiosk.hub.registry import AskContext, Person
from kiosk.staff import people
from tests.feedback.raters import RatedHall
from tests.fixtures.hub import ON_SQLITE
from tests.tickets_hub.hall import App

pytestmark = ON_SQLITE
MARCH = AskFigures(first=date(2026, 3, 1), last=date(2026, 3, 31))


@pytest.fixture
def busy(hall: RatedHall, monkeypatch: pytest.MonkeyPatch) -> RatedHall:
    """Two clerks of the register; 1001 serves six, 1002 two."""
    monkeypatch.setattr(making, "LEAST_SERVICES", 3)
    monkeypatch.setattr(making, "LEAST_RATINGS", 3)
    for number, name in (("1001", "王芳"), ("1002", "李娜"), ("2001", "张经理")):
        people.add(hall.services, number, name, {Role.CLERK, Role.MANAGER})
    for number, levels in (("1001", (5, 5, 4, 5, 2, 5)), ("1002", (3, 5))):
        hall.counter.sign_in(Person(id_of(hall, number), number, "", frozenset({Role.CLERK})))
        for level in levels:
            ticket = hall.serve(seconds=240 if number == "1001" else 480)
            hall.clock.pass_by(minutes=2)
            hall.rate(ticket, level)
        hall.counter.ask("close_window", window="3")
    hall.clock.at = datetime(2026, 3, 2, 5, tzinfo=UTC)
    judge_all(hall.services)
    hall.clock.pass_by(days=1)
    roll(hall.services)
    return hall


def id_of(hall: RatedHall, number: str) -> UUID:
    with hall.services.database.read() as connection:
        return next(id for id, (n, _) in people.who_works(connection, hall.services.hall).items() if n == number)


def desk(hall: RatedHall, number: str, *roles: Role) -> App:
    app = App(hall.services, Scope.STAFF, "8")
    app.sign_in(Person(id_of(hall, number), number, "", frozenset(roles)))
    return app


def test_people_are_compared_by_what_they_served_and_ranked_from_the_least_on(busy: RatedHall) -> None:
    found = doors.of_people(AskContext(busy.services, desk(busy, "2001", Role.MANAGER).caller), MARCH).of
    first, second = found
    assert (first.key, first.name, first.services, second.services) == ("1001", "王芳", 6, 2)
    assert first.time is not None and second.time is not None and first.rating is not None
    assert first.time.own < 1 < second.time.own and first.time.rank == 1 and second.time.rank is None
    assert first.by_service[0].seconds == 240 and first.by_service[0].hall_seconds == 300
    assert first.satisfied is not None and (first.satisfied.hits, first.satisfied.cases) == (5, 6)
    assert first.upheld == 0


def test_sums_are_the_same_however_often_they_are_made(busy: RatedHall) -> None:
    before = [tuple(row) for row in busy.rows(service_days, "service_id")]
    roll(busy.services)
    assert [tuple(row) for row in busy.rows(service_days, "service_id")] == before
    assert sum(row.count for row in busy.rows(service_days, "service_id")) == 8


def test_everybody_sees_their_own_alone_and_no_rank(busy: RatedHall) -> None:
    clerk = desk(busy, "1001", Role.CLERK)
    [own] = doors.of_oneself(AskContext(busy.services, clerk.caller), MARCH).of
    assert own.key == "1001" and own.time is not None and own.time.rank is None
    assert busy.services.registry.asks["figures/people"].roles == {Role.MANAGER, Role.SUPERVISOR}
    with pytest.raises(RoleNeeded):
        clerk.ask("give_award", month="2026-02-01", award="star", number="1002")


def test_an_award_is_proposed_given_once_and_on_record(busy: RatedHall) -> None:
    manager = desk(busy, "2001", Role.MANAGER)
    context = AskContext(busy.services, manager.caller)
    star, expert = doors.of_month(context, AskAwards(month=date(2026, 3, 9))).awards
    assert (star.kind, star.number, star.given) == (AwardKind.STAR, "1001", False)
    assert expert.number == "1001"
    ask = {"month": "2026-03-01", "award": "star", "number": "1001"}
    with pytest.raises(AwardStands):
        manager.ask("give_award", **ask)
    busy.clock.at = datetime(2026, 3, 31, 15, 59, tzinfo=UTC)
    with pytest.raises(AwardStands):
        manager.ask("give_award", **ask)
    busy.clock.pass_by(minutes=1)  # midnight at the hall
    for wrong in ({"number": "9999"}, {"number": "2001"}, {"number": "1002"}):
        with pytest.raises(BadInput):
            manager.ask("give_award", **ask | wrong)
    manager.ask("give_award", **ask)
    with pytest.raises(AwardStands):
        manager.ask("give_award", **ask)
    assert doors.of_month(context, AskAwards(month=date(2026, 3, 1))).awards[0].given
    with busy.services.database.read() as connection:
        noted = entries(connection, busy.services.hall, subject=f"staff:{id_of(busy, '1001')}")
    assert [entry.action for entry in noted] == ["StaffAdded", "AwardGiven"]
    [record] = busy.rows(records, "no")
    assert (record.kind, record.person_id, record.grounds) == (
        "star", id_of(busy, "1001"), [{"of": "figures", "ref": "2026-03"}])


def test_a_service_that_was_forgotten_tells_nothing(hall: RatedHall) -> None:
    people.add(hall.services, "1001", "王芳", {Role.CLERK})
    hall.counter.sign_in(Person(id_of(hall, "1001"), "1001", "", frozenset({Role.CLERK})))
    hall.serve(seconds=timedelta(hours=5).total_seconds())
    roll(hall.services)
    assert hall.rows(service_days, "service_id") == []
