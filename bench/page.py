"""From the lifted finger to the new page drawn, against a bare StackView push of as many items."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from bench.measure import Figure, percentile

_TAPS = 4
REST_MS = 80  # how long a finger rests on the glass: a quick one; most rest for 100 ms and more
READ_MS = 250  # nobody taps sooner on a page that has just come


def measure(rounds: int) -> list[Figure]:
    """Every page that home opens, and two behind the first of them; each tap beside a bare push of its page's count."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtCore import QMetaObject
    from PySide6.QtGui import QGuiApplication

    from bench.fingers import choices, page, press, release, tap, visible
    from bench.limits.bare_page import bare_window
    from kiosk.boot import SHIPPED_PACK
    from ui import fonts, translations
    from ui.screenshot import settle
    from ui.terminal.options import Options
    from ui.terminal.terminal import Terminal

    app = QGuiApplication.instance() or QGuiApplication(["kiosk-bench"])
    fonts.load()
    translations.build()
    terminal = Terminal(Options(pack=SHIPPED_PACK, motion=False, sound=False))
    window = terminal.window
    home = terminal.engine.singletonInstance("ui.flow", "Navigator").home
    window.show()
    terminal.session.begin()
    settle(READ_MS)
    engine, bare = bare_window()

    def ways() -> Iterator[tuple[int, ...]]:
        yield from ((place,) for place in range(len(choices(window))))
        yield from ((0, 0), (0, -1))

    def sample(way: tuple[int, ...]) -> tuple[float, float]:
        home()
        settle(READ_MS)
        for place in way[:-1]:
            tap(window, choices(window)[place])
            settle(READ_MS)
        button = choices(window)[way[-1]]
        press(window, button)
        settle(REST_MS)
        ours = drawn(window, partial(release, window, button))
        bare.setProperty("wanted", sum(1 for _ in visible(page(window))) // 2)
        QMetaObject.invokeMethod(bare, "back")
        settle(REST_MS)
        return ours, drawn(bare, partial(QMetaObject.invokeMethod, bare, "go"))

    all_ways = list(ways())
    for way in all_ways:
        sample(way)  # the first time compiles
    samples = [sample(way) for _ in range(rounds * _TAPS) for way in all_ways]
    terminal.close()
    bare.close()
    engine.deleteLater()
    del app
    gc.collect()
    ours, limit = ([one[i] for one in samples] for i in range(2))
    return [Figure("tap_to_page_p95", "ms", percentile(ours, 0.95), percentile(limit, 0.95), bar=1.5, at_most=True,
                   rounds=rounds)]


def drawn(window: Any, go: Callable[[], object]) -> float:
    """Milliseconds from before `go`, which changes the scene, to the first frame after it."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    done: list[float] = []

    def swapped() -> None:
        done.append(time.perf_counter())

    window.frameSwapped.connect(swapped)
    started = time.perf_counter()
    go()
    while not done:
        if time.perf_counter() - started > 10:
            raise RuntimeError("the page was not drawn within 10 s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    window.frameSwapped.disconnect(swapped)
    return (done[0] - started) * 1000
