"""The queue, and a ticket held to the scanner."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.devices.scanner import ScannerChoice
from kiosk.devices.scanner_simulator import ScannerSimulator
from kiosk.errors import Refused
from kiosk.standards.queue_rules import PriorityClass
from kiosk.standards.words import Words
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until

Opened = Callable[..., Window]


def give(core: FakeCore, count: int = 2):
    """The last of `count` tickets that someone else took."""
    return [core.tickets.take_ticket(service_id="TRANSFER", language="zh_CN") for _ in range(count)][-1]


def wedge(window: Window, clock: HandClock, code: str, *, seconds: float = 0.01) -> None:
    """Types `code` as a keyboard-wedge scanner does, `seconds` from key to key."""
    clock.pass_by(seconds=1)
    for character in f"{code}\r":
        clock.pass_by(seconds=seconds)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            which = Qt.Key.Key_Return if character == "\r" else Qt.Key.Key_unknown
            key = QKeyEvent(kind, which, Qt.KeyboardModifier.NoModifier, character)
            key.setTimestamp(round(clock.monotonic() * 1000))
            QCoreApplication.sendEvent(window.quick, key)
    window.settle()


def test_the_queue_shows_how_many_wait_and_since_when_it_is_so(opened: Opened, core: FakeCore) -> None:
    core.count(A=3, B=12, C=0)
    window = opened()
    window.open("waiting")
    window.see("3位等候")
    window.see("12位等候")
    window.see("现在不用排队")
    window.see("更新于10:00")
    core.count(A=4, B=12, C=0)
    window.see("4位等候")


def test_away_from_the_hub_the_last_queue_stays_with_its_time(opened: Opened, core: FakeCore) -> None:
    core.count(A=3)
    window = opened()
    window.open("waiting")
    core.link.turn(False)
    window.see("网络暂时中断")
    window.see("更新于10:00")
    window.see("3位等候")


def test_a_queue_never_heard_of_is_not_shown_as_empty(opened: Opened, core: FakeCore) -> None:
    core.link.turn(False)
    window = opened()
    window.open("waiting")
    window.see("暂时看不到排队情况")
    assert not any("位等候" in text or "不用排队" in text for text in window.texts())


@pytest.mark.parametrize("prefix", ["", "~"])
def test_a_wedge_scanner_shows_where_the_ticket_stands(opened: Opened, core: FakeCore, prefix: str) -> None:
    core.scanner = ScannerChoice("keyboard", prefix=prefix)
    clock, ticket = HandClock(), give(core)
    window = opened(clock=clock)
    window.open("waiting")
    wedge(window, clock, prefix + ticket.qr)
    window.see("前面还有1位")
    window.see(ticket.number)


def test_fingers_on_a_keyboard_scan_nothing(opened: Opened, core: FakeCore) -> None:
    clock, ticket = HandClock(), give(core)
    window = opened(clock=clock)
    window.open("waiting")
    wedge(window, clock, ticket.qr, seconds=0.2)
    assert window.terminal.engine.zones.viewModel("waiting").step == "ready"


def test_a_serial_scanner_is_read_and_closed_with_the_terminal(opened: Opened, core: FakeCore, tmp_path: Path) -> None:
    simulator = ScannerSimulator(tmp_path / "scanner")
    core.scanner = ScannerChoice("serial", device=str(tmp_path / "scanner"))
    ticket = give(core)
    window = opened()
    window.open("waiting")
    simulator.scan(ticket.qr)
    window.see("前面还有1位")
    simulator.close()


def test_a_machine_without_a_scanner_does_not_ask_for_a_scan(opened: Opened, core: FakeCore) -> None:
    core.scanner = ScannerChoice("none")
    core.count(A=1)
    window = opened()
    window.open("waiting")
    window.see("1位等候")
    assert not any("扫码窗" in text for text in window.texts())


def scanned(window: Window, code: str) -> None:
    window.terminal.engine.zones.viewModel("waiting").scan(code)


def test_a_scanned_ticket_is_cancelled_after_being_asked_once(opened: Opened, core: FakeCore) -> None:
    ticket = give(core)
    window = opened()
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see(ticket.number)
    window.tap("取消排队")
    window.see(f"要取消{ticket.number}号吗")
    assert core.tickets.cancelled == []
    window.tap("确定取消")
    window.see(f"已取消{ticket.number}号")
    assert core.tickets.cancelled == [ticket.qr]


def test_the_number_alone_cancels_nothing(opened: Opened, core: FakeCore) -> None:
    ticket = give(core)
    window = opened()
    window.open("waiting")
    scanned(window, ticket.number)
    window.see("不是本厅的号票")
    assert not [b for b in window.buttons() if b.property("label") == "取消排队"]


HOSTILE = {
    "image": "<img src='http://127.0.0.1:9/x'>", "control": "\x00\x1b[2J\x07", "sql": "'; drop table tickets; --",
    "endless": "长" * 10_000, "format": "{number} %1", "nothing": "",
}


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_code_finds_nothing_and_gets_an_answer(opened: Opened, core: FakeCore, code: str) -> None:
    give(core)
    window = opened()
    window.open("waiting")
    scanned(window, code)
    window.see("没有认出来" if code in ("", HOSTILE["endless"]) else "不是本厅的号票")
    assert core.tickets.cancelled == []
    window.button("呼叫工作人员")


def test_a_scan_without_the_hub_says_that_the_network_is_down(opened: Opened, core: FakeCore) -> None:
    ticket = give(core)
    window = opened()
    window.open("waiting")
    core.link.turn(False)
    scanned(window, ticket.qr)
    window.see("请稍后再试")


def test_a_ticket_that_was_cancelled_can_not_be_cancelled_again(opened: Opened, core: FakeCore) -> None:
    ticket = give(core)
    core.tickets.cancelled.append(ticket.qr)
    window = opened()
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see("这张号票已经取消")
    assert not [b for b in window.buttons() if b.property("label") == "取消排队"]


def test_the_next_customer_sees_nothing_of_the_scanned_ticket(opened: Opened, core: FakeCore) -> None:
    ticket = give(core)
    window = opened()
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see(ticket.number)
    window.session.end()
    model = window.terminal.engine.zones.viewModel("waiting")
    assert (model.step, model.number) == ("ready", "")
    window.begin()
    assert not any(ticket.number in text for text in window.texts())




def looked_up(window: Window, core: FakeCore, /, **standing: object):
    """A ticket on the screen that stands so at the hub."""
    ticket = give(core)
    core.tickets.standing = standing
    window.open("waiting")
    scanned(window, ticket.qr)
    window.see(ticket.number)
    return ticket


BACK = {"state": "no_show", "ahead": None, "return_until": datetime(2026, 11, 23, 2, 20, tzinfo=UTC)}


@pytest.mark.parametrize(("standing", "said"), [
    ({"state": "called", "window": "3", "ahead": None}, "请到3号窗口"),
    ({"state": "serving", "window": "3", "ahead": None}, "正在3号窗口为您办理"),
    ({"state": "held", "window": "3", "ahead": None}, "您的业务稍后继续"),
    ({"ahead": 2, "ahead_most": 5}, "前面还有2至5位"),
    ({"ahead": 2, "ahead_most": 2}, "前面还有2位"),
    ({"ahead": 1, "transfers": 1, "to_window": "5"}, "已转到5号窗口"),
    ({"ahead": 1, "transfers": 1}, "已转办"),
    (BACK, "您的号已过号"),
    ({**BACK, "return_until": None}, "请咨询工作人员"),
])
def test_a_ticket_shows_where_it_stands(
        opened: Opened, core: FakeCore, standing: dict[str, object], said: str) -> None:
    window = opened()
    looked_up(window, core, **standing)
    window.see(said)


def test_priority_is_marked_only_where_it_passes_others(opened: Opened, core: FakeCore) -> None:
    rules = core.pack.queue
    one = PriorityClass("P2", Words("老幼病残孕", "Elderly"), 15)
    window = opened(pack=core.pack._replace(queue=rules._replace(classes=(one,))))
    looked_up(window, core, ahead=1, priority="P2")
    window.see("优先")
    core.tickets.standing = {"ahead": 1, "priority": "P7"}
    window.terminal.engine.zones.viewModel("waiting").look_again()
    until(lambda: "优先" not in window.texts(), "the mark to go")


def test_a_missed_ticket_is_brought_back_and_says_what_happens(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = looked_up(window, core, **BACK)
    window.see("先叫后面2位")
    window.tap("恢复排队")
    window.see("已恢复排队")
    window.see("前面还有2位")
    assert core.tickets.returned == [ticket.qr]


def test_a_ticket_that_does_not_come_back_any_more_says_why(opened: Opened, core: FakeCore) -> None:
    class TooLate(Refused):
        code = "return_too_late"

    window = opened()
    looked_up(window, core, **BACK)
    core.tickets.refuse_with = TooLate("30 minutes")
    window.tap("恢复排队")
    window.see("过号已久")
    assert core.tickets.returned == []


def test_a_call_shows_at_once_on_the_ticket_that_is_looked_at(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = looked_up(window, core)
    core.call("Z999", "1")
    window.settle()
    assert not any("号窗口" in text for text in window.texts())
    core.call(ticket.number, "7")
    window.see("请到7号窗口")


def test_a_call_ends_the_question_whether_to_cancel(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = looked_up(window, core)
    window.tap("取消排队")
    core.call(ticket.number, "7")
    window.see("请到7号窗口")
    assert not [b for b in window.buttons() if b.property("label") == "确定取消"]


def test_an_older_look_does_not_take_a_call_back(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = looked_up(window, core)
    model = window.terminal.engine.zones.viewModel("waiting")
    core.tickets.gate = threading.Event()
    model.look_again()
    core.call(ticket.number, "7")
    window.see("请到7号窗口")
    core.tickets.gate.set()
    window.settle(100)
    assert model.state == "called"
    core.tickets.standing = {"state": "serving", "window": "7", "ahead": None}
    model.look_again()
    window.see("正在7号窗口为您办理")


def test_without_the_hub_the_queue_page_says_that_numbers_are_called_by_hand(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.open("waiting")
    core.link.turn(False)
    window.see("人工叫号")


def test_whoever_still_stands_at_the_terminal_is_told_where_to_go(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.open("business")
    window.tap("交电费")
    until(lambda: core.tickets.taken, "a ticket")
    window.see(core.tickets.taken[0].number)
    core.call(core.tickets.taken[0].number, "2")
    window.see("请到2号窗口")
