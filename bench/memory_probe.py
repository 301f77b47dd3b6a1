"""A whole terminal, offscreen, with thousands of visits: prints resident megabytes and their growth as JSON.

It starts as `kiosk terminal` does. 200 visits see every page in both languages, both sizes and high contrast; pinyin is
typed and paper printed. Each step waits for its page to stand there, drawn: what is measured depends on the machine's
speed in nothing.

Growth counts from visit 3,000. Until then pages of libraries and typefaces that were let go after the start
(docs/decisions/0011) are mapped again when they are first touched, and bounded stores fill: glyphs of each size,
pictures of each width, the JavaScript heap (docs/decisions/0017 has the curve). It is the slope of a line through what
was resident at every rest since: which slide is on, and so which glyphs are mapped, makes any two rests differ by as
much as 1.5 MB, and the difference of two says more about them than about the visits between. The highest counts from
the first visit.
"""

from __future__ import annotations

import gc
import json
import re
import sys
from pathlib import Path
from statistics import linear_regression
from typing import Any, NamedTuple

from kiosk.boot import boot

_ROUND = 200  # visits that go everywhere
_WARM_UP = 15 * _ROUND
_VISITS = 3000
_TICKET_EVERY = 20  # visits
_SLIDING_EVERY = 7  # visits; the others are without motion, so that a thousand take minutes
_TYPED = "guohu"


class Memory(NamedTuple):
    """MB. `resident`: all that stands in memory for this process (the kernel's VmRSS).

    `own`: of it what is not as a file has it, libraries and typefaces (RssAnon and RssShmem).
    """

    resident: float
    own: float


def memory() -> Memory:
    status = Path("/proc/self/status").read_text()
    kilobytes = {name: int(rest.split()[0]) for name, rest in re.findall(r"(\w+):\s+(\d+ kB)", status)}
    own = kilobytes["RssAnon"] + kilobytes["RssShmem"]
    return Memory(kilobytes["VmRSS"] * 1024 / 1e6, own * 1024 / 1e6)


def main(settings: Path) -> int:
    gc.disable()  # as kiosk/__main__.py does
    light = boot(settings)
    from bench.fingers import choices, touch, visible
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
    from PySide6.QtTest import QTest

    from ui.terminal.start import Start
    from ui.terminal.terminal import Terminal

    terminal = Terminal(chosen)
    window, session = terminal.window, terminal.session
    panel = QTest.createTouchDevice()
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
                    touch(window, item, panel)
                    typed.append(None)
                    drawn()
                    break
            else:
                return

    def visit(number: int) -> None:
        """Home, a zone, what lies behind it. 200 visits go everywhere, in both languages, large type and contrast."""
        walk = number % _ROUND
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
                touch(window, offered[which], panel)
                drawn()
            type_pinyin()
        if number % _TICKET_EVERY == 0:
            core.tickets.take_ticket(service_id=core.pack.services[number % 7].id, language=session.language)
        session.end()
        settle(5)

    def at_rest() -> Memory:
        """Between two visits, once the terminal has tidied up as it does when nobody is there."""
        while core.paper.next_waiting() is not None or not core.link.online:
            settle(100)
        settle(3000)
        return memory()

    rests: dict[int, float] = {}
    for number in range(_WARM_UP + _VISITS + 1):
        if number and number % _ROUND == 0:
            now = at_rest()
            rests[number] = now.resident
            print(f"{number} visits: {now.resident:.2f} MB, {now.own:.2f} its own", file=sys.stderr)
        visit(number)
    if not typed:
        raise RuntimeError("the keyboard never came")
    start.close()
    filled = {number: rest for number, rest in rests.items() if number >= _WARM_UP}
    slope, _ = linear_regression(list(filled), list(filled.values()))  # MB a visit
    print(json.dumps({"resident": max(rests.values()), "growth": slope * 1000 * 1e6 / 2**20}), flush=True)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
