"""The window that faces the customer: a number while serving, five faces after it, and no way in for the clerk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ids import new_id
from tests.fakes.clock import HandClock
from tests.fakes.counter_core import FakeCounterCore
from tests.fixtures.window import middle_of, until, walk
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import CALLED, DESKS, IDLE, NOW, SERVING
from ui import screenshot


class Customer:
    """Before the counter's second screen; the clerk beside them."""

    def __init__(self, clerk: Clerk, core: FakeCounterCore, clock: HandClock) -> None:
        assert clerk.counter.customer is not None
        self.clerk, self.core, self.clock, self.screen = clerk, core, clock, clerk.counter.customer.screen
        self.window = clerk.counter.customer.window
        clerk.counter.customer.place()
        self.settle()

    def settle(self) -> None:
        screenshot.settle(40)

    def show(self, **changes: object) -> None:
        self.core.show(**changes)
        self.settle()

    def finish(self) -> None:
        """The clerk's press, and what the hub then shows."""
        self.show(hand=SERVING)
        self.clerk.counter.work.act("finish")
        self.core.show(hand=None)
        until(lambda: self.screen.stage == "asking", "the faces")
        self.settle()

    def texts(self) -> list[str]:
        return [text for item in walk(self.window.contentItem())
                if item.inherits("QQuickText") and (text := item.property("text"))]

    def touch(self, label: str) -> None:
        [button] = [item for item in walk(self.window.contentItem()) if item.property("label") == label]
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.at(button))
        self.settle()

    def at(self, item: QQuickItem) -> QPoint:
        return middle_of(item)

    def wait(self, seconds: float) -> None:
        self.clock.pass_by(seconds=seconds)
        self.screen.look_at_clock()
        self.settle()

    def given(self) -> list[tuple[int, list[str], int]]:
        until(lambda: self.clerk.counter.feed.busy == "", "the step")
        screenshot.until(lambda: bool(self.core.ratings.given), 1)
        return [(one.level, one.reasons, one.took_ms) for one in self.core.ratings.given]


@pytest.fixture
def customer(clerk: Callable[..., Clerk], monkeypatch: pytest.MonkeyPatch) -> Customer:
    """A mouse is their finger: no touch screen is there, whatever other tests of this process have made."""
    monkeypatch.setattr(QInputDevice, "devices", staticmethod(list))
    clock = HandClock(NOW)
    core = FakeCounterCore(IDLE, clock)
    return Customer(clerk(core, customer_screen=True, clock=clock), core, clock)


def test_it_shows_a_number_and_nothing_of_whom(customer: Customer) -> None:
    for desk, stage in (
            (IDLE, "welcome"), (replace(IDLE, hand=CALLED), "called"), (replace(IDLE, hand=SERVING), "serving"),
            (DESKS["paused"], "closed"), (DESKS["signed out"], "closed")):
        customer.core.replace(desk)
        customer.settle()
        assert customer.screen.stage == stage
        assert ("A017" in customer.texts()) == (stage in {"called", "serving"})
        assert not any("王芳" in text for text in customer.texts())


def test_a_face_and_what_was_good_is_given_once_and_the_screen_goes_back(customer: Customer) -> None:
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("满意")
    customer.touch("讲得清楚")
    customer.touch("完成")
    assert customer.given() == [(4, ["clear"], 4000)]
    assert customer.core.ratings.given[0].ticket_id == SERVING.ticket_id
    assert "谢谢您的评价" in customer.texts()
    customer.wait(7)
    assert customer.screen.stage == "welcome" and len(customer.core.ratings.given) == 1


def test_a_low_one_is_asked_why_and_counts_without_the_last_button(customer: Customer) -> None:
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("不满意")
    assert "等候时间长" in customer.texts()
    customer.touch("等候时间长")
    customer.wait(16)
    assert [(level, reasons) for level, reasons, _ in customer.given()] == [(2, ["wait"])]


def dissatisfied(customer: Customer) -> None:
    """As far as the question for a number."""
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("不满意")
    customer.touch("服务态度")
    customer.touch("完成")
    assert "可以给您打电话吗？" in customer.texts() and customer.core.ratings.given == []


def test_a_dissatisfied_one_leaves_a_number_and_is_promised_a_call(customer: Customer) -> None:
    dissatisfied(customer)
    for key in "1380":
        customer.touch(key)
    customer.touch("完成")
    assert "这个号码不能拨打，请核对" in customer.texts() and customer.core.ratings.given == []
    for key in "0000000":
        customer.touch(key)
    customer.touch("完成")
    assert [(level, reasons) for level, reasons, _ in customer.given()] == [(2, ["attitude"])]
    assert customer.core.ratings.phones == ["13800000000"]
    assert "会有专人尽快与您联系" in customer.texts()
    assert customer.screen.phone == "" and not any("1380" in text for text in customer.texts())


def test_whoever_leaves_no_number_is_told_what_follows(customer: Customer) -> None:
    dissatisfied(customer)
    customer.touch("不答了")
    customer.given()
    assert customer.core.ratings.phones == [""] and "我们会查明原因并改进" in customer.texts()


def test_whoever_walks_away_from_half_a_number_has_rated(customer: Customer) -> None:
    dissatisfied(customer)
    customer.touch("1")
    customer.wait(20)
    assert customer.core.ratings.given == [], "there is time to remember a number"
    customer.wait(21)
    assert [level for level, _, _ in customer.given()] == [2] and customer.core.ratings.phones == [""]


def test_no_number_is_asked_for_where_none_can_be_sealed(customer: Customer) -> None:
    customer.core.ratings.takes_words = False
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("不满意")
    customer.touch("完成")
    assert [level for level, _, _ in customer.given()] == [2] and customer.core.ratings.phones == [""]


def test_one_sentence_is_typed_on_the_pad_while_the_clerk_keeps_the_keyboard(customer: Customer) -> None:
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("满意")
    customer.touch("再说一句")
    until(lambda: customer.screen.writing.ready, "the pad", 120)
    assert "再说一句" not in customer.texts(), "what is typed and its keys are on the pad alone"
    pad = customer.screen.writing.image
    for what in ("press", "release"):  # the first key of the first row
        customer.screen.writing.touch(what, pad.width() * 0.06, pad.height() * 0.506)
        customer.settle()
    until(lambda: customer.screen.words, "what it means", 60)
    assert QGuiApplication.focusWindow() is not customer.window
    first = customer.screen.words
    heard = {(one.role, one.words): one for one in customer.screen.writing.heard.rows()}
    assert ("entry", "再说一句") in heard and ("button", "完成") in heard
    key = heard["button", "w"]
    customer.screen.writing.press(key.at_x + key.wide / 2, key.at_y + key.tall / 2)
    until(lambda: customer.screen.words != first, "what the second key means", 60)
    said = customer.screen.words
    customer.screen.written()
    customer.settle()
    customer.touch("完成")
    customer.given()
    assert customer.core.ratings.words == [said]
    assert customer.screen.words == "" and not customer.screen.writing.ready, "nothing of it is left"
    assert customer.screen.writing.heard.rows() == ()


def test_whoever_does_not_answer_has_not_rated(customer: Customer) -> None:
    customer.finish()
    customer.wait(31)
    assert customer.screen.stage == "welcome" and customer.core.ratings.given == []


def test_calling_and_serving_the_next_at_once_takes_the_faces_from_nobody(customer: Customer) -> None:
    customer.finish()
    customer.show(hand=replace(CALLED, number="A018"))
    customer.show(hand=replace(SERVING, number="A018", ticket_id=None))
    customer.wait(5)
    assert customer.screen.stage == "asking"
    customer.wait(6)
    assert customer.screen.stage == "serving" and "A018" in customer.texts()


def test_a_finish_that_is_taken_back_takes_the_question_back(customer: Customer) -> None:
    customer.finish()
    customer.show(hand=SERVING)
    assert customer.screen.stage == "serving" and customer.core.ratings.given == []


def test_whoever_has_rated_is_not_asked_again_when_the_finish_comes_a_second_time(customer: Customer) -> None:
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("满意")
    customer.touch("完成")
    customer.show(hand=SERVING)
    assert customer.screen.stage == "serving" and len(customer.given()) == 1
    told: list[str] = []
    customer.clerk.counter.feed.did.connect(told.append)  # after the screen
    customer.clerk.counter.work.act("finish")
    until(lambda: told, "the finish")
    customer.show(hand=None)
    assert customer.screen.stage == "welcome"
    customer.show(hand=replace(SERVING, ticket_id=new_id(), number="A018"))
    customer.clerk.counter.work.act("finish")
    until(lambda: customer.screen.stage == "asking", "the faces for the next")
    assert len(customer.core.ratings.given) == 1


def test_whoever_only_mashed_is_asked_again_when_the_finish_comes_a_second_time(customer: Customer) -> None:
    customer.finish()
    customer.touch("满意")
    customer.touch("完成")
    assert [took for _, _, took in customer.given()] == [0]
    customer.show(hand=SERVING)
    customer.clerk.counter.work.act("finish")
    until(lambda: customer.screen.stage == "asking", "the faces again")


def test_no_key_of_the_clerks_rates_or_moves_the_focus(customer: Customer) -> None:
    customer.finish()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_Tab):
        QTest.keyClick(customer.window, key)
        customer.clerk.counter.feed.dismiss()
    customer.settle()
    assert customer.screen.level == 0
    assert customer.window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    until(lambda: QGuiApplication.focusWindow() is customer.clerk.window, "the keyboard back at the clerk's window")


def test_a_mouse_where_there_is_a_touch_screen_is_the_clerks_own_hand(
    customer: Customer, monkeypatch: pytest.MonkeyPatch,
) -> None:
    touch = QTest.createTouchDevice()
    assert touch.type() == QInputDevice.DeviceType.TouchScreen
    monkeypatch.setattr(QInputDevice, "devices", staticmethod(lambda: [touch]))
    customer.finish()
    customer.clock.pass_by(seconds=4)
    customer.touch("非常满意")
    customer.touch("完成")
    customer.given()
    assert customer.core.ratings.given[0].by_staff


def test_its_language_is_its_own(customer: Customer) -> None:
    customer.finish()
    customer.touch("English")
    assert "How satisfied are you with this service?" in customer.texts()
    assert customer.clerk.session.language == "zh_CN"
    customer.wait(31)
    assert "您好，欢迎光临" in customer.texts()
