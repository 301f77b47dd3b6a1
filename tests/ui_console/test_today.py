"""The hall today at the console's real window before a real hub: it moves by itself, and says how old it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.contract.today import HallToday
from kiosk.errors import HubUnavailable
from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from kiosk.tickets.alerts import clear_alarm, raise_alarm, raise_alert
from tests.fixtures.console import ConsoleHall
from tests.fixtures.hall_day import morning
from tests.fixtures.scene import faults
from tests.fixtures.window import until
from tests.tickets_hub.hall import fact, taken
from tests.ui_console.test_frame import AT_A_DESK
from tests.ui_console.worker import Worker
from ui.console.today.snapshot import bar_rows, scale, snapshot
from ui.console.today.view_model import TodayModel

CHINA = ZoneInfo("Asia/Shanghai")
Open = Callable[..., Worker]


def at_eleven(hall: ConsoleHall) -> datetime:
    clock = hall.hub.clock
    clock.stop()
    noon = clock.now().astimezone(CHINA).replace(hour=11, minute=12, second=0, microsecond=0)
    clock.moved += noon + timedelta(days=(7 - noon.weekday()) % 7) - clock.now()
    return clock.now()


def opened(hall: ConsoleHall, worker: Open, *roles: Role, **options: object) -> tuple[Worker, TodayModel]:
    pin = hall.person("1005", *roles or (Role.MANAGER,))
    one = worker(hall.console(), **options)
    one.sign_in("1005", pin)
    until(lambda: isinstance(one.console.pages.model, TodayModel), "the first page of whoever watches the hall")
    model = one.console.pages.model
    assert isinstance(model, TodayModel)
    until(lambda: model.loaded, "the hall")
    return one, model


def test_an_empty_hall_says_so_and_fills_by_itself(hall: ConsoleHall, worker: Open) -> None:
    now = at_eleven(hall)
    terminal = hall.hub.app(Scope.TERMINAL)
    one, model = opened(hall, worker, language="en")
    for words in ("Nobody waits", "No ratings yet today", "Nothing wants anybody", "None in doubt"):
        one.see(words)
    day = f"{now.astimezone(CHINA):%Y-%m-%d}"
    said = [taken(new_id(), "C3A-001", now - timedelta(minutes=12), series="own", day=day),
            fact("HelpRequested", "help:1", now, help_id=str(new_id()), place="door 2", language="en")]
    for seq, each in enumerate(said, 1):
        each["seq"] = seq
    assert terminal.send(*said).status_code == 200
    one.see("door 2")
    until(lambda: (model.waiting, model.longestMinutes, model.longestNumber) == (1, 12, "C3A-001"), "the ticket")
    one.click("I am coming")
    one.see("Nothing wants anybody")
    one.see("you see to it")
    one.click("Sign out")
    one.see("Sign in to the console")


def test_a_technician_sees_help_calls_and_has_no_button_for_them(hall: ConsoleHall, worker: Open) -> None:
    morning(hall.hub, at_eleven(hall))
    one, _ = opened(hall, worker, Role.TECHNICIAN, language="en")
    one.see("Help wanted")
    assert not any(item.property("label") == "I am coming" and item.isVisible() for item in one.items()
                   if item.inherits("QQuickAbstractButton"))


def test_which_of_a_complaints_deadlines_runs_out_is_said_in_words(hall: ConsoleHall, worker: Open) -> None:
    with hall.hub.services.write() as work:
        for what in ("due_contact", "overdue_reply", "overdue_close", "reopened"):
            raise_alert(work, "complaint", f"case:{new_id()}", hall.hub.clock.now(), number="665609188751", what=what)
        work.commit()
    one, _ = opened(hall, worker, language="en")
    for why in ("contact the customer: due soon", "reply: overdue", "close the file: overdue",
                "the customer is not content: reopened"):
        one.see(f"Complaint or opinion · {why}")


def test_what_is_overdue_is_said_in_words_with_its_day(hall: ConsoleHall, worker: Open) -> None:
    now = at_eleven(hall)
    with hall.hub.services.write() as work:
        for task in ("call_back", "review", "suggestion", "meeting"):
            raise_alert(work, "follow_up", f"x:{new_id()}", now - timedelta(days=1), task=task, number="12")
        work.commit()
    one, _ = opened(hall, worker, language="en")
    for words in ("Call-back after a low rating overdue", "Review of a low rating overdue",
                  "What a suggestion asks is overdue", "What follows from a reception day is overdue",
                  f"{now - timedelta(days=1):%m-%d} 11:12 · no. 12"):
        one.see(words)


def test_a_printer_without_paper_stands_there_once_and_goes_when_it_prints(hall: ConsoleHall, worker: Open) -> None:
    now, terminal = at_eleven(hall), hall.hub.app()
    one, _ = opened(hall, worker, language="en")

    def say(seq: int, state: str) -> None:
        said = fact("PrinterStateChanged", "device:ticket_printer", now, device="ticket_printer", state=state)
        assert terminal.send({**said, "seq": seq}).status_code == 200

    one.see("Nothing wants anybody")
    with hall.hub.services.write() as work:
        raise_alert(work, "store", "store:x", now, what="whole", salvaged="7", place=f"an app ({terminal.code})")
        work.commit()
    say(1, "out")
    one.see("Out of paper")
    one.see("11:12 · ticket printer · an app")
    one.see("A terminal's store was damaged and put aside · nothing is lost")
    assert [text for text in one.texts() if text == "Out of paper"] == ["Out of paper"]
    say(2, "ok")
    until(lambda: "Out of paper" not in one.texts(), "the refill")


def test_a_gateway_that_is_away_stands_there_until_it_is_back(hall: ConsoleHall, worker: Open) -> None:
    with hall.hub.services.write() as work:
        raise_alarm(work, "gateway", "gateway:wechat", at_eleven(hall), {"channel": "wechat"})
        work.commit()
    one, _ = opened(hall, worker, language="en")
    one.see("Payment gateway does not answer")
    one.see("11:12 · WeChat Pay")
    with hall.hub.services.write() as work:
        clear_alarm(work, "gateway", "gateway:wechat", hall.hub.clock.now())
        work.commit()
    one.see("Nothing wants anybody")


@pytest.mark.parametrize(("language", "size"), [("zh_CN", (1280, 720)), ("en", (1280, 720)), ("zh_CN", (1440, 900)),
                                                ("en", (1920, 1080))])
def test_a_full_morning_is_drawn_whole(
    hall: ConsoleHall, worker: Open, language: str, size: tuple[int, int],
) -> None:
    morning(hall.hub, at_eleven(hall))
    one, model = opened(hall, worker, language=language, size=size)
    assert (model.waiting, model.windowsOpen, model.doubts, model.machinesHere) == (7, 3, 1, 2)
    found = []
    for dark in (False, True):
        one.console.desk.setDark(dark)
        found += [f"dark {dark}: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []


def test_a_hub_that_goes_leaves_what_was_seen_with_its_time(hall: ConsoleHall, worker: Open) -> None:
    morning(hall.hub, at_eleven(hall))
    one, model = opened(hall, worker, language="en")
    core = one.console.desk.core
    assert core is not None and not model.stale
    core.close()  # nothing is heard any more
    core.link.lost(HubUnavailable("away"))
    one.see("As of 11:12: the hub is away", seconds=5)
    assert model.stale and model.waiting == 7
    assert not [item for item in one.items() if item.property("label") == "I am coming" and item.isEnabled()]


def test_what_was_seen_before_the_hub_went_is_as_old_as_it_is(pack: PublicPack) -> None:
    at = datetime(2026, 3, 2, 3, 12, tzinfo=ZoneInfo("UTC"))
    seen = HallToday.model_validate({
        "as_of": at, "business_day": "2026-03-02", "categories": [], "taken": 0, "served": 0, "gave_up": 0,
        "longest": {"number": "A001", "category": "A", "since": at - timedelta(minutes=9)}, "half_hours": [
            {"at": at.replace(minute=0), "taken": 3, "served": 2}], "windows": [], "ratings": [0] * 5,
        "collected_fen": 0, "payments": 0, "doubts": [], "machines": [], "help": [], "alerts": []})
    later = at + timedelta(minutes=30)
    assert snapshot(seen, pack, "en", later, online=True).longest_minutes == 39
    gone = snapshot(seen, pack, "en", later, online=False)
    assert (gone.longest_minutes, gone.stale, gone.as_of) == (9, True, "11:12")
    bars = bar_rows(seen, pack, at)
    assert [(bar.clock, bar.taken, bar.served) for bar in bars if bar.taken or bar.current] == [("11:00", 3, 2)]
    assert len(bars) <= 30


@pytest.mark.parametrize(("most", "top"), [(0, 4), (5, 6), (11, 12), (31, 40), (101, 200)])
def test_a_scale_ends_above_what_it_shows(most: int, top: int) -> None:
    assert scale(most) == top
