"""How one console's window is opened. What stays the same on a machine is in its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Filled:
    """What a demonstration fills in for whoever tries it; a hall has none."""

    number: str = ""
    pin: str = ""
    new_pin: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """`scale` draws smaller, where several windows share a screen. `size` is in pixels before scaling."""

    pack: Path
    language: str = "zh_CN"
    dark: bool = False
    scale: float = 0.0
    position: tuple[int, int] | None = None
    size: tuple[int, int] = (1440, 900)
    accelerated: bool = False
    filled: Filled = field(default_factory=Filled)
