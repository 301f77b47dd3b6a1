"""How a board's window is opened. What stays the same on a machine is in its settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """`scale` and `position` as for a terminal. `volume` from 0, silent, to 1. `clips` is the hall's own folder.

    A call stays large for `show_seconds`, or as long as it is spoken where that is longer.
    """

    pack: Path
    landscape: bool = True
    scale: float = 0.0
    position: tuple[int, int] | None = None
    motion: bool = True
    accelerated: bool = False
    languages: tuple[str, ...] = ("zh", "en")
    times: int = 1
    volume: float = 0.8
    clips: Path | None = None
    show_seconds: float = 6.0

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the canvas in pixels before scaling."""
        return (1920, 1080) if self.landscape else (1080, 1920)
