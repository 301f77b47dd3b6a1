"""Where the demo hall's windows go on one screen: terminal, counter, board and the tray for paper. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

TITLE_BAR = 40
GAP = 16
LEAST = 0.2
"""The least part of its canvas that a window is drawn at; below it nothing could be read."""
COUNTER, BOARD, TRAY = (1024, 690), (1920, 1080), (720, 1920)


class Room(NamedTuple):
    """A screen's free area, in its pixels."""

    left: int
    top: int
    width: int
    height: int


class Place(NamedTuple):
    """A window's top left corner in the screen's pixels and the part of its canvas that it is drawn at."""

    left: int
    top: int
    scale: float
    width: int
    height: int


def places(room: Room, terminal: tuple[int, int]) -> dict[str, Place]:
    """Columns from left to right; what cannot be whole side by side shrinks, the widest column first."""
    canvases = {"terminal": terminal, "counter": COUNTER, "board": BOARD, "tray": TRAY}
    columns: tuple[tuple[str, ...], ...] = (("terminal",), ("counter", "board"), ("tray",))
    if terminal[0] > terminal[1]:
        columns = (("terminal", "board"), ("counter",), ("tray",))
    sizes = [[canvases[name] for name in column] for column in columns]
    widths = _shrunk([_width(room.height, column) for column in sizes], room.width - GAP * (len(columns) - 1))
    left = room.left + (room.width - sum(widths) - GAP * (len(columns) - 1)) // 2
    found = {}
    for column, width in zip(columns, widths, strict=True):
        top = room.top
        for name in column:
            across, down = canvases[name]
            scale = max(LEAST, min(1.0, width / across))
            height = int(down * scale)
            found[name] = Place(left, top + TITLE_BAR, round(scale, 4), int(across * scale), height)
            top += TITLE_BAR + height
        left += width + GAP
    return found


def _width(height: int, column: Sequence[tuple[int, int]]) -> int:
    """How wide the column is when it fills the height, at most as wide as its widest canvas."""
    free = height - TITLE_BAR * len(column)
    return int(min(free / sum(down / across for across, down in column), max(across for across, _ in column)))


def _shrunk(widths: list[int], room: int) -> list[int]:
    """The widest are cut to one width, so that all fit."""
    cap = max(widths)
    while sum(min(width, cap) for width in widths) > room and cap > 1:
        cap -= 1
    return [min(width, cap) for width in widths]
