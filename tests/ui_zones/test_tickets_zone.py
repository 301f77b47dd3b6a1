"""From the touch to the paper, on the real screen."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlExpression, qmlContext

from kiosk.errors import StoreFull
from kiosk.standards.public import OpeningHours, PublicPack, Words
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until

Opened = Callable[..., Window]


def business(window: Window) -> QObject:
    """The zone's view model."""
    return window.terminal.engine.zones.viewModel("business")


def take(window: Window, core: FakeCore, service: str = "交电费"):
    """The ticket that a touch on a common service takes."""
    window.open("business")
    return choose(window, core, service)


def choose(window: Window, core: FakeCore, service: str):
    before = len(core.tickets.taken)
    window.tap(service)
    until(lambda: len(core.tickets.taken) > before, "a ticket")
    window.see(core.tickets.taken[-1].number)
    return core.tickets.taken[-1]


def test_a_common_service_is_two_touches_from_home(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.tap("办电服务")
    window.tap("交电费")
    until(lambda: core.tickets.taken, "a ticket")
    window.see("B001")


def test_the_ticket_shows_number_place_and_an_honest_estimate(opened: Opened, core: FakeCore) -> None:
    window = opened()
    take(window, core)
    window.see("前面还有4位")
    window.see("预计等候10至20分钟")


def test_without_ground_there_is_no_estimate(opened: Opened, core: FakeCore) -> None:
    core.tickets.estimate = None
    core.tickets.ahead = 0
    window = opened()
    take(window, core)
    window.see("前面没有人等候")
    assert not any("分钟" in text for text in window.texts())


def test_a_ticket_while_the_hub_is_away_says_why_it_looks_different(opened: Opened, core: FakeCore) -> None:
    core.link.turn(False)
    window = opened()
    assert take(window, core).number.startswith("B3F-")
    window.see("此号照常有效")
    window.see("请留意叫号")


def test_a_service_s_page_says_what_to_bring_and_takes_the_ticket(opened: Opened, core: FakeCore) -> None:
    core.count(A=3)
    window = opened("en")
    window.open("business")
    window.tap("All services")
    window.tap("New connection")
    window.tap("New shop or business connection")
    window.see("What to bring")
    window.see("3 waiting")
    window.tap("Take a ticket")
    until(lambda: core.tickets.taken, "a ticket")
    assert core.tickets.taken[0].service_id == "NEW-LV-NRES"


def test_the_page_says_what_became_of_the_paper(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    window.see("正在打印")
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    window.see("请取走您的号票")


@pytest.mark.parametrize(("reason", "words"), [
    ("out", "打印纸用完了"), ("cover_open", "没有打印出来"), ("off", "没有打印出来"),
])
def test_a_held_slip_leaves_number_and_code_on_the_screen(
        opened: Opened, core: FakeCore, reason: str, words: str) -> None:
    window = opened()
    ticket = take(window, core)
    core.paper.hold(ticket.print_job_id, reason)
    window.see(words)
    window.see(ticket.number)
    window.see("请把打印机的情况告诉工作人员")
    code = next(item for item in window.items() if item.property("text") == ticket.qr)
    assert code.isVisible() and code.width() >= 250
    core.tell_staff()
    window.see("已通知工作人员")
    core.staff_know = False
    core.link.turn(False)
    window.settle()
    window.see("已通知工作人员")  # who was told has been told


def test_an_uncertain_slip_is_called_neither_printed_nor_lost(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_uncertain(ticket.print_job_id, "no_answer")
    window.see("如果没有拿到号票")
    window.see("请把打印机的情况告诉工作人员")


def test_a_slip_released_after_the_refill_is_printing_again(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    core.paper.hold(ticket.print_job_id, "out")
    core.tell_staff()
    window.see("打印纸用完了")
    window.see("已通知工作人员")
    window.settle()
    window.tap("打印号票")
    window.see("正在打印")
    assert core.paper.get(ticket.print_job_id).state == "waiting"
    core.staff_know = False
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_uncertain(ticket.print_job_id, "no_answer")
    window.see("请把打印机的情况告诉工作人员")


def test_an_uncertain_slip_is_printed_once_more_as_a_copy_only_by_a_press(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_uncertain(ticket.print_job_id, "no_answer")
    window.see("如果没有拿到号票")
    assert core.paper.get(ticket.print_job_id).state == "uncertain"
    window.tap("补打")
    window.see("正在打印")
    job = core.paper.get(ticket.print_job_id)
    assert (job.state, job.copies) == ("waiting", 2)
    business(window).visit.printNow()
    window.settle()
    assert core.paper.get(ticket.print_job_id).copies == 2
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    window.see("请取走您的号票")
    assert not [b for b in window.buttons() if b.property("label") in ("补打", "打印号票")]


def test_a_slip_printed_before_the_page_heard_of_it_shows_as_printed(opened: Opened, core: FakeCore) -> None:
    window = opened()
    take_ticket = core.tickets.take_ticket

    def take_and_print(**wanted: str):
        ticket = take_ticket(**wanted)
        core.paper.mark_printing(ticket.print_job_id)
        core.paper.mark_printed(ticket.print_job_id)
        return ticket

    core.tickets.take_ticket = take_and_print
    take(window, core)
    window.see("请取走您的号票")


def test_another_job_s_outcome_is_not_this_ticket_s(opened: Opened, core: FakeCore) -> None:
    window = opened()
    first = take(window, core)
    window.tap("再取一张")
    choose(window, core, "过户")
    core.paper.hold(first.print_job_id, "out")
    window.settle()
    window.see("正在打印")


def test_the_page_leaves_by_itself_only_after_the_paper_came(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    visit = business(window).visit
    assert visit.leaveIn == -1
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    until(lambda: visit.leaveIn > 0, "the countdown")
    for _ in range(visit.leaveIn):
        visit.count_down()
    assert not window.session.active


def test_a_finger_on_the_page_stops_the_countdown(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    visit = business(window).visit
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    until(lambda: visit.leaveIn > 0, "the countdown")
    window.tap("取消排队")
    assert visit.leaveIn == -1
    assert window.session.active


def test_a_ticket_is_cancelled_after_being_asked_once(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    window.tap("取消排队")
    window.see(f"要取消{ticket.number}号吗")
    assert core.tickets.cancelled == []
    window.tap("确定取消")
    window.see(f"已取消{ticket.number}号")
    assert core.tickets.cancelled == [ticket.qr]


def test_a_ticket_kept_stays(opened: Opened, core: FakeCore) -> None:
    window = opened()
    take(window, core)
    window.tap("取消排队")
    window.tap("不取消")
    window.see("正在打印")
    assert core.tickets.cancelled == []


def test_a_cancellation_without_the_hub_leaves_the_ticket_and_says_so(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    core.link.turn(False)
    window.tap("取消排队")
    window.tap("确定取消")
    window.see("请稍后再试")
    window.see(ticket.number)


def test_a_failed_taking_says_so_courteously_and_can_be_tried_again(opened: Opened, core: FakeCore) -> None:
    core.tickets.refuse_with = StoreFull("no room")
    window = opened()
    window.open("business")
    window.tap("交电费")
    window.see("本机暂时不能使用")
    window.tap("再试一次")
    window.see("B001")


def test_a_second_touch_takes_no_second_ticket(opened: Opened, core: FakeCore) -> None:
    core.tickets.gate = threading.Event()
    window = opened()
    window.open("business")
    model = business(window)
    window.tap("交电费")
    model.take("PAY")
    window.see("正在取号")
    core.tickets.gate.set()
    window.see("B001")
    assert len(core.tickets.taken) == 1


def test_a_ticket_that_comes_after_the_visit_is_not_shown_to_the_next_customer(opened: Opened, core: FakeCore) -> None:
    core.tickets.gate = threading.Event()
    window = opened()
    window.open("business")
    visit = business(window).visit
    window.tap("交电费")
    window.session.end()
    core.tickets.gate.set()
    until(lambda: core.tickets.taken, "the late ticket")
    window.settle(50)
    assert (visit.step, visit.number) == ("none", "")


def test_a_touch_before_the_core_is_open_gets_its_ticket_when_it_is(
        open_window: Callable[..., Window], core: FakeCore) -> None:
    window = open_window(clock=HandClock())
    window.begin()
    window.open("business")
    window.tap("交电费")
    window.see("正在取号")
    window.attach(core)
    window.see("B001")


def test_a_core_that_does_not_open_offers_a_way_out(open_window: Callable[..., Window]) -> None:
    window = open_window(clock=HandClock())
    window.begin()
    window.open("business")
    model = business(window)
    window.tap("交电费")
    model.visit.grow_impatient()
    window.see("刚才没有办成")
    window.button("呼叫工作人员")


def test_a_slow_printer_is_admitted_and_the_number_shown_whole(opened: Opened, core: FakeCore) -> None:
    window = opened()
    take(window, core)
    business(window).visit.grow_impatient()
    window.see("打印比平时慢一些")


def _with_hours(pack: PublicPack, *hours: OpeningHours) -> PublicPack:
    return pack._replace(hall=pack.hall._replace(opening=hours, last_ticket_minutes=15))


def test_a_closed_hall_gives_no_ticket_and_says_when_it_opens(
        opened: Opened, core: FakeCore, hall_pack: PublicPack) -> None:
    week = OpeningHours((1, 2, 3, 4, 5), "08:30", "17:30")
    window = opened(pack=_with_hours(hall_pack, week), clock=HandClock(datetime(2026, 11, 22, 2, 0, tzinfo=UTC)))
    window.open("business")
    window.see("不在营业时间")
    window.see("星期一 08:30")
    window.tap("交电费")
    assert not [b for b in window.buttons() if b.property("label") == "取号"]
    assert core.tickets.taken == []


def test_the_last_ticket_time_is_kept_even_on_a_page_that_stood_open(
        opened: Opened, core: FakeCore, hall_pack: PublicPack) -> None:
    clock = HandClock(datetime(2026, 11, 23, 9, 14, 30, tzinfo=UTC))
    window = opened(pack=_with_hours(hall_pack, OpeningHours((1,), "08:30", "17:30")), clock=clock)
    window.open("business")
    window.see("今天营业到17:30")
    model = business(window)
    clock.pass_by(seconds=31)  # less than the customer's patience
    model.take("PAY")
    window.settle(50)
    window.see("今天已停止取号")
    assert core.tickets.taken == []


HOSTILE = ("<img src='http://127.0.0.1:9/x'>", "长" * 10_000, "<b>bold</b> & {n} %1")


@pytest.mark.parametrize("name", HOSTILE, ids=["image", "endless", "markup"])
def test_a_hostile_service_name_is_plain_text_everywhere(
        opened: Opened, core: FakeCore, hall_pack: PublicPack, name: str) -> None:
    services = tuple(s._replace(name=Words(name, name)) if s.id == "PAY" else s for s in hall_pack.services)
    window = opened(pack=hall_pack._replace(services=services))
    window.open("business")
    card = next(b for b in window.buttons() if b.property("serviceId") == "PAY")
    assert card.property("label") == name
    window.tap(card)
    until(lambda: core.tickets.taken, "a ticket")
    window.see("B001")
    shown = [item for item in window.items() if item.inherits("QQuickText") and item.property("text") == name]
    assert shown
    for item in shown:
        plain = QQmlExpression(qmlContext(item), item, "textFormat === 0").evaluate()  # Text.PlainText
        assert plain == (True, False)
        assert item.width() <= window.quick.width()
    window.navigator.openService("PAY")
    window.settle()
    window.button("取号")


def test_a_service_that_a_new_pack_drops_shows_as_gone_and_not_as_another(
        opened: Opened, core: FakeCore, hall_pack: PublicPack) -> None:
    window = opened()
    window.navigator.openService("TRANSFER")
    window.see("过户")
    core.publish(hall_pack._replace(services=tuple(s for s in hall_pack.services if s.id != "TRANSFER")))
    until(lambda: not any("过户" in text for text in window.texts()), "the service to go")


def test_away_from_the_hub_the_page_says_that_tickets_are_given_all_the_same(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.open("business")
    assert not any("照常可以取号" in text for text in window.texts())
    core.link.turn(False)
    window.see("照常可以取号")


def test_a_second_ticket_starts_without_the_first_one_s_countdown(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = take(window, core)
    core.paper.mark_printing(ticket.print_job_id)
    core.paper.mark_printed(ticket.print_job_id)
    until(lambda: business(window).visit.leaveIn > 0, "the countdown")
    business(window).take("TRANSFER")
    assert business(window).visit.leaveIn == -1
