"""How one counter's window is opened. What stays the same on a machine is in its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ui.counter.sign_in import Filled


@dataclass(frozen=True, slots=True)
class Options:
    """`strip` begins as a strip. `scale` draws smaller, where several windows share a screen.

    `position` is the window's top left corner on the screen, in real pixels; `size` is in pixels before scaling.
    `customer_screen` opens the one that faces the customer, on the second screen.
    """

    pack: Path
    strip: bool = False
    language: str = "zh_CN"
    scale: float = 0.0
    position: tuple[int, int] | None = None
    size: tuple[int, int] = (1280, 800)
    accelerated: bool = False
    customer_screen: bool = False
    filled: Filled = field(default_factory=Filled)
