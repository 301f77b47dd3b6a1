"""The windows that an X display shows, asked of libX11 itself: also those that no window manager lists."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from typing import NamedTuple

_VIEWABLE = 2


class Shown(NamedTuple):
    id: int
    x: int
    y: int
    width: int
    height: int


class _Attributes(ctypes.Structure):
    """XWindowAttributes up to `map_state`."""

    _fields_ = (
        [(name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")]
        + [("visual", ctypes.c_void_p), ("root", ctypes.c_ulong)]
        + [(name, ctypes.c_int) for name in ("class", "bit_gravity", "win_gravity", "backing_store")]
        + [("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int),
           ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
           ("rest", ctypes.c_char * 128)]
    )


class Display:
    def __init__(self, name: str, *, uid: int | None = None) -> None:
        """`uid`: whose display it is, where it takes no other."""
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._ignore)  # a window may go while it is asked for
        before = os.geteuid()
        try:
            os.seteuid(before if uid is None else uid)
            opened = self._x.XOpenDisplay(name.encode())
        finally:
            os.seteuid(before)
        assert opened, f"no display {name}"
        self._display = ctypes.c_void_p(opened)
        self._root = self._x.XDefaultRootWindow(self._display)

    def shown(self) -> list[Shown]:
        """Top-level windows on the screen that somebody could see or touch, from the lowest to the highest."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XQueryTree(self._display, ctypes.c_ulong(self._root), *map(
            ctypes.byref, (root, parent, children, count)))
        found = []
        for index in range(count.value):
            it = _Attributes()
            if self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(children[index]), ctypes.byref(it)):
                one = Shown(children[index], it.x, it.y, it.width, it.height)
                if it.map_state == _VIEWABLE and one.width > 1 and one.height > 1 and one.x + one.width > 0:
                    found.append(one)
        if children:
            self._x.XFree(children)
        return found

    def fill(self, window: Shown, width: int, height: int) -> None:
        """What a window manager would do: the whole screen for `window`, and the keyboard."""
        self._x.XMoveResizeWindow(self._display, ctypes.c_ulong(window.id), 0, 0, width, height)
        self._x.XSetInputFocus(self._display, ctypes.c_ulong(window.id), 1, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        with suppress(OSError):
            self._x.XCloseDisplay(self._display)
