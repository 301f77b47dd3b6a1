"""What an ESC/POS printer does with bytes: the inside of the virtual printer, without a wire."""

from __future__ import annotations

import io
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """`hang` takes bytes and says nothing; `off` is not on the network at all."""

    NONE = "ok"
    LOW = "low"
    OUT = "out"
    COVER_OPEN = "cover_open"
    HANG = "hang"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Paper:
    """One piece of paper that was cut off: rows of dots, 1 is black, 8 a byte."""

    width: int
    rows: bytes

    @property
    def height(self) -> int:
        return len(self.rows) // ((self.width + 7) // 8)

    def png(self) -> bytes:
        from PIL import Image

        out = io.BytesIO()
        image = Image.frombytes("1", (self.width, self.height), bytes(~byte & 0xFF for byte in self.rows))
        image.save(out, "PNG")
        return out.getvalue()


class EscPosMachine:
    """Feed it bytes, get its answers. Status questions are answered on arrival, even inside an image,
    as real printers do; everything else in order, and only while there is nothing wrong."""

    def __init__(self, width: int) -> None:
        self.fault = Fault.NONE
        self.rows_left: int | None = None  # until the paper is out; None is plenty
        self.papers: list[Paper] = []
        self.unknown = 0  # bytes that belong to no command
        self._stride = (width + 7) // 8
        self._width = width
        self._waiting = bytearray()
        self._burnt = bytearray()
        self._tail = b""

    @property
    def buffered(self) -> int:
        """Bytes taken and not yet worked off."""
        return len(self._waiting)

    def feed(self, data: bytes) -> bytes:
        answers = self._status(data)
        self._waiting += data
        return answers + self.work()

    def work(self) -> bytes:
        """Go on with what waits, after a fault is mended too."""
        answers = bytearray()
        while self._waiting and self.fault in {Fault.NONE, Fault.LOW}:
            taken = self._command(answers)
            if not taken:
                break
            del self._waiting[:taken]
        return bytes(answers)

    def hang_up(self) -> None:
        """The caller is gone, and all was worked off that could be: half a command is forgotten."""
        self._tail = b""
        if self.fault in {Fault.NONE, Fault.LOW}:
            self._waiting.clear()

    def _status(self, data: bytes) -> bytes:
        seen, answers = self._tail + data, bytearray()
        for at in range(len(seen) - 2):
            if seen[at : at + 2] == b"\x10\x04" and self.fault is not Fault.HANG:
                answers += self._answer(seen[at + 2])
        self._tail = seen[-2:]
        return bytes(answers)

    def _answer(self, question: int) -> bytes:
        out, cover = self.fault is Fault.OUT, self.fault is Fault.COVER_OPEN
        bits = {
            1: 0x08 * (out or cover),
            2: 0x04 * cover | 0x20 * out,
            3: 0,
            4: 0x0C * (out or self.fault is Fault.LOW) | 0x60 * out,
        }.get(question)
        return b"" if bits is None else bytes([0x12 | bits])

    def _command(self, answers: bytearray) -> int:
        """How many bytes the first whole command has; 0 when more must come."""
        head = bytes(self._waiting[:8])
        match head[:3]:
            case b"\x1dv0":
                return self._raster(head)
            case b"\x1dr\x01":
                answers.append(0x03 if self.fault is Fault.LOW else 0)
                return 3
            case b"\x1dVA" | b"\x1dVB":
                if len(head) < 4:
                    return 0
                self._cut()
                return 4
        if head[:1] in {b"\x1d", b"\x1b", b"\x10"} and len(head) < 3 and head[:2] != b"\x1b@":
            return 0
        match head[:2]:
            case b"\x1b@":
                return 2
            case b"\x10\x04" | b"\x1da" | b"\x1bd" | b"\x1bJ":
                return 3
            case b"\x1dV":
                self._cut()
                return 3
        self.unknown += 1
        return 1

    def _raster(self, head: bytes) -> int:
        if len(head) < 8:
            return 0
        stride, height = int.from_bytes(head[4:6], "little"), int.from_bytes(head[6:8], "little")
        size = 8 + stride * height
        if len(self._waiting) < size:
            return 0
        burns = height if self.rows_left is None else min(height, self.rows_left)
        for row in range(burns):
            start = 8 + row * stride
            self._burnt += bytes(self._waiting[start : start + stride][: self._stride]).ljust(self._stride, b"\0")
        if self.rows_left is not None:
            self.rows_left -= burns
            if burns < height:  # the rest stays in the buffer and comes out after the refill
                self.fault = Fault.OUT
                self._waiting[6:8] = (height - burns).to_bytes(2, "little")
                del self._waiting[8 : 8 + burns * stride]
                return 0
        return size

    def _cut(self) -> None:
        self.papers.append(Paper(self._width, bytes(self._burnt)))
        self._burnt.clear()
