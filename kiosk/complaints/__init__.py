"""Complaints, opinions, inquiries and reports: each has a number, an owner, a clock and an answer."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.complaints.counting import (
        Promised,
        begins_at,
        complaints_between,
        day_at,
        promised_between,
        upheld_by_person,
        upheld_by_window,
    )
    from kiosk.complaints.keeping import numbers_shown_to

__all__ = ["Promised", "begins_at", "complaints_between", "day_at", "numbers_shown_to", "promised_between",
           "upheld_by_person", "upheld_by_window"]


def __getattr__(name: str) -> object:
    """What only a hub needs is imported when it is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = "keeping" if name == "numbers_shown_to" else "counting"
    return getattr(import_module(f"kiosk.complaints.{module}"), name)
