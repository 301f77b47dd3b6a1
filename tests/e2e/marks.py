"""A number that can be read back from a picture of a screen: a row of squares, full or hollow, as a title.

Sixteen squares: eight bits of the number, two of the version, six that must fit to both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image

LENGTH = 16
_SIDES = range(10, 101)
"""Pixels of a square that is drawn on any screen."""
_RUN = re.compile(b"\xff{%d,%d}" % (_SIDES.start, _SIDES.stop - 1))


class Mark(NamedTuple):
    number: int
    version: int


class _Square(NamedTuple):
    y: int
    x: int
    side: int
    full: bool


def written(mark: Mark) -> str:
    """As characters of a title: number 0 to 255, version 0 to 3."""
    bits = f"{mark.number:08b}{mark.version:02b}{_check(mark):06b}"
    return "".join("■" if bit == "1" else "□" for bit in bits)


def seen(picture: Image.Image) -> set[Mark]:
    """Every mark in a picture of a screen: dark on light, or light on dark, however soft its edges are."""
    grey = picture.convert("L")
    inks = [grey.point(lambda v, at=at: 255 * (v < at)) for at in (110, 150, 190)]
    inks += [grey.point(lambda v, at=at: 255 * (v > at)) for at in (90, 130, 170)]
    return {mark for ink in inks for mark in _marks(ink)}


def _check(mark: Mark) -> int:
    return (37 * mark.number + 11 * mark.version + 5) % 64


def _marks(ink: Image.Image) -> Iterator[Mark]:
    """Rows of a mark, or two under each other where a title is too long for its line."""
    rows = list(_rows(_squares(ink)))
    for row in rows:
        below = [other for other in rows if other[0].side == row[0].side and abs(other[0].x - row[0].x) <= 2
                 and row[0].side < other[0].y - row[0].y < 3 * row[0].side]
        for squares in (row, *(row + other for other in below)):
            if len(squares) == LENGTH and (mark := _read(squares)) is not None:
                yield mark


def _read(squares: list[_Square]) -> Mark | None:
    value = int("".join("1" if one.full else "0" for one in squares), 2)
    mark = Mark(value >> 8, value >> 6 & 3)
    return mark if value & 63 == _check(mark) else None


def _rows(squares: list[_Square]) -> Iterator[list[_Square]]:
    """Neighbours of one height and size, in reading order."""
    left = sorted(squares)
    while left:
        row = [left.pop(0)]
        for one in [one for one in left if abs(one.y - row[0].y) <= 1]:
            if abs(one.side - row[0].side) <= 1 and one.x - row[-1].x < 1.6 * one.side:
                row.append(one)
                left.remove(one)
        yield row


def _squares(ink: Image.Image) -> list[_Square]:
    data, width = ink.tobytes(), ink.width
    runs: dict[tuple[int, int], list[int]] = defaultdict(list)
    for y in range(ink.height):
        for found in _RUN.finditer(data, y * width, (y + 1) * width):
            runs[found.start() - y * width, found.end() - y * width].append(y)
    return [square for (x, end), ys in runs.items() for square in _stacked(data, width, x, end - x, ys)]


def _stacked(data: bytes, width: int, x: int, side: int, ys: list[int]) -> Iterator[_Square]:
    """Where equal runs stand one above the other: all the way, or at the top and the bottom with sides between."""
    there = set(ys)
    for top in ys:
        if top - 1 in there:
            continue
        bottom = next((y for y in range(top + side + 2, top + side - 4, -1) if y in there), None)
        if bottom is None:
            continue
        middle = range(top, bottom + 1)
        if all(y in there for y in middle):
            yield _Square(top, x, side, True)
        elif all(data[y * width + x] and data[y * width + x + side - 1] for y in middle) \
                and not data[(top + bottom) // 2 * width + x + side // 2]:
            yield _Square(top, x, side, False)
