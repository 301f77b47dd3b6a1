"""What the hall says to its customers, from the draft to the proof that it was shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.announcements.notices_kept import OutageTold, outages_told

__all__ = ["OutageTold", "outages_told"]


def __getattr__(name: str) -> object:
    """What a terminal does not need at its start is imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kiosk.announcements.notices_kept"), name)
