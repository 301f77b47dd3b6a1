"""A document at printer dots: to PDF by reportlab, to the bitmap by PDFium."""

from __future__ import annotations

import io
import threading

from reportlab.pdfgen.canvas import Canvas

from printing import fonts
from printing.document import Document
from printing.errors import LayoutFailed
from printing.place import Box, Mark, Squares, Words, stack
from printing.raster import rasterise
from printing.sheet import Sheet

DOTS_PER_INCH = 203
_POINT = 72 / DOTS_PER_INCH  # points a dot
_TALLEST = 16_000  # dots: two metres of paper are a mistake
_one_at_a_time = threading.Lock()  # PDFium and reportlab's fonts are not for two threads at once


def compose(document: Document) -> Sheet:
    """Lay out, draw, rasterise. Raises MissingGlyph, LayoutFailed."""
    with _one_at_a_time:
        content = stack(document.blocks, document.width - 2 * document.margin)
        height = content.height + 2 * document.margin
        if height > _TALLEST:
            raise LayoutFailed("the document is too long for one sheet", dots=height)
        pdf = _draw(document, content.marks, height)
        cuts = (*(cut + document.margin for cut in content.cuts), height)
        return Sheet(pdf, rasterise(pdf, document.width, height), cuts)


def _draw(document: Document, marks: tuple[Mark, ...], height: int) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(document.width * _POINT, height * _POINT), invariant=1)
    canvas.setTitle(document.title)
    canvas.scale(_POINT, _POINT)
    for mark in marks:
        match mark:
            case Box():
                _box(canvas, mark, document.margin, height - document.margin)
            case Squares():
                _squares(canvas, mark, document.margin, height - document.margin)
            case Words():
                _words(canvas, mark, document.margin, height - document.margin)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _box(canvas: Canvas, box: Box, left: int, top: int) -> None:
    canvas.setFillGray(0)
    x, y = left + box.x, top - box.y - box.height
    if box.radius:
        canvas.roundRect(x, y, box.width, box.height, box.radius, stroke=0, fill=1)
    else:
        canvas.rect(x, y, box.width, box.height, stroke=0, fill=1)


def _squares(canvas: Canvas, squares: Squares, left: int, top: int) -> None:
    canvas.setFillGray(0)
    path = canvas.beginPath()
    for x, y, width, height in squares.runs:
        path.rect(left + squares.x + x, top - squares.y - y - height, width, height)
    canvas.drawPath(path, stroke=0, fill=1)


def _words(canvas: Canvas, words: Words, left: int, top: int) -> None:
    canvas.setFillGray(1 if words.white else 0)
    x = left + words.x
    for font, piece, advance in fonts.runs(words.text, bold=words.bold):
        canvas.setFont(font, words.size)
        canvas.drawString(x, top - words.y, piece)
        x += advance * words.size
