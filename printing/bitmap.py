"""The 1-bit bitmap that is printed, and shown as a preview."""

from __future__ import annotations

import io
from dataclasses import dataclass


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
        from PIL import Image

        image = Image.frombytes("1", (self.width, self.height), bytes(~byte & 0xFF for byte in self.rows))
        out = io.BytesIO()
        image.save(out, "PNG", dpi=(203, 203))
        return out.getvalue()
