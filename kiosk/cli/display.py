"""Is there a screen to open a window on?"""

from __future__ import annotations

import os
import sys

from kiosk.errors import KioskError


class NoDisplay(KioskError):
    """No window can be opened in this session."""

    code = "no_display"


def need_display(instead: str) -> None:
    """Raises NoDisplay with what to do instead."""
    lack = lacking()
    if lack:
        raise NoDisplay(f"{lack}. {instead}")


def lacking() -> str:
    """Why no window can be opened here; empty where one can."""
    if sys.platform in {"win32", "darwin"} or _draws_elsewhere():
        return ""
    named = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
    if not named:
        return "This session has no display to open a window on"
    if any(_ANSWERS[name]() for name in named):
        return ""
    return f"No display that takes windows answers at {' and '.join(f'{name}={os.environ[name]}' for name in named)}"


def _draws_elsewhere() -> bool:
    """Onto no display at all, or onto the panel itself: Qt is told so."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    return asked != "" and not asked.startswith(("xcb", "wayland"))


def _x_answers() -> bool:
    """Whether the X server lets this user in. Without the library Qt cannot start either, and says which is missing."""
    from ctypes import CDLL, c_void_p

    try:
        xcb = CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = c_void_p
    connection = c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    from socket import AF_UNIX, socket

    place = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), os.environ["WAYLAND_DISPLAY"])
    with socket(AF_UNIX) as asked:
        try:
            asked.connect(place)
        except OSError:
            return False
    return True


_ANSWERS = {"DISPLAY": _x_answers, "WAYLAND_DISPLAY": _wayland_answers}
