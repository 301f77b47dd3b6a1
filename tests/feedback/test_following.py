"""Call-backs and reviews at the hub, and ratings in sum: never by whose service it was, never beside a customer."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from kiosk.audit.looking import page
from kiosk.contract.audit import AskAudit
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.contract.voices import AskFollowUps, AskRatings
from kiosk.errors import BadInput
from kiosk.feedback import following, looking
from kiosk.feedback.following import TakenAlready
from kiosk.feedback.tables import follow_ups
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import AskContext, Person
from kiosk.ids import new_id
from kiosk.staff import people
from tests.feedback.raters import RatedHall
from tests.fixtures.hub import ON_SQLITE
from tests.tickets_hub.hall import App

pytestmark = ON_SQLITE
CHINA = ZoneInfo("Asia/Shanghai")


def guide(hall: RatedHall, *roles: Role, id: UUID | None = None) -> App:
    app = App(hall.services, Scope.STAFF, "8")
    app.sign_in(Person(id or new_id(), "2001", "somebody", frozenset(roles or {Role.GUIDE})))
    return app


def employed(hall: RatedHall, number: str, *roles: Role) -> App:
    people.add(hall.services, number, "somebody", roles)
    with hall.services.database.read() as connection:
        id = people.with_number(connection, hall.services.hall, number)
    return guide(hall, *roles, id=id)


def open_tasks(hall: RatedHall, app: App, *, done: bool = False) -> list:
    return following.listed(AskContext(hall.services, app.caller), AskFollowUps(done=done)).follow_ups


def test_a_call_back_is_taken_called_and_then_the_number_is_gone(hall: RatedHall) -> None:
    hall.judged(hall.rate(
        hall.serve(), 1, reasons=["wait"], sealed=hall.sealed(words="等太久", phone="13800000000")))
    app, other = employed(hall, "2001", Role.GUIDE), guide(hall)
    [task] = open_tasks(hall, app)
    assert (task.kind, task.words, task.phone, task.reasons) == ("call_back", "等太久", "", ["wait"])
    assert app.ask("take_follow_up", id=task.id)["phone"] == "13800000000"
    assert open_tasks(hall, other)[0].phone == ""
    with pytest.raises(TakenAlready):
        other.ask("take_follow_up", id=task.id)
    with pytest.raises(TakenAlready):
        other.ask("finish_follow_up", id=task.id, result="content")
    with pytest.raises(BadInput):
        app.ask("finish_follow_up", id=task.id, result="improved")
    assert app.ask("finish_follow_up", id=task.id, result="not_reached", note="无人接听")["done_at"] is None
    app.ask("finish_follow_up", id=task.id, result="content", note="已道歉")
    assert open_tasks(hall, app) == []
    [done] = open_tasks(hall, app, done=True)
    assert (done.result, done.note, done.phone) == ("content", "已道歉", "")
    assert hall.rating(task_rating(hall)).phone is None
    assert [fact.kind for fact in hall.facts("FollowUpDone")] == ["FollowUpDone"]


@pytest.mark.parametrize("role", [Role.MANAGER, Role.SUPERVISOR])
def test_who_answers_for_the_hall_takes_over_what_another_has(hall: RatedHall, role: Role) -> None:
    hall.judged(hall.rate(hall.serve(), 1, sealed=hall.sealed(phone="13800000000")))
    first, above = employed(hall, "2001", Role.GUIDE), guide(hall, role)
    [task] = open_tasks(hall, first)
    first.ask("take_follow_up", id=task.id)
    assert open_tasks(hall, above)[0].owner == "2001"
    assert above.ask("take_follow_up", id=task.id)["phone"] == "13800000000"
    assert (open_tasks(hall, first)[0].mine, open_tasks(hall, first)[0].phone) == (False, "")
    with pytest.raises(TakenAlready):
        first.ask("finish_follow_up", id=task.id, result="content")
    above.ask("finish_follow_up", id=task.id, result="content")
    with pytest.raises(TakenAlready):
        above.ask("take_follow_up", id=task.id)


@pytest.mark.parametrize("leaves", [True, False])
def test_what_somebody_took_who_may_do_it_no_longer_is_free_again(hall: RatedHall, leaves: bool) -> None:
    hall.judged(hall.rate(hall.serve(), 2))
    first, other = employed(hall, "2001", Role.GUIDE), guide(hall)
    [task] = open_tasks(hall, first)
    first.ask("take_follow_up", id=task.id)
    with pytest.raises(TakenAlready):
        other.ask("take_follow_up", id=task.id)
    if leaves:
        people.disable(hall.services, "2001")
    else:
        people.set_roles(hall.services, "2001", {Role.CLERK})
    assert open_tasks(hall, other)[0].owner == ""
    assert other.ask("take_follow_up", id=task.id)["mine"]
    other.ask("finish_follow_up", id=task.id, result="improved")


def task_rating(hall: RatedHall) -> UUID:
    return hall.follow_ups()[0].rating_id


def test_whose_service_it_was_neither_sees_nor_touches_it(hall: RatedHall) -> None:
    hall.judged(hall.rate(hall.serve(), 2))
    concerned = guide(hall, Role.GUIDE, Role.MANAGER, id=hall.counter.caller.person.id)
    assert open_tasks(hall, concerned) == [] and open_tasks(hall, concerned, done=True) == []
    task = hall.follow_ups()[0].id
    for what, how in (("take", {}), ("finish", {"result": "improved"})):
        with pytest.raises(NotFound):
            concerned.ask(f"{what}_follow_up", id=task, **how)
    clerk = guide(hall, Role.CLERK)
    with pytest.raises(RoleNeeded):
        clerk.ask("take_follow_up", id=task)


def test_the_audit_says_no_id_that_tells_a_time_and_keeps_what_it_names_from_whose_service_it_was(
    hall: RatedHall,
) -> None:
    """As a release before left it: the task was taken under an id made of its minute, which the sealed entry names."""
    hall.judged(hall.rate(hall.serve(), 2))
    [task], old = hall.follow_ups(), new_id()
    with hall.services.write() as work:
        work.connection.execute(update(follow_ups).values(id=old))
        work.commit()
    guide(hall).ask("take_follow_up", id=old)
    with hall.services.write() as work:
        work.connection.execute(update(follow_ups).values(id=task.id, former_id=old))
        work.commit()

    def read(app: App) -> list:
        return page(AskContext(hall.services, app.caller), AskAudit(actions=["FollowUpTaken"])).entries

    assert [one.subject for one in read(guide(hall, Role.AUDITOR))] == [f"follow_up:{task.id}"]
    assert read(guide(hall, Role.AUDITOR, id=hall.counter.caller.person.id)) == []


def test_nothing_of_a_task_tells_the_minute_of_its_visit(hall: RatedHall) -> None:
    """Two visits of a morning: what a manager is shown of them is the same but for what was said."""
    hall.clock.at = datetime(2026, 3, 2, 1, 12, tzinfo=UTC)
    for reason in ("wait", "attitude", "skill", "price"):
        hall.rate(hall.serve(), 1, reasons=[reason])
        hall.rate(hall.serve(), 1, reasons=[reason], sealed=hall.sealed(phone="13800000000"))
        hall.clock.pass_by(minutes=7)
    hall.tell()
    tasks = open_tasks(hall, guide(hall))
    assert {one.opened_at for one in tasks} == {datetime(2026, 3, 2, tzinfo=CHINA)}
    reviews = [one for one in tasks if one.kind == "review"]
    assert {one.due_at for one in reviews} == {datetime(2026, 3, 6, tzinfo=CHINA)} and len(reviews) == 4
    assert {(one.due_at.minute, one.due_at.second) for one in tasks} == {(0, 0)}
    assert {one.id.version for one in tasks} == {4}, "an id made of the time tells it"
    assert [one.id for one in reviews] == sorted(one.id for one in reviews), "listed in the order in which they came"


def test_what_is_said_on_a_day_stands_in_no_order_of_time(hall: RatedHall) -> None:
    for words in ("丙", "甲", "乙"):
        hall.rate(hall.serve(), 5, sealed=hall.sealed(words=words))
        hall.clock.pass_by(minutes=2)
    hall.tell()
    found = looking.sums(AskContext(hall.services, guide(hall).caller), AskRatings(
        first=date(2026, 3, 1), last=date(2026, 3, 31)))
    assert [one.words for one in found.words] == sorted("丙甲乙")


def test_sums_count_what_counts_and_what_was_set_apart(hall: RatedHall) -> None:
    tickets = [hall.serve() for _ in range(3)]
    for ticket, level in zip(tickets, (5, 4, 1), strict=True):
        hall.clock.pass_by(minutes=2)
        hall.rate(ticket, level, reasons=["wait"] if level == 1 else ["kind"])
    hall.clock.pass_by(minutes=2)
    hall.rate(tickets[0], 1)
    hall.rate(hall.serve(), 5, took=0.3, sealed=hall.sealed(words="点着玩"))
    hall.clock.pass_by(minutes=2)
    hall.rate(hall.serve(), 5, sealed=hall.sealed(words="讲得清楚"))
    hall.tell()
    found = looking.sums(AskContext(hall.services, guide(hall).caller), AskRatings(
        first=date(2026, 3, 1), last=date(2026, 3, 31)))
    assert {one.code: one.count for one in found.levels} == {"5": 2, "4": 1, "1": 1}
    assert {one.code: one.count for one in found.reasons} == {"kind": 2, "wait": 1}
    assert {one.code: one.count for one in found.apart} == {"repeat": 1, "too_fast": 1}
    assert [(one.level, one.words) for one in found.words] == [(5, "讲得清楚")]
    assert set(type(found.words[0]).model_fields) == {"day", "level", "words"}


def test_no_more_than_a_year_and_no_day_backwards(hall: RatedHall) -> None:
    for first, last in ((date(2026, 3, 2), date(2026, 3, 1)), (date(2025, 1, 1), date(2026, 3, 1))):
        with pytest.raises(BadInput):
            looking.sums(AskContext(hall.services, guide(hall).caller), AskRatings(first=first, last=last))
