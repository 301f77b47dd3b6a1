"""From the tap to the new page drawn, against a bare StackView push of as many items."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from typing import Any

from bench.measure import Figure, percentile

_TAPS = 10


def measure(rounds: int) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtCore import QMetaObject
    from PySide6.QtGui import QGuiApplication

    from bench.limits.bare_page import bare_window
    from kiosk.boot import SHIPPED_PACK
    from tests.fixtures.window import Window
    from ui import fonts, translations
    from ui.terminal.options import Options
    from ui.terminal.terminal import Terminal

    app = QGuiApplication.instance() or QGuiApplication(["kiosk-bench"])
    fonts.load()
    translations.build()
    ours = Window(Terminal(Options(pack=SHIPPED_PACK, motion=False, sound=False)))
    ours.quick.show()
    ours.begin()
    label = ours.buttons()[0].property("label")
    ours.tap(label)
    items = _count(ours.page)
    engine, bare = bare_window(items)
    mine: list[float] = []
    limit: list[float] = []
    for _ in range(rounds * _TAPS):
        ours.home()
        target = ours.button(label)
        mine.append(_drawn(ours.quick, lambda target=target: _click(ours.quick, target)))  # type: ignore[misc]
        limit.append(_drawn(bare, lambda: QMetaObject.invokeMethod(bare, "go")))
    ours.terminal.close()
    bare.close()
    engine.deleteLater()
    del app
    gc.collect()
    return [Figure("tap_to_page_p95", "ms", percentile(mine, 0.95), percentile(limit, 0.95), bar=1.5, at_most=True,
                   rounds=rounds)]


def _count(item: Any) -> int:
    return 1 + sum(_count(child) for child in item.childItems() if child.isVisible())


def _click(window: Any, target: Any) -> None:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtTest import QTest

    middle = target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)


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
