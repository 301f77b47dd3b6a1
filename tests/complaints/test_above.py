"""A case about everybody who might decide it in the hall: the hub above hears of it and of each deadline missed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.complaints import workers
from kiosk.contract.complaints import CaseStepped, Kind
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import intake
from kiosk.hub.fact_log import by_origin
from kiosk.hub.intake_log import received_fact
from kiosk.hub.registry import Caller, Person
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.hub.state import add_hall, read_state
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from kiosk.staff import people
from kiosk.tickets import open_alerts
from tests.fixtures.complaints import TEXT, code, given_fact, number_of, stepped
from tests.fixtures.hub import HALL, App, Hub, initialise


@pytest.fixture
def above(tmp_path: Path, hub: Hub) -> Iterator[HubServices]:
    initialise(tmp_path / "province", hall="province", url=None)
    with open_hub(tmp_path / "province", clock=hub.clock) as services:
        with services.database.write() as work:
            add_hall(work.connection, HALL)
            work.commit()
        yield services


def passed_on(hub: Hub, above: HubServices) -> None:
    """Every fact of the hall, as its uplink sends them, twice; then what the hub above does by itself."""
    upward = Caller(new_id(), Scope.HUB, HALL, "7", frozenset({HALL}))
    with above.database.read() as connection:
        epoch = read_state(connection).epoch
    with hub.services.database.read() as connection:
        sent = [received_fact(row).sent for row in connection.execute(select(facts).order_by(facts.c.intake_seq))]
    for batch in [*by_origin(sent), *by_origin(sent)]:
        body = {"epoch": epoch, "hall": HALL, "origin": batch.origin, "facts": [
            {"id": one.fact.id, "seq": one.seq, "subject": one.fact.subject, "kind": one.fact.kind,
             "version": one.fact.version, "occurred_at": one.fact.occurred_at.isoformat(), "payload": one.fact.payload}
            for one in batch.facts]}
        intake.receive(above, upward, json.dumps(body, default=str).encode())
    workers.tell_above(above)
    workers.tell_above(above)


def told(above: HubServices, *roles: Role) -> list[dict[str, Any]]:
    reader = Caller(new_id(), Scope.STAFF, "province", "1", person=Person(new_id(), "1", "", frozenset(roles)))
    with above.database.read() as connection:
        return [alert.details for alert in open_alerts(connection, "province", reader)]


def accepted(clerk: App, **about: Any) -> CaseStepped:
    return stepped(clerk.command("accept_case", {
        "case_id": str(new_id()), "kind": "complaint", "given": {"text": TEXT}, **about}))


def owner(hub: Hub, auditor: App, made: CaseStepped) -> str:
    return str(auditor.post("/v1/complaints/case", {"case_id": str(made.case_id)}).json()["line"]["owner"])


def test_a_complaint_about_the_only_manager_of_a_hall_without_supervisor_is_told_above(
        hub: Hub, above: HubServices) -> None:
    workers.keep_calendar(hub.services)
    clerk, manager = hub.staffed(Scope.COUNTER, Role.CLERK), hub.staffed(Scope.COUNTER, Role.MANAGER)
    auditor = hub.staffed(Scope.STAFF, Role.AUDITOR)
    made = accepted(clerk, about_number=number_of(manager))
    assert owner(hub, auditor, made) == "role:above"
    assert manager.get("/v1/counter", window="1").json()["alerts"] == []
    passed_on(hub, above)
    assert told(above, Role.CLERK) == []
    nobody = {"hall": HALL, "number": made.number, "what": "nobody"}
    assert told(above, Role.SUPERVISOR) == told(above, Role.MANAGER) == [nobody]
    hub.clock.moved += timedelta(hours=25)
    workers.watch_clocks(hub.services)
    passed_on(hub, above)
    assert nobody | {"what": "overdue_contact"} in told(above, Role.SUPERVISOR)
    assert TEXT not in str(told(above, Role.SUPERVISOR))


def test_a_report_of_misconduct_is_told_above_by_its_number_alone(hub: Hub, above: HubServices) -> None:
    workers.keep_calendar(hub.services)
    terminal = hub.app(Scope.TERMINAL)
    sent = given_fact(terminal, 1, "480213557926", kind=Kind.REPORT)
    assert terminal.send(sent).status_code == 200
    passed_on(hub, above)
    assert told(above, Role.CLERK) == []
    assert told(above, Role.SUPERVISOR) == [{"hall": HALL, "number": "480213557926", "what": "report"}]
    supervisor = hub.staffed(Scope.STAFF, Role.SUPERVISOR)
    assert supervisor.post("/v1/today", {}).json()["alerts"] == []


def test_who_is_appointed_takes_it_and_hears_of_its_deadlines(hub: Hub, above: HubServices) -> None:
    workers.keep_calendar(hub.services)
    clerk, manager = hub.staffed(Scope.STAFF, Role.CLERK), hub.staffed(Scope.STAFF, Role.MANAGER)
    made = accepted(clerk, about_number=number_of(manager))
    supervisor = hub.staffed(Scope.STAFF, Role.SUPERVISOR)
    workers.keep_owners(hub.services)
    assert owner(hub, supervisor, made) == "role:supervisor"
    hub.clock.moved += timedelta(hours=25)
    workers.watch_clocks(hub.services)
    number = number_of(supervisor)
    supervisor.staff = ""
    supervisor.open_session()
    assert supervisor.sign_in(number, f"pin of {number} at {HALL}").status_code == 200
    alerts = supervisor.post("/v1/today", {}).json()["alerts"]
    assert "overdue_contact" in {one["details"]["what"] for one in alerts}
    seen = supervisor.command("acknowledge_alert", {"alert_id": alerts[0]["alert_id"]})
    assert code(seen) == "allowed"
    passed_on(hub, above)
    assert "overdue_contact" not in {one["what"] for one in told(above, Role.SUPERVISOR)}


def test_what_nobody_is_left_for_goes_above_when_the_last_who_decides_leaves(hub: Hub, above: HubServices) -> None:
    workers.keep_calendar(hub.services)
    clerk, manager = hub.staffed(Scope.STAFF, Role.CLERK), hub.staffed(Scope.STAFF, Role.MANAGER)
    supervisor, auditor = hub.staffed(Scope.STAFF, Role.SUPERVISOR), hub.staffed(Scope.STAFF, Role.AUDITOR)
    made = accepted(clerk, about_number=number_of(manager))
    assert owner(hub, auditor, made) == "role:supervisor"
    people.disable(hub.services, number_of(supervisor))
    workers.keep_owners(hub.services)
    assert owner(hub, auditor, made) == "role:above"
    passed_on(hub, above)
    assert [one["what"] for one in told(above, Role.MANAGER)] == ["nobody"]


def test_the_answer_to_an_acceptance_says_until_when(hub: Hub) -> None:
    workers.keep_calendar(hub.services)
    clerk, manager = hub.staffed(Scope.STAFF, Role.CLERK), hub.staffed(Scope.STAFF, Role.MANAGER)
    made = accepted(clerk)
    line = manager.post("/v1/complaints/case", {"case_id": str(made.case_id)}).json()["line"]
    assert made.due_at is not None and line["due_at"] == made.due_at.isoformat().replace("+00:00", "Z")
