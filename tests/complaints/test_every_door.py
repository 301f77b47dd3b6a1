"""Whoever a case is about knocks at every door there is, holding its id and its number: nothing of it comes out."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Any, Literal, get_args, get_origin
from uuid import UUID

import pytest
from pydantic import BaseModel

from kiosk.complaints import workers
from kiosk.contract.complaints import CaseStepped
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.staff import people
from tests.fixtures.complaints import TEXT, Office, code, number_of, publish_pack, stepped
from tests.fixtures.hub import HALL, App, Hub

ANSWERED = {
    "announcements/list", "announcements/matrix", "announcements/targets", "audit/list", "audit/verify",
    "complaints/list", "figures/awards", "figures/mine", "figures/people", "figures/windows", "payments/shifts",
    "payments/transfers", "payments/worklist", "people/list", "reports/give", "reports/look", "standards/unified",
    "standards/versions", "suggestions/list", "today", "voices/follow_ups", "voices/ratings"}
"""What tells much at once answers here, so that its answer is looked through and not only its refusal."""


@pytest.fixture
def hub_url() -> None:
    """On SQLite."""


@pytest.fixture
def office(hub: Hub, project_root: Any) -> Office:
    publish_pack(hub, project_root / "resources/standards/henan-demo.public.json")
    return Office.of(hub)


def told_to_managers(office: Office, about: str) -> CaseStepped:
    """Of the highest grade, passed on beyond the hall, warned of and late: everything that makes noise."""
    made = office.accept(about_number=about, grade="major", outside_no="95598-canary")
    made = stepped(office.step(office.manager, "dispatch_case", made, owner=number_of(office.clerk), outside="canary"))
    office.hub.clock.moved += timedelta(days=30)
    workers.watch_clocks(office.hub.services)
    office.back()
    return made


def filled(model: type[BaseModel], case: CaseStepped) -> dict[str, Any]:
    """Every field that must be there, with what leads to the case where it can."""
    return {name: _value(field.annotation, case) for name, field in model.model_fields.items()
            if field.is_required() or name in {"subject", "form"}}


def _value(kind: Any, case: CaseStepped) -> Any:
    if get_origin(kind) is Literal:
        return get_args(kind)[-1]
    if get_origin(kind) is not None:
        inner = get_args(kind)
        return [] if get_origin(kind) in {list, tuple} else {} if get_origin(kind) is dict else _value(inner[0], case)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return filled(kind, case)
    simple = {UUID: str(case.case_id), date: date(2026, 11, 1).isoformat(), bool: True, int: case.version}
    return simple.get(kind, case.number)


def nothing_of(case: CaseStepped, answer: Any, door: str) -> None:
    """A refusal may repeat what was asked for."""
    assert answer.status_code < 500, door
    ids = (str(case.case_id), case.number) if answer.status_code == 200 else ()
    for trace in (TEXT, "canary", *ids):
        assert trace not in answer.text, door


def test_no_door_tells_or_does_anything_with_a_case_about_whoever_stands_before_it(hub: Hub, office: Office) -> None:
    person = hub.staffed(Scope.STAFF, *Role)
    counter = hub.app(Scope.COUNTER)
    case = told_to_managers(office, number_of(person))
    for app in (person, counter):
        _sign_in(app, number_of(person))
    before = office.file(office.manager, case.case_id)
    answered = set()
    for app, scope in ((person, Scope.STAFF), (counter, Scope.COUNTER)):
        for path, entry in hub.registry.asks.items():
            if scope in entry.scopes:
                answer = app.post(f"/v1/{path}", filled(entry.body, case))
                nothing_of(case, answer, path)
                answered |= {path} if answer.status_code == 200 else set()
        ticket = f"tickets/{case.case_id}"
        for path in (ticket, f"{ticket}/history", f"payments/{case.case_id}", "queue", "board", "counter?window=1"):
            nothing_of(case, app.http.get(f"/v1/{path}", headers=app.headers), path)
        for kind, command in hub.registry.commands.items():
            if scope in command.scopes and kind not in {"disable_person", "change_person", "accept_case"}:
                nothing_of(case, app.command(kind, filled(command.payload, case)), kind)
    assert answered >= ANSWERED
    office.back()
    assert office.file(office.manager, case.case_id) == before, "and nothing was done with it"


def test_an_alert_is_seen_by_the_managers_whom_the_case_is_not_about(hub: Hub, office: Office) -> None:
    other = hub.staffed(Scope.COUNTER, Role.MANAGER)
    mine = hub.staffed(Scope.COUNTER, Role.MANAGER)
    made = office.accept(grade="major")
    [alert] = _alerts(mine)
    made = stepped(office.step(office.supervisor, "name_concerned", made, number=number_of(mine)))
    assert _alerts(mine) == [] and _alerts(other) == [alert]
    assert code(mine.command("acknowledge_alert", {"alert_id": alert["alert_id"]})) == "not_found"
    today = office.manager.post("/v1/today", {}).json()
    assert [one["alert_id"] for one in today["alerts"]] == [alert["alert_id"]]
    assert other.command("acknowledge_alert", {"alert_id": alert["alert_id"]}).status_code == 200


def test_nobody_takes_down_what_is_about_themselves(hub: Hub, office: Office) -> None:
    given = {"kind": "complaint", "given": {"text": TEXT}}
    counter = hub.staffed(Scope.COUNTER, Role.CLERK)
    assert counter.command("open_window", {"window": "3"}).status_code == 200
    for about in ({"about_number": number_of(counter)}, {"about_window": "3"}):
        answer = counter.command("accept_case", {"case_id": str(new_id()), **given, **about})
        assert code(answer) == "case_conflict"
    assert office.list(office.manager).cases == []


def test_a_list_goes_on_from_no_case_about_whoever_asks(hub: Hub, office: Office) -> None:
    hidden = office.accept(about_number=number_of(office.clerk))
    answer = office.clerk.post("/v1/complaints/list", {"after": str(hidden.case_id)})
    assert code(answer) == "not_found"


def test_a_case_about_whoever_became_the_only_manager_is_the_supervisors(hub: Hub, office: Office) -> None:
    made = office.accept(about_number=number_of(office.clerk))
    people.set_roles(hub.services, number_of(office.clerk), {Role.CLERK, Role.MANAGER})
    people.disable(hub.services, number_of(office.manager))
    workers.keep_owners(hub.services)
    assert office.file(office.supervisor, made.case_id).line.owner == "role:supervisor"
    people.enable(hub.services, number_of(office.manager))
    workers.keep_owners(hub.services)
    assert office.file(office.supervisor, made.case_id).line.owner == "role:manager"


def _sign_in(app: App, number: str) -> None:
    app.staff = ""
    app.open_session()
    assert app.sign_in(number, f"pin of {number} at {HALL}").status_code == 200


def _alerts(app: App) -> list[Any]:
    found: list[Any] = app.get("/v1/counter", window="1").json()["alerts"]
    return found
