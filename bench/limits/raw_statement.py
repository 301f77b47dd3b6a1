"""The same page by reportlab alone: every word and box where ours stand, fonts warm, nothing to lay out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Word = tuple[str, bool, float, float, float]
Box = tuple[float, float, float, float]


class RawStatement:
    def __init__(self, regular: Path, bold: Path) -> None:
        pdfmetrics.registerFont(TTFont("bench-a4", str(regular)))
        pdfmetrics.registerFont(TTFont("bench-a4-bold", str(bold)))

    def draw(self, words: Sequence[Word], boxes: Sequence[Box], size: tuple[float, float], scale: float) -> bytes:
        """Words are (text, bold, em, x, baseline), boxes (x, y, width, height), from the bottom left, in dots."""
        out = io.BytesIO()
        page = Canvas(out, pagesize=(size[0] * scale, size[1] * scale))
        page.scale(scale, scale)
        for box in boxes:
            page.rect(*box, stroke=0, fill=1)
        for text, bold, em, x, y in words:
            page.setFont("bench-a4-bold" if bold else "bench-a4", em)
            page.drawString(x, y, text)
        page.showPage()
        page.save()
        return out.getvalue()
