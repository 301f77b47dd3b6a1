"""The hall's people: who they are, how they sign in, what they may do."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.staff.model import PinTooSimple

if TYPE_CHECKING:
    from kiosk.staff.at_work import signed_in_at
    from kiosk.staff.people import list_staff, may_open, names_of, numbers_of, who_works, with_number, works_beside

__all__ = ["PinTooSimple", "list_staff", "may_open", "names_of", "numbers_of", "signed_in_at", "who_works",
           "with_number", "works_beside"]


def __getattr__(name: str) -> object:
    """What only a hub needs is imported when it is asked for."""
    if name not in set(__all__) - {"PinTooSimple"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kiosk.staff." + ("at_work" if name == "signed_in_at" else "people")), name)
