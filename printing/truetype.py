"""A TrueType face that stays in its file: only what is printed is read.

reportlab's own reading makes Python objects of everything in a face and keeps the file besides; with 30,000 signs
that is a quarter of a second and 20 MB a face, and 7 MB copied for each page.
"""

from __future__ import annotations

import sys
import threading
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import Path
from struct import unpack
from typing import Any
from weakref import WeakKeyDictionary, finalize

from reportlab.pdfbase.ttfonts import TTEncoding, TTFError, TTFont, TTFontFace

_ALL_OF_UNICODE = (3, 10)  # platform and encoding of a table in `cmap`
_GROUPS = 12  # and its format


class Font(TTFont):  # type: ignore[misc]
    """For `registerFont`. Raises TTFError for a file without TrueType outlines or a full Unicode table."""

    def __init__(self, name: str, path: Path) -> None:
        # Not super().__init__: it makes a face of its own.
        self.fontName = name
        self.face = Face(str(path))
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[object, object] = WeakKeyDictionary()
        self._asciiReadable = self.shapable = False

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        """In points."""
        return 0.001 * size * sum(map(self.face.getCharWidth, map(ord, text)))


class Face(TTFontFace):  # type: ignore[misc]
    """Answers reportlab's questions from the file's own tables."""

    def readFile(self, name: str) -> None:
        self.filename = name
        self._ttf_data = _Part(_File(name))
        self._pos = 0

    def extractInfo(self, charInfo: int = 1) -> None:
        super().extractInfo(charInfo=0)
        self.charToGlyph = Signs(self._groups())
        self.hmetrics = _Metrics(self.get_table("hmtx"), *unpack(">H", self.get_table("hhea")[34:36]))
        self.glyphPos = self._places()
        self.defaultWidth = self._pdfScale(self.hmetrics[0][0])

    def getCharWidth(self, code: int) -> float:
        return self._pdfScale(self.hmetrics[self.charToGlyph.get(code, 0)][0])  # type: ignore[no-any-return]

    def get_table(self, tag: str) -> Any:
        if tag == "glyf":  # megabytes, of which a page needs some slices
            return _Part(self._ttf_data.file, self.get_table_pos(tag)[0])
        return super().get_table(tag)

    def _groups(self) -> array[int]:
        """Start, end and first glyph of each run of characters, in order."""
        cmap = self.get_table("cmap")
        for place in range(4, 4 + 8 * unpack(">H", cmap[2:4])[0], 8):
            platform, encoding, start = unpack(">HHL", cmap[place : place + 8])
            if (platform, encoding) == _ALL_OF_UNICODE and unpack(">H", cmap[start : start + 2])[0] == _GROUPS:
                count = unpack(">L", cmap[start + 12 : start + 16])[0]
                return _big_endian("I", cmap[start + 16 : start + 16 + 12 * count])
        raise TTFError(f"{self.filename} has no table of all of Unicode")

    def _places(self) -> array[int]:
        """Where each glyph's outline begins."""
        if unpack(">H", self.get_table("head")[50:52])[0]:
            return _big_endian("I", self.get_table("loca"))
        return array("I", (2 * half for half in _big_endian("H", self.get_table("loca"))))


class Signs(Mapping[int, int]):
    """From character to glyph. `groups` as in a `cmap` table of format 12: start, end, first glyph, ascending."""

    def __init__(self, groups: array[int]) -> None:
        self._starts, self._ends, self._glyphs = groups[::3], groups[1::3], groups[2::3]

    def __getitem__(self, code: int) -> int:
        group = bisect_right(self._starts, code) - 1
        if group < 0 or code > self._ends[group]:
            raise KeyError(code)
        return self._glyphs[group] + code - self._starts[group]

    def __iter__(self) -> Iterator[int]:
        for start, end in zip(self._starts, self._ends, strict=True):
            yield from range(start, end + 1)

    def __len__(self) -> int:
        return sum(self._ends) - sum(self._starts) + len(self._starts)


class _Metrics:
    """Advance width and left side bearing of each glyph; the last width holds for all after it."""

    def __init__(self, table: bytes, widths: int) -> None:
        self._table, self._widths = table, widths

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        width = 4 * min(glyph, self._widths - 1)
        bearing = 4 * glyph + 2 if glyph < self._widths else 2 * (glyph + self._widths)
        return self._number(width), self._number(bearing)

    def _number(self, place: int) -> int:
        return int.from_bytes(self._table[place : place + 2], "big")


class _File:
    def __init__(self, name: str) -> None:
        self._file = open(name, "rb", buffering=0)  # noqa: SIM115  (as long as the face)
        self._lock = threading.Lock()
        finalize(self, self._file.close)

    def read(self, start: int, length: int) -> bytes:
        with self._lock:
            self._file.seek(start)
            return self._file.read(length)


class _Part:
    """Slices like `bytes`, from `start` on."""

    def __init__(self, file: _File, start: int = 0) -> None:
        self.file, self._start = file, start

    def __getitem__(self, part: slice) -> bytes:
        return self.file.read(self._start + part.start, part.stop - part.start)


def _big_endian(kind: str, data: bytes) -> array[int]:
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
