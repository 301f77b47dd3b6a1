"""Barcode scanners: what they read, and how a scan is told from typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.errors import BadInput
from kiosk.text import plain

LONGEST_SCAN = 512
"""Characters; a ticket's QR holds well under 300."""

GAP_SECONDS = 0.080
"""A wedge types faster than this from key to key; a finger does not."""

ENDS = frozenset("\r\n\t")


SHORTEST_BURST = 8
"""Characters that a burst without a prefix must have, lest a hasty finger is taken for a scanner."""


@dataclass(frozen=True, slots=True)
class ScannerChoice:
    """What a machine is set to: `kind` is none, keyboard or serial; `device` the device file, for serial."""

    kind: str = "keyboard"
    device: str = ""
    prefix: str = ""


class Scanner(Protocol):
    """Reads codes until it is closed."""

    def start(self, on_scan: Callable[[str], None]) -> None:
        """Hand each scan's text to `on_scan`, on a thread of the scanner's own."""
        ...

    def close(self) -> None:
        """Stop reading and free the device; no `on_scan` comes after it returns."""
        ...


def scanned_text(raw: str) -> str:
    """`raw` as a device read it, on one line and free of control characters.

    Raises BadInput when nothing is left or it is longer than a code can be.
    """
    text = plain(raw, limit=LONGEST_SCAN, field="scan")
    if not text:
        raise BadInput("the scan holds no readable character", field="scan")
    return text


@dataclass(slots=True)
class WedgeDecoder:
    """Tells a keyboard-wedge scanner's burst from a person typing.

    A scan is a pause of at least `gap` seconds, then `prefix` (set in the scanner and nowhere on the
    kiosk's own keyboard), then characters closer than `gap`, then Enter or Tab. Without a prefix
    only the speed tells: keys are then left to whatever has the focus too.
    """

    prefix: str = ""
    gap: float = GAP_SECONDS
    _last: float = float("-inf")
    _burst: str | None = None

    def feed(self, character: str, at: float) -> tuple[bool, str | None]:
        """One typed `character` at `at` monotonic seconds; a time before the last is another clock's, and a pause.

        Returns whether the key belongs to the scanner and so to nobody else, and the scan if this
        key ended one.
        """
        pause, self._last = at - self._last, at
        if not 0 <= pause < self.gap:
            self._burst = character if self._begins(character) else None
            return bool(self.prefix) and self._burst is not None, None
        if self._burst is None:
            return False, None
        if character in ENDS:
            burst, self._burst = self._burst, None
            return bool(self.prefix), self._code(burst)
        if len(self._burst) <= LONGEST_SCAN + len(self.prefix):
            self._burst += character
        return bool(self.prefix), None

    def _begins(self, character: str) -> bool:
        return self.prefix.startswith(character) if self.prefix else character not in ENDS

    def _code(self, burst: str) -> str | None:
        if not self.prefix:
            return burst if len(burst) >= SHORTEST_BURST else None
        return burst.removeprefix(self.prefix) if burst.startswith(self.prefix) else None
