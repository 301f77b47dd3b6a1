"""How one terminal window is opened. What stays the same on a machine is in its settings."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """`scale` 0 is fullscreen, else a window of that part of the panel; `place` is what staff call this terminal.

    `position` is the window's top left corner on the screen, in real pixels. `accelerated` draws by OpenGL.
    `begin` opens at home, in a visit, instead of at the idle screen.
    """

    pack: Path
    profile: str = "standard"
    place: str = ""
    landscape: bool = False
    scale: float = 0.0
    position: tuple[int, int] | None = None
    pixels_per_inch: float = 102
    motion: bool = True
    sound: bool = True
    language: str = "zh_CN"
    quiet_seconds: int = 45
    warning_seconds: int = 15
    accelerated: bool = False
    begin: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the canvas in pixels before scaling."""
        return (1920, 1080) if self.landscape else (1080, 1920)
