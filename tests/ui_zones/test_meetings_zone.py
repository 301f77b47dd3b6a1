"""Reception days at a terminal: what can be booked says so first, a slip, and giving the place back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from kiosk.contract.client import HubRefused
from kiosk.contract.meetings import Booking, BookingState, Door, MeetingKind, MeetingOffer, MeetingOffers
from kiosk.contract.messages import Problem
from kiosk.errors import HubUnavailable
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_zone_scenes import every_mode, measure

Opened = Callable[..., Window]
PHONE, NUMBER = "13912345678", "12345674"


def offer(door: Door = Door.OPEN, free: int = 3, **how: Any) -> MeetingOffer:
    return MeetingOffer(**{
        "id": uuid4(), "kind": MeetingKind.RECEPTION, "topic": "", "day": date(2026, 12, 4), "starts": "09:00",
        "ends": "11:00", "place": "二楼会议室", "receives": "张主任", "free": free, "door": door, **how})


class Hub:
    """Gives places of what it offers; `refuse` is the code of its next refusal."""

    def __init__(self) -> None:
        self.offers = [offer(), offer(Door.FULL, 0, kind=MeetingKind.FORUM, topic="阶梯电价怎么算"),
                       offer(Door.CLOSED, 2)]
        self.booked: dict[UUID, Any] = {}
        self.state, self.refuse, self.away = BookingState.BOOKED, "", False

    def ask_privately(self, path: str, body: Any, answer: type) -> object:
        if self.away:
            raise HubUnavailable("no hub")
        if self.refuse:
            raise HubRefused(Problem(code=self.refuse, message="no"))
        if path == "meetings/open":
            return MeetingOffers(meetings=self.offers)
        if path == "meetings/book":
            self.booked[body.booking_id] = body
        if path == "meetings/cancel":
            self.state = BookingState.CANCELLED
        return Booking(number=NUMBER, state=self.state, meeting=self.offers[0])


@pytest.fixture
def hub(core: FakeCore) -> Hub:
    made = Hub()
    core.hub_meetings = lambda: made
    return made


def model_of(window: Window, page: str = "meetings") -> Any:
    return window.terminal.engine.zones.viewModel(page)


def choose(window: Window) -> Any:
    window.open("meetings")
    window.see("12月4日 周五  09:00–11:00")
    model = model_of(window)
    model.choose(str(model._draft.offers[0].id))
    window.tap(next(one for one in window.buttons() if "09:00" in (one.property("label") or "")))
    window.see("怎么联系您？")
    return model


def test_full_closed_and_away_are_said_before_one_types(opened: Opened, hub: Hub) -> None:
    window = opened()
    window.open("meetings")
    for words in ("剩余名额：3", "已约满", "预约已截止"):
        window.see(words)
    assert len([one for one in window.buttons() if "09:00" in (one.property("label") or "")]) == 1
    hub.away = True
    window.home()
    window.open("meetings")
    window.see("暂时不能预约")
    hub.away, hub.offers = False, []
    window.tap("再试一次")
    window.see("近期还没有安排")


def test_a_place_with_its_slip_and_nothing_kept(opened: Opened, core: FakeCore, hub: Hub) -> None:
    window = opened()
    model = choose(window)
    model.dial("1")
    window.tap("下一步")
    window.see("这个号码不能拨打")
    for digit in PHONE[1:]:
        model.dial(digit)
    window.tap("下一步")
    window.see("您贵姓？")
    window.tap("不留姓")
    window.see("预约好了")
    window.see("1234 5674")
    [asked] = hub.booked.values()
    assert (asked.phone, asked.name, asked.case_number, asked.code) == (PHONE, "", "", model.code)
    job = core.paper.jobs()[0]
    assert job.document == "meeting_slip"
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)
    window.see("请取走预约单")
    until(lambda: core.paper.jobs() == [], "the slip to be forgotten here")
    window.session.end()
    assert (model.typed, model.number, model.code) == ("", "", "")


def test_each_language_has_its_own_words_and_the_slip_too(opened: Opened, core: FakeCore, hub: Hub) -> None:
    hub.offers = [offer(topic="阶梯电价", topic_en="Tiered prices", place_en="Room 2, upstairs")]
    window = opened("en")
    window.open("meetings")
    window.see("Reception day · Tiered prices")
    window.see("Room 2, upstairs · 张主任")
    model = model_of(window)
    model.choose(str(model._draft.offers[0].id))
    model.book()
    until(lambda: model.step == "booked", "the booking")
    said = core.paper.data(core.paper.jobs()[0].id)
    assert (said["topic"], said["place"], said["receives"]) == ("Tiered prices", "Room 2, upstairs", "张主任")
    window.session.setLanguage("zh_CN")
    window.home()
    window.open("meetings")
    window.see("领导接待日 · 阶梯电价")
    window.see("二楼会议室 · 张主任")


def test_a_complaint_s_number_instead_of_a_phone(opened: Opened, hub: Hub) -> None:
    window = opened()
    model = choose(window)
    window.tap("投诉编号")
    for digit in "480213557927":
        model.dial(digit)
    window.tap("下一步")
    window.see("编号不对")
    model.erase()
    model.dial("3")
    window.tap("下一步")
    window.see("您贵姓？")
    window.tap("不留姓")
    window.see("预约好了")
    [asked] = hub.booked.values()
    assert (asked.phone, asked.case_number) == ("", "480213557923")


def test_the_last_place_was_taken_meanwhile(opened: Opened, hub: Hub) -> None:
    window = opened()
    model = choose(window)
    for digit in PHONE:
        model.dial(digit)
    window.tap("下一步")
    window.see("您贵姓？")
    hub.refuse = "meeting_full"
    window.tap("不留姓")
    window.see("刚刚约满了")
    hub.refuse = ""
    window.tap("再试一次")
    window.see("您想预约哪一场？")


def test_a_place_is_given_back_by_number_and_code(opened: Opened, hub: Hub) -> None:
    window = opened()
    window.open("meetings")
    window.tap("查看或取消预约")
    own = model_of(window, "booking")
    for digit in "12345675":
        own.dial(digit)
    window.tap("下一步")
    window.see("编号不对")
    own.erase()
    own.dial("4")
    window.tap("下一步")
    for digit in "204417":
        own.dial(digit)
    window.tap("查看")
    window.see("您已预约")
    window.tap("取消预约")
    window.tap("保留预约")
    assert hub.state is BookingState.BOOKED
    window.tap("取消预约")
    window.tap("确定取消")
    window.see("预约已取消")


@every_mode
def test_meetings_in_every_mode(opened: Opened, core: FakeCore, hub: Hub, landscape, language, large, contrast) -> None:
    window = opened(language, large=large, contrast=contrast, landscape=landscape)

    def scenes() -> Iterator[str]:
        window.open("feedback")
        yield "zone"
        window.open("meetings")
        model = model_of(window)
        until(lambda: model.step == "list", "the list")
        yield "list"
        model.choose(str(hub.offers[0].id))
        window.tap(next(one for one in window.buttons() if "09:00" in (one.property("label") or "")))
        model.dial("1")
        model.good()
        yield "contact"
        for digit in PHONE[1:]:
            model.dial(digit)
        window.tap({"zh_CN": "下一步", "en": "Next"}[language])
        yield "name"
        window.tap({"zh_CN": "不留姓", "en": "Without a name"}[language])
        until(lambda: model.step == "booked", "a place")
        yield "booked"
        window.open("booking")
        own = model_of(window, "booking")
        yield "number"
        own._look(type(own._known)("looking", NUMBER, "204417"))
        until(lambda: own.step == "found", "the booking")
        yield "own"
        window.tap(core.pack.phrases["meeting.cancel"].of(language))
        yield "sure"

    measure(scenes(), window)
