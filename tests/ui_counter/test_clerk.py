"""A clerk's work by keys, before a real hub."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.escpos_machine import Fault
from kiosk.devices.virtual_printer import VirtualPrinter
from tests.counter.hall import Hall
from tests.fixtures.wait import wait_until
from tests.fixtures.window import until
from tests.ui_counter.clerk import Clerk

PIN = "pin of 1001 at test-hall"


@pytest.fixture
def at_work(hall: Hall, clerk: Callable[..., Clerk]) -> Clerk:
    """Signed in at window 1 by keys."""
    hall.hub.person("1001")
    core = hall.counter()
    wait_until(lambda: core.link.online)
    one = clerk(core)
    one.see("工号")
    one.type("1001")
    one.press("enter")
    one.type(PIN)
    one.press("enter")
    one.see("您坐在哪个窗口")
    one.type("1")
    one.see("本窗口无人等候")
    return one


def test_a_customer_is_called_served_and_finished_with_the_space_bar_alone(hall: Hall, at_work: Clerk) -> None:
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    for step, state in (("叫下一号", "called"), ("开始办理", "serving"), ("办结", "finished")):
        at_work.see(step)
        until(lambda: at_work.counter.context.clock.monotonic() - at_work.counter.work._pressed_at > 0.4, "the hand")
        at_work.press("space")
        until(lambda state=state: hall.state(ticket)["state"] == state, state)
        at_work.idle()
    assert number not in at_work.texts()


def test_the_space_bar_struck_twice_calls_once_and_starts_nothing(hall: Hall, at_work: Clerk) -> None:
    ticket, _ = hall.ticket()
    hall.ticket()
    at_work.see("2人等候")
    at_work.press("space")
    at_work.press("space")
    at_work.see("已叫号")
    at_work.idle()
    assert hall.state(ticket)["state"] == "called"


def test_what_may_not_be_done_says_why(hall: Hall, at_work: Clerk) -> None:
    at_work.press("f4")
    at_work.see("窗口没有客户")
    hall.ticket()
    at_work.see("1人等候")
    at_work.press("f2")
    at_work.see("已叫号")
    at_work.idle()
    at_work.press("f6")
    at_work.see("叫满三次才能过号")


def test_undo_waits_for_the_step_that_is_under_way(hall: Hall, at_work: Clerk) -> None:
    ticket, _ = hall.ticket()
    at_work.see("1人等候")
    hall.line.delay(0.3)
    at_work.press("f2")
    assert at_work.counter.feed.busy == "call_next"
    at_work.press("ctrl+z")
    at_work.press("ctrl+z")
    assert at_work.counter.feed.undoWaits
    hall.line.delay(0.0)
    at_work.see("叫下一号")
    at_work.idle()
    assert hall.state(ticket)["state"] == "waiting"


def test_a_held_ticket_is_served_on_from_its_list(hall: Hall, at_work: Clerk) -> None:
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    at_work.press("f2")
    at_work.see("已叫号")
    at_work.idle()
    at_work.press("f3")
    at_work.see("办理中")
    at_work.idle()
    at_work.press("f7")
    at_work.press("enter")
    at_work.see("请填写原因")
    at_work.click("去取材料")
    at_work.press("enter")
    at_work.see("挂起 1")
    at_work.idle()
    at_work.press("ctrl+2")
    at_work.see(number)
    at_work.press("down")
    at_work.see("去取材料")
    at_work.press("enter")
    at_work.see("办理中")
    assert hall.state(ticket)["state"] == "serving"


def test_out_of_turn_asks_for_its_reason_and_escape_leaves_it(hall: Hall, at_work: Clerk) -> None:
    hall.ticket()
    second, number = hall.ticket()
    at_work.see("2人等候")
    at_work.press("down")
    at_work.press("down")
    at_work.press("enter")
    at_work.see(f"叫这个号 · {number}")
    at_work.press("esc")
    at_work.see_no(f"叫这个号 · {number}")
    at_work.press("enter")
    at_work.type("queue")
    at_work.press("enter")
    at_work.see("已叫号")
    assert hall.state(second)["state"] == "called"


def test_a_wrong_pin_is_told_in_words(hall: Hall, clerk: Callable[..., Clerk]) -> None:
    hall.hub.person("1001")
    core = hall.counter()
    wait_until(lambda: core.link.online)
    one = clerk(core)
    one.type("1001")
    one.press("enter")
    one.type("not the pin")
    one.press("enter")
    one.see("工号或密码不对，还可试4次")


def test_the_strip_calls_and_undoes_with_one_key_each(hall: Hall, at_work: Clerk) -> None:
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    at_work.press("f12")
    until(lambda: at_work.counter.strip.isVisible() and not at_work.counter.window.isVisible(), "the strip")
    assert (at_work.window.width(), at_work.window.height()) == (360, 120)
    at_work.press("space")
    at_work.see(number)
    at_work.idle()
    at_work.press("ctrl+z")
    at_work.see("叫下一号")
    assert hall.state(ticket)["state"] == "waiting"
    at_work.press("f12")
    until(lambda: at_work.counter.window.isVisible(), "the whole window")


def test_a_ticket_given_here_is_shown_large_with_its_code_until_one_goes_on(
        hall: Hall, clerk: Callable[..., Clerk]) -> None:
    with VirtualPrinter() as printer:
        core = hall.at_work(printer=f"127.0.0.1:{printer.port}")
        one = clerk(core)
        one.see("无人等候")
        printer.set_fault(Fault.OUT)
        one.press("ctrl+n")
        one.type("jdf")
        one.press("enter")
        one.see("未打印：缺纸。号码同样有效。")
        given = one.counter.given
        assert given.number in one.texts() and core.keys.read(given.code)
        printer.set_fault(Fault.NONE)
        one.press("ctrl+r")
        one.see("已打印，请交给客户。")
        assert len(printer.papers) == 1
        one.press("esc")
        until(lambda: given.number == "", "the card's end")
        one.see("1人等候")
        one.press("ctrl+r")
        one.settle()
        assert len(printer.papers) == 1, "what is not shown is not printed again"


def test_who_grants_priority_gives_its_reason_and_takes_it_back(hall: Hall, at_work: Clerk) -> None:
    hall.ticket()
    frail, number = hall.ticket()
    at_work.see("2人等候")
    at_work.press("down")
    at_work.press("down")
    at_work.press("ctrl+p")
    at_work.see(f"给予优先 · {number}")
    at_work.press("enter")
    at_work.see("请选择")
    at_work.click("老幼病残孕")
    at_work.press("enter")
    at_work.see("请填写原因")
    at_work.click("老弱病残孕")
    at_work.press("enter")
    at_work.idle()
    until(lambda: hall.state(frail)["priority"] == "P2", "the priority")
    at_work.press("ctrl+z")
    at_work.idle()
    until(lambda: hall.state(frail)["priority"] is None, "its end")


def test_a_waiting_ticket_is_cancelled_from_its_line_and_taken_back(hall: Hall, at_work: Clerk) -> None:
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    at_work.press("down")
    at_work.press("ctrl+d")
    at_work.see(f"取消号票 · {number}")
    at_work.click("客户离开")
    at_work.press("enter")
    at_work.see("本窗口无人等候")
    at_work.idle()
    assert hall.state(ticket)["state"] == "cancelled"
    at_work.press("ctrl+z")
    at_work.see("1人等候")
    assert hall.state(ticket)["state"] == "waiting"


def test_the_ticket_in_hand_is_cancelled(hall: Hall, at_work: Clerk) -> None:
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    at_work.press("f2")
    at_work.see("已叫号")
    at_work.idle()
    at_work.press("ctrl+d")
    at_work.see(f"取消号票 · {number}")
    at_work.press("enter")
    at_work.see("叫下一号")
    at_work.idle()
    assert hall.state(ticket)["state"] == "cancelled"


def test_the_own_page_is_asked_of_the_hub_and_shown_to_managers_only_by_its_person(hall: Hall, at_work: Clerk) -> None:
    at_work.press("ctrl+m")
    at_work.see("没有关于您的记录")
    own = at_work.counter.own_page
    own.show(True)
    until(lambda: own.shows, "the hub to have it")
    at_work.idle()
    at_work.press("esc")
    until(lambda: not own.shown, "the desk")
    at_work.see("本窗口无人等候")
