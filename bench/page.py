"""From the tap to the new page drawn, against a bare StackView push of as many items."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from bench.measure import Figure, percentile

_TAPS = 10


def measure(rounds: int) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtCore import QMetaObject
    from PySide6.QtGui import QGuiApplication

    from bench.fingers import buttons, tap, visible
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
    settle()
    tap(window, buttons(window)[0])
    settle()
    engine, bare = bare_window(sum(1 for _ in visible(window.contentItem())))
    mine: list[float] = []
    limit: list[float] = []
    for _ in range(rounds * _TAPS):
        home()
        settle(20)
        first = buttons(window)[0]
        mine.append(_drawn(window, partial(tap, window, first)))
        limit.append(_drawn(bare, partial(QMetaObject.invokeMethod, bare, "go")))
    terminal.close()
    bare.close()
    engine.deleteLater()
    del app
    gc.collect()
    return [Figure("tap_to_page_p95", "ms", percentile(mine, 0.95), percentile(limit, 0.95), bar=1.5, at_most=True,
                   rounds=rounds)]


def _drawn(window: Any, go: Callable[[], object]) -> float:
    """Milliseconds from before `go` to the first frame after it."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    done: list[float] = []

    def swapped() -> None:
        done.append(time.perf_counter())

    started = time.perf_counter()
    go()
    window.frameSwapped.connect(swapped)
    window.requestUpdate()
    while not done:
        if time.perf_counter() - started > 10:
            raise RuntimeError("the page was not drawn within 10 s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    window.frameSwapped.disconnect(swapped)
    return (done[0] - started) * 1000
