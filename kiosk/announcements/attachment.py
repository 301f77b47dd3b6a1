"""A PDF that hangs beside an announcement: looked at, drawn outside of this process, kept as pictures and text."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import NamedTuple

from kiosk.contract.announcements import LARGEST_PDF, LONGEST_TEXT, MOST_PAGES
from kiosk.errors import BadInput
from kiosk.picture import Picture

PORT = "pdf_pages"
"""Its name in `Registry.outside`."""
_BETWEEN_HAN = re.compile(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")
LONGEST_SIDE = 2_000
"""Dots of a page's longer side: 170 an inch of A4, enough to enlarge it twice on a terminal."""


class PdfRefused(BadInput):
    """`details.reason`: bytes, format (no PDF), encrypted, pages (`limit` at most), size (a page of no shape), broken,
    heavy (more memory or time than there is), closed (this hub draws none)."""

    code = "pdf_refused"


class PageDrawn(NamedTuple):
    """`text`: the page's words as the PDF tells them, unclean; empty where it is a picture itself."""

    picture: Picture
    text: str


class Pages(ABC):
    """Draws PDFs, where nothing that a PDF does can do harm."""

    @abstractmethod
    def draw(self, pdf: bytes) -> list[PageDrawn]:
        """One to MOST_PAGES pages. Takes seconds. Raises PdfRefused."""


class NoPages(Pages):
    """Nothing is set up to draw."""

    def draw(self, pdf: bytes) -> list[PageDrawn]:
        raise PdfRefused("this hub is not set up to draw PDFs", reason="closed")


def check(pdf: bytes) -> None:
    """What is seen without reading it. Raises PdfRefused."""
    if len(pdf) > LARGEST_PDF:
        raise PdfRefused(f"a PDF has {LARGEST_PDF} bytes at most", reason="bytes", limit=LARGEST_PDF)
    if b"%PDF-" not in pdf[:1024]:
        raise PdfRefused("this is no PDF", reason="format")


def text_of(pages: list[PageDrawn]) -> str:
    """The words of all pages, cut where no announcement's text goes on. A line break within Han text is no space."""
    lines = (_BETWEEN_HAN.sub("", " ".join(page.text.split())) for page in pages)
    return "\n".join(lines).strip()[:LONGEST_TEXT]


__all__ = ["LONGEST_SIDE", "MOST_PAGES", "PORT", "NoPages", "PageDrawn", "Pages", "PdfRefused", "check", "text_of"]
