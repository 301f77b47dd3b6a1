"""ESC/POS as bytes: what is sent, and what the printer's answers mean. Pure; no device here."""

from __future__ import annotations

from kiosk.paper import PaperState
from printing.sheet import Sheet

ASK_PRINTER = b"\x10\x04\x01"  # DLE EOT 1, 2, 4: answered at once, even when offline
ASK_OFFLINE = b"\x10\x04\x02"
ASK_PAPER = b"\x10\x04\x04"
BARRIER = b"\x1dr\x01"  # GS r 1: answered only when all before it was taken

_INITIALISE = b"\x1b@\x1da\x00"  # ESC @; GS a 0: no status that nobody asked for
_FEED_AND_PARTIAL_CUT = b"\x1dVB\x00"  # GS V 66 0: feed to the knife, leave a corner
_STRIP = 256  # rows a GS v 0: small printers have small buffers


def encode(sheet: Sheet) -> bytes:
    """The whole sheet, one partial cut per part."""
    parts, top = [_INITIALISE], 0
    for cut in sheet.cuts:
        for row in range(top, cut, _STRIP):
            strip = sheet.bitmap.slice(row, min(row + _STRIP, cut))
            size = strip.stride.to_bytes(2, "little") + strip.height.to_bytes(2, "little")
            parts.append(b"\x1dv0\x00" + size + strip.rows)
        parts.append(_FEED_AND_PARTIAL_CUT)
        top = cut
    return b"".join(parts)


def is_status(byte: int) -> bool:
    """A DLE EOT answer: bits 1 and 4 set, bits 0 and 7 clear."""
    return byte & 0x93 == 0x12


def is_barrier(byte: int) -> bool:
    """A GS r 1 answer: bits 4 and 7 clear."""
    return byte & 0x90 == 0


def paper_state(printer: int | None, offline: int | None, paper: int | None) -> PaperState:
    """From the answers to DLE EOT 1, 2 and 4; None is no answer. Silence is `unknown`, never `ok`."""
    if printer is None or offline is None or paper is None:
        return PaperState.UNKNOWN
    if offline & 0x04:
        return PaperState.COVER_OPEN
    if paper & 0x60 or offline & 0x20:
        return PaperState.OUT
    if printer & 0x08 or offline & 0x40:  # offline or in error, and no reason that we have a word for
        return PaperState.UNKNOWN
    return PaperState.LOW if paper & 0x0C else PaperState.OK
