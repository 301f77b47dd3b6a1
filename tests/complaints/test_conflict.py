"""Whom a case is about neither sees nor handles it: every path at the hub's door is refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from kiosk.complaints import day_at, workers
from kiosk.complaints.commands import STEPS
from kiosk.contract.complaints import CaseStepped
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.staff import people
from kiosk.tickets.hub_tables import ticket_steps
from tests.fixtures.complaints import Office, code, given_fact, number_of, stepped, take_in
from tests.fixtures.hub import ON_SQLITE, App, Hub

MORE: dict[str, dict[str, Any]] = {
    "dispatch_case": {"owner": "1"}, "find_case": {"finding": "upheld", "responsibility": "service"},
    "review_case": {"good": True}, "call_back_case": {"outcome": "content"}, "grade_case": {"grade": "ordinary"},
    "decide_downgrade": {"granted": True},
}


def refused_everywhere(office: Office, app: App, case: CaseStepped) -> None:
    """Every command and look, whatever the case's stage: there is no such case."""
    for kind in STEPS.keys() - {"accept_case"}:
        answer = office.step(app, kind, case, note="改", **MORE.get(kind, {}))
        assert code(answer) in {"not_found", "role_needed"}, kind
        assert case.number not in answer.text
    assert code(app.post("/v1/complaints/case", {"case_id": str(case.case_id)})) == "not_found"
    for asked in ({}, {"mine": True}, {"closed": True}, {"stages": ["dispatched"]}, {"kinds": ["complaint"]}):
        found = office.list(app, **asked)
        assert case.case_id not in {one.case_id for one in found.cases}
    assert office.list(app).counts == {} and office.list(app).overdue == 0
    for asked in ({}, {"subject": "case:"}, {"subject": f"case:{case.case_id}"}, {"actions": ["CaseAccepted"]}):
        audited = app.post("/v1/audit/list", asked)
        assert audited.status_code == 200 or code(audited) in {"role_needed", "out_of_scope"}
        assert str(case.case_id) not in audited.text and case.number not in audited.text


@pytest.mark.parametrize("roles", [
    (Role.CLERK,), (Role.MANAGER,), (Role.SUPERVISOR,), (Role.CLERK, Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR)])
@ON_SQLITE
def test_the_person_complained_about_finds_no_such_case(hub: Hub, roles: tuple[Role, ...]):
    office = Office.of(hub)
    person = hub.staffed(Scope.STAFF, *roles)
    made = office.accept(about_number=number_of(person))
    refused_everywhere(office, person, made)
    assert code(office.step(office.manager, "dispatch_case", made, owner=number_of(person))) == "case_conflict"


@ON_SQLITE
def test_whoever_has_the_window_open_finds_no_such_case(hub: Hub):
    office = Office.of(hub)
    counter = hub.staffed(Scope.COUNTER, Role.CLERK, Role.MANAGER)
    made = office.accept(about_window="3")
    assert made.case_id in {one.case_id for one in office.list(counter).cases}
    assert counter.command("open_window", {"window": "3"}).status_code == 200
    refused_everywhere(office, counter, made)


@ON_SQLITE
def test_whoever_stood_at_the_window_when_it_happened_is_kept_out_after_they_left_it(hub: Hub):
    office = Office.of(hub)
    counter = hub.staffed(Scope.COUNTER, Role.CLERK, Role.MANAGER)
    assert counter.command("open_window", {"window": "3"}).status_code == 200
    made = office.accept(about_window="3")
    assert counter.command("close_window", {"window": "3"}).status_code == 200
    refused_everywhere(office, counter, made)


@pytest.mark.parametrize("named", ["at once", "later", "sealed"])
@ON_SQLITE
def test_where_no_day_is_named_whoever_worked_there_in_the_last_thirty_is_kept_out(hub: Hub, named: str):
    """“Earlier”, says a customer at a terminal."""
    office = Office.of(hub)
    ago = {number_of(hub.staffed(Scope.COUNTER, Role.CLERK)): days for days in (20, 29, 32)}
    with hub.services.write() as work:
        work.connection.execute(insert(ticket_steps), [{
            "hall_id": work.hall, "ticket_id": new_id(), "version": 1, "step": "call", "app_id": new_id(), "before": {},
            "at": hub.clock.now() - timedelta(days=days), "window_code": "3",
            "person_id": people.with_number(work.connection, work.hall, number)} for number, days in ago.items()])
        work.commit()
    if named == "sealed":
        terminal = hub.app(Scope.TERMINAL)
        assert terminal.send(given_fact(terminal, 1, "480213557926", about_window="3")).status_code == 200
        take_in(hub)
        [case_id] = [one.case_id for one in office.list(office.manager).cases]
    else:
        made = office.accept(**{"about_window": "3"} if named == "at once" else {})
        if named == "later":
            stepped(office.step(office.manager, "name_concerned", made, window="3"))
        case_id = made.case_id
    concerned = set(office.file(office.manager, case_id).concerned)
    assert concerned == {number for number, days in ago.items() if days < 30}
    with hub.services.database.read() as connection:
        day = day_at(connection, hub.services.hall, hub.clock.now() - timedelta(days=20))
    on_a_day = office.accept(about_window="3", happened_on=day.isoformat())
    assert len(office.file(office.manager, on_a_day.case_id).concerned) == 1


@ON_SQLITE
def test_an_owner_who_turns_out_to_be_concerned_is_out_of_it_at_once(hub: Hub):
    office = Office.of(hub)
    made = office.dispatched()
    made = stepped(office.step(office.manager, "name_concerned", made, number=number_of(office.clerk)))
    refused_everywhere(office, office.clerk, made)
    assert office.file(office.manager, made.case_id).line.owner == "role:manager"


def owner_of(office: Office, made: CaseStepped) -> str:
    return office.file(office.manager, made.case_id).line.owner


@ON_SQLITE
def test_a_case_is_given_to_nobody_whose_roles_may_not_handle_it(hub: Hub):
    office = Office.of(hub)
    technician = hub.staffed(Scope.STAFF, Role.TECHNICIAN)
    made = office.accept()
    asked = office.step(office.manager, "dispatch_case", made, owner=number_of(technician))
    assert code(asked) == "case_owner_may_not"
    assert owner_of(office, made) == "role:manager"


@ON_SQLITE
def test_a_case_of_whoever_loses_the_role_goes_back_to_the_manager(hub: Hub):
    office = Office.of(hub)
    made, guides = office.dispatched(), office.accept()
    guide = hub.staffed(Scope.STAFF, Role.GUIDE)
    stepped(office.step(office.manager, "dispatch_case", guides, owner=number_of(guide)))
    people.set_roles(hub.services, number_of(office.clerk), {Role.TECHNICIAN})
    workers.keep_owners(hub.services)
    assert (owner_of(office, made), owner_of(office, guides)) == ("role:manager", number_of(guide))


@ON_SQLITE
def test_a_case_about_a_window_belongs_to_nobody_who_stands_there_now(hub: Hub):
    office = Office.of(hub)
    counter = hub.staffed(Scope.COUNTER, Role.CLERK)
    about = office.accept(about_window="3")
    mine = stepped(office.step(office.manager, "dispatch_case", about, owner=number_of(counter)))
    other = stepped(office.step(office.manager, "dispatch_case", office.accept(about_window="4"),
                                owner=number_of(counter)))
    assert counter.command("open_window", {"window": "3"}).status_code == 200
    workers.keep_owners(hub.services)
    assert (owner_of(office, mine), owner_of(office, other)) == ("role:manager", number_of(counter))
    again = office.newest(mine)
    assert code(office.step(office.manager, "dispatch_case", again, owner=number_of(counter))) == "case_conflict"
    assert counter.command("close_window", {"window": "3"}).status_code == 200
    stepped(office.step(office.manager, "dispatch_case", again, owner=number_of(counter)))


@ON_SQLITE
def test_a_complaint_about_the_only_manager_is_the_supervisors_and_no_alert_tells_them(hub: Hub):
    office = Office.of(hub)
    made = office.accept(office.supervisor, about_number=number_of(office.manager), grade="major")
    assert office.file(office.supervisor, made.case_id).line.owner == "role:supervisor"
    counter = hub.app(Scope.COUNTER)
    number = number_of(office.manager)
    assert counter.sign_in(number, f"pin of {number} at test-hall").status_code == 200
    assert counter.get("/v1/counter", window="1").json()["alerts"] == []
