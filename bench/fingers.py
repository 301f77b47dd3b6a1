"""A finger on a terminal's window: finds what can be touched and touches it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent


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


def page(window: Any) -> Any:
    """The page in view."""
    return next(item for item in visible(window.contentItem()) if item.inherits("QQuickStackView")
                ).property("currentItem")


def choices(window: Any) -> list[Any]:
    """What can be touched on the page itself, not in the footer."""
    return [item for item in buttons(window) if page(window).isAncestorOf(item)]


def press(window: Any, button: Any) -> None:
    _touch(window, button, QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton)


def release(window: Any, button: Any) -> None:
    """When it returns, what the touch asked for has been done, but not drawn."""
    _touch(window, button, QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)


def tap(window: Any, button: Any) -> None:
    press(window, button)
    release(window, button)


def touch(window: Any, button: Any, panel: Any) -> None:
    """A tap as a touch screen has it: `panel` is QtTest's. With a mouse each press of a key of Qt's keyboard leaves a
    touch point behind, 560 bytes (seen on 6.11).
    """
    from PySide6.QtTest import QTest

    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    for step in ("press", "release"):
        event = QTest.touchEvent(window, panel)
        getattr(event, step)(0, middle, window)
        event.commit()


def _touch(window: Any, button: Any, kind: QEvent.Type, held: Qt.MouseButton) -> None:
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
    event = QMouseEvent(kind, middle, window.mapToGlobal(middle), Qt.MouseButton.LeftButton, held,
                        Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(window, event)
