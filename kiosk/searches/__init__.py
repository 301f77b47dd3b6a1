"""What customers looked for at a terminal and did not find: the hall's wish list, without anybody's name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.searches.past_days import Missed, missed_between

__all__ = ["Missed", "missed_between"]


def __getattr__(name: str) -> object:
    """What a terminal does not need at its start is imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kiosk.searches.past_days"), name)
