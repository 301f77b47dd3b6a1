"""A statement's PDF, laid out and drawn, against a bare canvas that draws the same words and boxes; both warm."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from bench.limits.raw_statement import RawStatement
from bench.measure import Figure, interleaved, median
from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_papers import sample
from kiosk.standards.public import read_public
from printing import flow, page
from printing.layouts import Context
from printing.layouts.statement import statement
from printing.place import Box, Squares, Words
from printing.press import WIDTHS

_SHEETS = 5
_FONTS = Path(__file__).resolve().parent.parent / "resources/fonts"


def measure(rounds: int) -> list[Figure]:
    context = Context(read_public(SHIPPED_PACK), WIDTHS[210])
    data = {**sample("statement"), "holder": "*三"}  # the bare canvas has no third font
    document = statement(data, context)
    page.draw(document)
    raw, words, boxes = RawStatement(_FONTS / "NotoSansSC-Regular.ttf", _FONTS / "NotoSansSC-Bold.ttf"), [], []
    left, top = document.margin, document.height - document.margin
    for mark in flow.pages(document)[1][0].marks:
        match mark:
            case Words():
                words.append((mark.text, mark.bold, mark.size, left + mark.x, top - mark.y))
            case Box():
                boxes.append((left + mark.x, top - mark.y - mark.height, mark.width, mark.height))
            case Squares():
                boxes += [(left + mark.x + x, top - mark.y - y - high, wide, high) for x, y, wide, high in mark.runs]

    def ours() -> float:
        return _median(lambda: page.draw(statement(data, context)))

    def bare() -> float:
        return _median(lambda: raw.draw(words, boxes, (document.width, document.height), 72 / page.DOTS_PER_INCH))

    ours(), bare()
    mine, limit = interleaved(ours, bare, rounds)
    return [Figure("statement", "ms", median(mine), median(limit), bar=2.0, at_most=True, rounds=rounds)]


def _median(make: Callable[[], object]) -> float:
    samples = []
    for _ in range(_SHEETS):
        started = time.perf_counter()
        make()
        samples.append((time.perf_counter() - started) * 1000)
    return median(samples)
