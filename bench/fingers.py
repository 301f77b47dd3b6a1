"""A finger on a terminal's window: finds what can be touched and taps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest


def visible(item: Any) -> Iterator[Any]:
    """`item` and all that is visible below it."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible(child)


def buttons(window: Any) -> list[Any]:
    """Whatever can be touched now, in painting order."""
    return [item for item in visible(window.contentItem())
            if item.inherits("QQuickAbstractButton") and item.isEnabled()]


def tap(window: Any, button: Any) -> None:
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
