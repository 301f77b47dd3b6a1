"""A whole terminal, offscreen, with a thousand visits: prints resident megabytes and their growth as JSON."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

from kiosk.boot import boot

_WARM_UP = 200
_VISITS = 1000


def resident_mb() -> float:
    """What the process has that is not shared away, from the kernel's own count (VmRSS), in MB."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / 1e6


def main(settings: Path) -> int:
    light = boot(settings)
    from PySide6.QtGui import QGuiApplication

    from bench.fingers import buttons, tap
    from kiosk.cli.terminal import _open_core, options
    from ui import fonts, translations
    from ui.screenshot import settle
    from ui.terminal.terminal import Terminal

    app = QGuiApplication(["kiosk-bench"])
    fonts.load()
    translations.build()
    terminal = Terminal(options(light))
    window, session = terminal.window, terminal.session
    window.show()
    core = _open_core(light.file)
    terminal.hall.attach(core)

    def visit(number: int) -> None:
        session.begin()
        session.setLanguage("en" if number % 2 else "zh_CN")
        session.setLargeType(number % 3 == 0)
        settle(10)
        tap(window, buttons(window)[0])
        settle(20)
        session.end()
        settle(10)

    core.tickets.take_ticket(service_id=core.pack.services[0].id, language="zh_CN")
    while core.paper.next_waiting() is not None:
        settle(100)
    for number in range(_WARM_UP):
        visit(number)
    gc.collect()
    before = resident_mb()
    for number in range(_VISITS):
        visit(number)
    gc.collect()
    after = resident_mb()
    terminal.close()
    core.close()
    print(json.dumps({"resident": after, "growth": after - before}), flush=True)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
