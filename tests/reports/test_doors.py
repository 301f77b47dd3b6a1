"""Reports by the hub's door: who may, what is on record, and that a console has the very same report."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from kiosk.audit import entries
from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.contract.roles import READING_REPORTS
from kiosk.contract.staff import Role
from kiosk.hub.publications import publish
from kiosk.reports import Kind, make, period_of, report_of, workbook
from kiosk.standards.public import read_public
from tests.fixtures.busy_hall import Size, fill
from tests.fixtures.hub import HALL, ON_SQLITE, Hub

FIRST = date(2026, 10, 1)
ASKED = {"kind": "weekly", "on": "2026-10-07"}


@pytest.fixture
def busy(hub: Hub) -> Hub:
    hub.clock.stop()
    hub.clock.moved = datetime(2026, 11, 9, 3, tzinfo=UTC) - hub.clock.now()
    with hub.services.write() as work:
        publish(work, "standards", json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"], hub.clock.now())
        fill(work.connection, HALL, read_public(SHIPPED_PACK), Size(FIRST, 14, 20, 60))
        work.commit()
    return hub


def test_a_console_has_the_very_same_report(busy: Hub) -> None:
    answer = busy.staffed(Scope.STAFF, Role.MANAGER).post("/v1/reports/look", ASKED)
    assert answer.status_code == 200, answer.text
    pack, now = read_public(SHIPPED_PACK), busy.clock.now()
    with busy.services.database.read() as connection:
        made = make(connection, HALL, pack, period_of(Kind.WEEKLY, date(2026, 10, 7), pack, now), now)
    told = report_of(answer.json())
    assert told.as_data("en") == made.as_data("en")
    assert workbook(told, "en")[:2] == b"PK"


def test_a_file_is_on_record_with_who_had_it(busy: Hub) -> None:
    manager = busy.staffed(Scope.STAFF, Role.MANAGER)
    assert manager.post("/v1/reports/look", ASKED).status_code == 200
    with busy.services.database.read() as connection:
        assert not [one for one in entries(connection, HALL) if one.action == "ReportGiven"]
    assert manager.post("/v1/reports/give", {**ASKED, "form": "pdf"}).status_code == 200
    with busy.services.database.read() as connection:
        [entry] = [one for one in entries(connection, HALL) if one.action == "ReportGiven"]
    who = manager.get("/v1/staff/session").json()["person_id"]
    assert (entry.subject, entry.details, entry.by) == ("report:weekly:2026-10-05", {"form": "pdf"}, who)


@ON_SQLITE
def test_only_those_who_read_reports_have_them(busy: Hub) -> None:
    for role in Role:
        console = busy.staffed(Scope.STAFF, role)
        for path, more in (("look", {}), ("give", {"form": "xlsx"})):
            answer = console.post(f"/v1/reports/{path}", {"kind": "daily", "on": "2026-10-02", **more})
            assert answer.status_code == (200 if role in READING_REPORTS else 403), (role, path)
    for body in ({"kind": "yearly"}, {"kind": "daily", "on": "1999-01-01"}, {"kind": "daily", "on": "2030-01-01"}):
        refused = busy.staffed(Scope.STAFF, Role.MANAGER).post("/v1/reports/look", body)
        assert refused.status_code in (400, 422) and refused.json()["code"] == "bad_input"
    assert busy.staffed(Scope.STAFF, Role.MANAGER).post("/v1/reports/give", ASKED).status_code in (400, 422)
