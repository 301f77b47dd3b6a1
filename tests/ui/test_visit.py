from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtGui import QGuiApplication

from tests.fixtures.window import Window


class Wall:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 1, 5, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


def test_one_touch_anywhere_starts(window: Window) -> None:
    window.tap(window.quick.contentItem())
    assert window.session.active
    window.see("您要办什么")


def test_the_hall_shows_its_own_wall_clock(open_window) -> None:
    open_window(clock=Wall()).see("09:05")


def test_silence_warns_then_ends_and_wipes_everything(open_window) -> None:
    clock = Wall()
    window = open_window(clock=clock)
    window.begin("en", large=True, contrast=True)
    window.open("fault")
    QGuiApplication.clipboard().setText("4101234567890")
    clock.seconds += 239  # the fault page grants two minutes, large type twice that
    window.session.look_at_clock()
    assert window.session.secondsLeft == 0
    clock.seconds += 2
    window.session.look_at_clock()
    window.see("Are you still there?")
    clock.seconds += 30
    window.session.look_at_clock()
    assert not window.session.active
    assert (window.session.language, window.session.largeType, window.session.highContrast) == ("zh_CN", False, False)
    assert window.navigator.property("depth") == 1
    assert QGuiApplication.clipboard().text() == ""


def test_more_time_is_one_touch(open_window) -> None:
    clock = Wall()
    window = open_window(clock=clock)
    window.begin()
    clock.seconds += 46
    window.session.look_at_clock()
    window.see("您还在吗")
    window.tap("我还需要时间")
    assert window.session.secondsLeft == 0
    clock.seconds += 44
    window.session.look_at_clock()
    assert window.session.active


def test_a_touch_on_the_page_keeps_the_visit(open_window) -> None:
    clock = Wall()
    window = open_window(clock=clock)
    window.begin()
    clock.seconds += 40
    window.tap("停电报修")
    clock.seconds += 40
    window.session.look_at_clock()
    assert window.session.secondsLeft == 0


def test_a_covered_page_takes_no_touch(open_window) -> None:
    clock = Wall()
    window = open_window(clock=clock)
    window.begin()
    clock.seconds += 46
    window.session.look_at_clock()
    window.settle()
    assert {b.property("label") for b in window.buttons()} == {"结束", "我还需要时间"}
