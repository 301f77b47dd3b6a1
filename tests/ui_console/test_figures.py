"""Figures at the console: one's own first, all for whoever answers for the hall, an award with its certificate."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from kiosk.contract.staff import Role
from kiosk.feedback.tables import rating_days
from kiosk.figures.tables import service_days, service_days_made
from kiosk.staff import people
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.test_announcements import at_a_console
from tests.ui_console.worker import Worker

Open = Callable[..., Worker]
CHINA = ZoneInfo("Asia/Shanghai")
AT_A_DESK = Least(primary=32, other=20, apart=4)


def served(hall: ConsoleHall, number: str, day: date, *, count: int, seconds: int, levels: dict[int, int],
           service: str = "PAY") -> None:
    services = hall.hub.services
    with services.database.read() as connection:
        person: UUID = next(
            id for id, (known, _) in people.who_works(connection, services.hall).items() if known == number)
    with services.write() as work:
        work.connection.execute(insert(service_days).values(
            hall_id=work.hall, day=day, window_code=number[-1], person_id=person, service_id=service, count=count,
            seconds=count * seconds, squares=count * seconds**2 + count * 1600, limited=count, kept=count - 2))
        for level, ratings in levels.items():
            work.connection.execute(insert(rating_days).values(
                hall_id=work.hall, day=day, window_code=number[-1], person_id=person, service_id="PAY", level=level,
                count=ratings))
        work.commit()


def month_of_work(hall: ConsoleHall) -> date:
    """The last month that is over at the hall; its first day."""
    now = hall.hub.clock.now()
    today = now.astimezone(CHINA).date()
    first = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    for number in ("1001", "1002", "1003"):
        hall.person(number, Role.CLERK)
    hall.person("2001", Role.MANAGER, Role.CLERK)
    for day in (first, today):
        served(hall, "1001", day, count=120, seconds=240, levels={5: 60, 4: 20, 2: 2})
        served(hall, "1002", day, count=90, seconds=330, levels={5: 30, 4: 10, 3: 6, 1: 4})
        served(hall, "1003", day, count=8, seconds=200, levels={5: 3})
        with hall.hub.services.write() as work:
            work.connection.execute(insert(service_days_made).values(hall_id=work.hall, day=day, made_at=now))
            work.commit()
    return first


def test_a_clerk_sees_their_own_and_nobody_elses(hall: ConsoleHall, worker: Open) -> None:
    month_of_work(hall)
    one = at_a_console(hall, worker, "1001", Role.CLERK, language="en")
    one.console.pages.open("figures")
    one.see("Your own: 120 services")
    one.see("No rating that counts yet")  # today's are theirs alone to guess at until the day is over
    one.click("Last month")
    one.see("80 of 82 ratings")
    assert not {"People", "1002"} & set(one.texts())


def test_a_manager_sees_all_gives_the_star_and_prints_its_certificate(hall: ConsoleHall, worker: Open) -> None:
    first = month_of_work(hall)
    one = at_a_console(hall, worker, "2001", Role.MANAGER, Role.CLERK, language="en")
    one.console.pages.open("figures")
    one.see("You have served nobody in these days")
    one.see("person 1002")
    model = one.console.pages.model
    rows = {row.key: row for row in model.sheet._all}
    assert rows["1001"].timeRank == 1 and rows["1003"].timeRank == "" and rows["1003"].ratingRank == ""
    one.click("Awards of the month")
    one.see("Proposed: person 1001")
    assert model.month == f"{first:%Y-%m}"
    model.give("star", "1001", "")
    until(lambda: model.awards[0]["given"], "the award")
    one.settle()
    one.click("Certificate as PDF")
    one.see("Written to")
    [file] = list((one.console.desk.core.options.exports).glob("certificate-star-*.pdf"))
    assert file.read_bytes().startswith(b"%PDF")


def test_whom_one_chooses_stands_with_every_service_and_each_interval(hall: ConsoleHall, worker: Open) -> None:
    first = month_of_work(hall)
    for n in range(1, 7):
        served(hall, "1001", first, count=9 - n, seconds=100 * n, levels={}, service=f"S{n}")
    one = at_a_console(hall, worker, "2001", Role.MANAGER, language="en", size=(1440, 900))
    one.console.pages.open("figures")
    model = one.console.pages.model
    model.look("before")
    one.see("person 1001")
    told = {row.key: row for row in model.sheet._all}
    assert re.fullmatch(r"\d+ % \(\d+ – \d+\)", told["1001"].satisfied)
    one.press("enter")
    one.see("By service: how many, the time here, the hall's")
    services = model.one["byService"]
    known = next(it for it in model._all.of if it.key == "1001")
    assert [it["service"] for it in services][-6:] == [f"S{n}" for n in range(1, 7)]
    assert sum(it["cases"] for it in services) == known.services
    one.see("S6")
    one.see(told["1001"].satisfied)
    assert faults(one, AT_A_DESK) == []
    one.press("esc")
    until(lambda: model.one == {}, "the whole table")
    model.choose("1002")
    model.show("windows")
    until(lambda: {row.key for row in model.sheet._all} == {"1", "2", "3"}, "the windows")
    assert model.one == {}
    model.choose("1")
    one.see(f"Services: {model.one['services']}")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_small_screen_cuts_off_neither_the_bar_nor_a_column(hall: ConsoleHall, worker: Open, language: str) -> None:
    month_of_work(hall)
    one = at_a_console(hall, worker, "2001", Role.MANAGER, language=language, size=(1024, 768))
    for page in ("today", "cases"):
        one.console.pages.open(page)
        one.idle()
        assert faults(one, AT_A_DESK) == [], page
    one.console.pages.open("figures")
    model = one.console.pages.model
    model.show("windows")
    until(lambda: {row.key for row in model.sheet._all} == {"1", "2", "3"}, "the windows")
    cut = [fault for fault in faults(one, AT_A_DESK) if model.first not in fault]  # the note, whose end says no figure
    assert cut == []


def test_no_window_s_figures_stand_below_the_headings_of_people(hall: ConsoleHall, worker: Open) -> None:
    month_of_work(hall)
    one = at_a_console(hall, worker, "2001", Role.MANAGER, Role.CLERK, language="en")
    one.console.pages.open("figures")
    one.see("person 1002")
    model, seen = one.console.pages.model, []
    model.sheet.shownChanged.connect(lambda: seen.append((model.tab, {row.name != "" for row in model.sheet._all})))
    for tab in ("windows", "people", "windows"):  # each asked for before the one before was answered
        model.show(tab)
    until(lambda: {row.key for row in model.sheet._all} == {"1", "2", "3"}, "the windows")
    model.show("people")
    assert model.sheet._all == [] and not model.told, "no row before the hub's answer"
    one.see("person 1002")
    model.show("awards")
    until(lambda: model.awards, "the awards, which come after every answer before them")
    mine = {"windows": {False}, "people": {True}, "awards": set()}
    assert {tab for tab, named in seen if named} == {"windows", "people"}
    assert [(tab, named) for tab, named in seen if not named <= mine[tab]] == []


def test_a_manager_sees_participation_and_no_share_of_too_few(hall: ConsoleHall, worker: Open) -> None:
    pin = hall.person("1001", Role.MANAGER)
    one = worker(hall.console("quizzes"), language="en")
    one.sign_in("1001", pin)
    one.console.pages.open("figures")
    one.click("Quizzes")
    one.see("0 of 1 person took part,")
    one.see("too few answers")
    one.see("Nobody shows their own")
    assert faults(one, AT_A_DESK) == []
