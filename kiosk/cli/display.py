"""Is there a screen to open a window on?"""

from __future__ import annotations

import os
import sys

from kiosk.errors import KioskError


class NoDisplay(KioskError):
    """No window can be opened in this session."""

    code = "no_display"


def has_display() -> bool:
    return sys.platform in {"win32", "darwin"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def need_display(instead: str) -> None:
    """Raises NoDisplay with what to do instead."""
    if not has_display():
        raise NoDisplay(f"This session has no display to open a window on. {instead}")
