"""Bars and gauges as boxes at whole dots, so that a slip shows them as sharp as a page."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, floor, log10

from printing import fonts
from printing.document import Chart, Gauge
from printing.errors import LayoutFailed
from printing.place import Box, Mark, Placed, Words, place

_GAP = 4  # dots between the parts of a gauge


def step_of(most: float) -> float:
    """1, 2 or 5 times a power of ten, of which 2 to 5 reach `most`; 1 where that is as good as nothing."""
    if most < 1e-9:
        return 1.0
    power = 10.0 ** floor(log10(most / 2))
    return max(power * factor for factor in (1, 2, 5) if power * factor * 2 <= most)


@place.register
def _(block: Chart, width: int) -> Placed:
    values = [bar.value for bar in block.bars if bar.value is not None]
    if not block.bars or any(value < 0 for value in values):
        raise LayoutFailed("a chart needs bars, and none below zero")
    most = max(values, default=0.0)
    step = step_of(most)
    top = step * max(1, ceil(most / step - 1e-9))
    scale = [f"{step * n:,.10g}" for n in range(round(top / step) + 1)]
    left = round(max(_wide(label, block.size) for label in scale)) + 12
    above = round(block.size * 1.4)  # what stands on the tallest bar
    base = above + block.height
    pitch = (width - left) / len(block.bars)
    if pitch < 6:
        raise LayoutFailed("the chart has too many bars for this paper", bars=len(block.bars))
    marks: list[Mark] = []
    for n, label in enumerate(scale):
        y = base - round(block.height * step * n / top)
        marks.append(Box(left, y, width - left, 2 if n == 0 else 1, ink="grey" if n == 0 else "line"))
        x = left - 12 - _wide(label, block.size)
        marks.append(Words(x, y + round(block.size * fonts.CAP_HEIGHT / 2), label, block.size, False, "grey"))
    thick = max(3, round(pitch * 0.62))
    for n, bar in enumerate(block.bars):
        middle = left + pitch * (n + 0.5)
        high = round(block.height * (bar.value or 0) / top)
        if high:
            marks.append(Box(round(middle - thick / 2), base - high, thick, high, ink=bar.ink))
        over = base - high - round(block.size * 0.3)
        under = base + round(block.size * 1.15)
        for text, y, bold in ((bar.shown, over, True), (bar.label, under, False),
                              (bar.under, under + round(block.size * 1.2), False)):
            if text:
                marks.append(Words(middle - _wide(text, block.size, bold) / 2, y, text, block.size, bold,
                                   "black" if bold else "grey"))
    lines = 2 if any(bar.under for bar in block.bars) else 1
    return Placed(base + round(block.size * (0.4 + 1.2 * lines)), tuple(marks))


@place.register
def _(block: Gauge, width: int) -> Placed:
    edges = (0.0, *block.edges)
    if len(edges) < 2 or any(a >= b for a, b in pairwise(edges)):
        raise LayoutFailed("a gauge's edges ascend from above zero")
    dot = (width - _GAP * (len(block.edges) - 1)) / edges[-1]
    marks = list[Mark]()
    for n, (low, high) in enumerate(pairwise(edges)):
        start, end = round(low * dot) + _GAP * n, round(high * dot) + _GAP * n
        marks.append(Box(start, 0, end - start, block.height, ink="mid"))
        marks.append(Box(start + 2, 2, end - start - 4, block.height - 4, ink="white"))
        filled = round((min(block.value, high) - low) * dot)
        if filled > 0:
            marks.append(Box(start, 0, min(filled, end - start), block.height, ink="accent"))
    return Placed(block.height, tuple(marks))


def _wide(text: str, size: int, bold: bool = False) -> float:
    return fonts.advance(text, bold=bold) * size
