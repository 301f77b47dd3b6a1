"""The demo hall has a past that everything in it agrees on."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.boot import SHIPPED_PACK
from kiosk.cli import demo_past
from kiosk.complaints.tables import cases
from kiosk.conduct.doors import listed
from kiosk.contract.conduct import AskConduct
from kiosk.contract.messages import Scope
from kiosk.contract.survey import AskSurvey
from kiosk.contract.training import AskHallTraining
from kiosk.feedback.judging import judge_all
from kiosk.feedback.suggestions.tables import suggestions
from kiosk.feedback.survey.looking import results
from kiosk.feedback.tables import follow_ups
from kiosk.hub import setup
from kiosk.hub.registry import AskContext, Caller, Person
from kiosk.hub.services import HubServices
from kiosk.ids import new_id
from kiosk.meetings.tables import bookings, meetings, tasks
from kiosk.staff import people
from kiosk.tickets.hub_tables import tickets
from kiosk.training.doors import of_hall
from tests.fixtures.wait import wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

WHOLE = demo_past.DAYS // 7 * sum(demo_past.VISITS) * 3
PACK = SHIPPED_PACK.with_name("henan-demo")
START = """
import subprocess, sys
from pathlib import Path
from kiosk.cli.demo_past import hub_with_a_past
made = [sys.executable, "-m", "kiosk", "hub", "init", "--pack", sys.argv[2], "--data", sys.argv[1]]
hub_with_a_past(Path(sys.argv[1]), lambda: subprocess.run(made, check=True, stdout=subprocess.DEVNULL))
"""


def test_it_is_told_once_and_nothing_of_it_is_late_or_waits(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from kiosk.cli.app import app

    folder = tmp_path / "hub"
    made = CliRunner().invoke(app, ["hub", "init", "--pack", str(PACK), "--data", str(folder)])
    assert made.exit_code == 0, made.output
    with setup.open_hub(folder) as services:
        for _ in range(2):
            demo_past.tell(services)
        judge_all(services)
        now = services.clock.now()
        with services.database.read() as connection:
            served = dict(connection.execute(select(tickets.c.state, func.count()).group_by(tickets.c.state)).all())
            stages = connection.execute(select(cases.c.stage, cases.c.due_at)).all()
            voices = connection.scalars(select(suggestions.c.state)).all()
            late = connection.scalar(select(func.count()).select_from(follow_ups)) or 0
            days = connection.execute(select(meetings.c.id, meetings.c.day, meetings.c.places)).all()
            booked = connection.execute(select(bookings.c.meeting_id, bookings.c.state)).all()
            follows = connection.execute(select(tasks.c.due_on, tasks.c.done_at)).all()
        what_was_asked_and_written(at_the_console(services), now.date())
    assert served == {"finished": WHOLE}
    assert sorted(stage for stage, _ in stages) == ["accepted", "closed", "dispatched", "investigating", "reviewed"]
    assert [due for _, due in stages if due is not None and due < now] == []
    assert sorted(voices) == ["accepted", "done", "new", "new"] and late == 0
    over = {row.id for row in days if row.day < now.date()}
    assert len(days) == 4 and len(over) == 1
    assert sorted(state for id, state in booked if id in over) == ["came", "came", "missed"]
    assert {state for id, state in booked if id not in over} == {"booked"}
    full = {row.id for row in days if sum(id == row.id for id, _ in booked) == row.places}
    assert len(full) == 1, "one that is full, so that this too is seen"
    assert [done is not None or due > now.date() for due, done in follows] == [True, True]


def at_the_console(services: HubServices) -> AskContext:
    """The visitor's own."""
    number, name = demo_past.MANAGER
    with services.database.read() as connection:
        [id] = [id for id, (known, _) in people.who_works(connection, services.hall).items() if known == number]
    who = Person(id, number, name, frozenset(demo_past.MANAGER_ROLES))
    return AskContext(services, Caller(new_id(), Scope.STAFF, services.hall, "c", frozenset({services.hall}), who))


def what_was_asked_and_written(ctx: AskContext, today: date) -> None:
    """Enough for each page of it to show something, and a sanction for the visitor to decide."""
    last = today.replace(day=1)
    answered = results(ctx, AskSurvey(first=(last - timedelta(days=20)).replace(day=1), last=last)).questions
    assert [one.id for one in answered if one.few] == [] and len(answered) == 4
    assert len(next(one for one in answered if one.id == "machine").words) == 2
    taught = of_hall(ctx, AskHallTraining())
    assert taught.took_part == 5 and all(one.share is not None for one in taught.questions)
    assert [(one.number, one.answered) for one in taught.shown] == [("1012", len(taught.questions))]
    written = listed(ctx, AskConduct()).records
    assert [(one.kind, one.state, bool(one.reply)) for one in written] == [
        ("criticism", "heard", False), ("praise", "stands", True), ("talk", "waits", True),
        ("bonus", "withdrawn", False)]
    assert [one.kind for one in written if "approve" in one.may] == ["talk"]


def test_a_past_that_was_cut_off_is_told_anew_from_its_beginning(tmp_path: Path) -> None:
    hub = tmp_path / "hub"
    start, mark = [sys.executable, "-c", START, str(hub), str(PACK)], demo_past.untold(hub)
    telling = subprocess.Popen(start)
    try:
        wait_until(mark.exists)
        with setup.open_hub(hub) as services:
            wait_until(lambda: told(services)["tickets"] > 0)
            telling.kill()
    finally:
        telling.kill()
        telling.wait()
    assert mark.exists(), "it was killed in the midst of it"
    with setup.open_hub(hub) as services:
        half, cut_off = told(services), services.identity.hub_id
    subprocess.run(start, check=True)
    with setup.open_hub(hub) as services:
        whole, again = told(services), services.identity.hub_id
    assert whole["tickets"] == WHOLE and half != whole and again != cut_off and not mark.exists()
    subprocess.run(start, check=True)
    with setup.open_hub(hub) as services:
        assert (told(services), services.identity.hub_id) == (whole, again), "it stays the same hub"


def told(services: HubServices) -> dict[str, int]:
    with services.database.read() as connection:
        return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0
                for table in (tickets, cases, suggestions, meetings, bookings, tasks)}
