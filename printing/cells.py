"""Cells of one size, to be cut apart: four cards on a page."""

from __future__ import annotations

from printing.document import Cells
from printing.errors import LayoutFailed
from printing.place import Box, Mark, Placed, moved, place, stack

_ARM = 40  # dots of a cut mark each way: 5 mm, so that some of it stands inside what a printer leaves white


@place.register
def _(block: Cells, width: int) -> Placed:
    wide = width // block.columns
    rows = -(-len(block.cells) // block.columns)
    marks: list[Mark] = []
    for n, blocks in enumerate(block.cells):
        inside = stack(blocks, wide - 2 * block.pad)
        if inside.height > block.height - 2 * block.pad:
            raise LayoutFailed("the content of a cell is higher than the cell", dots=inside.height)
        x, y = n % block.columns * wide, n // block.columns * block.height
        marks += (moved(mark, x + block.pad, y + block.pad) for mark in inside.marks)
    across, down = range(0, wide * block.columns + 1, wide), range(0, block.height * rows + 1, block.height)
    if block.columns > 1:
        marks += (mark for x in across for y in down for mark in _cross(x, y, across[-1], down[-1]))
    return Placed(block.height * rows, tuple(marks))


def _cross(x: int, y: int, right: int, bottom: int) -> tuple[Box, Box]:
    """Its arms end at the sheet's edges."""
    left, top = max(0, x - _ARM), max(0, y - _ARM)
    return (Box(left, min(max(y - 1, 0), bottom - 2), min(right, x + _ARM) - left, 2, ink="mid"),
            Box(min(max(x - 1, 0), right - 2), top, 2, min(bottom, y + _ARM) - top, ink="mid"))
