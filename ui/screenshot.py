"""Pictures of a live window, drawn without a display, and time for it to live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

_ASLEEP = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
_DELETED = QEvent.Type.DeferredDelete
_LOOK_MS = 5
_QUALITY = 80  # of the packing: two thirds of the work for a seventh more bytes


def settle(milliseconds: int = 260) -> None:
    """Lets events and animations run for about `milliseconds`."""
    until(lambda: False, milliseconds / 1000)


def until(condition: Callable[[], object], seconds: float) -> bool:
    """Runs events until `condition` holds, asleep where there are none; False when it does not within `seconds`."""
    deadline, waker = QDeadlineTimer(int(seconds * 1000)), QTimer()
    waker.start(_LOOK_MS)
    while not condition():
        if deadline.hasExpired():
            return False
        QCoreApplication.processEvents(_ASLEEP)
        QCoreApplication.sendPostedEvents(None, _DELETED)  # processEvents alone leaves these
    return True


def grab(window: QQuickWindow, path: Path) -> Path:
    """Writes what `window` shows to `path` (PNG). Raises OSError when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not window.grabWindow().save(str(path), "PNG", _QUALITY):
        raise OSError(f"no picture written to {path}")
    return path
