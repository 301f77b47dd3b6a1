"""No open stage without a clock: from the reply to the call back, and from that until the file is closed."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete

from kiosk.complaints import workers
from kiosk.complaints.calendar import calendar
from kiosk.complaints.figures import figures
from kiosk.complaints.tables import cases, clocks
from kiosk.contract.complaints import CaseStepped, ClockLine
from kiosk.contract.messages import Scope
from kiosk.hub.publications import publish
from tests.fixtures.complaints import Office, given_fact, number_of, stepped, take_in
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.terminal import PACK

pytestmark = ON_SQLITE


def called_back(office: Office, made: CaseStepped | None = None) -> CaseStepped:
    return stepped(office.step(office.manager, "call_back_case", made or office.reviewed(), outcome="content"))


def clock_of(office: Office, made: CaseStepped, which: str, turn: int = 1) -> ClockLine:
    found = [one for one in office.file(office.manager, made.case_id).clocks if one.clock == which]
    return found[turn - 1]


def last_day(hub: Hub, days: int) -> datetime:
    """The midnight at the hall that ends the working day so many from now."""
    with hub.services.database.read() as connection:
        return calendar(connection, hub.services.hall).due(hub.clock.now(), days, "Asia/Shanghai").at.astimezone(UTC)


def test_what_was_called_back_is_to_be_closed_within_a_working_day(hub: Hub) -> None:
    hub.clock.stop()
    office = Office.of(hub)
    made = called_back(office)
    [line] = office.list(office.manager).cases
    assert (line.due, line.due_at, made.due_at) == ("close", last_day(hub, 1), last_day(hub, 1))
    hub.clock.moved += made.due_at - hub.clock.now() - timedelta(hours=1)
    workers.watch_clocks(hub.services)
    office.back()
    assert [one.step for one in office.file(office.manager, made.case_id).steps][-2:] == ["call_back", "warn"]
    hub.clock.moved += timedelta(hours=1, seconds=1)
    workers.watch_clocks(hub.services)
    office.back()
    assert (office.list(office.manager).overdue, clock_of(office, made, "close").escalated_at) == (1, hub.clock.now())
    stepped(office.step(office.manager, "close_case", office.newest(made)))
    assert clock_of(office, made, "close").met_at == hub.clock.now()


def test_a_file_tells_its_clocks_as_they_began_and_what_came_of_each_step(hub: Hub) -> None:
    office = Office.of(hub)
    made = stepped(office.step(office.manager, "call_back_case", office.reviewed(), outcome="not_reached"))
    made = stepped(office.step(office.manager, "call_back_case", made, outcome="not_content"))
    hub.clock.moved += timedelta(hours=25)
    workers.watch_clocks(hub.services)
    office.back()
    file = office.file(office.manager, made.case_id)
    assert [(one.turn, one.clock) for one in file.clocks] == [
        (1, "contact"), (1, "reply"), (1, "call_back"), (2, "contact"), (2, "reply")]
    assert [(one.step, one.how) for one in file.steps if one.how] == [
        ("contact", "reached"), ("find", "upheld"), ("call_back", "not_reached"), ("call_back", "not_content"),
        ("escalate", "contact")]


def test_figures_say_which_clock_was_missed(hub: Hub) -> None:
    office = Office.of(hub)
    called_back(office)
    hub.clock.moved += timedelta(days=30)
    workers.watch_clocks(hub.services)
    with hub.services.database.read() as connection:
        today = hub.clock.now().date()
        [found] = figures(connection, hub.services.hall, today - timedelta(days=40), today)
    assert (found.late, found.late_close, found.late_call_back, found.late_reply, found.late_contact) == (1, 1, 0, 0, 0)


def test_an_anonymous_one_is_to_be_closed_from_its_reply_on(hub: Hub) -> None:
    office = Office.of(hub)
    made = office.replied(anonymous=True)
    first = clock_of(office, made, "close")
    assert office.file(office.manager, made.case_id).line.due == "close"
    made = stepped(office.step(office.manager, "review_case", made, good=False, note="再查"))
    assert [one.clock for one in office.file(office.manager, made.case_id).clocks if one.met_at is None] == ["reply"]
    for kind, more in (("investigate_case", {}), ("reply_case", {"note": "您好，已改正。"})):
        made = stepped(office.step(office.clerk, kind, made, **more))
    made = stepped(office.step(office.manager, "review_case", made, good=True))
    assert made.stage == "reviewed" and clock_of(office, made, "close").started_at > first.started_at
    closed = stepped(office.step(office.manager, "close_case", made))
    assert closed.due_at is None and clock_of(office, made, "close").met_at is not None


def test_a_customer_who_says_so_at_a_terminal_needs_no_call_and_the_file_is_to_be_closed(hub: Hub) -> None:
    office, terminal = Office.of(hub), hub.app(Scope.TERMINAL)
    for number, first in (("C1F261129-01", "review"), ("C1F261129-02", "verdict")):
        assert terminal.send(given_fact(terminal, int(number[-2:]), number)).status_code == 200
        take_in(hub)
        [line] = [one for one in office.list(office.manager).cases if one.number == number]
        made = CaseStepped(case_id=line.case_id, number=number, version=line.version, stage=line.stage)
        made = stepped(office.step(office.manager, "dispatch_case", made, owner=number_of(office.clerk)))
        for kind, more in (("contact_case", {}), ("investigate_case", {}),
                           ("find_case", {"finding": "partly", "responsibility": "service", "note": "改正"}),
                           ("reply_case", {"note": "您好，已经改正。"})):
            made = stepped(office.step(office.clerk, kind, made, **more))
        if first == "review":
            made = stepped(office.step(office.manager, "review_case", made, good=True))
        said = terminal.post("/v1/complaints/verdict", {"number": number, "code": "123456", "content": True})
        assert said.status_code == 200
        made = office.newest(made)
        if first == "verdict":
            assert clock_of(office, made, "call_back").met_at is None
            made = stepped(office.step(office.manager, "review_case", made, good=True))
        file = office.file(office.manager, made.case_id)
        assert (file.line.stage, file.line.due) == ("called_back", "close")
        assert [one.clock for one in file.clocks if one.met_at is None] == ["close"]


def test_a_reopened_one_has_its_own_last_clock(hub: Hub) -> None:
    office = Office.of(hub)
    made = stepped(office.step(office.manager, "call_back_case", office.reviewed(), outcome="not_content"))
    for kind, more in (("investigate_case", {}),
                       ("find_case", {"finding": "partly", "responsibility": "service", "note": "改正"}),
                       ("reply_case", {"note": "您好，再次答复。"})):
        made = stepped(office.step(office.clerk, kind, made, **more))
    made = called_back(office, stepped(office.step(office.manager, "review_case", made, good=True)))
    assert clock_of(office, made, "call_back", turn=2).met_at is not None
    assert clock_of(office, made, "close").met_at is None
    assert office.file(office.manager, made.case_id).line.due == "close"


def test_the_rules_of_the_day_it_was_accepted_hold_until_the_end(hub: Hub) -> None:
    def rules(**days: int) -> None:
        now = hub.clock.now()
        profile = {"id": f"OURS-{days['close_days']}", "kinds": ["complaint"], "contact_hours": 24, "handle_days": None,
                   "reply_days": 5, "confirmed": False, "from_day": date(2020, 1, 1).isoformat(), **days}
        with hub.services.write() as work:
            publish(work, "standards", pack | {"complaints": {**pack["complaints"], "profiles": [profile]}}, now)
            work.commit()

    hub.clock.stop()
    pack = json.loads(PACK.read_text("utf-8"))["pack"]
    rules(call_back_days=2, close_days=3)
    office = Office.of(hub)
    made = office.replied()
    assert clock_of(office, made, "call_back").due_at == last_day(hub, 2)
    assert office.file(office.manager, made.case_id).profile == "OURS-3"
    made = called_back(office, stepped(office.step(office.manager, "review_case", made, good=True)))
    assert made.due_at == last_day(hub, 3)


def test_what_an_older_release_left_without_a_clock_gets_one(hub: Hub) -> None:
    hub.clock.stop()
    office = Office.of(hub)
    made = called_back(office)
    with hub.services.write() as work:
        work.connection.execute(delete(clocks).where(clocks.c.case_id == made.case_id, clocks.c.clock == "close"))
        work.connection.execute(cases.update().values(due=None, due_at=None))
        work.commit()
    for _ in range(2):
        workers.keep_calendar(hub.services)
    line = office.file(office.manager, made.case_id).line
    assert (line.due, line.due_at) == ("close", last_day(hub, 1))
