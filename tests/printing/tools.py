"""What the tests of paper share: reading a sheet back, and owing paper."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pypdfium2
import zxingcpp
from PIL import Image

from kiosk.paper import enqueue
from kiosk.store import Database

TicketData = dict[str, Any]


def pdf_text(pdf: bytes) -> str:
    """What copying the PDF's text gives, without line ends."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text_page = page.get_textpage()
    text: str = text_page.get_text_range()
    text_page.close()
    page.close()
    document.close()
    return text.replace("\r\n", "").replace("\n", "")


def codes(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image.convert("L"))]


def image_of(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


@dataclass(frozen=True)
class Owed:
    """Calling it owes one ticket, with `changes` to its data."""

    database: Database
    data: TicketData

    def __call__(self, document: str = "ticket", **changes: Any) -> UUID:
        with self.database.write() as work:
            job_id = enqueue(work, document, {**self.data, **changes}, subject="ticket:1")
            work.commit()
        return job_id
