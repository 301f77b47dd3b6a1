"""What these pages ask of the hub; each blocks."""

from __future__ import annotations

from typing import Any, NamedTuple

from kiosk.contract.announcements import AnnouncementList, AnnouncementView, AskAnnouncements
from ui.console.port import Console

A_PAGE = 500


def all_of(core: Console) -> list[AnnouncementView]:
    """The newest first."""
    found: list[AnnouncementView] = []
    while True:
        asked = AskAnnouncements(before=found[-1].no if found else None, limit=A_PAGE)
        more = core.ask("announcements/list", asked, AnnouncementList).announcements
        found += more
        if len(more) < A_PAGE:
            return found


class Told(NamedTuple):
    """`drafts`: what this person is writing on this machine, by announcement; it need not be at the hub yet."""

    views: list[AnnouncementView]
    drafts: dict[str, dict[str, Any]]


def all_told(core: Console, person: str) -> Told:
    kept = {key: core.drafts.read(person, key) for key in core.drafts.keys(person)} if person else {}
    return Told(all_of(core), {key: draft for key, draft in kept.items() if draft and "form" in draft})
