"""A window in the hall: it follows fingers, typing and a scanner, and nothing else.

Whoever wants it closed signs in on the service page, or asks systemd: both end the event loop
(`QCoreApplication.exit`), which no window can refuse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWheelEvent, QWindow

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

# Numbers of Qt.Key, Qt.KeyboardModifier and Qt.MouseButton: to load all of Qt's names takes a tenth of the start.
KEYS = {
    "Tab": 0x01000001, "Backtab": 0x01000002, "Backspace": 0x01000003, "Return": 0x01000004, "Enter": 0x01000005,
    "Delete": 0x01000007, "Left": 0x01000012, "Up": 0x01000013, "Right": 0x01000014, "Down": 0x01000015,
}
# With one of these a window manager takes the mouse for itself: moves, lowers, opens its menu.
DESKTOPS = {"Meta": 0x01000022, "Alt": 0x01000023, "Super_L": 0x01000053, "Super_R": 0x01000054}
COMBINING = {"Control": 0x04000000, "Alt": 0x08000000, "Meta": 0x10000000}
LEFT_BUTTON = 1
_KEYS, _DESKTOPS, _COMBINING = frozenset(KEYS.values()), frozenset(DESKTOPS.values()), sum(COMBINING.values())
_NEVER = frozenset({
    QEvent.Type.Close, QEvent.Type.ContextMenu, QEvent.Type.NativeGesture, QEvent.Type.DragEnter, QEvent.Type.DragMove,
    QEvent.Type.Drop,
})
_MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick})
_AGAIN_MS = 250


def is_typing(key: int, text: str, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a key writes, corrects or moves on: all that a page needs of a keyboard."""
    if modifiers.value & _COMBINING:
        return False
    return key in _KEYS or (bool(text) and text.isprintable())


class Lockdown(QObject):
    """Holds `window` fullscreen, in front and with all keys, as far as whoever manages windows lets it."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._grabs = QGuiApplication.platformName() == "xcb"  # else no window manager stands in between
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.hold)
        QGuiApplication.instance().aboutToQuit.connect(self.release)
        window.installEventFilter(self)
        window.windowStateChanged.connect(self.hold)
        window.visibleChanged.connect(self.hold)
        window.activeChanged.connect(self.hold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _NEVER:
            event.ignore()
            return True
        if kind == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if self._grabs and event.key() in _DESKTOPS:
                self._window.setMouseGrabEnabled(True)
            return not is_typing(event.key(), event.text(), event.modifiers())
        if kind == QEvent.Type.KeyRelease and self._grabs:
            assert isinstance(event, QKeyEvent)
            if event.key() in _DESKTOPS:
                self._window.setMouseGrabEnabled(False)
        if kind in _MOUSE:
            assert isinstance(event, QMouseEvent)
            return event.button().value != LEFT_BUTTON  # the middle one would paste
        if kind == QEvent.Type.Wheel:
            assert isinstance(event, QWheelEvent)
            return bool(event.modifiers().value & _COMBINING)
        return False

    @Slot()
    def release(self) -> None:
        """When the event loop has ended: now the window may be closed."""
        QGuiApplication.instance().aboutToQuit.disconnect(self.release)
        self._again.stop()
        self._window.removeEventFilter(self)
        for signal in (self._window.windowStateChanged, self._window.visibleChanged, self._window.activeChanged):
            signal.disconnect(self.hold)

    @Slot()
    def hold(self) -> None:
        window = self._window
        if not window.isVisible() or window.visibility() != QWindow.Visibility.FullScreen:
            window.showFullScreen()
        if not window.isActive():
            window.raise_()
            window.requestActivate()
            self._again.start()
        elif self._grabs and not window.setKeyboardGrabEnabled(True):
            self._again.start()
