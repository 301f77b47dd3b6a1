"""Somebody of the staff before the console's real window: sees what is drawn, presses keys, clicks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.boot import SHIPPED_PACK
from tests.fixtures.window import middle_of, until, walk
from ui import screenshot
from ui.console.console import Console
from ui.console.options import Options
from ui.console.port import Console as Core
from ui.session import Session

_KEYS = {
    "enter": Qt.Key.Key_Return, "esc": Qt.Key.Key_Escape, "up": Qt.Key.Key_Up, "down": Qt.Key.Key_Down,
    "left": Qt.Key.Key_Left, "right": Qt.Key.Key_Right,
    "tab": Qt.Key.Key_Tab, "space": Qt.Key.Key_Space, "f6": Qt.Key.Key_F6, "f8": Qt.Key.Key_F8,
    **{key: Qt.Key(ord(key.upper())) for key in "abcdefghijklmnopqrstuvwxyz123456789"}}
_HELD = {"ctrl": Qt.KeyboardModifier.ControlModifier, "alt": Qt.KeyboardModifier.AltModifier,
         "shift": Qt.KeyboardModifier.ShiftModifier}


class Worker:
    def __init__(self, core: Core | None = None, **options: Any) -> None:
        self.console = Console(Options(SHIPPED_PACK, **options))
        self.console.window.show()
        if core is not None:
            self.console.attach(core)
        self.settle()

    @property
    def quick(self) -> QQuickWindow:
        return self.console.window

    @property
    def session(self) -> Session:
        return self.console.session

    def settle(self, milliseconds: int = 30) -> None:
        screenshot.settle(milliseconds)

    def press(self, keys: str) -> None:
        """`enter`, `ctrl+k`, `alt+2` …"""
        self.come_to_front()
        *held, key = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= _HELD[one]
        QTest.keyClick(self.quick, _KEYS[key], modifiers)
        self.settle(10)

    def come_to_front(self) -> None:
        """Where two sit side by side, whoever strikes a key has clicked their window."""
        if not self.quick.isActive():
            self.quick.requestActivate()
            until(self.quick.isActive, "the window to be in front")

    def type(self, text: str) -> None:
        """As an input method hands it in: any script."""
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtGui import QInputMethodEvent

        self.come_to_front()
        item = self.quick.activeFocusItem()
        assert item is not None, "nothing has the focus"
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(item, event)
        self.settle(10)

    def click(self, label: str) -> None:
        self.button(label)
        self.settle()  # a button that has just come has no place before the next frame
        self.click_at(middle_of(self.button(label)))

    def click_at(self, place: QPoint) -> None:
        QTest.mouseClick(self.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle(10)

    def into(self, label: str) -> QQuickItem:
        """The focus into the field of that name, which is emptied."""
        fields = [item for item in self.items() if item.inherits("QQuickTextField") or item.inherits("QQuickTextArea")]
        named = [field for field in fields if label in (field.property("label") or _area_name(field))]
        assert len(named) == 1, f"{len(named)} fields {label!r}"
        named[0].forceActiveFocus()
        named[0].setProperty("text", "")
        self.settle(10)
        return named[0]

    def write(self, label: str, text: str) -> None:
        self.into(label)
        self.type(text)

    def items(self) -> list[QQuickItem]:
        return list(walk(self.quick.contentItem()))

    def texts(self) -> list[str]:
        return [text for item in self.items() if item.inherits("QQuickText") and (text := item.property("text"))]

    def button(self, label: str) -> QQuickItem:
        buttons = [item for item in self.items() if item.inherits("QQuickAbstractButton") and item.isEnabled()]
        named = [b for b in buttons if b.property("label") == label] or [
            b for b in buttons if label in (b.property("label") or "")]
        assert len(named) == 1, f"{len(named)} buttons {label!r} among {[b.property('label') for b in buttons]}"
        return named[0]

    def see(self, text: str, seconds: float = 30) -> None:
        until(lambda: any(text in shown for shown in self.texts()), f"{text!r} among {self.texts()}", seconds)

    def see_no(self, text: str, seconds: float = 30) -> None:
        until(lambda: not any(text in shown for shown in self.texts()), f"no {text!r}", seconds)

    def idle(self) -> None:
        """Until nothing is under way."""
        until(lambda: not self.console.desk.busy, "the hub's answer")

    def sign_in(self, number: str, pin: str) -> None:
        until(lambda: self.console.desk.online and self.console.desk.stage == "sign_in", "the hub")
        self.console.desk.signIn(number, pin, "", "")
        until(lambda: self.console.desk.stage == "work", "the sign-in")
        self.idle()
        self.settle()

    def picture(self, path: Path) -> Path:
        self.settle(80)
        return screenshot.grab(self.quick, path)

    def close(self) -> None:
        self.console.leave()
        if self.console.desk.core is not None:
            self.console.desk.core.close()  # its threads tell the screen's objects: they end first
        self.console.close()


def _area_name(item: QQuickItem) -> str:
    from PySide6.QtQml import QQmlExpression, qmlContext

    context = qmlContext(item)
    value, _ = QQmlExpression(context, item, "Accessible.name").evaluate() if context else ("", False)
    return str(value or "")
