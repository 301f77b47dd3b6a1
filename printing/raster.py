"""From PDF to dots, by PDFium."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from printing.bitmap import Bitmap

_BLACK_BELOW = 150  # of 255: a little bolder than half, because thin strokes fade on thermal paper
_DIGIT = bytes(b"1"[0] if grey < _BLACK_BELOW else b"0"[0] for grey in range(256))


def rasterise(pdf: bytes, width: int, height: int, pages: int = 1) -> Bitmap:
    """The first `pages` of `pdf`, each as `width` by `height` dots, below each other. Not in two threads at once."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        rows = b"".join(_page(document[number], width, height) for number in range(pages))
    finally:
        document.close()
    return Bitmap(width, height * pages, rows)


def _page(page: pypdfium2.PdfPage, width: int, height: int) -> bytes:
    stride = (width + 7) // 8
    grey = pypdfium2.PdfBitmap.new_native(8 * stride, height, pdfium.FPDFBitmap_Gray)
    grey.fill_rect((255, 255, 255, 255), 0, 0, 8 * stride, height)
    pdfium.FPDF_RenderPageBitmap(grey, page, 0, 0, width, height, 0, 0)
    page.close()
    return int(bytes(grey.buffer).translate(_DIGIT), 2).to_bytes(stride * height, "big")
