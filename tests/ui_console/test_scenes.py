"""The pages of customers' voices, reception days, figures and records in both looks and languages: measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from kiosk.contract.staff import Role
from kiosk.contract.suggestions import VoiceKind
from kiosk.meetings.tables import meetings
from tests.fixtures.console import ConsoleHall
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until
from tests.ui_console.test_announcements import at_a_console
from tests.ui_console.test_figures import month_of_work
from tests.ui_console.test_meetings import a_working_day, book
from tests.ui_console.test_voices import answered, hand_in, low_rating, sums
from tests.ui_console.worker import Worker

AT_A_DESK = Least(primary=32, other=20, apart=4)
Open = Callable[..., Worker]
LONG = "等候区的椅子太少，赶集的日子好多人站着，老人孩子都没有地方坐，希望多放几把，最好靠近叫号屏。"


def scenes(hall: ConsoleHall, one: Worker) -> Iterator[str]:
    """The same pages with nothing in them, then full."""
    yield from _voices(one)
    yield from _figures(one)
    model = at(one, "meetings")
    yield "no reception day"
    model.make(True)
    yield "a new reception day"
    at(one, "conduct")
    yield "no record"
    month_of_work(hall)
    sums(hall)
    answered(hall)
    low_rating(hall, phone="13912345678", late=True)
    low_rating(hall)
    hand_in(hall, LONG, phone="13912345678")
    hand_in(hall, "谢谢窗口的同志", VoiceKind.PRAISE)
    yield from (f"{name}, full" for name in _voices(one))
    yield from (f"{name}, full" for name in _figures(one))
    yield from _meetings(hall, one)
    yield from _conduct(one)
    people = at(one, "people")
    people.open("cards")
    until(lambda: not people.cards.picture().isNull(), "the cards")
    yield "supervision cards"


def at(one: Worker, page: str) -> Any:
    one.console.pages.open(page)
    model = one.console.pages.model
    until(lambda: getattr(model, "loaded", True), page)
    model.refresh()
    one.idle()
    return model


def _voices(one: Worker) -> Iterator[str]:
    model = at(one, "voices")
    for tab in ("ratings", "follow_ups", "suggestions", "survey"):
        model.show(tab)
        one.idle()
        yield f"voices, {tab}"
        sheet = {"follow_ups": model.followUps, "suggestions": model.suggestions}.get(tab)
        for row in sheet._all[:2] if sheet else ():
            model.open(row.key)
            one.idle()
            yield f"voices, {tab}, one"
            model.open("")
    for key in ("once\x1f", "machine\x1f", "came_for\x1f"):
        model.survey.open(key)
        yield f"survey, {key.strip()}"
    model.survey.show("months")
    yield "survey, by month"
    model.survey.show("answers")
    model.show("ratings")


def _figures(one: Worker) -> Iterator[str]:
    model = at(one, "figures")
    for tab in ("people", "windows", "awards", "training"):
        model.show(tab)
        one.idle()
        yield f"figures, {tab}"
    model.show("people")


def _meetings(hall: ConsoleHall, one: Worker) -> Iterator[str]:
    model, day = at(one, "meetings"), a_working_day(hall)
    for kind, topic, places in (("reception", "", "6"), ("forum", "老小区装充电桩要哪些证明、找谁盖章", "2")):
        model.openMeeting({
            "kind": kind, "topic": topic, "day": day, "starts": "09:00", "ends": "11:00", "places": places,
            "place": "二楼会议室", "receives": "王经理（示例）", "place_en": "Meeting room on the first floor",
            "receives_en": "", "topic_en": ""})
        one.idle()
        book(hall, model._whole.meeting.id)
        book(hall, model._whole.meeting.id, phone="13800000001", name="")
        model.addTask("东街台区电压偏低，现场测量并答复三户居民", "1001", day, "")
        one.idle()
        model.refresh()
        one.idle()
        yield f"a {kind}"
        model.open("")
        yield "reception days"
    with hall.hub.services.write() as work:
        work.connection.execute(update(meetings).values(day=date.fromisoformat(day) - timedelta(days=14)))
        work.commit()
    model.showOver(True)
    one.idle()
    yield "days that are over"
    model.open(model.sheet._all[0].key)
    one.idle()
    yield "a day that is over"


def _conduct(one: Worker) -> Iterator[str]:
    model = at(one, "conduct")
    for number, kind in (("1001", "commended"), ("1002", "warned")):
        model.open("new")
        yield "a new record"
        model.make(number, model.kinds[0] if kind == "commended" else model.kinds[-1], LONG, "服务规范第12条",
                   "", "", "", "2026-10")
        one.idle()
        yield f"a record: {kind}"
    model.open("")
    yield "records"


@pytest.mark.parametrize(("language", "dark"), [("zh_CN", False), ("en", False), ("zh_CN", True), ("en", True)])
def test_every_page_is_whole_at_full_size(hall: ConsoleHall, worker: Open, language: str, dark: bool) -> None:
    one = at_a_console(hall, worker, "3001", *Role, language=language, size=(1920, 1080))
    one.console.desk.setDark(dark)
    wrong = {}
    for name in scenes(hall, one):
        one.settle()
        if found := faults(one, AT_A_DESK):
            wrong[name] = found
    assert wrong == {}
