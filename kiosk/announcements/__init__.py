"""What the hall says to its customers, from the draft to the proof that it was shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.announcements.drafted import Draft, drafts, tell_left
    from kiosk.announcements.notices_kept import OutageTold, outages_told
    from kiosk.announcements.service import Steps

__all__ = ["Draft", "OutageTold", "Steps", "drafts", "outages_told", "tell_left"]

_AT_THE_HUB = {**dict.fromkeys(("OutageTold", "outages_told"), "kiosk.announcements.notices_kept"),
               **dict.fromkeys(("Draft", "drafts", "tell_left"), "kiosk.announcements.drafted"),
               "Steps": "kiosk.announcements.service"}


def __getattr__(name: str) -> object:
    """What a terminal does not need at its start is imported when it is asked for."""
    if name not in _AT_THE_HUB:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_AT_THE_HUB[name]), name)
