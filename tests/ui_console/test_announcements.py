"""A publisher and an approver, each at a console, bring an announcement onto the screens and off them again."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtQuick import QQuickItem
from sqlalchemy import update

from kiosk.contract.announcements import AnnouncementView, DraftAnnouncement
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.tables import apps
from tests.announcements.test_delivery import on_the_books
from tests.announcements.test_red_only import live_and_shown
from tests.fixtures.announcements import Newsroom, notice, words
from tests.fixtures.console import ConsoleHall
from tests.fixtures.hub import fact
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.worker import Worker

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]


def at_a_console(hall: ConsoleHall, worker: Open, number: str, *roles: Role, **options: object) -> Worker:
    pin = hall.person(number, *roles)
    one = worker(hall.console(f"console-{number}"), **options)
    one.sign_in(number, pin)
    return one


def test_two_people_bring_it_onto_the_screens_and_off_again(hall: ConsoleHall, worker: Open) -> None:
    made = Newsroom.of(hall.hub).draft(notice(hall.hub, title=words("端午放假", "Closed for the festival")))
    publisher = at_a_console(hall, worker, "1003", Role.PUBLISHER, language="en")
    approver = at_a_console(hall, worker, "1004", Role.APPROVER, language="en")
    for one in (publisher, approver):
        one.see("Closed for the festival")
        one.press("down")
        one.press("enter")
        until(lambda one=one: one.console.pages.model.parts, "the words")  # type: ignore[misc]
    assert approver.console.pages.model.steps == ["withdraw"], "a draft is its author's to hand in"
    publisher.click("Hand in for review")
    approver.see("In review")
    approver.click("Approve")
    publisher.see("Approved")
    publisher.click("Publish")
    approver.see("Live")
    approver.click("Withdraw")
    approver.type("a wrong date")
    approver.press("enter")
    publisher.see("Withdrawn")
    assert publisher.console.pages.model.views[str(made.announcement_id)].state == "withdrawn"
    assert publisher.console.pages.model.steps == []


def test_an_author_who_approves_is_refused_kindly_while_another_approver_works(
    hall: ConsoleHall, worker: Open,
) -> None:
    room = Newsroom.of(hall.hub)
    one = at_a_console(hall, worker, "1005", Role.PUBLISHER, Role.APPROVER, language="en")
    made = room.draft()
    room.step(room.publisher, "submit", made)
    one.see("In review")
    room.step(room.approver, "return", made, "more")
    one.console.pages.open("announcements", str(made.announcement_id))
    until(lambda: one.console.pages.model.parts, "the words")
    model = one.console.pages.model
    own = DraftAnnouncement(announcement_id=made.announcement_id, content=model._content,
                            version=model.views[model.openKey].version)
    model.desk.core.command("draft_announcement", own, AnnouncementView)
    until(lambda: model.views[model.openKey].author == "1005" and not model.desk.busy, "the new words")
    one.click("Hand in for review")
    one.see("In review")
    one.click("Approve")
    one.see("another approver works here and has to look")
    assert model.views[model.openKey].state == "review"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_an_open_announcement_is_drawn_whole_in_both_looks(hall: ConsoleHall, worker: Open, language: str) -> None:
    room = Newsroom.of(hall.hub)
    view = room.published(notice(
        hall.hub, kind="policy", meaning=words("每度电便宜一分钱。", "A kWh costs one fen less."),
        example=words("用100度少付1元。", "100 kWh cost one yuan less.")))
    one = at_a_console(hall, worker, "1004", Role.APPROVER, language=language)
    one.console.pages.open("announcements", str(view.announcement_id))
    until(lambda: one.console.pages.model.parts, "the words")
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += faults(one, AT_A_DESK)
    one.click({"zh_CN": "撤下", "en": "Withdraw"}[language])
    found += faults(one, AT_A_DESK)
    one.press("esc")
    until(lambda: one.console.pages.model.openKey != "", "the step to be left, not the announcement")
    one.press("esc")
    until(lambda: one.console.pages.model.openKey == "", "the list")
    assert found == []


def test_the_matrix_leads_to_each_terminal_and_to_the_record(hall: ConsoleHall, worker: Open) -> None:
    room, terminal = Newsroom.of(hall.hub), hall.hub.app()
    made = [room.published(notice(hall.hub, title=words(f"第{n}号", f"Work on line {n}"))) for n in range(2)]
    terminal.send(fact(1, "AnnouncementsShown", f"announcements:{terminal.origin}",
                       shown=[[str(made[0].announcement_id), made[0].version]], gone=[]))
    one = at_a_console(hall, worker, "1003", Role.PUBLISHER, language="en", size=(1280, 760))
    one.click("Delivery")
    one.see("0/1")
    assert [(row.cells, row.wrong) for row in one.console.pages.model.delivery.lines.rows()] == [("m", 1), ("s", 0)]
    found = faults(one, AT_A_DESK)
    one.press("enter")
    one.see("does not show it")
    found += faults(one, AT_A_DESK)
    one.click("Record for the file")
    until(lambda: one.console.desk.toasts.key == "exported", "the record")
    assert Path(one.console.desk.toasts.detail).read_bytes().startswith(b"%PDF-")
    one.press("esc")
    one.see("0/1")
    one.press("ctrl+e")
    until(lambda: one.console.desk.toasts.detail.endswith(".csv"), "the table")
    table = list(csv.reader(Path(one.console.desk.toasts.detail).read_text("utf-8-sig").splitlines()))
    assert [row[-1] for row in table] == [terminal.code, "does not show it", "shows it"]
    one.click("Red only")
    until(lambda: [row.cells for row in one.console.pages.model.delivery.lines.rows()] == ["m"], "the red one alone")
    assert found == []


def test_the_call_list_is_whole_however_long(hall: ConsoleHall, worker: Open) -> None:
    village = "东街1组"
    on_the_books(hall.hub, *((str(4109900000000 + n), village, "hv") for n in range(503)))
    made = Newsroom.of(hall.hub).published(notice(hall.hub, targets={"areas": [village]}))
    one = at_a_console(hall, worker, "1003", Role.PUBLISHER, language="en")
    delivery = one.console.pages.model.delivery
    one.click("Delivery")
    delivery.open(str(made.announcement_id))
    until(lambda: delivery.concerned == 503, "the accounts")
    delivery.askCalls()
    until(lambda: delivery.calls.total == 503, "everybody to call")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_calendar_says_when_the_power_is_off(hall: ConsoleHall, worker: Open, language: str) -> None:
    room, now = Newsroom.of(hall.hub), hall.hub.clock.now().astimezone(ZoneInfo("Asia/Shanghai"))
    monday = (now - timedelta(days=now.weekday())).replace(hour=0, minute=0)
    for day in (1, 5):  # the words stand behind the hours, or before them
        off = monday + timedelta(days=day, hours=2)
        outage = {"area": words("东街", "East Street"), "reason": words("检修", "Work"),
                  "starts_at": off.isoformat(), "ends_at": (off + timedelta(hours=4)).isoformat()}
        room.published(notice(hall.hub, kind="outage", title=words(f"计划停电：东街{day}台区", f"Power cut {day}"),
                              outage=outage, ends_at=(now + timedelta(days=9)).isoformat()))
    room.published(notice(hall.hub))
    one = at_a_console(hall, worker, "1003", Role.PUBLISHER, language=language, size=(1280, 760))
    one.click({"zh_CN": "日历", "en": "Calendar"}[language])
    one.see({"zh_CN": "停电 20", "en": "Power off 20"}[language])
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += faults(one, AT_A_DESK)
    cut = {item.property("text") for item in one.items() if item.inherits("QQuickText")
           and item.property("text").startswith(("停电 20", "Power off 20"))}
    assert len(cut) == 2 and found == []


def test_what_is_live_can_be_looked_at_while_its_next_version_is_written(hall: ConsoleHall, worker: Open) -> None:
    alone = hall.hub.staffed(Scope.STAFF, Role.PUBLISHER, Role.APPROVER)
    room = Newsroom(hall.hub, alone, alone)
    made = room.draft(id=room.published().announcement_id)
    manager = at_a_console(hall, worker, "1006", Role.MANAGER, language="en")
    manager.console.pages.open("announcements", str(made.announcement_id))
    model = manager.console.pages.model
    until(lambda: "review" in model.steps and not model.desk.busy, "the step")
    manager.click("I have looked at version 1")
    until(lambda: model.views[model.openKey].review_due_at is None, "the look to be noted")


def test_a_notice_that_became_an_emergency_says_so_in_words(hall: ConsoleHall, worker: Open) -> None:
    room = Newsroom.of(hall.hub)
    made = room.draft(notice(hall.hub, kind="emergency"), room.published().announcement_id)
    one = at_a_console(hall, worker, "1004", Role.APPROVER, language="en")
    one.console.pages.open("announcements", str(made.announcement_id))
    until(lambda: one.console.pages.model.parts, "the words")
    one.console.pages.model.compare(True)
    one.see("Emergency")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_matrix_says_who_has_not_been_heard_of_since(hall: ConsoleHall, worker: Open, language: str) -> None:
    room, (off, on) = Newsroom.of(hall.hub), (hall.hub.app(), hall.hub.app())
    id = str(room.published().announcement_id)
    for terminal in (off, on):
        terminal.send(fact(1, "AnnouncementsShown", f"announcements:{terminal.origin}", shown=[[id, 1]], gone=[]))
    long_ago = hall.hub.clock.now() - timedelta(hours=2)
    with hall.hub.services.write() as work:
        work.connection.execute(update(apps).where(apps.c.id == off.id).values(last_session_at=long_ago))
        work.commit()
    one = at_a_console(hall, worker, "1003", Role.PUBLISHER, language=language, size=(1280, 760))
    delivery = one.console.pages.model.delivery
    one.console.pages.model.setSection("delivery")
    until(lambda: [row.cells for row in delivery.lines.rows()] == ["qs"], "the row")
    one.see({"en": "not heard of since", "zh_CN": "此后无音讯"}[language])
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += faults(one, AT_A_DESK)
    delivery.setWrongOnly(True)
    one.see({"en": "Nothing is red, but 1 terminal has not been heard of for a while",
             "zh_CN": "没有红色，但有 1 台终端已有一段时间无音讯"}[language])
    found += faults(one, AT_A_DESK)
    assert found == []


def test_an_open_matrix_moves_by_itself_and_keeps_its_place(hall: ConsoleHall, worker: Open) -> None:
    terminal = hall.hub.app()
    live_and_shown(hall.hub, terminal, 1, 131)
    one = at_a_console(hall, worker, "1003", Role.PUBLISHER, language="en", size=(1280, 760))
    delivery = one.console.pages.model.delivery
    one.click("Delivery")
    for loaded in (50, 100):
        until(lambda loaded=loaded: len(delivery.lines.rows()) == loaded, "the page")  # type: ignore[misc]
        if loaded == 50:
            delivery.next()
    [view] = [item for item in one.items()
              if item.inherits("QQuickListView") and item.property("model") is delivery.lines]
    view.setProperty("contentY", 40.0 * 60)
    one.settle(50)
    top = view.property("contentY")
    assert top == 40.0 * 60
    id = delivery.lines.rows()[61].key
    terminal.send(fact(1, "AnnouncementsShown", f"announcements:{terminal.origin}", shown=[], gone=[id]))
    until(lambda: delivery.lines.rows()[61].cells == "m", "what the terminal says", seconds=10)
    assert (len(delivery.lines.rows()), view.property("contentY")) == (100, top)
    first = row_at_the_top(view)
    Newsroom.of(hall.hub).published()
    until(lambda: delivery.lines.rows()[0].no == 131, "the new one", seconds=10)
    one.settle(50)
    assert len(delivery.lines.rows()) == 101 and row_at_the_top(view) == first


def row_at_the_top(view: QQuickItem) -> str:
    """The announcement of the first row that is seen."""
    rows = [item for item in view.property("contentItem").childItems() if item.property("key")]
    return min((item.y(), item.property("key")) for item in rows if item.y() >= view.property("contentY"))[1]
