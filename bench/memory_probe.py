"""A whole terminal, offscreen, with a thousand visits: prints resident megabytes and their growth as JSON."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

from kiosk.boot import boot

_WARM_UP = 200
_VISITS = 1000
_TICKET_EVERY = 20  # visits


def resident_mb() -> float:
    """All that stands in memory for this process, libraries and mapped files too (the kernel's VmRSS), in MB."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / 1e6


def main(settings: Path) -> int:
    light = boot(settings)
    from bench.fingers import choices, tap
    from kiosk.cli.terminal import _open_core, options
    from ui import fonts, hooks
    from ui.panel import application
    from ui.screenshot import settle
    from ui.terminal.app import set_environment
    from ui.terminal.terminal import Terminal

    chosen = options(light)
    set_environment(chosen)
    hooks.install()
    app = application(chosen)
    fonts.load()
    terminal = Terminal(chosen)
    window, session = terminal.window, terminal.session
    window.show()
    core = _open_core(light.file)
    terminal.hall.attach(core)

    def visit(number: int) -> None:
        """Every zone in its turn, and every other time what lies behind it; both languages, large type, contrast."""
        session.begin()
        session.setLanguage("en" if number % 2 else "zh_CN")
        session.setLargeType(number % 3 == 0)
        session.setHighContrast(number % 5 == 0)
        settle(10)
        for turn in (number // 2, number // 8)[:1 + number % 2]:
            offered = choices(window)
            if offered:
                tap(window, offered[turn % len(offered)])
                settle(20)
        if number % _TICKET_EVERY == 0:
            core.tickets.take_ticket(service_id=core.pack.services[number % 7].id, language=session.language)
        session.end()
        settle(10)

    for number in range(_WARM_UP):
        visit(number)
    while core.paper.next_waiting() is not None or not core.link.online:
        settle(100)
    gc.collect()
    before = resident_mb()
    for number in range(_VISITS):
        visit(number)
    gc.collect()
    after = resident_mb()
    terminal.leave()
    core.close()
    terminal.close()
    print(json.dumps({"resident": after, "growth": (after - before) * 1e6 / 2**20}), flush=True)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
