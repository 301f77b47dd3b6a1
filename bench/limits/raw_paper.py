"""The same slip by the libraries alone: reportlab page → pypdfium2 bitmap → GS v 0, fonts warm."""

from __future__ import annotations

import io
from itertools import groupby
from pathlib import Path

import pypdfium2
import qrcode
from reportlab.lib.units import inch
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_DPI = 203
_WIDTH = 576


class RawPaper:
    """`lines` are (text, size in dots); the page is as long as they need plus the QR code, drawn as one path."""

    def __init__(self, font: Path) -> None:
        pdfmetrics.registerFont(TTFont("bench", str(font)))

    def render(self, lines: list[tuple[str, int]], qr: str, height: int) -> bytes:
        point = inch / _DPI
        buffer = io.BytesIO()
        page = Canvas(buffer, pagesize=(_WIDTH * point, height * point))
        y = height
        for text, size in lines:
            y -= int(size * 1.4)
            page.setFont("bench", size * point)
            page.drawString(20 * point, y * point, text)
        code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=4)
        code.add_data(qr, optimize=0)
        code.make()
        squares = page.beginPath()
        for row, cells in enumerate(code.get_matrix()):
            column = 0
            for dark, run in groupby(cells):
                wide = len(list(run))
                if dark:
                    squares.rect((60 + column * 4) * point, (y - row * 4 - 4) * point, wide * 4 * point, 4 * point)
                column += wide
        page.drawPath(squares, stroke=0, fill=1)
        page.showPage()
        page.save()
        document = pypdfium2.PdfDocument(buffer.getvalue())
        image = document[0].render(scale=_DPI / 72, grayscale=True).to_pil()
        bits = image.point(lambda value: 255 if value < 128 else 0).convert("1")
        width, length = (bits.width + 7) // 8, bits.height
        document.close()
        pixels = bytes(bits.tobytes())
        head: bytes = b"\x1b@\x1dv0\x00" + width.to_bytes(2, "little") + length.to_bytes(2, "little")
        return head + pixels
