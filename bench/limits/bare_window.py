"""A bare QML window: how soon can this machine draw anything? Prints milliseconds since exec."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView


def main() -> int:
    started = float(os.environ["KIOSK_BENCH_STARTED"])
    app = QGuiApplication(sys.argv)
    view = QQuickView()
    view.setSource(QUrl.fromLocalFile(os.path.join(os.path.dirname(__file__), "bare_window.qml")))

    def drawn() -> None:
        print(f"{(time.clock_gettime(time.CLOCK_MONOTONIC) - started) * 1000:.3f}", flush=True)
        app.quit()

    view.frameSwapped.connect(drawn)
    view.resize(1080, 1920)
    view.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
