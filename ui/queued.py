"""Slots that run at a later turn of the event loop, in the receiver's thread, whoever emits."""

from __future__ import annotations

from typing import Any


def queued(signal: Any, slot: Any) -> None:
    """Connects them so. Not before home is drawn: it loads all of Qt's names, a tenth of the start."""
    from PySide6.QtCore import Qt

    signal.connect(slot, Qt.ConnectionType.QueuedConnection)
