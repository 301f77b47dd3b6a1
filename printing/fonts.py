"""Fonts: one face a character, chosen by what has the glyph; typed error when none has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics

from printing.errors import MissingGlyph
from printing.truetype import Font

_SHIPPED = Path(__file__).parent.parent / "resources" / "fonts"
_SYSTEM = Path("/usr/share/fonts/truetype/hanazono")  # optional: the last signs of GB 18030

_PATHS = {
    "Hall": _SHIPPED / "NotoSansSC-Regular.ttf",
    "Hall-Bold": _SHIPPED / "NotoSansSC-Bold.ttf",
    "Hall-Rare": _SHIPPED / "HallRareHan-Regular.ttf",
    "Hall-Rarest": _SYSTEM / "HanaMinB.ttf",
}
_CHAINS = {False: ("Hall", "Hall-Rare", "Hall-Rarest"), True: ("Hall-Bold", "Hall", "Hall-Rare", "Hall-Rarest")}

CAP_HEIGHT = 0.733  # of the em, Noto Sans SC
ASCENT = 0.88  # of the em box of Han signs

_ASTRAL = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{5,6})>")


class _Font(Font):
    """Tells ToUnicode of astral characters in UTF-16BE, as PDF wants it."""

    def addObjects(self, doc: object) -> None:
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():  # type: ignore[attr-defined]
            if name.startswith("toUnicodeCMap:"):
                stream.content = _ASTRAL.sub(_utf16, stream.content)


def _utf16(found: re.Match[str]) -> str:
    return f"<{found[1]}> <{chr(int(found[2], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def _face(name: str) -> _Font | None:
    """Opened when a character first needs it, then kept."""
    path = _PATHS[name]
    if not path.is_file():
        return None
    font = _Font(name, path)
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=8192)
def _glyph(character: str, bold: bool) -> tuple[str, float]:
    for name in _CHAINS[bold]:
        face = _face(name)
        if face is not None and ord(character) in face.face.charToGlyph:
            return name, face.face.getCharWidth(ord(character)) / 1000
    raise MissingGlyph(f"no font has U+{ord(character):04X}", character=f"U+{ord(character):04X}")


def advance(text: str, *, bold: bool) -> float:
    """The width in ems. Raises MissingGlyph."""
    return sum(_glyph(character, bold)[1] for character in text)


def runs(text: str, *, bold: bool) -> Iterator[tuple[str, str, float]]:
    """The text in pieces of one font: (font name, piece, width in ems). Raises MissingGlyph."""
    for name, piece in groupby(text, key=lambda character: _glyph(character, bold)[0]):
        run = "".join(piece)
        yield name, run, advance(run, bold=bold)


def legible(text: str) -> str:
    """As it is, but for signs that no font has: their code stands for them, as in [U+1F44D]."""
    if text.isascii():
        return text
    return "".join(sign if _drawn(sign) else f"[U+{ord(sign):04X}]" for sign in unicodedata.normalize("NFC", text))


def _drawn(sign: str) -> bool:
    """Or no sign at all: those never reach the paper."""
    if unicodedata.category(sign).startswith("C"):
        return True
    try:
        return bool(_glyph(sign, False))
    except MissingGlyph:
        return False


def warm() -> None:
    """Load the faces that every ticket needs."""
    advance("0汉", bold=False)
    advance("0汉", bold=True)


def coverage() -> dict[str, int]:
    """Signs per font file that is on this machine: for `kiosk doctor`."""
    found = {name: _face(name) for name in _PATHS}
    return {_PATHS[name].name: len(face.face.charToGlyph) for name, face in found.items() if face is not None}
