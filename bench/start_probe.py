"""The terminal as `kiosk terminal` starts it, touched at its first frame: prints its milestones in ms as JSON."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

gc.disable()  # as kiosk/__main__.py does

from kiosk.boot import boot  # noqa: E402

if TYPE_CHECKING:
    from kiosk.cli.running import RunningTerminal


def main(settings: Path) -> int:
    started = float(os.environ["KIOSK_BENCH_STARTED"])
    reached: dict[str, float] = {}
    light = boot(settings)

    from kiosk.cli.terminal import _open_core, options
    from ui.terminal.app import run

    def milestone(name: str) -> None:
        reached[name] = (time.clock_gettime(time.CLOCK_MONOTONIC) - started) * 1000
        if name == "first_frame":
            from PySide6.QtCore import QTimer

            QTimer.singleShot(0, _touch)
        if {"home", "ready"} <= reached.keys():
            from PySide6.QtGui import QGuiApplication

            print(json.dumps(reached), flush=True)
            QGuiApplication.exit(0)  # the locked window refuses quit()

    def open_core() -> RunningTerminal:
        try:
            return _open_core(light.file)
        except BaseException:  # a terminal would try again and again
            traceback.print_exc()
            os._exit(1)

    code: int = run(options(light), open_core, milestone)
    return code


def _touch() -> None:
    """What the idle screen does at a touch. No event is made here: that would load all of Qt's names, 15 ms."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import qmlEngine

    window, = QGuiApplication.topLevelWindows()
    qmlEngine(window).context.session.begin()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
