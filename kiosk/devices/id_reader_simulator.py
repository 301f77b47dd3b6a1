"""An SDT module without antenna and card, for technicians, tests and the demonstration, on a pseudo-terminal. POSIX."""

from __future__ import annotations

import os
import select
import threading
import tty
from pathlib import Path

from kiosk.devices import sdt
from kiosk.devices.id_card import TEXT_BYTES, CardKind
from kiosk.devices.sdt import Frames, answer

_PICTURE = bytes(1024)
_NO_CARD, _NOT_SELECTED, _NOT_READ, _UNKNOWN = 0x80, 0x81, 0x41, 0x21
_MARKS = {CardKind.RESIDENT: " ", CardKind.REGION: "J", CardKind.PERMIT_2004: "I", CardKind.PERMIT_2023: "Y"}


def card_text(number: str, born: str, *, kind: CardKind = CardKind.RESIDENT, name: str = "演示") -> bytes:
    """The text block of an invented card; `born` is YYYYMMDD. What is not read here stays empty."""
    if kind is CardKind.PERMIT_2004:
        parts = ((name, 120), ("1", 2), (number, 30), ("CHN", 6), (name, 30), ("20200101", 16), ("20300101", 16),
                 (born, 16), ("01", 4), ("1500", 8))
    else:
        parts = ((name, 30), ("1", 2), ("01", 4), (born, 16), ("演示", 70), (number, 36), ("演示", 30),
                 ("20200101", 16), ("长期", 16), ("", 28))
    block = b"".join(text.ljust(size // 2)[:size // 2].encode("utf-16-le") for text, size in parts)
    return (block + _MARKS[kind].encode("utf-16-le")).ljust(TEXT_BYTES, b"\0")


class IdReaderSimulator:
    """Offers a device file at `path` and answers as a module does: what was read is found again once it was taken.

    `spoil` is put before each answer, `mute` leaves questions unanswered. Raises FileExistsError when `path` is
    something other than an earlier simulator's link.
    """

    def __init__(self, path: Path, *, spoil: bytes = b"") -> None:
        self._path, self.spoil, self.mute = path, spoil, False
        self._near, self._far = os.openpty()
        tty.setraw(self._far)
        self._stop, self._wake = os.pipe()
        self._lock = threading.Lock()
        self._card: bytes | None = None
        self._found = self._selected = self._read = False
        self._frames = Frames()
        if path.is_symlink():
            path.unlink()
        path.symlink_to(os.ttyname(self._far))
        self._thread = threading.Thread(target=self._run, name="id-reader-simulator", daemon=True)
        self._thread.start()

    def lay(self, text: bytes) -> None:
        """A card with this text block (see card_text); any bytes for one that is broken."""
        with self._lock:
            self._card, self._found, self._selected, self._read = text, False, False, False

    def take(self) -> None:
        with self._lock:
            self._card = None

    @property
    def lies(self) -> bool:
        return self._card is not None

    def close(self) -> None:
        """Unplug it."""
        os.close(self._wake)
        self._thread.join()
        self._path.unlink(missing_ok=True)
        for handle in (self._stop, self._near, self._far):
            os.close(handle)

    def _run(self) -> None:
        while True:
            ready = select.select([self._near, self._stop], [], [])[0]
            if self._stop in ready:
                return
            for body in self._frames.feed(os.read(self._near, 4096)):
                said = self._said(body)
                if not self.mute:
                    self._write(self.spoil + said)

    def _write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self._near, data):]

    def _said(self, body: bytes) -> bytes:
        with self._lock:
            card = self._card
            match body:
                case sdt.STATUS:
                    return answer(sdt.DONE)
                case sdt.MODULE:
                    return answer(sdt.DONE, bytes((5, 0, 1, 0)) + (20_260_101).to_bytes(4, "little") + bytes(8))
                case sdt.FIND:
                    self._found = card is not None and not self._read
                    return answer(sdt.FOUND, bytes(4)) if self._found else answer(_NO_CARD)
                case sdt.SELECT:
                    self._selected = card is not None and self._found
                    return answer(sdt.DONE, bytes(8)) if self._selected else answer(_NOT_SELECTED)
                case sdt.READ if card is not None and self._selected:
                    self._read = True
                    sizes = len(card).to_bytes(2, "big") + len(_PICTURE).to_bytes(2, "big")
                    return answer(sdt.DONE, sizes + card + _PICTURE)
                case sdt.READ_MORE if card is not None and self._selected:
                    return answer(sdt.NOTHING_MORE)
                case sdt.READ | sdt.READ_MORE:
                    return answer(_NOT_READ)
            return answer(_UNKNOWN)
