"""The 1-bit bitmap that is printed, and shown as a preview."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

_BLACK_BELOW = 150  # of 255: a little bolder than half, because thin strokes fade on thermal paper
_TO_BLACK = [255 if grey < _BLACK_BELOW else 0 for grey in range(256)]


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Rows from the top, 8 dots a byte, the left dot in the highest bit, 1 is black."""

    width: int
    height: int
    rows: bytes

    @property
    def stride(self) -> int:
        return (self.width + 7) // 8

    def slice(self, top: int, bottom: int) -> Bitmap:
        return Bitmap(self.width, bottom - top, self.rows[top * self.stride : bottom * self.stride])

    def png(self) -> bytes:
        image = Image.frombytes("1", (self.width, self.height), bytes(~byte & 0xFF for byte in self.rows))
        out = io.BytesIO()
        image.save(out, "PNG", dpi=(203, 203))
        return out.getvalue()


def rasterise(pdf: bytes, width: int, height: int) -> Bitmap:
    """The first page of `pdf` as `width` by `height` dots. Not to be called in two threads at once."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        grey = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)
        grey.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        pdfium.FPDF_RenderPageBitmap(grey, page, 0, 0, width, height, 0, 0)
        image = Image.frombuffer("L", (width, height), bytes(grey.buffer), "raw", "L", 0, 1)
        page.close()
    finally:
        document.close()
    return Bitmap(width, height, image.point(_TO_BLACK, "1").tobytes())
