"""Reception days at the console: opened, booked by a customer, held, and brought to the noticeboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from kiosk.contract.meetings import BookMeeting
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.registry import AskContext, Caller
from kiosk.ids import new_id
from kiosk.meetings import booking
from tests.fixtures.console import ConsoleHall
from tests.fixtures.window import until
from tests.ui_console.test_announcements import at_a_console
from tests.ui_console.worker import Worker

Open = Callable[..., Worker]


def a_working_day(hall: ConsoleHall) -> str:
    day = hall.hub.clock.now().date() + timedelta(days=3)
    while day.isoweekday() > 5:
        day += timedelta(days=1)
    return day.isoformat()


def book(hall: ConsoleHall, meeting: object, **how: str) -> None:
    services = hall.hub.services
    caller = Caller(new_id(), Scope.TERMINAL, services.hall, "3", frozenset({services.hall}))
    booking.book(AskContext(services, caller), BookMeeting.model_validate({
        "booking_id": uuid4(), "meeting_id": meeting, "code": "204417", "name": "王", "phone": "13912345678", **how}))


def a_day(hall: ConsoleHall, one: Worker) -> object:
    """Opened by the form."""
    one.console.pages.open("meetings")
    one.click("Open a day")
    one.write("Day (year-month-day), needed", a_working_day(hall))
    one.write("Place, needed", "二楼会议室")
    one.write("Place (English)", "Room 2")
    one.write("Who receives, needed", "张主任")
    one.click("Open it")
    one.see("0 of 6 places taken")
    one.see("Room 2")
    return one.console.pages.model._whole.meeting.id


def test_a_day_from_its_form_to_the_noticeboard(hall: ConsoleHall, worker: Open) -> None:
    one = at_a_console(hall, worker, "1001", Role.MANAGER, Role.PUBLISHER, language="en")
    meeting = a_day(hall, one)
    book(hall, meeting)
    one.see("1 of 6 places taken")
    one.see("*******5678")
    one.click("Show the number")
    one.see("13912345678")
    one.click("Add what follows")
    one.write("What was asked for, in words that everybody may read", "胡同里的灯太暗")
    one.write("Staff number", "1001")
    one.write("Until (year-month-day)", a_working_day(hall))
    one.write("Case, if there is one", "123456789015")
    one.click("Save")
    until(lambda: one.console.desk.trouble == "meeting_case_unknown", "the refusal")
    one.write("Case, if there is one", "")
    one.click("Save")
    one.see("胡同里的灯太暗")
    one.click("It is done")
    one.write("What came of it (Chinese)", "换了十盏灯")
    one.click("Save")
    one.see("Done: 换了十盏灯")
    one.click("Draft the announcement")
    until(lambda: one.console.pages.current == "announcements", "the editor")
    one.see("您说：胡同里的灯太暗")


def test_a_day_nobody_works_is_refused_with_its_reason(hall: ConsoleHall, worker: Open) -> None:
    one = at_a_console(hall, worker, "1001", Role.MANAGER, language="en")
    one.console.pages.open("meetings")
    one.click("Open a day")
    day = hall.hub.clock.now().date()
    day += timedelta(days=7 + 6 - day.isoweekday())
    one.write("Day (year-month-day), needed", day.isoformat())
    one.write("Place, needed", "二楼")
    one.write("Who receives, needed", "张主任")
    one.click("Open it")
    until(lambda: one.console.desk.trouble, "the refusal")
    assert one.console.pages.model.making, "what was typed is still there"


def test_a_clerk_sees_the_days_and_no_deed(hall: ConsoleHall, worker: Open) -> None:
    meeting = a_day(hall, at_a_console(hall, worker, "1001", Role.MANAGER, language="en"))
    book(hall, meeting)
    clerk = at_a_console(hall, worker, "1002", Role.CLERK, language="en")
    clerk.console.pages.open("meetings")
    clerk.see("1/6")
    clerk.console.pages.model.open(str(meeting))
    clerk.see("*******5678")
    labels = {str(button.property("label")) for button in clerk.items() if button.inherits("QQuickAbstractButton")}
    assert not labels & {"Open a day", "Show the number", "Call it off", "Add what follows"}
