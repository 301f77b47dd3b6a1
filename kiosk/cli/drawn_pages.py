"""What draws the PDFs of announcements at a hub: `printing` in a child process, each page encoded as pictures are."""

from __future__ import annotations

import threading

from kiosk.announcements.attachment import LONGEST_SIDE, MOST_PAGES, PageDrawn, Pages, PdfRefused
from kiosk.picture import smallest
from printing import pdf_pages
from printing.errors import PdfUnusable


class PdfPages(Pages):
    """One PDF at a time: each may take as much memory as its child is given."""

    def __init__(self, *, patience: float = pdf_pages.PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._one = threading.Lock()

    def draw(self, pdf: bytes) -> list[PageDrawn]:
        with self._one:
            try:
                return [_encoded(page) for page in pdf_pages.draw(
                    pdf, most_pages=MOST_PAGES, side=LONGEST_SIDE, patience=self._patience)]
            except PdfUnusable as error:
                raise PdfRefused(error.cause, reason=error.details["reason"], limit=MOST_PAGES) from error


def _encoded(page: pdf_pages.PageDots) -> PageDrawn:
    from PIL import Image

    image = Image.frombuffer("RGB", (page.width, page.height), page.bgr, "raw", "BGR", page.stride, 1)
    return PageDrawn(smallest(image, lossless=True), page.text)
