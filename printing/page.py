"""A document at printer dots: to PDF by reportlab, to the bitmap by PDFium."""

from __future__ import annotations

import io
import threading
from collections.abc import Mapping
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from printing import cells as cells  # registers how they are placed
from printing import charts as charts
from printing import fonts
from printing.document import Document, Ink
from printing.errors import LayoutFailed
from printing.flow import pages
from printing.pictures import reader
from printing.place import Box, Mark, Pixels, Placed, Squares, Words
from printing.raster import rasterise
from printing.sheet import Sheet

DOTS_PER_INCH = 203
_POINT = 72 / DOTS_PER_INCH  # points a dot
_TALLEST = 16_000  # dots: two metres of paper are a mistake
rl_config.useA85 = 0  # nobody reads a PDF as text, and encoded so in Python a picture takes four times as long
_one_at_a_time = threading.Lock()  # PDFium and reportlab's fonts are not for two threads at once

# The screens' colours (ui/style/Theme.qml). All but the last three are dark enough to be black on a slip.
_INKS: Mapping[Ink, str] = {
    "black": "#000000", "grey": "#3c524e", "accent": "#0b4f49", "bad": "#961a13", "mid": "#6a9f98", "line": "#d3e2df",
    "pale": "#eef6f4", "white": "#ffffff",
}


def compose(document: Document) -> Sheet:
    """Lay out, draw, rasterise. Raises MissingGlyph, LayoutFailed."""
    with _one_at_a_time:
        pdf, height, inner = _pdf(document)
        offset = range(0, height * len(inner), height)
        cuts = (
            *(start + cut + document.margin for start, page in zip(offset, inner, strict=True) for cut in page.cuts),
            *(start + height for start in offset),
        )
        return Sheet(pdf, rasterise(pdf, document.width, height, len(inner)), tuple(sorted(cuts)))


def draw(document: Document) -> bytes:
    """The PDF alone. Raises MissingGlyph, LayoutFailed."""
    with _one_at_a_time:
        return _pdf(document)[0]


def legible(data: Any) -> Any:
    """What fills a layout, with a stand-in for each sign that no font has."""
    with _one_at_a_time:
        return _legible(data)


def _legible(data: Any) -> Any:
    match data:
        case str():
            return fonts.legible(data)
        case Mapping():
            return {key: _legible(value) for key, value in data.items()}
        case list() | tuple():
            return [_legible(value) for value in data]
        case _:
            return data


def _pdf(document: Document) -> tuple[bytes, int, tuple[Placed, ...]]:
    height, found = pages(document)
    if height > _TALLEST:
        raise LayoutFailed("the document is too long for one sheet", dots=height)
    return _draw(document, found, height), height, found


def _draw(document: Document, found: tuple[Placed, ...], height: int) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(document.width * _POINT, height * _POINT), invariant=1)
    canvas.setTitle(document.title)
    for page in found:
        canvas.scale(_POINT, _POINT)
        _marks(canvas, page.marks, document.margin, height - document.margin)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _marks(canvas: Canvas, marks: tuple[Mark, ...], left: int, top: int) -> None:
    ink: Ink | None = None
    for mark in marks:
        if isinstance(mark, Pixels):
            _pixels(canvas, mark, left, top)
            continue
        wanted: Ink = "black" if isinstance(mark, Squares) else mark.ink
        if wanted != ink:
            canvas.setFillColor(HexColor(_INKS[wanted]))
            ink = wanted
        match mark:
            case Box():
                _box(canvas, mark, left, top)
            case Squares():
                _squares(canvas, mark, left, top)
            case Words():
                _words(canvas, mark, left, top)


def _pixels(canvas: Canvas, pixels: Pixels, left: int, top: int) -> None:
    x, y = left + pixels.x, top - pixels.y - pixels.height
    if not pixels.turned:
        canvas.drawImage(reader(pixels.data), x, y, pixels.width, pixels.height)
        return
    canvas.saveState()
    canvas.translate(x + pixels.width, y)
    canvas.rotate(90)
    canvas.drawImage(reader(pixels.data), 0, 0, pixels.height, pixels.width)
    canvas.restoreState()


def _box(canvas: Canvas, box: Box, left: int, top: int) -> None:
    x, y = left + box.x, top - box.y - box.height
    if box.radius:
        canvas.roundRect(x, y, box.width, box.height, box.radius, stroke=0, fill=1)
    else:
        canvas.rect(x, y, box.width, box.height, stroke=0, fill=1)


def _squares(canvas: Canvas, squares: Squares, left: int, top: int) -> None:
    path = canvas.beginPath()
    for x, y, width, height in squares.runs:
        path.rect(left + squares.x + x, top - squares.y - y - height, width, height)
    canvas.drawPath(path, stroke=0, fill=1)


def _words(canvas: Canvas, words: Words, left: int, top: int) -> None:
    x = left + words.x
    for font, piece, advance in fonts.runs(words.text, bold=words.bold):
        canvas.setFont(font, words.size)
        canvas.drawString(x, top - words.y, piece)
        x += advance * words.size
