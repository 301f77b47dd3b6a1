"""An unprotected window: whatever gets through to it is said on stdout, one word a line.

What stands on stdin is done: `reset` brings it back to how it began, and says `ready`.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QSocketNotifier, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QMenu, QPlainTextEdit

ACTIONS = (
    "Ctrl+Q", "Ctrl+W", "Ctrl+Shift+W", "Ctrl+N", "Ctrl+T", "Ctrl+O", "Ctrl+S", "Ctrl+P", "Ctrl+F", "Ctrl+R", "Ctrl+L",
    "Ctrl+Shift+I", "Ctrl+Shift+N", "Ctrl+Tab", "Ctrl++", "Ctrl+-", "Ctrl+0", "Alt+Left", "Alt+Home", "Alt+D", "F1",
    "F3", "F5", "F6", "F7", "F12",
)

MODIFIERS = {
    Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
}


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Text(QPlainTextEdit):
    """A field with all that Qt gives it: menu, clipboard, undo, selection, zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(lambda: say("text"))
        self.selectionChanged.connect(lambda: self.textCursor().hasSelection() and say("selection"))
        self.copyAvailable.connect(lambda yes: yes and say("selection"))

    def keyPressEvent(self, event) -> None:
        if event.key() not in MODIFIERS:
            say("key")
        super().keyPressEvent(event)

    def wheelEvent(self, event) -> None:
        say("zoom" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else "scroll")
        super().wheelEvent(event)

    def contextMenuEvent(self, event) -> None:
        say("menu")


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.text = Text()
        self.setCentralWidget(self.text)
        menu: QMenu = self.menuBar().addMenu("&File")
        menu.aboutToShow.connect(lambda: say("menu"))
        for keys in ACTIONS:
            action = QAction(keys, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(lambda: say("action"))
            menu.addAction(action)
        say(str(int(self.winId())))
        self.windowHandle().installEventFilter(self)
        self.reset()

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            say("press" if event.button() == Qt.MouseButton.LeftButton else "button")
        elif event.type() == QEvent.Type.MouseMove and event.buttons():
            say("drag")
        return False

    def reset(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self.text.blockSignals(True)
        self.text.setPlainText("what a customer wrote\n" * 99)
        self.text.blockSignals(False)
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def closeEvent(self, event) -> None:
        say("close")
        event.ignore()

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            say("focus")
        if event.type() == QEvent.Type.WindowStateChange:
            say("state")


def main() -> None:
    app = QApplication(["control"])
    window = Window()
    def asked() -> None:
        if not sys.stdin.readline():
            app.exit()
            return
        window.reset()
        say("ready")

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(asked)
    app.exec()


main()
