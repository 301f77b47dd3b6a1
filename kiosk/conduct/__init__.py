"""Rewards and sanctions (奖惩记录): kept with their reason, what they rest on, and the person's own word beside them.

Only whom a record is about and those who answer for the hall read it; neither facts nor audit say of whom or why.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.conduct.keeping import keep_award

__all__ = ["keep_award"]


def __getattr__(name: str) -> object:
    """What only a hub needs is imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kiosk.conduct.keeping"), name)
