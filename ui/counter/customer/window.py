"""The customer's window: on the second screen where there is one, out of reach of the clerk's keys."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointerEvent, QWindow
from PySide6.QtQuick import QQuickWindow

from ui.context import Context
from ui.counter.customer.screen import CustomerScreen
from ui.counter.feed import Feed
from ui.engine import Engine
from ui.hall import Hall
from ui.session import Session
from ui.sounds import Sounds

FOLDER = Path(__file__).parent
SIZE = (960, 600)
"""Of the window where there is no second screen."""
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.Shortcut})
_TOUCH = QInputDevice.DeviceType.TouchScreen


class Wordless(Engine):
    """Translations are the application's, so the clerk's; this screen's words are the pack's."""

    def speak(self) -> None:
        self.retranslate()


class CustomerWindow(QObject):
    """`clerk` and `strip` are the windows of whoever serves. `close()` before the application ends."""

    def __init__(self, feed: Feed, clerk: QWindow, strip: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clerk, self._strip = clerk, strip
        clerks = feed.context
        session = Session(clerks.clock, parent=self)
        self.hall = Hall(clerks.hall.pack, session, clerks.clock, self)
        self.context = Context(session, self.hall, clerks.jobs, clerks.clock)
        self.screen = CustomerScreen(feed, self.context, self)
        self.engine = Wordless(self.context)
        self.engine.sounds = Sounds(self)
        self.engine.setInitialProperties({"customer": self.screen, "width": SIZE[0], "height": SIZE[1]})
        self.engine.load(str(FOLDER / "Main.qml"))
        if not self.engine.rootObjects():
            raise RuntimeError("the customer's screen did not load: its faults are in the log")
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        self.window.installEventFilter(self)
        app = QGuiApplication.instance()
        app.screenAdded.connect(self.place)
        app.screenRemoved.connect(self.place)

    @Slot()
    def place(self, _: object = None) -> None:
        """Fullscreen on the screen that is not the clerk's; where all is one screen, a window."""
        screens = [screen for screen in QGuiApplication.screens() if screen is not self._clerk.screen()]
        if screens:
            self.window.setScreen(screens[0])
            self.window.setGeometry(screens[0].geometry())
            self.window.showFullScreen()
        else:
            corner = self._clerk.screen().availableGeometry().bottomRight()
            self.window.setGeometry(QRect(corner.x() - SIZE[0], corner.y() - SIZE[1], *SIZE))
            self.window.showNormal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No key gets in. A mouse on a machine with a touch screen is the clerk's own hand."""
        if event.type() in _KEYS:
            return True
        if event.type() == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self._give_back)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QPointerEvent):
            touched = event.deviceType() == _TOUCH
            self.screen.by_staff = not touched and any(one.type() == _TOUCH for one in QInputDevice.devices())
        elif event.type() == QEvent.Type.TouchBegin:
            self.screen.by_staff = False
        return False

    @Slot()
    def _give_back(self) -> None:
        """Some desktops give every touched window the keyboard: it is the clerk's."""
        clerk = next((one for one in (self._strip, self._clerk) if one.isVisible()), None)
        if clerk is not None:
            clerk.requestActivate()

    def close(self) -> None:
        self.screen.close()
        if shiboken6.isValid(self.engine):
            if shiboken6.isValid(self.window):
                self.window.close()
            self.engine.close()
