"""The queue, and a ticket held to the scanner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.devices.scanner import ScannerChoice
from kiosk.devices.scanner_simulator import ScannerSimulator
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window

Opened = Callable[..., Window]


def give(core: FakeCore, count: int = 2):
    """The last of `count` tickets that someone else took."""
    return [core.tickets.take_ticket(service_id="TRANSFER", language="zh_CN") for _ in range(count)][-1]


def wedge(window: Window, clock: HandClock, code: str, *, seconds: float = 0.01) -> None:
    """Types `code` as a keyboard-wedge scanner does, `seconds` from key to key."""
    clock.pass_by(seconds=1)
    for character in code:
        clock.pass_by(seconds=seconds)
        QTest.keyClick(window.quick, character)
    clock.pass_by(seconds=seconds)
    QTest.keyClick(window.quick, Qt.Key.Key_Return)
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


