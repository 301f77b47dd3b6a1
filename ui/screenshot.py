"""Pictures of a live window, drawn without a display."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtQuick import QQuickWindow


def settle(milliseconds: int = 260) -> None:
    """Lets events and animations run for about `milliseconds`."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # processEvents alone leaves these


def grab(window: QQuickWindow, path: Path) -> Path:
    """Writes what `window` shows to `path` (PNG). Raises OSError when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grabWindow().save(str(path)):
        raise OSError(f"no picture written to {path}")
    return path
