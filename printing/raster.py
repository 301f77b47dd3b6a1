"""From PDF to dots, by PDFium."""

from __future__ import annotations

import ctypes
import importlib.util
from functools import cache
from pathlib import Path

from printing.bitmap import Bitmap
from printing.errors import LayoutFailed

_BLACK_BELOW = 150  # of 255: a little bolder than half, because thin strokes fade on thermal paper
_DIGIT = bytes(b"1"[0] if grey < _BLACK_BELOW else b"0"[0] for grey in range(256))
_GREY = 1  # fpdfview.h, FPDFBitmap_Gray: a byte a dot


def rasterise(pdf: bytes, width: int, height: int, pages: int = 1) -> Bitmap:
    """The first `pages` of `pdf`, each as `width` by `height` dots, below each other. Not in two threads at once."""
    document = _pdfium().FPDF_LoadMemDocument64(pdf, len(pdf), None)
    if not document:
        raise LayoutFailed("PDFium does not read what was laid out")
    try:
        rows = b"".join(_page(document, number, width, height) for number in range(pages))
    finally:
        _pdfium().FPDF_CloseDocument(document)
    return Bitmap(width, height * pages, rows)


def _page(document: int, number: int, width: int, height: int) -> bytes:
    pdfium = _pdfium()
    stride = (width + 7) // 8
    grey = bytearray(b"\xff") * (8 * stride * height)  # white
    dots = (ctypes.c_char * len(grey)).from_buffer(grey)
    page = pdfium.FPDF_LoadPage(document, number)
    bitmap = pdfium.FPDFBitmap_CreateEx(8 * stride, height, _GREY, dots, 8 * stride)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    pdfium.FPDFBitmap_Destroy(bitmap)
    pdfium.FPDF_ClosePage(page)
    return int(grey.translate(_DIGIT), 2).to_bytes(stride * height, "big")


@cache
def _pdfium() -> ctypes.CDLL:
    """The library that pypdfium2 brings, by the eight functions that a page needs: all 470 of them are 3 MB."""
    spec = importlib.util.find_spec("pypdfium2_raw")  # not imported by that
    folder = Path(spec.origin).parent if spec is not None and spec.origin is not None else Path()
    library = ctypes.CDLL(str(next(file for file in sorted(folder.iterdir()) if file.stem.endswith("pdfium"))))
    handle, number = ctypes.c_void_p, ctypes.c_int
    for name, result, arguments in (
        ("FPDF_InitLibrary", None, []),
        ("FPDF_LoadMemDocument64", handle, [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]),
        ("FPDF_LoadPage", handle, [handle, number]),
        ("FPDFBitmap_CreateEx", handle, [number, number, number, handle, number]),
        ("FPDF_RenderPageBitmap", None, [handle, handle, *[number] * 6]),
        ("FPDFBitmap_Destroy", None, [handle]),
        ("FPDF_ClosePage", None, [handle]),
        ("FPDF_CloseDocument", None, [handle]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    library.FPDF_InitLibrary()
    return library
