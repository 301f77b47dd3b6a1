"""A new terminal set up on its own screen, by touch alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk.errors import Refused
from kiosk.exit_codes import LEFT, RESTART
from tests.fakes.service import Refusal
from tests.fakes.set_up import CODE, FakeSetUp
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, middle_of, until, walk
from ui.screenshot import settle
from ui.terminal.first_run.app import FirstRun
from ui.terminal.first_run.port import Draft


class SetUpWindow(Window):
    """What a technician sees and touches."""

    def __init__(self, opened: FirstRun) -> None:
        self.opened, self.quick, self.model = opened, opened.window, opened.model

    @property
    def session(self):
        return self.opened.session

    def tap(self, what) -> None:
        if isinstance(what, str):
            until(lambda: what in [button.property("label") for button in self.buttons()], f"a button {what}")
        item = self.button(what) if isinstance(what, str) else what
        QTest.mouseClick(self.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle_of(item))
        settle(30)

    def keys(self, text: str) -> None:
        for key in text:
            self.tap(next(item for item in walk(self.quick.contentItem())
                          if item.inherits("QQuickAbstractButton") and item.property("label") == key))


@pytest.fixture
def machine() -> FakeSetUp:
    return FakeSetUp()


@pytest.fixture
def opened(dressed, machine: FakeSetUp) -> Iterator[Callable[..., SetUpWindow]]:
    windows: list[SetUpWindow] = []

    def open_one(language: str = "zh_CN", *, landscape: bool = False) -> SetUpWindow:
        window = SetUpWindow(FirstRun(machine, landscape=landscape, pixels_per_inch=102))
        windows.append(window)
        window.model.setLanguage(language)
        window.quick.show()
        window.settle(60)
        return window

    yield open_one
    for window in windows:
        window.opened.close()


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    codes: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    return codes


def to_the_code(window: SetUpWindow) -> None:
    window.tap("开始")
    window.tap("下一步")
    window.keys("hub.hall")
    window.tap("查看")
    window.see("中心有应答：营业厅demo")
    window.tap("下一步")


def test_a_new_terminal_is_set_up_by_touch_alone(
        opened: Callable[..., SetUpWindow], machine: FakeSetUp, ended: list[int]) -> None:
    window = opened()
    to_the_code(window)
    window.keys(CODE)
    window.see("配对码与中心相符")
    window.tap("下一步")
    window.see("有应答，已就绪")
    window.tap("下一步")
    assert machine.heard is not None
    machine.heard("HK1.a.b.c")
    window.see("读到：号票")
    window.tap("下一步")
    window.see("https://hub.hall:8443")
    window.tap("保存")
    window.see("本机已设置好")
    window.see("已配对")
    draft, code, landscape, ppi = machine.finished[0]
    assert (code, landscape, ppi) == (CODE, False, 102)
    assert (draft.url, draft.printer, draft.scanner) == (
        "https://hub.hall:8443", "device:/dev/usb/lp0", "/dev/ttyACM0")
    assert machine.heard is None, "the scanner is let go"
    window.tap("启动终端")
    assert ended == [RESTART]


def test_each_answer_is_checked_where_it_is_given(opened: Callable[..., SetUpWindow], machine: FakeSetUp) -> None:
    window = opened()
    window.tap("开始")
    window.tap("下一步")
    window.tap("查看")
    window.see("这不是地址")
    window.keys("hub.nowhere")
    window.tap("查看")
    window.see("那里没有中心应答")
    for _ in "nowhere":
        window.tap("删除")
    window.keys("hall")
    window.tap("查看")
    window.see("中心有应答")
    window.tap("下一步")
    window.keys(CODE[:-1] + "9")
    window.see("不是这个中心的")
    assert "下一步" not in [button.property("label") for button in window.buttons()]
    window.tap("删除")
    window.keys("S")
    window.see("配对码与中心相符")


def test_an_address_that_is_changed_meanwhile_is_not_taken_for_the_one_that_answered(
        opened: Callable[..., SetUpWindow]) -> None:
    window = opened()
    hub = window.model.hub
    for key in "hub.hall":
        hub.type(key)
    hub.look()
    hub.type("x")
    until(lambda: not hub._asker.busy, "the answer")
    assert (hub.url, hub.state) == ("hub.hallx", "")


def test_the_code_is_scanned(opened: Callable[..., SetUpWindow], machine: FakeSetUp) -> None:
    window = opened()
    until(lambda: window.model.devices.scanner, "the devices")
    to_the_code(window)
    assert machine.heard is not None
    machine.heard("K7QM-2XPD-9RTA-4C0V-ZB1N-8HGE-5JWS")
    window.see("配对码与中心相符")


def test_without_a_hub_for_now(opened: Callable[..., SetUpWindow], machine: FakeSetUp) -> None:
    window = opened()
    window.tap("暂不连接中心")
    window.tap("下一步")
    window.tap("下一步")
    window.see("暂时独立运行")
    window.tap("保存")
    window.see("本机已设置好")
    assert machine.finished[0][0].url == ""


def test_left_in_the_middle_it_goes_on_there_without_the_code(
        opened: Callable[..., SetUpWindow], machine: FakeSetUp, ended: list[int]) -> None:
    machine.kept = Draft("printer", "zh_CN", "入口左侧", "https://hub.hall:8443", "tcp:10.0.0.7", "keyboard")
    window = opened()
    window.see("10.0.0.7")
    window.tap("退出")
    assert ended == [LEFT]
    until(lambda: machine.kept.step == "printer", "the draft")
    machine.kept = Draft("finish", "zh_CN", "入口左侧", "https://hub.hall:8443", "none:", "keyboard")
    again = opened()
    again.see("中心显示的配对码是什么")
    assert not any(CODE[:8] in text for text in again.texts())


def test_a_code_that_the_hub_no_longer_takes_leads_back_to_the_code(
        opened: Callable[..., SetUpWindow], machine: FakeSetUp) -> None:
    machine.refuse = Refusal("pairing_refused")
    window = opened()
    to_the_code(window)
    window.keys(CODE)
    for _ in range(3):
        window.tap("下一步")
    window.tap("保存")
    window.see("中心不接受这个配对码")
    window.tap("返回")
    window.see("用哪个扫码器读号票")
    machine.refuse = Refused("something else")
    window.tap("下一步")
    window.tap("保存")
    window.see("没有成功：something else")


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_step_is_well_drawn(
        opened: Callable[..., SetUpWindow], machine: FakeSetUp, landscape: bool, language: str) -> None:
    window = opened(language, landscape=landscape)
    model = window.model

    def scenes() -> Iterator[str]:
        yield "welcome"
        model.next()
        yield "name"
        model.next()
        for key in "hub.nowhere":
            model.hub.type(key)
        model.next()
        until(lambda: model.hub.state == "hub_unavailable", "the answer")
        yield "no hub"
        for _ in "nowhere":
            model.hub.erase()
        for key in "hall":
            model.hub.type(key)
        model.next()
        until(lambda: model.hub.state == "there", "the hub")
        yield "hub"
        model.next()
        for key in CODE[:-1] + "9":
            model.hub.typeCode(key)
        yield "wrong code"
        model.hub.eraseCode()
        model.hub.typeCode(CODE[-1])
        yield "code"
        model.next()
        yield "printer"
        model.devices.choosePrinter("tcp:")
        for key in "10.0.0.7":
            model.devices.type(key)
        model.devices.askPrinter()
        until(lambda: model.devices.printerState == "off", "the printer")
        yield "printer in the network"
        model.next()
        machine.heard("HK1.x")
        yield "scanner"
        model.next()
        yield "last look"
        machine.refuse = Refusal("pairing_refused")
        model.finish()
        until(lambda: model.error, "the refusal")
        yield "refused"
        machine.refuse = None
        model.finish()
        until(lambda: model.done, "the end")
        yield "done"

    assert {name: found for name in scenes() if (found := faults(window))} == {}
