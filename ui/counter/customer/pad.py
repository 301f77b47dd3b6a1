"""`python -m ui.counter.customer.pad`: one sentence, typed on a keyboard with pinyin, off the screen.

The keyboard belongs to the window that has the focus, and to a whole process; at a counter both are the clerk's, who
types on, here and in other programs. So field and keys stand in a window that no screen shows, and
its pictures are drawn where the customer touches.

A line of JSON on the standard input: {"size": [width, height], "language", "words" (what stands there), "label",
"done"} begins, {"touch": "press" | "move" | "release", "at": [x, y]} is a finger. Answers are lines of JSON: {"text"}
whenever it changes, {"done": true}, {"heard": …} (see heard.py) whenever that changes, and {"frame": [width, height]}
with 4 · width · height bytes behind it (QImage.Format_RGB32).
"""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

_OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QSG_RENDER_LOOP": "basic"}
_FRAME_MS = 33


def main() -> int:
    os.environ.update(_OFF_SCREEN)
    os.environ.pop("QT_SCALE_FACTOR", None)
    from ui import keyboard

    keyboard.set_environment()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anybody prints is no answer
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
    from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent

    from kiosk.boot import SHIPPED_PACK
    from kiosk.clock import SystemClock
    from kiosk.standards.public import read_public
    from ui import fonts, translations
    from ui.context import Context
    from ui.counter.customer.heard import heard
    from ui.engine import Engine
    from ui.hall import Hall
    from ui.jobs import Jobs
    from ui.session import Session
    from ui.sounds import Sounds

    app = QGuiApplication(["kiosk-pad"])
    fonts.load()
    translations.build()
    clock = SystemClock()
    session = Session(clock)
    engine = Engine(Context(session, Hall(read_public(SHIPPED_PACK), session, clock), Jobs(), clock))
    engine.sounds = Sounds()
    engine.load(str(Path(__file__).with_name("Pad.qml")))
    if not engine.rootObjects():
        return 1
    window: Any = engine.rootObjects()[0]

    def say(told: dict[str, Any], pixels: Any = b"") -> None:
        out.write(json.dumps(told).encode() + b"\n")
        out.write(pixels)
        out.flush()

    class Pad(QObject):
        """On the main thread, whatever thread reads."""

        heard = Signal(dict)
        over = Signal()

        def __init__(self) -> None:
            super().__init__()
            self._image = QImage()
            self._heard: list[list[Any]] = []
            self._later = QTimer(self, interval=_FRAME_MS, singleShot=True)
            self._later.timeout.connect(self.draw)
            self.heard.connect(self.hear)
            self.over.connect(app.quit)
            window.frameSwapped.connect(self.changed, Qt.ConnectionType.QueuedConnection)
            window.textChanged.connect(self.tell)
            window.finished.connect(lambda: say({"done": True}))

        @Slot(dict)
        def hear(self, asked: dict[str, Any]) -> None:
            if "size" in asked:
                session.setLanguage(asked["language"])
                window.setProperty("label", asked["label"])
                window.setProperty("done", asked["done"])
                window.setGeometry(0, 0, *asked["size"])
                window.show()
                window.requestActivate()
                self._image = QImage()
                window.begin(asked["words"])
                self.changed()
            else:
                self._touch(asked["touch"], QPointF(*asked["at"]))

        def _touch(self, what: str, at: QPointF) -> None:
            kinds = {"press": QEvent.Type.MouseButtonPress, "move": QEvent.Type.MouseMove,
                     "release": QEvent.Type.MouseButtonRelease}
            button = Qt.MouseButton.NoButton if what == "move" else Qt.MouseButton.LeftButton
            held = Qt.MouseButton.NoButton if what == "release" else Qt.MouseButton.LeftButton
            QCoreApplication.sendEvent(window, QMouseEvent(
                kinds[what], at, window.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier))

        @Slot()
        def changed(self) -> None:
            if not self._later.isActive():
                self._later.start()

        @Slot()
        def draw(self) -> None:
            image = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
            if image != self._image:
                self._image = image
                say({"frame": [image.width(), image.height()]}, image.constBits())
            now = heard(window)
            if now != self._heard:
                self._heard = now
                say({"heard": now})

        @Slot()
        def tell(self) -> None:
            say({"text": window.property("text")})

    pad = Pad()

    def read() -> None:
        for line in sys.stdin.buffer:
            pad.heard.emit(json.loads(line))
        pad.over.emit()

    threading.Thread(target=read, daemon=True).start()
    app.exec()
    engine.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
