"""What a printer is given. Light to import: drivers and spool are there before the libraries that draw."""

from __future__ import annotations

from dataclasses import dataclass

from printing.bitmap import Bitmap


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document ready for a printer. `cuts` are rows at which the paper is cut, the last one its end."""

    pdf: bytes
    bitmap: Bitmap
    cuts: tuple[int, ...]
