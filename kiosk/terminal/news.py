"""What the hub tells a terminal the moment it happens: a number was called, somebody saw its help call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Call:
    """`number` was called to `window`; both empty: several were, and whoever waits for one looks for itself."""

    number: str = ""
    window: str = ""


@dataclass(frozen=True, slots=True)
class HelpNews:
    """`seen`: a member of staff is on the way. `escalated`: nobody answered in time, so the manager knows."""

    help_id: UUID
    seen: bool = False
    escalated: bool = False


def call_of(data: Mapping[str, Any]) -> Call:
    """The event `call`."""
    number, window = data.get("number"), data.get("window")
    return Call(number, window) if isinstance(number, str) and isinstance(window, str) else Call()


def help_of(data: Mapping[str, Any]) -> HelpNews | None:
    """The event `help`; None when it says too little to be about one call."""
    try:
        return HelpNews(UUID(str(data["help_id"])), data.get("acknowledged") is True, data.get("escalated") is True)
    except (KeyError, ValueError):
        return None
