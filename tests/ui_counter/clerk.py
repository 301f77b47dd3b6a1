"""A clerk before the counter's real window: sees what is drawn, presses keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.boot import SHIPPED_PACK
from kiosk.clock import Clock
from tests.fixtures.window import middle_of, until, walk
from ui import screenshot
from ui.counter.counter import Counter
from ui.counter.options import Options
from ui.counter.port import Counter as Core
from ui.session import Session

_SHORTCUTS = frozenset(f"f{n}" for n in range(1, 13))
_TEXTS = {"space": " ", "enter": "\r"}
KEYS = {
    "space": Qt.Key.Key_Space, "enter": Qt.Key.Key_Return, "esc": Qt.Key.Key_Escape, "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down, "tab": Qt.Key.Key_Tab, **{f"f{n}": getattr(Qt.Key, f"Key_F{n}") for n in range(1, 13)},
    **{letter: getattr(Qt.Key, f"Key_{letter.upper()}") for letter in "dfhmnopqrsz123"},
}


class Clerk:
    def __init__(self, core: Core | None = None, clock: Clock | None = None, **options: object) -> None:
        self.counter = Counter(Options(SHIPPED_PACK, **options), clock=clock)  # type: ignore[arg-type]
        self.counter.window.setProperty("shown", True)
        if core is not None:
            self.counter.attach(core)
        screenshot.settle(30)

    @property
    def window(self) -> QQuickWindow:
        """The one that shows."""
        return self.counter.strip if self.counter.strip.isVisible() else self.counter.window

    quick = window

    @property
    def session(self) -> Session:
        return self.counter.session

    def settle(self, milliseconds: int = 30) -> None:
        screenshot.settle(milliseconds)

    def press(self, keys: str) -> None:
        """`space`, `f5`, `ctrl+z` …"""
        *held, key = keys.split("+")
        if held or key in _SHORTCUTS:
            modifier = Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.window, KEYS[key], modifier)
        else:
            self._strike(KEYS[key], _TEXTS.get(key, ""))
        screenshot.settle(10)

    def type(self, text: str) -> None:
        for letter in text:
            self._strike(Qt.Key(ord(letter.upper())) if letter.isalnum() else Qt.Key.Key_unknown, letter)
        screenshot.settle(10)

    def _strike(self, key: Qt.Key, text: str) -> None:
        """Past any input method: other tests of this process may have chosen the terminal's keyboard on the screen."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def click(self, label: str) -> None:
        item = self.button(label)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle_of(item))
        screenshot.settle(10)

    def items(self) -> list[QQuickItem]:
        return list(walk(self.window.contentItem()))

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
        until(lambda: self.counter.feed.busy == "", "the step to be done")

    def picture(self, path: Path) -> Path:
        screenshot.settle(60)
        return screenshot.grab(self.window, path)

    def close(self) -> None:
        core = self.counter.feed.core
        if core is not None:
            core.close()  # its threads tell the screen's objects: they end first
        self.counter.close()
