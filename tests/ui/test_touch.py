from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.fixtures.window import Window


@cache  # one for the process: each further one stays with Qt
def _screen() -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def _middle(item: QQuickItem):
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def test_a_finger_opens_a_page(window: Window) -> None:
    window.begin()
    place = _middle(window.button("停电报修"))
    QTest.touchEvent(window.quick, _screen()).press(0, place, window.quick).commit()
    QTest.touchEvent(window.quick, _screen()).release(0, place, window.quick).commit()
    window.see("95598")
    assert window.navigator.property("depth") == 2


def test_a_pressed_card_answers_in_the_same_frame(window: Window) -> None:
    window.begin()
    place = _middle(window.button("停电报修"))
    corner = place.x(), place.y() - 60
    before = window.quick.grabWindow().pixelColor(*corner)
    QTest.mousePress(window.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    pressed = window.quick.grabWindow().pixelColor(*corner)
    QTest.mouseRelease(window.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert before != pressed


def test_a_finger_that_slides_off_changes_its_mind(window: Window) -> None:
    window.begin()
    place = _middle(window.button("停电报修"))
    QTest.mousePress(window.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    away = _middle(window.button("咨询辅导"))
    QTest.mouseMove(window.quick, away)
    QTest.mouseRelease(window.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, away)
    window.settle()
    assert window.navigator.property("depth") == 1


def test_the_keyboard_reaches_and_presses_every_card(window: Window) -> None:
    window.begin()
    for _ in range(20):
        QTest.keyClick(window.quick, Qt.Key.Key_Tab)
        focused = window.quick.activeFocusItem()
        if focused is not None and focused.property("label") == "停电报修":
            break
    QTest.keyClick(window.quick, Qt.Key.Key_Space)
    window.see("看看邻居家")
