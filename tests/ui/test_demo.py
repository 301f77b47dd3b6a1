"""The demo hall's window beside a stage that opens no hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.clock import SystemClock
from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from printing.drivers import open_printer
from printing.press import Press
from tests.fixtures.window import middle_of, until, walk
from ui.context import Context
from ui.demo.app import MAIN
from ui.demo.codes import codes_on
from ui.demo.stage import Bill, Call, HubLine, Placement
from ui.demo.view_model import Demo
from ui.engine import Engine
from ui.hall import Hall
from ui.jobs import Jobs
from ui.session import Session

CODE = "HK1." + "A" * 22 + "." + "k" * 11 + "." + "s" * 86  # as long as a real one


class EmptyStage:
    """Keeps what was scanned."""

    def __init__(self, paper: Path) -> None:
        self.paper = paper
        self.messages = paper / "sms.jsonl"
        self.scanned: list[str] = []
        self.paid = 0
        self.card_lies = False
        self.shown: list[str] = []

    def open(self, places: Mapping[str, Placement]) -> str:
        return "https://127.0.0.1:1"

    def watch(self, queue: Callable[[list[HubLine]], None], call: Callable[[Call], None]) -> None:
        self.tell_queue, self.tell_call = queue, call

    def on_phone(self, told: Callable[[Bill | None], None]) -> None:
        self.tell_bill = told

    def pay(self) -> None:
        self.paid += 1

    def show_code(self, channel: str) -> None:
        self.shown.append(channel)

    def scan(self, text: str) -> None:
        self.scanned.append(text)

    def lay_card(self, lies: bool) -> None:
        self.card_lies = lies

    def over(self) -> bool:
        return False

    def close(self) -> None:
        pass


@pytest.fixture
def stage(tmp_path: Path) -> EmptyStage:
    return EmptyStage(tmp_path)


@pytest.fixture
def shown(dressed: object, hall_pack: PublicPack, stage: EmptyStage) -> Iterator[tuple[Demo, QQuickWindow]]:
    clock, jobs = SystemClock(), Jobs()
    session = Session(clock)
    engine = Engine(Context(session, Hall(hall_pack, session, clock), jobs, clock))
    demo = engine.demo = Demo(stage, hall_pack, jobs)
    engine.load(str(MAIN))
    window: QQuickWindow = engine.rootObjects()[0]
    window.resize(720, 1920)
    window.show()
    demo.open({"terminal": Placement(1.0, (0, 0))})
    until(lambda: demo.state == "open", "the hall")
    yield demo, window
    jobs.close()
    window.close()
    engine.close()


def print_ticket(pack: PublicPack, folder: Path) -> None:
    """A ticket with `CODE`, by the demo's own printer."""
    service = pack.services[0]
    category = next(c for c in pack.categories if c.letter == service.category)
    sheet = Press(lambda: pack, paper_mm=80).compose("ticket", {
        "number": f"{category.letter}017", "service": {"zh": service.name.zh, "en": service.name.en},
        "category": {"zh": category.name.zh, "en": category.name.en}, "ahead": 4, "estimate_minutes": (10, 20),
        "issued_at": datetime.now(UTC).isoformat(), "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en},
        "qr": CODE, "demonstration": True, "language": "zh_CN", "series": "hub"})
    open_printer(f"folder:{folder}").print(sheet, new_id())


def paper(window: QQuickWindow) -> QQuickItem:
    """The sheet in the tray, once it has come out whole."""
    def sheets() -> list[QQuickItem]:
        return [i for i in walk(window.contentItem()) if i.objectName() == "sheet" and i.y() == 0 < i.height()]
    until(sheets, "the paper")
    return sheets()[0]


def texts(window: QQuickWindow) -> list[str]:
    return [i.property("text") for i in walk(window.contentItem()) if i.inherits("QQuickText")]


def test_a_touched_ticket_is_scanned_as_its_picture_says(
        shown: tuple[Demo, QQuickWindow], stage: EmptyStage, hall_pack: PublicPack) -> None:
    _, window = shown
    assert not any("点击号票" in text for text in texts(window))
    print_ticket(hall_pack, stage.paper)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle_of(paper(window)))
    until(lambda: stage.scanned, "the scan")
    assert stage.scanned == [CODE]
    assert "点击号票即可扫码查询或取消" in texts(window)


def test_a_screen_reader_presses_the_ticket_as_a_button(
        shown: tuple[Demo, QQuickWindow], stage: EmptyStage, hall_pack: PublicPack) -> None:
    _, window = shown
    print_ticket(hall_pack, stage.paper)
    spoken = QAccessible.queryAccessibleInterface(paper(window))
    assert (spoken.role(), spoken.text(QAccessible.Text.Name)) == (QAccessible.Role.Button, "打印出的号票")
    spoken.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    until(lambda: stage.scanned, "the scan")
    assert stage.scanned == [CODE]


def test_nothing_is_scanned_before_paper_came(shown: tuple[Demo, QQuickWindow], stage: EmptyStage) -> None:
    demo, _ = shown
    demo.hold()
    demo._jobs.close()  # every job has run
    assert stage.scanned == []


@pytest.mark.parametrize("kind", ["blank", "torn", "gone"])
def test_paper_without_a_code_scans_nothing(tmp_path: Path, kind: str) -> None:
    sheet = tmp_path / "sheet.png"
    if kind == "blank":
        Image.new("L", (576, 800), 255).save(sheet)
    elif kind == "torn":
        sheet.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert codes_on(sheet) == []


def test_the_visitors_phone_pays_the_code_that_it_sees(
        shown: tuple[Demo, QQuickWindow], stage: EmptyStage) -> None:
    _, window = shown
    stage.tell_bill(Bill("wechat", 34339, "weixin://wxpay/bizpayurl?pr=1"))
    until(lambda: "您的手机看到付款码：微信支付，¥343.39" in texts(window), f"the code among {texts(window)}")
    [button] = [i for i in walk(window.contentItem())
                if i.inherits("QQuickAbstractButton") and i.property("contentItem").property("text") == "扫码并付款"]
    until(lambda: button.y() > 0, "the card to be laid out")
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle_of(button))
    until(lambda: stage.paid == 1, "the payment")
    stage.tell_bill(None)
    until(lambda: "扫码并付款" not in texts(window), "its end")


def test_the_visitors_phone_shows_its_own_code(shown: tuple[Demo, QQuickWindow], stage: EmptyStage) -> None:
    _, window = shown
    for channel, label in (("wechat", "微信支付"), ("alipay", "支付宝")):
        [button] = [i for i in walk(window.contentItem())
                    if i.inherits("QQuickAbstractButton") and i.property("label") == label]
        until(lambda button=button: button.parentItem().y() > 0, "the card to be laid out")
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle_of(button))
        until(lambda channel=channel: channel in stage.shown, channel)
    assert stage.shown == ["wechat", "alipay"]


def test_the_queue_and_the_last_call_are_told_in_words(
        shown: tuple[Demo, QQuickWindow], stage: EmptyStage) -> None:
    _, window = shown
    stage.tell_queue([HubLine("B", 3, 0, 0)])
    stage.tell_call(Call("B001", "called", "2"))
    until(lambda: {"等候3人", "B001  请到2号窗口"} <= set(texts(window)), f"the hub's news among {texts(window)}")
    assert "大厅中心" in texts(window)


def test_a_message_of_the_registered_phone_can_be_read(
        shown: tuple[Demo, QQuickWindow], stage: EmptyStage) -> None:
    _, window = shown
    stage.messages.write_text('{"phone": "10000000000", "code": "246810", "minutes": 5}\n', "utf-8")
    until(lambda: "验证码 246810，5分钟内有效" in texts(window), f"the code among {texts(window)}")
    assert "10000000000" not in " ".join(texts(window))
