"""The terminal as `kiosk terminal` starts it, but at its home screen: prints its milestones in ms as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from kiosk.boot import boot


def main(settings: Path) -> int:
    started = float(os.environ["KIOSK_BENCH_STARTED"])
    reached: dict[str, float] = {}
    light = boot(settings)

    from kiosk.cli.terminal import _open_core, options
    from ui.terminal.app import run

    def milestone(name: str) -> None:
        reached[name] = (time.clock_gettime(time.CLOCK_MONOTONIC) - started) * 1000
        if {"home", "ready"} <= reached.keys():
            from PySide6.QtGui import QGuiApplication

            print(json.dumps(reached), flush=True)
            QGuiApplication.quit()

    at_home = replace(options(light), begin=True)
    code: int = run(at_home, lambda: _open_core(light.file), milestone)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
