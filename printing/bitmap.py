"""The 1-bit bitmap that is printed, and shown as a preview."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

_DOTS_PER_METRE = 7992  # 203 to the inch
_INVERTED = bytes(range(255, -1, -1))


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
        white = self.rows.translate(_INVERTED)  # in a PNG's greys 1 is white
        lines = b"".join(b"\0" + white[at : at + self.stride] for at in range(0, len(white), self.stride))
        header = struct.pack(">IIBBBBB", self.width, self.height, 1, 0, 0, 0, 0)
        parts = ((b"IHDR", header), (b"pHYs", struct.pack(">IIB", _DOTS_PER_METRE, _DOTS_PER_METRE, 1)),
                 (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in parts)
