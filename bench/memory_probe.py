"""A whole terminal, offscreen, with a thousand visits: prints resident megabytes and their growth as JSON.

It starts as `kiosk terminal` does. Growth counts from visit 200, when every page has been seen in both languages, both
sizes and high contrast, pinyin has been typed and paper printed. Each step waits for its page to stand there, drawn:
what is measured depends on the machine's speed in nothing.
"""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import Any

from kiosk.boot import boot

_WARM_UP = 200
_VISITS = 1000
_TICKET_EVERY = 20  # visits
_SLIDING_EVERY = 7  # visits; the others are without motion, so that a thousand take minutes
_TYPED = "guohu"


def resident_mb() -> float:
    """All that stands in memory for this process, libraries and mapped files too (the kernel's VmRSS), in MB."""
    status = Path("/proc/self/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / 1e6


def main(settings: Path) -> int:
    gc.disable()  # as kiosk/__main__.py does
    light = boot(settings)
    from bench.fingers import choices, tap, visible
    from kiosk.cli.terminal import _open_core, _reached, options
    from ui import fonts, hooks
    from ui.panel import application
    from ui.screenshot import settle
    from ui.terminal.app import set_environment

    chosen = options(light)
    set_environment(chosen)
    hooks.install()
    app = application(chosen)
    fonts.load_typeface()
    from ui.terminal.start import Start
    from ui.terminal.terminal import Terminal

    terminal = Terminal(chosen)
    window, session = terminal.window, terminal.session
    cores: list[Any] = []
    milestones: list[str] = []
    frames: list[None] = []
    typed: list[None] = []

    def open_core() -> Any:
        cores.append(_open_core(light.file))
        return cores[-1]

    def reached(milestone: str) -> None:
        milestones.append(milestone)
        _reached(milestone)

    start = Start(terminal, open_core, reached)
    window.frameSwapped.connect(lambda: frames.append(None))
    window.show()
    while "ready" not in milestones:
        settle(20)
    core = cores[-1]

    def stack() -> Any:
        return next(item for item in visible(window.contentItem()) if item.inherits("QQuickStackView"))

    def drawn() -> None:
        """Until the page asked for stands there: a finger finds nothing on one that slides."""
        settle(1)
        while stack().property("busy"):
            settle(5)
        frames.clear()
        window.update()
        while not frames:
            settle(1)

    def type_pinyin() -> None:
        """Where the keyboard is up."""
        for letter in _TYPED:
            for item in visible(window.contentItem()):
                if item.metaObject().indexOfProperty("keyType") >= 0 and item.property("text") == letter:
                    tap(window, item)
                    typed.append(None)
                    drawn()
                    break
            else:
                return

    def visit(number: int) -> None:
        """Home, a zone, what lies behind it. 200 visits go everywhere, in both languages, large type and contrast."""
        walk = number % _WARM_UP
        window.setProperty("motion", number % _SLIDING_EVERY == 0)
        session.begin()
        session.setLanguage("en" if walk % 2 else "zh_CN")
        session.setLargeType(walk // 2 % 2 == 1)
        session.setHighContrast(walk % 5 == 0)
        drawn()
        turn = walk // 4
        for _ in range(2):
            offered = choices(window)
            if offered:
                turn, which = divmod(turn, len(offered))
                tap(window, offered[which])
                drawn()
            type_pinyin()
        if number % _TICKET_EVERY == 0:
            core.tickets.take_ticket(service_id=core.pack.services[number % 7].id, language=session.language)
        session.end()
        settle(5)

    def at_rest() -> float:
        """Between two visits, once the terminal has tidied up as it does when nobody is there."""
        while core.paper.next_waiting() is not None or not core.link.online:
            settle(100)
        settle(3000)
        return resident_mb()

    for number in range(_WARM_UP):
        visit(number)
    if not typed:
        raise RuntimeError("the keyboard never came")
    before = at_rest()
    for number in range(_WARM_UP, _WARM_UP + _VISITS):
        visit(number)
        if (number + 1) % _WARM_UP == 0:
            print(f"{number + 1} visits: {at_rest():.2f} MB", file=sys.stderr)
    after = at_rest()
    start.close()
    print(json.dumps({"resident": after, "growth": (after - before) * 1e6 / 2**20}), flush=True)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
