"""How staff get in, and how nobody else does."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.devices.scan import ScanKind
from tests.fakes.clock import HandClock
from tests.fakes.service import FakeService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, middle_of, until
from ui.terminal.service.view_model import QUIET_SECONDS

Opened = Callable[..., Window]
LEFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def door(window: Window):
    return window.terminal.engine.staff_door


def tap_key(window: Window, keys: str) -> None:
    for key in keys:
        window.tap(window.button(key))


def test_the_halls_name_held_for_five_seconds_opens_the_sign_in_and_nothing_more(opened: Opened) -> None:
    window = opened()
    name = next(item for item in window.items() if item.inherits("QQuickText") and "营业厅" in item.property("text"))
    QTest.mousePress(window.quick, *LEFT, middle_of(name))
    window.see("请继续按住")
    assert not door(window).shown
    until(lambda: door(window).shown, "the door", seconds=8)
    QTest.mouseRelease(window.quick, *LEFT, middle_of(name))
    window.see("工号")
    assert not door(window).viewModel.open
    assert not window.session.active


def test_taps_and_shorter_holds_open_nothing(opened: Opened) -> None:
    window = opened()
    for corner in (QPoint(3, 3), QPoint(1076, 3), QPoint(3, 1916), QPoint(200, 60)):
        for _ in range(12):
            QTest.mouseClick(window.quick, *LEFT, corner)
    QTest.mousePress(window.quick, *LEFT, QPoint(200, 60))
    window.settle(1500)
    QTest.mouseRelease(window.quick, *LEFT, QPoint(200, 60))
    window.settle()
    assert not door(window).shown


def test_number_and_pin_on_the_keys_of_the_screen_let_a_technician_in(opened: Opened, service: FakeService) -> None:
    window = opened()
    door(window).knock()
    window.settle()
    tap_key(window, "1024")
    window.tap("登录")
    tap_key(window, "135790")
    assert not any("135790" in text for text in window.texts())
    window.tap("登录")
    window.see("一切正常")
    window.see("李伟 1024")
    window.tap("关闭")
    until(lambda: ("leave", "closed") in service.done, "the sign-out")
    assert not door(window).shown
    assert not any("李伟" in text for text in window.texts())


def test_a_keyboard_types_into_the_sign_in_too(opened: Opened) -> None:
    window = opened()
    door(window).knock()
    window.settle()
    for key in "1024\r135790\r":
        QTest.keyClick(window.quick, Qt.Key.Key_Return if key == "\r" else key)
    window.see("一切正常")


def test_a_wrong_pin_says_how_many_tries_are_left_and_is_forgotten(opened: Opened) -> None:
    window = opened()
    door(window).open("1024")
    window.settle()
    tap_key(window, "111111")
    window.tap("登录")
    window.see("还可以试4次")
    model = door(window).viewModel.signIn
    assert (model.number, model.pinLength, model.entry) == ("1024", 0, "pin")


def test_a_one_time_pin_is_replaced_before_anything_opens(opened: Opened, service: FakeService) -> None:
    service.one_time = {"1024"}
    window = opened()
    door(window).open("1024")
    window.settle()
    tap_key(window, "135790")
    window.tap("登录")
    window.see("请设置自己的密码")
    tap_key(window, "123456")
    window.tap("保存并登录")
    tap_key(window, "123456")
    window.tap("保存并登录")
    window.see("太容易猜到")
    tap_key(window, "246813")
    window.tap("保存并登录")
    tap_key(window, "246814")
    window.tap("保存并登录")
    window.see("两次输入不一致")
    tap_key(window, "246813")
    window.tap("保存并登录")
    tap_key(window, "246813")
    window.tap("保存并登录")
    window.see("一切正常")


def test_with_the_hub_away_a_challenge_is_shown_and_its_answer_is_scanned(opened: Opened, core: FakeCore) -> None:
    window = opened()
    core.link.turn(False)
    until(lambda: not window.terminal.hall.online, "the link's fall")
    door(window).knock()
    window.see("3-K7QM-2XPD-9")
    window.terminal.scans.take("1024-0000-0000")
    window.see("还可以试4次")
    window.terminal.scans.take("1024-T9RA-4C0V")
    window.see("一切正常")


def test_a_terminal_that_never_had_a_hub_asks_for_its_opening_code(opened: Opened, core: FakeCore) -> None:
    core.service.own_code = "K7QM2XPD"
    window = opened()
    core.link.turn(False)
    until(lambda: not window.terminal.hall.online, "the link's fall")
    door(window).knock()
    window.see("请输入开门码")
    assert "用工号和密码" not in [button.property("label") for button in window.buttons()], "there is nobody to ask"
    tap_key(window, "K7QM2XPE")
    window.tap("打开")
    window.see("还可以试4次")
    tap_key(window, "K7QM2XPD")
    window.tap("打开")
    window.see("一切正常")


def test_an_answer_is_typed_on_the_keys_of_the_screen(opened: Opened) -> None:
    window = opened()
    door(window).knock()
    window.settle()
    window.tap("无网络登录")
    window.see("3-K7QM-2XPD-9")
    tap_key(window, "1024T9RA4CC")
    window.tap("删除")
    tap_key(window, "0V")
    window.tap("打开")
    window.see("一切正常")


def test_a_staff_card_opens_the_sign_in_with_its_number_only(opened: Opened) -> None:
    window = opened()
    window.terminal.scans.take("HKS1.1024")
    window.see("1024")
    model = door(window).viewModel
    assert (model.open, model.signIn.entry) == (False, "pin")


def test_a_made_up_staff_card_opens_nothing(opened: Opened) -> None:
    window = opened()
    for code in ("HKS1.", "HKS1.<b>1</b>", "HKS1.10240000000", "HKS1.１０２４", "1024-T9RA-4C0V"):
        window.terminal.scans.take(code)
    window.settle()
    assert not door(window).shown


def test_the_customers_visit_is_wiped_before_staff_see_the_screen(opened: Opened, core: FakeCore) -> None:
    window = opened()
    ticket = core.tickets.take_ticket(service_id="TRANSFER", language="zh_CN")
    window.terminal.scans.take(ticket.qr)
    window.see(ticket.number)
    wiped: list[bool] = []
    window.session.on_wipe(lambda: wiped.append(door(window).shown))
    door(window).knock()
    assert wiped == [False]
    window.settle()
    assert window.terminal.engine.zones.viewModel("waiting").step == "ready"
    assert not any(ticket.number in text for text in window.texts())


def test_two_quiet_minutes_close_it_with_a_warning(signed_in: Opened, clock: HandClock, service: FakeService) -> None:
    window = signed_in()
    model = door(window).viewModel
    clock.pass_by(seconds=QUIET_SECONDS - 10)
    model.look_at_clock()
    window.see("10秒后自动关闭")
    QTest.mouseClick(window.quick, *LEFT, QPoint(540, 1900))
    until(lambda: model.secondsLeft == 0, "the touch")
    clock.pass_by(seconds=QUIET_SECONDS + 1)
    model.look_at_clock()
    until(lambda: ("leave", "quiet") in service.done, "the sign-out")
    assert not door(window).shown
    assert not model.open


def test_whoever_closes_before_the_hub_answered_is_not_let_in_later(opened: Opened, service: FakeService) -> None:
    service.gate = threading.Event()
    window = opened()
    door(window).open("1024")
    model = door(window).viewModel
    for digit in "135790":
        model.signIn.press(digit)
    model.signIn.submit()
    model.close()
    service.gate.set()
    until(lambda: ("leave", "closed") in service.done, "the sign-out")
    window.settle()
    assert service.done == [("sign_in", "1024"), ("leave", "closed")]
    assert not model.open
    door(window).knock()
    window.settle()
    assert not model.open


def test_while_staff_are_at_work_a_ticket_at_the_scanner_opens_no_customers_page(
        signed_in: Opened, core: FakeCore) -> None:
    window = signed_in()
    ticket = core.tickets.take_ticket(service_id="TRANSFER", language="zh_CN")
    window.terminal.scans.take(ticket.qr)
    window.settle()
    assert door(window).shown
    assert not window.session.active


def test_a_terminal_without_a_service_desk_has_no_door(opened: Opened, core: FakeCore) -> None:
    del core.service
    window = opened()
    door(window).knock()
    assert not door(window).shown


def test_nothing_of_the_page_is_loaded_before_somebody_knocks(opened: Opened) -> None:
    window = opened()
    assert door(window).viewModel is None
    assert ScanKind.STAFF == "staff"


def test_the_page_brings_every_type_it_shows_with_it() -> None:
    """In a process where no customer's page was opened before."""
    loaded = "import sys, ui.terminal.service.view_model; sys.exit('ui.live_picture' not in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], check=False).returncode == 0
