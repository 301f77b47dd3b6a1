"""At the hub's machine: lists and figures without words, a year's calendar, forgetting; reports at the hub above."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from kiosk.audit.log import entries
from kiosk.complaints import day_at, upheld_by_person, workers
from kiosk.complaints.above import read_report, reports
from kiosk.complaints.calendar import SEED, read_calendar
from kiosk.complaints.counting import promised_between
from kiosk.complaints.figures import figures
from kiosk.complaints.forgetting import KEPT, forget_old
from kiosk.complaints.tables import passed_up, words
from kiosk.contract.complaints import ClockLine, Kind
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.figures.tables import service_days
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import Person
from kiosk.ids import new_id
from kiosk.staff import with_number
from kiosk.working_days import SCHEMA
from tests.fixtures.complaints import TEXT, Office, code, given_fact, number_of, stepped, take_in
from tests.fixtures.hub import Hub


@pytest.fixture
def hub_url() -> None:
    """On SQLite."""


def person(*roles: Role) -> Person:
    return Person(new_id(), "0001", "somebody", frozenset(roles))


def closed(office: Office, **about: Any):
    made = stepped(office.step(office.manager, "call_back_case", office.reviewed(**about), outcome="content"))
    return stepped(office.step(office.manager, "close_case", made))


def test_a_year_that_is_published_makes_its_dates_certain_and_who_did_it_is_on_record(hub: Hub) -> None:
    office = Office.of(hub)
    year = max(map(int, read_calendar(SEED)["years"])) + 1
    hub.clock.moved += timedelta(days=(year - hub.clock.now().year) * 366)
    office.back()
    made = office.accept()
    assert office.file(office.manager, made.case_id).line.provisional or any(
        clock.provisional for clock in office.file(office.manager, made.case_id).clocks)
    known = hub.clock.now().year
    calendar = {"schema": SCHEMA, "years": {str(y): {"off": [], "on": []} for y in range(year, known + 2)}}
    assert code(office.clerk.command("publish_calendar", {"calendar": calendar})) == "role_needed"
    said = office.manager.command("publish_calendar", {"calendar": calendar}).json()["result"]
    assert said["changed"] and said["moved"] > 0
    assert not any(clock.provisional for clock in office.file(office.manager, made.case_id).clocks)
    assert not office.manager.command("publish_calendar", {"calendar": calendar}).json()["result"]["changed"]
    assert code(office.manager.command("publish_calendar", {"calendar": {"years": 3}})) == "bad_input"
    with hub.services.database.read() as connection:
        assert [one.action for one in entries(connection, hub.services.hall, subject="publication:calendar")] == [
            "CalendarPublished"]


def test_a_date_that_a_calendar_moves_is_warned_of_and_escalated_by_the_new_one_alone(hub: Hub) -> None:
    def late() -> int:
        with hub.services.database.read() as connection:
            found = figures(connection, hub.services.hall, date(2026, 12, 1), date(2027, 1, 31))
        return sum(one.late for one in found)

    def at(year: int, month: int, day: int) -> None:
        hub.clock.moved += datetime(year, month, day, 2, tzinfo=UTC) - hub.clock.now()
        workers.watch_clocks(hub.services)
        office.back()

    def reply() -> ClockLine:
        return next(one for one in office.file(office.manager, made.case_id).clocks if one.clock == "reply")

    hub.clock.stop()
    office = Office.of(hub)
    at(2026, 12, 28)
    made = stepped(office.step(office.clerk, "contact_case", office.dispatched()))
    at(2027, 1, 5)
    before = reply()
    assert before.provisional and before.escalated_at == hub.clock.now() and late() == 1
    year = {"off": ["2027-01-01", "2027-01-04", "2027-01-05", "2027-01-06"], "on": []}
    known = office.manager.command("publish_calendar", {"calendar": {"schema": SCHEMA, "years": {"2027": year}}})
    assert known.json()["result"]["moved"] > 0
    moved = reply()
    assert moved.due_at > before.due_at and (moved.warned_at, moved.escalated_at) == (None, None)
    assert (late(), office.file(office.manager, made.case_id).line.escalated_at) == (0, None)
    at(2027, 1, 8)
    assert reply().warned_at == hub.clock.now() and late() == 0
    at(2027, 1, 9)
    assert reply().escalated_at == hub.clock.now() and late() == 1
    said = [one.step for one in office.file(office.manager, made.case_id).steps if one.how == "reply"]
    assert said == ["escalate", "warn", "escalate"]


@pytest.mark.parametrize(("day", "off", "on", "before", "after"), [
    (5, ["2027-01-01"], [], 1, 0), (5, [], [], 1, 1), (4, [], ["2027-01-02"], 0, 0)])
def test_a_calendar_that_arrives_late_makes_nobody_late_and_clears_who_was_in_time(
        hub: Hub, day: int, off: list[str], on: list[str], before: int, after: int) -> None:
    """Accepted on Monday, 28 December, five working days: by weekends alone until 4 January, with Friday off until the
    5th, with work on Saturday until the 2nd; replied to on the `day`."""
    def late() -> tuple[int, int]:
        with hub.services.database.read() as connection:
            found = figures(connection, hub.services.hall, date(2026, 12, 1), date(2027, 1, 31))
            kept = promised_between(connection, hub.services.hall, hub.clock.now() - timedelta(days=30),
                                    hub.clock.now() + timedelta(days=30))
        return sum(one.late for one in found), sum(
            one.clock == "reply" and one.met_at is not None and one.met_at > one.due_at for one in kept)

    hub.clock.stop()
    office = Office.of(hub)
    hub.clock.moved += datetime(2026, 12, 28, 2, tzinfo=UTC) - hub.clock.now()
    office.back()
    made = office.found()
    hub.clock.moved += datetime(2027, 1, day, 2, tzinfo=UTC) - hub.clock.now()
    workers.watch_clocks(hub.services)
    office.back()
    made = stepped(office.step(office.clerk, "reply_case", office.newest(made), note="您好，已改正。"))
    assert late() == (before, before)
    known = office.manager.command("publish_calendar", {"calendar": {
        "schema": SCHEMA, "years": {"2027": {"off": off, "on": on}}}})
    assert known.status_code == 200, known.text
    assert late() == (after, after)
    clock = next(one for one in office.file(office.manager, made.case_id).clocks if one.clock == "reply")
    assert not clock.provisional
    workers.keep_calendar(hub.services)
    assert late() == (after, after)


def test_a_year_after_it_was_closed_nobody_can_read_what_was_said(hub: Hub) -> None:
    office = Office.of(hub)
    made, still = closed(office), office.replied()
    hub.clock.moved += KEPT - timedelta(hours=1)
    assert forget_old(hub.services) == 0
    hub.clock.moved += timedelta(hours=2)
    assert (forget_old(hub.services), forget_old(hub.services)) == (1, 0)
    office.back()
    file = office.file(office.manager, made.case_id)
    assert file.forgotten and file.given is None and file.line.number == made.number
    assert all(step.note == "" for step in file.steps) and file.steps[-1].step == "forget"
    assert office.file(office.manager, still.case_id).given is not None
    with hub.services.database.read() as connection:
        row = connection.execute(select(words).where(words.c.case_id == made.case_id)).one()
    assert (row.key, row.given, row.reply) == (None, b"", None)


def test_figures_count_and_hold_no_words(hub: Hub) -> None:
    office = Office.of(hub)
    closed(office)
    office.accept(kind="opinion")
    hub.clock.moved += timedelta(days=20)
    workers.watch_clocks(hub.services)
    with hub.services.database.read() as connection:
        today = hub.clock.now().date()
        found = figures(connection, hub.services.hall, today - timedelta(days=30), today)
        assert figures(connection, hub.services.hall, today, today) == []
    by_kind = {one.kind: one for one in found}
    assert (by_kind["complaint"].closed, by_kind["complaint"].upheld, by_kind["complaint"].contents) == (1, 1, 1)
    assert (by_kind["opinion"].accepted, by_kind["opinion"].late, by_kind["complaint"].late) == (1, 1, 0)


def test_what_was_upheld_counts_at_the_window_that_it_was_about(hub: Hub) -> None:
    office = Office.of(hub)
    closed(office, about_window="3")
    closed(office)
    with hub.services.write() as work:
        today = day_at(work.connection, work.hall, hub.clock.now())
        work.connection.execute(insert(service_days), [{
            "hall_id": work.hall, "day": today, "window_code": window, "person_id": new_id(), "service_id": "PAY",
            "count": 9, "seconds": 900, "squares": 90_000, "kept": 9, "limited": 9} for window in ("3", "4")])
        work.commit()
    answer = office.manager.post("/v1/figures/windows", {"first": today.isoformat(), "last": today.isoformat()})
    assert {one["key"]: one["upheld"] for one in answer.json()["of"]} == {"3": 1, "4": 0}


def test_what_was_upheld_counts_for_whom_the_finding_names_at_fault(hub: Hub) -> None:
    office = Office.of(hub)
    then, now = hub.staffed(Scope.COUNTER, Role.CLERK), hub.staffed(Scope.COUNTER, Role.CLERK)
    assert now.command("open_window", {"window": "3"}).status_code == 200
    yesterday = (hub.clock.now() - timedelta(days=1)).date().isoformat()
    about = {"about_window": "3", "about_number": number_of(then), "happened_on": yesterday}
    made = office.found(**about)
    assert set(office.file(office.manager, made.case_id).concerned) == {number_of(then), number_of(now)}
    closed(office, **about, at_fault=[number_of(then)])
    closed(office, **about)
    with hub.services.database.read() as connection:
        today, hall = day_at(connection, hub.services.hall, hub.clock.now()), hub.services.hall
        assert upheld_by_person(connection, hall, today, today) == {with_number(connection, hall, number_of(then)): 1}
    named = next(one for one in office.list(office.manager, closed=True).cases
                 if office.file(office.manager, one.case_id).at_fault)
    assert office.file(office.manager, named.case_id).at_fault == [number_of(then)]


@pytest.mark.parametrize(("wrong", "finding", "responsibility"), [
    ("concerned", "upheld", "other_department"), ("concerned", "not_upheld", "service"),
    ("clerk", "upheld", "service")])
def test_nobody_is_at_fault_whom_it_is_not_about_or_where_the_service_is_not(
    hub: Hub, wrong: str, finding: str, responsibility: str,
) -> None:
    office = Office.of(hub)
    concerned = hub.staffed(Scope.COUNTER, Role.CLERK)
    made = office.dispatched(about_number=number_of(concerned))
    made = stepped(office.step(office.clerk, "contact_case", made))
    made = stepped(office.step(office.clerk, "investigate_case", made))
    asked = {"finding": finding, "responsibility": responsibility, "note": "已核实"}
    who = number_of(concerned if wrong == "concerned" else office.clerk)
    assert code(office.step(office.clerk, "find_case", made, **asked, at_fault=[who])) == "bad_input"
    stepped(office.step(office.clerk, "find_case", made, **asked))


def test_who_was_at_fault_is_so_no_more_once_the_case_is_reopened(hub: Hub) -> None:
    office = Office.of(hub)
    then = hub.staffed(Scope.COUNTER, Role.CLERK)
    made = office.reviewed(about_number=number_of(then), at_fault=[number_of(then)])
    assert office.file(office.manager, made.case_id).at_fault == [number_of(then)]
    stepped(office.step(office.manager, "call_back_case", made, outcome="not_content"))
    assert office.file(office.manager, made.case_id).at_fault == []


def test_the_hub_above_alone_opens_a_report_and_keeps_who_did(hub: Hub) -> None:
    office = Office.of(hub)
    terminal = hub.app(Scope.TERMINAL)
    sent = given_fact(terminal, 1, "480213557926", kind=Kind.REPORT)
    assert terminal.send(sent).status_code == 200
    take_in(hub)
    assert [(one.number, one.readable) for one in reports(hub.services)] == [("480213557926", False)]
    reader = person(Role.SUPERVISOR)
    with pytest.raises(NotFound):
        read_report(hub.services, reader, "480213557926")
    with hub.services.write() as work:  # as it stands at the hub above, whose key it was sealed for
        work.connection.execute(passed_up.update().values(sealed=sent["payload"]["sealed"]))
        work.commit()
    with pytest.raises(RoleNeeded):
        read_report(hub.services, person(Role.MANAGER), "480213557926")
    assert read_report(hub.services, reader, "480213557926").given.text == TEXT
    with hub.services.database.read() as connection:
        [entry] = [one for one in entries(connection, hub.services.hall) if one.action == "MisconductRead"]
    assert entry.by == str(reader.id) and office is not None


def test_the_command_line_lists_and_exports(hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kiosk.cli.app import run_command

    office = Office.of(hub)
    made = office.dispatched()
    where = ["--data", str(hub.folder)]
    assert run_command(["complaints", "list", "--json", *where]) == 0
    [line] = json.loads(capsys.readouterr().out)
    assert (line["number"], line["stage"]) == (made.number, "dispatched") and TEXT not in str(line)
    file = tmp_path / "figures.csv"
    assert run_command(["complaints", "figures", "--csv", str(file), *where]) == 0
    assert "complaint,,1,0" in file.read_text("utf-8-sig")
    assert run_command(["complaints", "calendar", *where]) == 0
    assert "2026" in capsys.readouterr().out
    assert run_command(["complaints", "reports", *where]) == 0
