"""What customers say of the hall: ratings now, and what is done about them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.feedback.past_days import levels_between

__all__ = ["levels_between"]


def __getattr__(name: str) -> object:
    """What a terminal does not need at its start is imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kiosk.feedback.past_days"), name)
