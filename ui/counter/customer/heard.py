"""What of the pad can be written in and pressed, for a screen reader: its picture says nothing to one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

_ROLES = {QAccessible.Role.Button: "button", QAccessible.Role.EditableText: "entry"}


def heard(window: QWindow) -> list[list[Any]]:
    """[role, words, left, top, width, height] of each, in pixels of the window.

    Candidates come and go above the keys, and stand last: a press that is on its way finds the key that it meant.
    """
    root = QAccessible.queryAccessibleInterface(window)
    found = sorted(_within(root, window), key=lambda one: (one[0], one[2], one[1])) if root is not None else []
    return [[role, words, left, top, width, height] for _, left, top, role, words, width, height in found]


def _within(node: QAccessibleInterface, window: QWindow) -> Iterator[tuple[Any, ...]]:
    for index in range(node.childCount()):
        child = node.child(index)
        if child is None or child.state().invisible:
            continue
        role, words, item = _ROLES.get(child.role()), child.text(QAccessible.Text.Name), child.object()
        if role and words:
            at = child.rect().translated(-window.position())
            passing = item is not None and item.metaObject().className().startswith("Candidate")
            yield passing, at.x(), at.y(), role, words, at.width(), at.height()
        yield from _within(child, window)
