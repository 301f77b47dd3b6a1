"""A terminal as `kiosk terminal` runs it, at home, with a dot that never rests: how its frames come meanwhile.

Prints `ready`; a line of its input begins the record anew and says how many calls to wait for; at the end of its input
and of those calls it prints as JSON `gaps`, the milliseconds from each frame to the next, and `heard`, the calls.
"""

from __future__ import annotations

import dataclasses
import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

gc.disable()  # as kiosk/__main__.py does

from kiosk.boot import boot  # noqa: E402

_PATIENCE_MS = 5000
_SETTLED_MS = 1500
_DOT = b"""
import QtQuick
Rectangle {
    width: 28; height: 28; radius: 14; color: "black"
    NumberAnimation on x { from: 0; to: 1000; duration: 2000; loops: Animation.Infinite }
}
"""


def main(settings: Path) -> int:
    light = boot(settings)
    from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, QUrl, Slot
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlComponent, qmlEngine

    from kiosk.cli.terminal import _open_core, _reached, options
    from ui.terminal.app import run

    class Record(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.frames: list[float] = []
            self.heard = self.expected = 0
            self.over = False

        def begin(self) -> None:
            window: Any
            window, = QGuiApplication.topLevelWindows()
            engine: Any = qmlEngine(window)
            window.frameSwapped.connect(self.frame)
            engine.context.hall.called.connect(self.call, Qt.ConnectionType.QueuedConnection)
            component = QQmlComponent(engine)
            component.setData(_DOT, QUrl("dot.qml"))
            component.createWithInitialProperties({"parent": window.contentItem()}).setParent(window)
            self.notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
            self.notifier.activated.connect(self.told)
            QTimer.singleShot(_SETTLED_MS, self, lambda: print("ready", flush=True))

        @Slot()
        def frame(self) -> None:
            self.frames.append(time.perf_counter())

        @Slot(object)
        def call(self, _call: Any) -> None:
            self.heard += 1
            self.look()

        @Slot()
        def told(self) -> None:
            line = os.read(0, 64)
            if line:
                self.frames, self.heard, self.expected = [], 0, int(line)
                return
            self.over = True
            self.notifier.setEnabled(False)
            QTimer.singleShot(_PATIENCE_MS, self, self.end)
            self.look()

        def look(self) -> None:
            if self.over and self.heard >= self.expected:
                self.end()

        @Slot()
        def end(self) -> None:
            QGuiApplication.exit(0)  # the locked window refuses quit()

    records: list[Record] = []

    def milestone(name: str) -> None:
        _reached(name)
        if name == "ready":  # no object of Qt's lives before the application
            records.append(Record())
            records[0].begin()

    chosen = dataclasses.replace(options(light), quiet_seconds=3600, begin=True)
    code: int = run(chosen, lambda: _open_core(light.file), milestone)
    record = records[0]
    gaps = [1000 * (later - one) for one, later in zip(record.frames, record.frames[1:], strict=False)]
    print(json.dumps({"gaps": gaps, "heard": record.heard}), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
