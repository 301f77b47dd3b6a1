"""Complaints, opinions, inquiries and reports: each has a number, an owner, a clock and an answer."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.complaints.counting import complaints_between, upheld_by_person

__all__ = ["complaints_between", "upheld_by_person"]


def __getattr__(name: str) -> object:
    """What only a hub needs is imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kiosk.complaints.counting"), name)
