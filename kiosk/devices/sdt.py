"""Frames of SDT modules (GA 450): `AA AA AA 96 69`, two bytes of length, the body, one byte that is the XOR of both.

A question's body is a command of two bytes; an answer's three bytes of status and its data. The length counts the body
and the check.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import xor

PREAMBLE = b"\xaa\xaa\xaa\x96\x69"
FIND, SELECT, READ, READ_MORE = b"\x20\x01", b"\x20\x02", b"\x30\x01", b"\x30\x03"
"""READ_MORE asks for an address added later: it is answered while the card lies there, whether it has one or not."""
STATUS, MODULE = b"\x11\xff", b"\x12\xff"
FOUND, DONE, NOTHING_MORE = 0x9F, 0x90, 0x91
LONGEST = 4096
"""Bytes of a frame's body and check: text, picture and two fingerprints are less."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is the last of the three bytes of status."""

    status: int
    data: bytes = b""


def question(command: bytes) -> bytes:
    return _frame(command)


def answer(status: int, data: bytes = b"") -> bytes:
    return _frame(bytes((0, 0, status)) + data)


def text_of(data: bytes) -> bytes:
    """The text block in what READ answers: the lengths of text and picture, then both. Empty for what is not that."""
    if len(data) < 4:
        return b""
    length = int.from_bytes(data[:2], "big")
    return data[4:4 + length] if len(data) >= 4 + length else b""


class Frames:
    """Cuts what a line yields into frames' bodies. Noise, broken and endless frames are passed over, never raised."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Bodies of the whole frames that `data` completes, in order."""
        self._held += data
        while True:
            at = self._held.find(PREAMBLE)
            if at < 0:
                self._held = self._held[-(len(PREAMBLE) - 1):]
                return
            self._held = self._held[at:]
            if len(self._held) < len(PREAMBLE) + 2:
                return
            length = int.from_bytes(self._held[5:7], "big")
            if not 3 <= length <= LONGEST:
                self._held = self._held[1:]
                continue
            if len(self._held) < 7 + length:
                return
            whole = self._held[5:7 + length]
            if reduce(xor, whole[:-1]) != whole[-1]:
                self._held = self._held[1:]  # what looked like a frame may hide the real one
                continue
            self._held = self._held[7 + length:]
            yield whole[2:-1]

    def forget(self) -> None:
        """What came belongs to no question any more."""
        self._held = b""


def answer_of(body: bytes) -> Answer | None:
    """None for a body that is no answer."""
    return Answer(body[2], body[3:]) if len(body) >= 3 else None


def _frame(body: bytes) -> bytes:
    counted = (len(body) + 1).to_bytes(2, "big") + body
    return PREAMBLE + counted + bytes((reduce(xor, counted),))
