"""A page is made while the finger still rests on the card that opens it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.fixtures.window import Window, middle_of, until

_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def press(window: Window, label: str) -> QPoint:
    place = middle_of(window.button(label))
    QTest.mousePress(window.quick, _LEFT, _PLAIN, place)
    return place


def made(window: Window) -> list[QQuickItem]:
    """Pages that exist beside the one in view, in the order of their making."""
    stack = next(item for item in window.items() if item.inherits("QQuickStackView"))
    return [item for item in stack.childItems() if item != window.page]


def test_the_page_that_comes_was_made_before_the_finger_was_lifted(window: Window) -> None:
    window.begin()
    place = press(window, "停电报修")
    until(lambda: made(window), "the page to be made")
    coming, = made(window)
    assert not coming.isVisible()
    QTest.mouseRelease(window.quick, _LEFT, _PLAIN, place)
    window.settle()
    assert window.page == coming
    assert coming.isVisible()


def test_a_page_that_was_left_is_gone(window: Window) -> None:
    window.begin()
    window.tap("停电报修")
    page = window.page
    window.home()
    until(lambda: not shiboken6.isValid(page), "the page to go")
    assert made(window) == []


def test_a_finger_that_slides_off_opens_nothing_and_leaves_nothing(window: Window) -> None:
    window.begin()
    home = window.page
    for label in ("停电报修", "办电服务"):
        press(window, label)
        until(lambda: made(window), "the page to be made")
        QTest.mouseMove(window.quick, QPoint(5, 5))
        QTest.mouseRelease(window.quick, _LEFT, _PLAIN, QPoint(5, 5))
        window.settle()
        assert window.page == home
    assert len(made(window)) == 1
    left, = made(window)
    window.session.end()
    until(lambda: not shiboken6.isValid(left), "the page to go")
