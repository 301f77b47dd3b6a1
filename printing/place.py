"""Blocks become marks at dots: x from the left, y from the top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import singledispatch
from typing import TypeAlias

from kiosk.text import plain
from printing import fonts, qr
from printing.document import Align, Block, Columns, Cut, Ink, KeyValue, Need, Panel, Qr, Rule, Space, Table, Text
from printing.errors import LayoutFailed
from printing.wrap import ellipsis, spaced, wrap

_DASH, _DASH_GAP = 8, 6
_TEXT_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text with its baseline at `y`."""

    x: float
    y: float
    text: str
    size: float
    bold: bool
    ink: Ink = "black"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, in whole dots; `radius` rounds its corners."""

    x: int
    y: int
    width: int
    height: int
    radius: int = 0
    ink: Ink = "black"


@dataclass(frozen=True, slots=True)
class Squares:
    """Dark runs of a QR code as (x, y, width, height) from its own corner: one mark, for they are many."""

    x: int
    y: int
    runs: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture, in whole dots. `turned`: its top is at the left."""

    x: int
    y: int
    width: int
    height: int
    data: bytes
    turned: bool = False


Mark: TypeAlias = Words | Box | Squares | Pixels


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks with (0, 0) at the top left, the height that they take, and where the paper is cut."""

    height: int
    marks: tuple[Mark, ...] = ()
    cuts: tuple[int, ...] = field(default=())


def stack(blocks: Iterable[Block], width: int) -> Placed:
    """Blocks below each other. Raises MissingGlyph, LayoutFailed."""
    return pile(place(block, width) for block in blocks)


def pile(parts: Iterable[Placed]) -> Placed:
    """What is placed already, below each other."""
    y, marks, cuts = 0, list[Mark](), list[int]()
    for placed in parts:
        marks += (moved(mark, 0, y) for mark in placed.marks)
        cuts += (y + cut for cut in placed.cuts)
        y += placed.height
    return Placed(y, tuple(marks), tuple(cuts))


@singledispatch
def place(block: Block, width: int) -> Placed:
    raise LayoutFailed(f"a document cannot hold a {type(block).__name__}")


@place.register
def _(block: Text, width: int) -> Placed:
    def measure(text: str) -> float:
        return fonts.advance(text, bold=block.bold) * size

    size: float = block.size
    text = _clean(block.text)
    if block.inverse:
        return _inverse(block, text, width)
    if block.fit:
        text = text.replace("\n", " ")
        if len(text) > 200 or (natural := measure(text)) > width * 2:
            size = block.size / 2
            lines = [ellipsis(text, measure, width)]
        else:
            size = min(size, size * width / max(natural, 1))
            lines = [text]
    else:
        lines = wrap(text, measure, width, block.lines)
    step = round(size * (fonts.CAP_HEIGHT if block.trim else block.leading))
    baseline = size * fonts.CAP_HEIGHT if block.trim else (step - size) / 2 + size * fonts.ASCENT
    marks = [
        Words(_start(measure(line), width, block.align), round(baseline + step * n), line, size, block.bold, block.ink)
        for n, line in enumerate(lines)
    ]
    return Placed(step * len(lines), tuple(marks))


def _inverse(block: Text, text: str, width: int) -> Placed:
    pad = _padding(block)
    text = wrap(text, lambda t: fonts.advance(t, bold=block.bold) * block.size, width - 2 * pad, 1)[0]
    wide = round(fonts.advance(text, bold=block.bold) * block.size) + 2 * pad
    height = round(block.size * 1.44)
    x = round(_start(wide, width, block.align))
    baseline = round((height - block.size) / 2 + block.size * fonts.ASCENT)
    return Placed(height, (
        Box(x, 0, wide, height, radius=6), Words(x + pad, baseline, text, block.size, block.bold, "white"),
    ))


def _padding(block: Text) -> int:
    return round(block.size * 0.45)


@place.register
def _(block: KeyValue, width: int) -> Placed:
    key = Text(block.key, block.size)
    value = Text(block.value, block.size, bold=True, align="right")
    return place(Columns(((key,), (value,)), (0, 1), gap=block.size), width)


@place.register
def _(block: Table, width: int) -> Placed:
    head, rows = table_rows(block, width)
    return pile([*([head] if head else []), *rows])


def table_rows(block: Table, width: int) -> tuple[Placed | None, list[Placed]]:
    """The head, and each row with what is drawn above or below it."""
    head = stack((_row(block, block.head, bold=True), Rule(ink="accent"), Space(4)), width) if block.head else None
    rows = list[Placed]()
    for n, cells in enumerate(block.rows, 1):
        last = n == len(block.rows)
        over: tuple[Block, ...] = (Rule(ink="accent"), Space(4)) if block.total and last else ()
        ends: tuple[Block, ...] = (Space(3), Rule(1, ink="line"), Space(3)) if block.ruled and not last else ()
        rows.append(stack((*over, _row(block, cells, bold=block.total and last), *ends), width))
    return head, rows


def _row(block: Table, cells: tuple[str, ...], *, bold: bool) -> Columns:
    left: Align = "left"
    aligns = block.aligns or (left,) * len(block.shares)
    if len(cells) != len(block.shares) or len(aligns) != len(block.shares):
        raise LayoutFailed("every row of a table has as many cells as it has columns")
    return Columns(tuple(
        (Text(cell, block.size, bold=bold, align=align, ink="grey" if n in block.quiet and not bold else "black"),)
        for n, (cell, align) in enumerate(zip(cells, aligns, strict=True))
    ), block.shares, gap=16)


@place.register
def _(block: Columns, width: int) -> Placed:
    free = width - block.gap * (len(block.columns) - 1)
    pairs = list(zip(block.columns, block.shares, strict=True))
    own = [0 if share else _own_width(column, free) for column, share in pairs]
    rest, shares = free - sum(own), sum(block.shares)
    widths = [wide or int(rest * share / shares) for wide, (_, share) in zip(own, pairs, strict=True)]
    if min(widths) < 8:
        raise LayoutFailed("the columns do not fit beside each other", width=width)
    stacks = [stack(column, wide) for column, wide in zip(block.columns, widths, strict=True)]
    height = max(placed.height for placed in stacks)
    marks, x = list[Mark](), 0
    for placed, wide in zip(stacks, widths, strict=True):
        down = (height - placed.height) // 2 if block.middle else 0
        marks += (moved(mark, x, down) for mark in placed.marks)
        x += wide + block.gap
    return Placed(height, tuple(marks))


@place.register
def _(block: Qr, width: int) -> Placed:
    squares = qr.matrix(block.text)
    module = min(block.module, width // len(squares))
    if module < qr.SMALLEST_MODULE:
        raise LayoutFailed("the QR code does not fit", width=width, modules=len(squares))
    side = module * len(squares)
    left = round(_start(side, width, block.align))
    runs = tuple(
        (start * module, row * module, (end - start) * module, module)
        for row, line in enumerate(squares) for start, end in _dark(line)
    )
    return Placed(side, (Squares(left, 0, runs),))


@place.register
def _(block: Rule, width: int) -> Placed:
    if not block.dashed:
        return Placed(block.thickness, (Box(0, 0, width, block.thickness, ink=block.ink),))
    starts = range(0, width, _DASH + _DASH_GAP)
    dashes = (Box(x, 0, min(_DASH, width - x), block.thickness, ink=block.ink) for x in starts)
    return Placed(block.thickness, tuple(dashes))


@place.register
def _(block: Space, width: int) -> Placed:
    return Placed(block.height)


@place.register
def _(block: Panel, width: int) -> Placed:
    inner = stack(block.blocks, width - 2 * block.pad)
    height = inner.height + 2 * block.pad
    ground = Box(0, 0, width, height, block.radius, block.ink)
    return Placed(height, (ground, *(moved(mark, block.pad, block.pad) for mark in inner.marks)))


@place.register
def _(block: Need, width: int) -> Placed:
    return Placed(0)  # only a document with pages asks


@place.register
def _(block: Cut, width: int) -> Placed:
    return Placed(0, (), (0,))


def _clean(text: str) -> str:
    return spaced(plain(text, limit=_TEXT_LIMIT, field="text", lines=True).replace("\t", " "))


def _own_width(column: tuple[Block, ...], free: int) -> int:
    """The widest of the blocks that know their width, at most half of what there is."""
    wide = 0.0
    for block in column:
        if isinstance(block, Text):
            padding = 2 * _padding(block) if block.inverse else 0
            wide = max(wide, fonts.advance(_clean(block.text)[:200], bold=block.bold) * block.size + padding + 1)
        elif isinstance(block, Qr):
            wide = max(wide, len(qr.matrix(block.text)) * block.module)
    return min(round(wide) + 1, free // 2)


def _start(wide: float, width: int, align: Align) -> float:
    return {"left": 0.0, "center": (width - wide) / 2, "right": width - wide}[align]


def moved(mark: Mark, x: int, y: int) -> Mark:
    match mark:  # built anew: `replace` costs three times as much, and a page has hundreds
        case Words():
            return Words(mark.x + x, mark.y + y, mark.text, mark.size, mark.bold, mark.ink)
        case Box():
            return Box(mark.x + x, mark.y + y, mark.width, mark.height, mark.radius, mark.ink)
        case Squares():
            return Squares(mark.x + x, mark.y + y, mark.runs)
        case Pixels():
            return Pixels(mark.x + x, mark.y + y, mark.width, mark.height, mark.data, mark.turned)


def _dark(line: bytes) -> Iterable[tuple[int, int]]:
    start = None
    for index, dark in enumerate((*line, False)):
        if dark and start is None:
            start = index
        elif not dark and start is not None:
            yield start, index
            start = None
