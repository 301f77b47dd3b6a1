"""Fingers, up to ten of them: an ordinary page is pinched, dragged and swiped away; a terminal stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.boot import SHIPPED_PACK
from kiosk.standards.public import read_public
from tests.fixtures.window import Window, until
from ui import screenshot
from ui.lockdown import COMBINING, DESKTOPS, KEYS, LEFT_BUTTON, Lockdown
from ui.terminal.options import Options
from ui.terminal.terminal import Terminal

Paths = list[list[tuple[float, float]]]
"""For each finger, where it is at each step, in parts of the window's width and height."""


class Gesture(NamedTuple):
    """`effect` is what an ordinary window makes of it."""

    name: str
    paths: Paths
    effect: str
    wait_ms: int = 0


def _line(start: tuple[float, float], end: tuple[float, float], steps: int = 6) -> list[tuple[float, float]]:
    return [(start[0] + (end[0] - start[0]) * n / steps, start[1] + (end[1] - start[1]) * n / steps)
            for n in range(steps + 1)]


def _ring(fingers: int, radii: list[float], turn: float = 0.0) -> Paths:
    """Fingers around the middle, coming nearer or going apart, and turning."""
    return [[(0.5 + r * cos(2 * pi * f / fingers + turn * n), 0.5 + 0.5 * r * sin(2 * pi * f / fingers + turn * n))
             for n, r in enumerate(radii)] for f in range(fingers)]


def _abreast(fingers: int, start: tuple[float, float], end: tuple[float, float]) -> Paths:
    """Fingers side by side on their way."""
    across = (0.0, 0.06) if abs(end[0] - start[0]) > abs(end[1] - start[1]) else (0.06, 0.0)
    return [_line(*((at[0] + across[0] * (f - (fingers - 1) / 2), at[1] + across[1] * (f - (fingers - 1) / 2))
                    for at in (start, end))) for f in range(fingers)]


EDGES = {"left": ((0.002, 0.5), (0.6, 0.5)), "right": ((0.998, 0.5), (0.4, 0.5)),
         "top": ((0.5, 0.002), (0.5, 0.6)), "bottom": ((0.5, 0.998), (0.5, 0.4))}
CORNERS = {"top left": (0.002, 0.002), "top right": (0.998, 0.002), "bottom left": (0.002, 0.998),
           "bottom right": (0.998, 0.998)}

GESTURES = [
    *(Gesture(f"{n} fingers at once", _ring(n, [0.3]), "touched") for n in range(3, 11)),
    *(Gesture(f"{n} fingers together", _ring(n, [0.4, 0.3, 0.2, 0.1]), "pinched") for n in (2, 3, 5, 10)),
    *(Gesture(f"{n} fingers apart", _ring(n, [0.1, 0.2, 0.3, 0.4]), "pinched") for n in (2, 3, 5)),
    *(Gesture(f"{n} fingers turning", _ring(n, [0.3] * 6, turn=0.3), "pinched") for n in (2, 4)),
    *(Gesture(f"from the {edge} edge, {n} fingers", _abreast(n, *ways), "touched" if n > 1 else "dragged")
      for edge, ways in EDGES.items() for n in (1, 3, 4)),
    *(Gesture(f"in the {corner} corner for long", [[at]], "held", wait_ms=900) for corner, at in CORNERS.items()),
    Gesture("two fingers at once, as a right click", _ring(2, [0.1]), "touched"),
    Gesture("a palm", _ring(10, [0.05, 0.06, 0.05]), "touched"),
]


@pytest.fixture(scope="module")
def finger(qapp: QGuiApplication) -> object:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def perform(gesture: Gesture, window: QQuickWindow, device: object) -> None:
    def place(at: tuple[float, float]) -> QPoint:
        return QPoint(round(at[0] * (window.width() - 1)), round(at[1] * (window.height() - 1)))

    steps = max(map(len, gesture.paths))
    for step in range(steps):
        touch = QTest.touchEvent(window, device)
        for finger, path in enumerate(gesture.paths):
            (touch.press if step == 0 else touch.move)(finger, place(path[min(step, len(path) - 1)]))
        touch.commit()
        screenshot.settle(5)
    if gesture.wait_ms:
        QTest.qWait(gesture.wait_ms)  # the gesture itself is that long
    touch = QTest.touchEvent(window, device)
    for finger, path in enumerate(gesture.paths):
        touch.release(finger, place(path[-1]))
    touch.commit()
    screenshot.settle(20)


ORDINARY = """
import QtQuick
Window {
    id: window
    property list<string> seen: []
    function see(what: string): void { if (!seen.includes(what)) seen = seen.concat([what]); }
    width: 1080; height: 1920; visible: true
    MultiPointTouchArea {
        anchors.fill: parent
        enabled: window.several
        onPressed: points => { if (points.length > 1) window.see("touched"); }
    }
    property bool several: false
    Item {
        id: sheet
        anchors.fill: parent
        enabled: !window.several
        PinchHandler { minimumPointCount: 2; maximumPointCount: 10; onActiveChanged: if (active) window.see("pinched") }
        DragHandler { onActiveChanged: if (active) window.see("dragged") }
        TapHandler { onLongPressed: window.see("held") }
    }
}
"""


@pytest.fixture
def ordinary(dressed: QGuiApplication) -> Iterator[QQuickWindow]:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(ORDINARY.encode(), "ordinary.qml")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    screenshot.settle(20)
    yield window
    window.close()
    window.deleteLater()
    screenshot.settle(10)


each_gesture = pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)


@each_gesture
def test_an_ordinary_window_follows_it(ordinary: QQuickWindow, finger: object, gesture: Gesture) -> None:
    ordinary.setProperty("several", gesture.effect == "touched")
    perform(gesture, ordinary, finger)
    assert gesture.effect in ordinary.property("seen")


@pytest.fixture(scope="module")
def terminal(dressed: QGuiApplication) -> Iterator[Window]:
    window = Window(Terminal(Options(SHIPPED_PACK, motion=False), read_public(SHIPPED_PACK)))
    window.quick.resize(1080, 1920)
    window.quick.showFullScreen()
    lockdown = Lockdown(window.quick)
    window.settle()
    yield window
    lockdown.release()
    window.terminal.close()


def lies(item: QQuickItem) -> tuple[float, ...]:
    return item.x(), item.y(), item.width(), item.height(), item.scale(), item.rotation()


def presses_a_button(gesture: Gesture, window: Window) -> bool:
    """Whether a finger comes down and leaves within one and the same button."""
    size = window.quick.size()
    ends = [[QPointF(at[0] * size.width(), at[1] * size.height()) for at in (path[0], path[-1])]
            for path in gesture.paths]
    return any(all(button.contains(button.mapFromScene(at)) for at in pair)
               for pair in ends for button in window.buttons())


@each_gesture
def test_a_terminal_stays_whole_where_it_is(terminal: Window, finger: object, gesture: Gesture) -> None:
    terminal.begin()
    page = terminal.open("search")
    lay, pressed = lies(terminal.terminal.shell), presses_a_button(gesture, terminal)
    perform(gesture, terminal.quick, finger)
    assert [window for window in QGuiApplication.topLevelWindows() if window.isVisible()] == [terminal.quick]
    assert terminal.quick.windowState() == Qt.WindowState.WindowFullScreen
    assert lies(terminal.terminal.shell) == lay
    assert terminal.session.active
    assert pressed or terminal.page is page
    terminal.home()
    terminal.open("search")
    terminal.tap("返回")  # a finger still does what it should
    until(lambda: terminal.navigator.property("atHome"), "home")


def test_the_numbers_are_those_of_qts_names() -> None:
    assert {name: Qt.Key[f"Key_{name}"].value for name in KEYS} == KEYS
    assert {name: Qt.Key[f"Key_{name}"].value for name in DESKTOPS} == DESKTOPS
    assert {name: Qt.KeyboardModifier[f"{name}Modifier"].value for name in COMBINING} == COMBINING
    assert Qt.MouseButton.LeftButton.value == LEFT_BUTTON
